using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using Plumb.Core.Reading.Linked;

namespace Plumb.Adapters.PlainText;

/// <summary>The running text of a Markdown block, with its links.</summary>
internal static class MarkdownInlines
{
    /// <summary>Digits of a mark, at most: a longer number is a year or an amount.</summary>
    private const int LongestMark = 3;

    /// <summary>Adds a block's text; it is walked without recursion, so that nesting cannot use up the stack.</summary>
    /// <param name="root">The block's text.</param>
    /// <param name="builder">Takes it.</param>
    /// <param name="defined">The address that a label is defined to stand for, or null; null where the file defines none.</param>
    public static void Add(ContainerInline? root, LinkedTextBuilder builder, Func<string, string?>? defined = null)
    {
        var raised = new Stack<int>();
        var pending = new Stack<(Inline? Next, Action? Then)>();
        pending.Push((root?.FirstChild, null));
        while (pending.TryPop(out var step))
        {
            step.Then?.Invoke();
            if (step.Next is not { } inline)
            {
                continue;
            }

            pending.Push((inline.NextSibling, null));
            if (inline is ContainerInline container)
            {
                // A bracket or star that opens nothing stays in the tree as a container of what follows.
                builder.Append((container as DelimiterInline)?.ToLiteral(), container.Span.Start);
                var from = builder.Position;
                // A number that is a link is a mark, and stands as it is written: "[1]".
                builder.Append(NumberOf(container) is null ? "" : "[", container.Span.Start);
                var then = Closing(container, builder, from, defined);
                pending.Push((null, then));
                pending.Push((container is LinkInline { IsImage: true } ? null : container.FirstChild, null));
            }
            else
            {
                AddLeaf(inline, builder, raised);
            }
        }
    }

    /// <summary>The text alone.</summary>
    public static string PlainText(ContainerInline? root)
    {
        var builder = new LinkedTextBuilder(new Core.Reading.ReadingLimits());
        builder.Begin(Core.Sources.BlockKind.Paragraph);
        Add(root, builder);
        return builder.Build(null, Core.Sources.SourceFacts.None).Text;
    }

    private static Action? Closing(ContainerInline container, LinkedTextBuilder builder, int from, Func<string, string?>? defined) => container switch
    {
        LinkInline { IsImage: false } link => () => Close(link, builder, from, defined),
        EmphasisInline { DelimiterChar: '^' } => () => builder.Link(LinkKind.Superscript, "", from),
        _ => null,
    };

    /// <summary>To Markdown "[1][2]" is one link, on the words "1", to what 2 stands for. Where both numbers are defined, whoever wrote it cites two sources.</summary>
    private static void Close(LinkInline link, LinkedTextBuilder builder, int from, Func<string, string?>? defined)
    {
        var address = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (NumberOf(link) is not { } words)
        {
            builder.Link(LinkKind.Address, address, from);
            return;
        }

        var number = words.Content.ToString();
        builder.Append("]", words.Span.End + 1);
        if (link.Label is not { } label || label == number || !IsNumber(label) || defined?.Invoke(number) is not { } first)
        {
            builder.Link(LinkKind.Address, address, from);
            return;
        }

        builder.Link(LinkKind.Address, first, from);
        builder.Append(" ");
        var second = builder.Position;
        builder.Append("[", link.LabelSpan.Start - 1);
        builder.Append(label, link.LabelSpan.Start);
        builder.Append("]", link.LabelSpan.End + 1);
        builder.Link(LinkKind.Address, address, second);
    }

    /// <summary>The words of a link where they are a number and nothing else.</summary>
    private static LiteralInline? NumberOf(ContainerInline container) =>
        container is LinkInline { IsImage: false, FirstChild: LiteralInline { NextSibling: null } words } link && IsNumber(words.Content.ToString()) && IsMark(link, words.Content.Length) ? words : null;

    /// <summary>A number that is a link is a mark where it refers to an entry, or where it is short and a clause ends with it: "held [290](a.md) people" holds a number of its own.</summary>
    private static bool IsMark(LinkInline link, int length) =>
        link.Label is not null
        || (length <= LongestMark && link.NextSibling switch
        {
            null or LinkInline => true,
            LiteralInline { Content: { Length: > 0 } next } => next.CurrentChar is not ' ' || (next.Length > 1 && char.IsUpper(next.PeekChar(1))),
            _ => true,
        });

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static void AddLeaf(Inline inline, LinkedTextBuilder builder, Stack<int> raised)
    {
        var from = builder.Position;
        switch (inline)
        {
            case LiteralInline literal:
                // An escaped character's span begins with the backslash, which is not part of the text.
                builder.Append(literal.Content.AsSpan(), literal.Span.IsEmpty ? null : literal.Span.End - literal.Content.Length + 1);
                break;
            case CodeInline code:
                builder.Append(code.Content, code.Span.Start + code.DelimiterCount);
                break;
            case LineBreakInline:
                builder.BreakLine();
                break;
            case AutolinkInline auto:
                builder.Append(auto.Url, auto.Span.Start + 1);
                builder.Link(LinkKind.Address, auto.Url, from);
                break;
            case HtmlEntityInline entity:
                builder.Append(entity.Transcoded.AsSpan(), entity.Span.Start);
                break;
            case FootnoteLink { IsBackLink: false } note:
                builder.Append($"[^{note.Footnote.Label?.TrimStart('^')}]", note.Span.Start);
                builder.Link(LinkKind.Note, note.Footnote.Label?.TrimStart('^') ?? "", from);
                break;
            case HtmlInline tag:
                Raise(tag.Tag, builder, raised);
                break;
        }
    }

    private static void Raise(string tag, LinkedTextBuilder builder, Stack<int> raised)
    {
        if (tag.StartsWith("<sup", StringComparison.OrdinalIgnoreCase))
        {
            raised.Push(builder.Position);
        }
        else if (tag.StartsWith("</sup", StringComparison.OrdinalIgnoreCase) && raised.TryPop(out var from))
        {
            builder.Link(LinkKind.Superscript, "", from);
        }
        else if (tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
        {
            builder.BreakLine();
        }
    }
}

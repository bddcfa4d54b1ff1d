using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using Plumb.Core.Reading.Linked;

namespace Plumb.Adapters.PlainText;

/// <summary>The running text of a Markdown block, with its links.</summary>
internal static class MarkdownInlines
{
    /// <summary>Adds a block's text; it is walked without recursion, so that nesting cannot use up the stack.</summary>
    public static void Add(ContainerInline? root, LinkedTextBuilder builder)
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
                var then = Closing(container, builder, from);
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

    private static Action? Closing(ContainerInline container, LinkedTextBuilder builder, int from) => container switch
    {
        LinkInline { IsImage: false } link => () => builder.Link(LinkKind.Address, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", from),
        EmphasisInline { DelimiterChar: '^' } => () => builder.Link(LinkKind.Superscript, "", from),
        _ => null,
    };

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
                builder.Append(note.Footnote.Label?.TrimStart('^') ?? "", note.Span.Start + 2);
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

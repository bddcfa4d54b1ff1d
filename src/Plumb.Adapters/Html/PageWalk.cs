using AngleSharp.Dom;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>Goes through a page in the order of its text, and keeps links, notes and superscripts.</summary>
internal sealed class PageWalk(LinkedTextBuilder builder, VisibleText places, IReadOnlySet<string> notes, CancellationToken cancel)
{
    private readonly Dictionary<IElement, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private bool _open;
    private string? _note;

    public void Walk(IElement element)
    {
        cancel.ThrowIfCancellationRequested();
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                AddText(text.Data, element);
            }
            else if (node is IElement child)
            {
                AddElement(child);
            }
        }
    }

    private void AddElement(IElement element)
    {
        var (noteBefore, isNote) = (_note, element.Id is { Length: > 0 } id && notes.Contains(id));
        _note = isNote ? element.Id : _note;
        if (element.LocalName == "br")
        {
            Break();
        }
        else if (IsBlock(element))
        {
            Close();
            Open(element);
            Walk(element);
            Close();
        }
        else
        {
            AddInline(element);
        }

        _note = noteBefore;
    }

    private void AddInline(IElement element)
    {
        var from = builder.Position;
        if (element.LocalName is "td" or "th" && element.PreviousElementSibling is not null && _open)
        {
            builder.Append(" | ");
        }

        Walk(element);
        if (!_open || builder.Position <= from)
        {
            return;
        }

        if (element.LocalName == "a" && element.GetAttribute("href") is { Length: > 1 } target)
        {
            var local = target[0] == '#' ? Uri.UnescapeDataString(target[1..]) : null;
            if (local is null || notes.Contains(local))
            {
                builder.Link(local is null ? LinkKind.Address : LinkKind.Note, local ?? target, from);
            }
        }
        else if (element.LocalName == "sup")
        {
            builder.Link(LinkKind.Superscript, "", from);
        }
    }

    private void AddText(string text, IElement parent)
    {
        if (!_open && string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (!_open)
        {
            Open(parent.Closest("p,li,blockquote,dd,dt,figcaption") ?? parent);
        }

        var at = 0;
        while (at < text.Length)
        {
            var end = at + 1;
            while (end < text.Length && char.IsWhiteSpace(text[end]) == char.IsWhiteSpace(text[at]))
            {
                end++;
            }

            var piece = text[at..end];
            builder.Append(piece, char.IsWhiteSpace(text[at]) ? null : places.Find(piece));
            at = end;
        }
    }

    private void Break()
    {
        if (_open)
        {
            builder.BreakLine();
        }
    }

    private void Open(IElement element)
    {
        var (kind, level) = KindOf(element);
        var label = element.LocalName == "li" && element.ParentElement is { LocalName: "ol" } list ? $"{Count(list)}" : null;
        builder.Begin(kind, level, null, _note, label);
        _open = true;
    }

    /// <summary>The number of the next item of a list.</summary>
    private int Count(IElement list)
    {
        var number = _numbers.TryGetValue(list, out var last) ? last + 1 : int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;
        return _numbers[list] = number;
    }

    private void Close()
    {
        if (_open)
        {
            builder.End();
            _open = false;
        }
    }

    private static bool IsBlock(IElement element) => element.LocalName is "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "aside"
        or "ul" or "ol" or "li" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "blockquote" or "pre" or "figure" or "figcaption" or "caption"
        or "dl" or "dt" or "dd" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "body" or "details" or "summary" or "address" or "center" or "hr";

    private static (BlockKind Kind, int Level) KindOf(IElement element) => element.LocalName switch
    {
        ['h', >= '1' and <= '6'] h => (BlockKind.Heading, h[1] - '0'),
        "li" => (BlockKind.ListItem, 1),
        "tr" => (BlockKind.TableRow, 0),
        "blockquote" => (BlockKind.Quotation, 0),
        "pre" => (BlockKind.Code, 0),
        "figcaption" or "caption" => (BlockKind.Caption, 0),
        _ => element.Closest("li") is not null ? (BlockKind.ListItem, 1)
            : element.Closest("blockquote") is not null ? (BlockKind.Quotation, 0)
            : (BlockKind.Paragraph, 0),
    };
}

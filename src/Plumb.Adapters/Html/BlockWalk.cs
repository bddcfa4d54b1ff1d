using System.Text;
using AngleSharp.Dom;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>Turns a tree of elements into blocks. Text that stands loose between blocks becomes a block of its own, so that no
/// text is lost and no two words run together that a browser would show apart.</summary>
internal sealed class BlockWalk
{
    private static readonly HashSet<string> s_blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "ul", "ol", "li", "menu", "table", "thead", "tbody", "tfoot", "tr",
        "td", "th", "caption", "blockquote", "pre", "figure", "figcaption", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "body",
        "html", "details", "summary", "address", "center", "form", "fieldset", "legend", "hr", "option", "select", "dialog",
    };

    private static readonly HashSet<string> s_unread = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "audio", "video", "canvas", "head", "button", "select", "textarea",
    };

    private readonly List<PageBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private readonly CancellationToken _cancel;
    private BlockKind _kind = BlockKind.Paragraph;
    private int _level;
    private int _lists;
    private int _linked;
    private int _links;
    private bool _quoting;

    private BlockWalk(CancellationToken cancel) => _cancel = cancel;

    /// <summary>The blocks under an element, in order; none is empty.</summary>
    public static List<PageBlock> Of(IElement root, CancellationToken cancel)
    {
        var walk = new BlockWalk(cancel);
        walk.Children(root);
        walk.Flush();
        return walk._blocks;
    }

    private void Children(INode parent)
    {
        _cancel.ThrowIfCancellationRequested();
        for (var node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IElement element)
            {
                Take(element);
            }
            else if (node is IText text)
            {
                Append(text.Data);
            }
        }
    }

    private void Take(IElement element)
    {
        if (s_unread.Contains(element.LocalName))
        {
            return;
        }

        if (element.LocalName == "br")
        {
            Break(element);
        }
        else if (element.LocalName == "tr" && !IsLayout(element))
        {
            Flush();
            Row(element);
        }
        else if (s_blocks.Contains(element.LocalName))
        {
            Flush();
            Enter(element);
        }
        else
        {
            Inline(element);
        }
    }

    private void Inline(IElement element)
    {
        var link = element.LocalName == "a" ? 1 : 0;
        _links += link;
        Children(element);
        _links -= link;
    }

    /// <summary>One break is a space, two in a row part paragraphs, as old pages do it.</summary>
    private void Break(IElement element)
    {
        if (_kind == BlockKind.Code)
        {
            _text.Append('\n');
            return;
        }

        var next = element.NextSibling;
        while (next is IText blank && string.IsNullOrWhiteSpace(blank.Data))
        {
            next = next.NextSibling;
        }

        if (next is IElement { LocalName: "br" })
        {
            Flush();
        }
        else
        {
            Append(" ");
        }
    }

    private void Enter(IElement element)
    {
        var (kind, level, lists, quoting) = (_kind, _level, _lists, _quoting);
        if (element.LocalName is "ul" or "ol" or "menu")
        {
            _lists++;
        }

        _quoting |= element.LocalName == "blockquote";
        (_kind, _level) = KindOf(element);
        Children(element);
        Flush();
        (_kind, _level, _lists, _quoting) = (kind, level, lists, quoting);
    }

    private (BlockKind Kind, int Level) KindOf(IElement element) => element.LocalName switch
    {
        ['h', >= '1' and <= '6'] h => (BlockKind.Heading, h[1] - '0'),
        "li" => (BlockKind.ListItem, Math.Max(1, _lists)),
        "blockquote" => (BlockKind.Quotation, 0),
        "pre" => (BlockKind.Code, 0),
        "figcaption" or "caption" => (BlockKind.Caption, 0),
        "ul" or "ol" or "menu" or "table" or "td" => (_quoting ? BlockKind.Quotation : BlockKind.Paragraph, 0),
        _ when _kind is BlockKind.ListItem or BlockKind.Caption or BlockKind.Code or BlockKind.Heading => (_kind, _level),
        _ => (_quoting ? BlockKind.Quotation : BlockKind.Paragraph, 0),
    };

    /// <summary>A table that only arranges a page: it holds tables, or a cell with several paragraphs or headings.</summary>
    private static bool IsLayout(IElement row) => row.QuerySelector("table") is not null
        || row.Children.Length == 1 && row.QuerySelector("p,div,ul,h1,h2,h3") is not null
        || row.Children.Any(cell => cell.QuerySelectorAll("p,h1,h2,h3,blockquote").Length > 3);

    private void Row(IElement row)
    {
        var cells = new List<string>();
        var linked = 0;
        foreach (var cell in row.Children)
        {
            var blocks = Of(cell, _cancel);
            cells.Add(string.Join(' ', blocks.Select(b => b.Text)));
            linked += blocks.Sum(b => b.Linked);
        }

        if (cells.Exists(c => c.Length > 0))
        {
            _blocks.Add(new PageBlock(BlockKind.TableRow, 0, string.Join(" | ", cells), linked));
        }
    }

    private void Append(string text)
    {
        var before = _text.Length;
        if (_kind == BlockKind.Code)
        {
            _text.Append(text);
        }
        else
        {
            Fold(text);
        }

        _linked += _links > 0 ? _text.Length - before : 0;
    }

    private void Fold(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                _text.Append(c);
            }
            else if (_text.Length > 0 && _text[^1] != ' ')
            {
                _text.Append(' ');
            }
        }
    }

    private void Flush()
    {
        var text = _kind == BlockKind.Code ? _text.ToString().Trim('\n', '\r', ' ') : _text.ToString().Trim();
        if (text.Length > 0)
        {
            _blocks.Add(new PageBlock(_kind, _level, text, Math.Min(_linked, text.Length)));
        }

        _text.Clear();
        _linked = 0;
    }
}

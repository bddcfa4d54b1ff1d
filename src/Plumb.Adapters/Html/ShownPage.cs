using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace Plumb.Adapters.Html;

/// <summary>An archived page for a reader's eyes: what it says and how it is divided, and nothing that runs, loads, links, hides or styles.</summary>
/// <remarks>It is to be shown in a sandbox all the same. Words are marked where they stand once and for all whitespace is left aside; a page
/// that the words cannot be found in is shown without a mark by nobody: then the archived text is shown instead.</remarks>
public static class ShownPage
{
    /// <summary>Name of the first mark in the page, to scroll to.</summary>
    public const string MarkName = "quote";

    /// <summary>Elements whose text is no text of the page.</summary>
    private const string Silent = "script,style,template,noscript,iframe,object,embed,svg,math,canvas,audio,video,select,datalist,textarea,head title";

    private static readonly string[] s_tags =
    [
        "a", "abbr", "address", "article", "aside", "b", "blockquote", "body", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
        "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "i", "ins", "kbd", "li", "main", "mark", "nav", "ol", "p", "pre", "q", "s", "samp",
        "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul",
    ];

    private static readonly string[] s_attributes = ["dir", "lang", "colspan", "rowspan", "start", "open"];

    /// <summary>The page, safe to be shown.</summary>
    /// <param name="bytes">The archived bytes.</param>
    /// <param name="quote">Words to be marked; null for none.</param>
    /// <param name="prefix">What stands before them, to tell places apart.</param>
    /// <returns>What stands in the body, or null where the words are not found in it.</returns>
    public static string? Show(byte[] bytes, string? quote, string prefix) => Show(bytes, quote, prefix, withNoteMarks: true) ?? Show(bytes, quote, prefix, withNoteMarks: false);

    /// <summary>Marks that lead to notes are no words of a quote, and may stand in the midst of it.</summary>
    private static string? Show(byte[] bytes, string? quote, string prefix, bool withNoteMarks)
    {
        using var page = HtmlDecoding.Parse(bytes);
        if (!withNoteMarks)
        {
            NoteMarks.Remove(page);
        }

        foreach (var element in page.QuerySelectorAll(Silent).ToList())
        {
            element.Remove();
        }

        var clean = Sanitizer().SanitizeDom(page.Body?.InnerHtml ?? "");
        if (clean.Body is not { } body)
        {
            return quote is null ? "" : null;
        }

        return quote is null || Mark(body, quote, prefix) ? body.InnerHtml : null;
    }

    private static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer { KeepChildNodes = true, AllowDataAttributes = false };
        Set(sanitizer.AllowedTags, s_tags);
        Set(sanitizer.AllowedAttributes, s_attributes);
        Set(sanitizer.AllowedSchemes, []);
        Set(sanitizer.AllowedCssProperties, []);
        Set(sanitizer.AllowedClasses, []);
        sanitizer.AllowedAtRules.Clear();
        sanitizer.UriAttributes.Clear();
        return sanitizer;
    }

    private static void Set(ISet<string> set, string[] values)
    {
        set.Clear();
        set.UnionWith(values);
    }

    private static bool Mark(IHtmlElement body, string quote, string prefix)
    {
        var nodes = Texts(body).ToList();
        var letters = new List<(int Node, int At)>();
        var folded = new StringBuilder();
        foreach (var (number, node) in nodes.Index())
        {
            Fold(node.Data, folded, at => letters.Add((number, at)));
        }

        if (Place(folded.ToString(), Folded(quote), Folded(prefix)) is not { } place)
        {
            return false;
        }

        var marked = letters.GetRange(place.Start, place.Length).GroupBy(l => l.Node).Select(g => (Node: g.Key, From: g.First().At, To: g.Last().At + 1)).ToList();
        foreach (var (index, (node, from, to)) in marked.Index())
        {
            Wrap(nodes[node], from, to, index == 0);
        }

        return true;
    }

    private static IEnumerable<IText> Texts(INode node) => node.ChildNodes.SelectMany(c => c is IText text ? [text] : Texts(c));

    /// <summary>The place of the words: the first whose surroundings agree, else the first.</summary>
    private static (int Start, int Length)? Place(string text, string quote, string prefix)
    {
        int? first = null;
        for (var at = quote.Length == 0 ? -1 : text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            first ??= at;
            if (text.AsSpan(0, at).EndsWith(prefix, StringComparison.Ordinal))
            {
                return (at, quote.Length);
            }
        }

        return first is { } start ? (start, quote.Length) : null;
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder();
        Fold(text, folded, _ => { });
        return folded.ToString();
    }

    /// <summary>Letters in their decomposed form (Unicode Standard Annex 15), without whitespace, without what cannot be seen and without the
    /// line between cells that the reader of pages puts in.</summary>
    private static void Fold(string text, StringBuilder folded, Action<int> place)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (char.IsWhiteSpace(text[i]) || text[i] is '|' or '\u00AD' or (>= '\u200B' and <= '\u200F') or '\uFEFF' or (>= '\u202A' and <= '\u202E') || (char.IsSurrogate(text[i]) && !pair))
            {
                continue;
            }

            var end = pair ? i + 2 : i + 1;
            foreach (var c in text[i..end].Normalize(NormalizationForm.FormD))
            {
                folded.Append(c);
                place(pair ? i + 1 : i);
            }

            i = end - 1;
        }
    }

    private static void Wrap(IText node, int from, int to, bool isFirst)
    {
        if (from > 0 && char.IsLowSurrogate(node.Data[from]))
        {
            from--;
        }

        if (to < node.Data.Length)
        {
            node.Split(to);
        }

        var quoted = from > 0 ? node.Split(from) : node;
        var mark = node.Owner!.CreateElement("mark");
        if (isFirst)
        {
            mark.Id = MarkName;
        }

        quoted.Parent!.ReplaceChild(mark, quoted);
        mark.AppendChild(quoted);
    }
}

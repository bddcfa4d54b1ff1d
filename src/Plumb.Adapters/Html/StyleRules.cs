using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plumb.Adapters.Html;

/// <summary>What the style elements of a page and the elements themselves declare, by element.</summary>
/// <remarks>Not a browser's cascade: of several rules for one property the last stands, whatever its selector; rules for print, for a size of
/// screen or for what a browser can are passed over, and sheets that lie elsewhere are not fetched.</remarks>
internal sealed class StyleRules
{
    private const int LongestSheet = 400_000;
    private const int MostRules = 4_000;

    /// <summary>Elements that one page's rules may be matched with: a hostile sheet must not cost the square of the page.</summary>
    private const int MostMatches = 200_000;

    private readonly Dictionary<IElement, Dictionary<string, string>> _declared = new(ReferenceEqualityComparer.Instance);

    private StyleRules()
    {
    }

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="matters">Whether a property is of interest.</param>
    public static StyleRules Of(IHtmlDocument page, Func<string, bool> matters)
    {
        var rules = new StyleRules();
        var matched = 0;
        foreach (var (selector, declarations) in page.QuerySelectorAll("style").Where(IsForScreens).SelectMany(s => Rules(s.TextContent)).Take(MostRules))
        {
            var wanted = Declarations(declarations).Where(d => matters(d.Property)).ToList();
            if (wanted.Count == 0)
            {
                continue;
            }

            foreach (var element in Match(page, selector).TakeWhile(_ => matched++ < MostMatches))
            {
                rules.Add(element, wanted);
            }
        }

        foreach (var element in page.QuerySelectorAll("[style]"))
        {
            rules.Add(element, Declarations(element.GetAttribute("style")!).Where(d => matters(d.Property)));
        }

        return rules;
    }

    /// <summary>Value of a property of an element itself, in lower case; null where none is declared for it.</summary>
    public string? ValueOf(IElement element, string property) => _declared.GetValueOrDefault(element)?.GetValueOrDefault(property);

    /// <summary>Elements for which something is declared.</summary>
    public IEnumerable<IElement> Elements => _declared.Keys;

    private void Add(IElement element, IEnumerable<(string Property, string Value)> declarations)
    {
        if (!_declared.TryGetValue(element, out var properties))
        {
            _declared[element] = properties = new Dictionary<string, string>(StringComparer.Ordinal);
        }

        foreach (var (property, value) in declarations)
        {
            properties[property] = value;
        }
    }

    private static bool IsForScreens(IElement style) => style.GetAttribute("media") is null or "" or "all" or "screen";

    private static IEnumerable<IElement> Match(IHtmlDocument page, string selector)
    {
        // What appears only under a pointer, before or behind an element, is not the element.
        if (selector.Contains(':', StringComparison.Ordinal) || selector.Length > 500)
        {
            return [];
        }

        try
        {
            return page.QuerySelectorAll(selector);
        }
        catch (DomException)
        {
            return [];
        }
    }

    /// <summary>Rules in order; those inside of <c>@media all</c> and <c>screen</c> count, those of other blocks do not.</summary>
    private static IEnumerable<(string Selector, string Declarations)> Rules(string sheet)
    {
        var css = WithoutComments(sheet.Length > LongestSheet ? sheet[..LongestSheet] : sheet);
        for (var at = 0; at < css.Length;)
        {
            var open = css.IndexOf('{', at);
            if (open < 0)
            {
                yield break;
            }

            var head = css[(css.LastIndexOf(';', open - 1, open - at) is var end && end > at ? end + 1 : at)..open].Trim().TrimStart('}').Trim();
            var close = head.StartsWith('@') ? EndOfBlock(css, open) : css.IndexOf('}', open);
            close = close < 0 ? css.Length : close;
            if (!head.StartsWith('@'))
            {
                yield return (head, css[(open + 1)..close]);
            }

            // Going on inside of the block reads its rules.
            at = head.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() is "@mediaall" or "@mediascreen" or "@mediaonlyscreen" ? open + 1 : close + 1;
        }
    }

    private static int EndOfBlock(string css, int open)
    {
        var depth = 0;
        for (var i = open; i < css.Length; i++)
        {
            depth += css[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static string WithoutComments(string css)
    {
        for (var at = css.IndexOf("/*", StringComparison.Ordinal); at >= 0; at = css.IndexOf("/*", at, StringComparison.Ordinal))
        {
            var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
            css = end < 0 ? css[..at] : css.Remove(at, end + 2 - at);
        }

        return css;
    }

    private static IEnumerable<(string Property, string Value)> Declarations(string text)
    {
        foreach (var declaration in text.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                yield return (declaration[..colon].Trim().ToLowerInvariant(), declaration[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant());
            }
        }
    }
}

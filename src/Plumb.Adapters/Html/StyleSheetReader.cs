using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;

namespace Plumb.Adapters.Html;

/// <summary>A property as a rule declares it.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Value">In lower case.</param>
/// <param name="IsImportant">Whether it stands before others.</param>
internal readonly record struct Declared(string Name, string Value, bool IsImportant);

/// <summary>A rule of a style sheet, for one selector.</summary>
/// <param name="Selector">The selector.</param>
/// <param name="Declarations">What it declares.</param>
internal sealed record StyleRule(string Selector, IReadOnlyList<Declared> Declarations);

/// <summary>Reads style sheets: the rules that hold on a screen of ordinary size.</summary>
/// <remarks>Of conditions only the width and the height of the screen are weighed; what else a rule asks for, it is not applied where it may
/// not hold. The parser calls itself for each bracket, so a sheet of very many in each other is not read.</remarks>
internal static class StyleSheetReader
{
    private const int LongestSheet = 2_000_000;
    private const int LongestSelector = 500;
    private const int DeepestBrackets = 200;
    private const double ScreenWidth = 1280;
    private const double ScreenHeight = 900;

    private static readonly CssParserOptions s_options = new() { IsIncludingUnknownDeclarations = true, IsToleratingInvalidSelectors = true };

    /// <summary>The rules in order; null when the sheet cannot be read whole, as it is too long, brings others, or is made to be unreadable.</summary>
    /// <param name="css">The sheet.</param>
    public static IReadOnlyList<StyleRule>? Read(string css)
    {
        if (css.Length > LongestSheet || IsTooDeep(css))
        {
            return null;
        }

        var sheet = new CssParser(s_options).ParseStyleSheet(css);
        return sheet.Rules.Any(r => r is ICssImportRule) ? null : [.. Rules(sheet.Rules)];
    }

    /// <summary>What the style attribute of an element declares.</summary>
    public static IReadOnlyList<Declared> ReadAttribute(string style) =>
        style.Length > LongestSheet || IsTooDeep(style) ? [] : new CssParser(s_options).ParseDeclaration(style) is { } declared ? Declarations(declared) : [];

    private static IEnumerable<StyleRule> Rules(ICssRuleList rules)
    {
        foreach (var rule in rules)
        {
            if (rule is ICssStyleRule style && Declarations(style.Style) is { Count: > 0 } declared)
            {
                foreach (var selector in Alternatives(style.SelectorText).Where(s => s.Length is > 0 and <= LongestSelector))
                {
                    yield return new StyleRule(selector, declared);
                }
            }

            if (rule is ICssGroupingRule group && (group is not ICssMediaRule media || media.Media.Any(Holds)))
            {
                foreach (var inner in Rules(group.Rules))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>What is declared of what can hide text.</summary>
    private static List<Declared> Declarations(ICssStyleDeclaration style) =>
        [.. style.Where(p => HidingStyle.Matters(p.Name)).Select(p => new Declared(p.Name, p.Value.ToLowerInvariant(), p.IsImportant))];

    /// <summary>The parts of a list of selectors: each counts for itself.</summary>
    private static IEnumerable<string> Alternatives(string selectors)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= selectors.Length; i++)
        {
            if (i == selectors.Length || (selectors[i] == ',' && depth == 0))
            {
                yield return selectors[start..i].Trim();
                start = i + 1;
            }
            else
            {
                depth += selectors[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            }
        }
    }

    private static bool Holds(ICssMedium medium) =>
        medium is { IsInverse: false, Type: "" or "all" or "screen" } && medium.Features.All(Holds);

    private static bool Holds(IMediaFeature feature) => (feature.Name.Replace("min-", "", StringComparison.Ordinal).Replace("max-", "", StringComparison.Ordinal), Pixels(feature.Value)) switch
    {
        ("width" or "device-width", { } width) => feature.IsMinimum ? width <= ScreenWidth : feature.IsMaximum && width >= ScreenWidth,
        ("height" or "device-height", { } height) => feature.IsMinimum ? height <= ScreenHeight : feature.IsMaximum && height >= ScreenHeight,
        _ => false,
    };

    private static double? Pixels(string value)
    {
        var digits = value.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        return !double.TryParse(value.AsSpan(0, digits), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number) ? null
            : value[digits..] is "px" or "" ? number
            : value[digits..] is "em" or "rem" ? 16 * number
            : null;
    }

    private static bool IsTooDeep(string css)
    {
        var (open, deepest) = (new int[3], 0);
        for (var i = 0; i < css.Length; i++)
        {
            for (var next = Skipped(css, i); next != i && next < css.Length; next = Skipped(css, i))
            {
                i = next;
            }

            if (i < css.Length && "({[".IndexOf(css[i], StringComparison.Ordinal) is var opened and >= 0)
            {
                open[opened]++;
                deepest = Math.Max(deepest, open.Sum());
            }
            else if (i < css.Length && ")}]".IndexOf(css[i], StringComparison.Ordinal) is var closed and >= 0)
            {
                open[closed] = Math.Max(0, open[closed] - 1);
            }
        }

        return deepest > DeepestBrackets;
    }

    /// <summary>Past a comment, a string or an escape, in which brackets are none; a string ends with its line.</summary>
    private static int Skipped(string css, int at)
    {
        if (css[at] == '\\')
        {
            return at + 2;
        }

        if (css.AsSpan(at).StartsWith("/*", StringComparison.Ordinal))
        {
            return css.IndexOf("*/", at + 2, StringComparison.Ordinal) is var end and >= 0 ? end + 2 : css.Length;
        }

        var from = at;
        if (css[at] is '"' or '\'')
        {
            for (at++; at < css.Length && css[at] != css[from] && css[at] is not ('\n' or '\r' or '\f'); at++)
            {
                at += css[at] == '\\' ? 1 : 0;
            }

            return Math.Min(css.Length, at + 1);
        }

        return at;
    }
}

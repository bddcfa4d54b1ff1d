using System.Buffers;
using System.Globalization;

namespace Plumb.Adapters.Html;

/// <summary>Tells whether a list of media queries holds for an ordinary reader: a screen of 1,280 by 900 in colour, a mouse, light, no wish of
/// their own.</summary>
internal static class MediaQueries
{
    private const double Width = 1280;
    private const double Height = 900;

    /// <summary>Lists that are longer are not read.</summary>
    private const int Longest = 2_000;

    private static readonly SearchValues<char> s_comma = SearchValues.Create(","), s_signs = SearchValues.Create("<>=");

    /// <summary>Features with few values: first those that hold, then a bar, then those that do not.</summary>
    private static readonly Dictionary<string, (string[] Holds, string[] Not)> s_named = new(StringComparer.Ordinal)
    {
        ["orientation"] = (["landscape"], ["portrait"]),
        ["prefers-color-scheme"] = (["light"], ["dark"]),
        ["prefers-reduced-motion"] = (["no-preference"], ["reduce"]),
        ["prefers-reduced-transparency"] = (["no-preference"], ["reduce"]),
        ["prefers-reduced-data"] = (["no-preference"], ["reduce"]),
        ["prefers-contrast"] = (["no-preference"], ["more", "less", "custom"]),
        ["forced-colors"] = (["none"], ["active"]),
        ["inverted-colors"] = (["none"], ["inverted"]),
        ["hover"] = (["hover"], ["none"]),
        ["any-hover"] = (["hover"], ["none"]),
        ["pointer"] = (["fine"], ["coarse", "none"]),
        ["any-pointer"] = (["fine"], ["coarse", "none"]),
        ["update"] = (["fast"], ["slow", "none"]),
        ["scripting"] = (["enabled"], ["initial-only", "none"]),
        ["display-mode"] = (["browser"], ["standalone", "fullscreen", "minimal-ui", "picture-in-picture", "window-controls-overlay"]),
        ["color-gamut"] = (["srgb"], ["p3", "rec2020"]),
        ["grid"] = (["0"], ["1"]),
        ["scan"] = (["progressive"], ["interlace"]),
    };

    private static readonly Dictionary<string, double> s_ranges = new(StringComparer.Ordinal)
    {
        ["width"] = Width, ["height"] = Height, ["device-width"] = Width, ["device-height"] = Height, ["aspect-ratio"] = Width / Height, ["device-aspect-ratio"] = Width / Height,
        ["resolution"] = 96, ["-webkit-device-pixel-ratio"] = 1, ["color"] = 8, ["monochrome"] = 0, ["color-index"] = 0,
    };

    private static readonly HashSet<string> s_lengths = new(StringComparer.Ordinal) { "width", "height", "device-width", "device-height" };

    private static readonly HashSet<string> s_otherMedia = new(StringComparer.Ordinal) { "print", "speech", "aural", "braille", "embossed", "handheld", "projection", "tty", "tv" };

    /// <summary>Whether one of the queries holds; an empty list does. Of one that is very long, or of very many brackets in each other, it is not known.</summary>
    public static Holding Read(string? list) =>
        string.IsNullOrWhiteSpace(list) ? Holding.Yes
        : list.Length > Longest || CssText.IsTooDeep(list) ? Holding.Unknown
        : CssText.Split(CssText.WithoutComments(list), s_comma).Select(Query).Aggregate(Conditions.Or);

    private static Holding Query(string query)
    {
        // What only browsers of the past knew, and what is written wrongly, no browser in use applies; where "not" or "or" stand beside it, that is not certain.
        if ((query.Contains("(-ms-", StringComparison.OrdinalIgnoreCase) || query.Contains(" and(", StringComparison.OrdinalIgnoreCase))
            && !query.Contains("not", StringComparison.OrdinalIgnoreCase) && !query.Contains("or", StringComparison.OrdinalIgnoreCase))
        {
            return Holding.No;
        }

        var words = query.ToLowerInvariant().Split((char[]?)null, 4, StringSplitOptions.RemoveEmptyEntries);
        var at = words is ["not" or "only", ..] ? 1 : 0;
        if (words.Length <= at || !words[at].All(CssText.IsOfName) || words[at] is "and" or "or" or "not" or "only")
        {
            return query.Length == 0 || words is ["only", ..] ? Holding.Unknown : Conditions.Read(query.ToLowerInvariant(), Feature);
        }

        var of = words[at] is "all" or "screen" ? Holding.Yes : s_otherMedia.Contains(words[at]) ? Holding.No : Holding.Unknown;
        var rest = words.Length == at + 1 ? Holding.Yes
            : words[at + 1] == "and" && words.Length > at + 2 ? Conditions.Read(string.Join(' ', words[(at + 2)..]), Feature, hasOr: false)
            : Holding.Unknown;
        return at == 1 && words[0] == "not" ? Conditions.Not(Conditions.And(of, rest)) : Conditions.And(of, rest);
    }

    private static Holding Feature(string feature)
    {
        if (feature.AsSpan().ContainsAny(s_signs))
        {
            return Compared(feature);
        }

        var parts = feature.Split(':', 2, StringSplitOptions.TrimEntries);
        var (name, value) = (parts[0], parts.Length == 2 ? parts[1] : null);
        if (s_named.TryGetValue(name, out var named))
        {
            return value is null ? named.Holds[0] is "none" or "no-preference" or "0" ? Holding.No : Holding.Yes
                : named.Holds.Contains(value) ? Holding.Yes
                : named.Not.Contains(value) ? Holding.No
                : Holding.Unknown;
        }

        const string Own = "-webkit-";
        var (prefix, rest) = name.StartsWith(Own, StringComparison.Ordinal) ? (Own, name[Own.Length..]) : ("", name);
        var (bare, sign) = rest.StartsWith("min-", StringComparison.Ordinal) ? (prefix + rest[4..], ">=")
            : rest.StartsWith("max-", StringComparison.Ordinal) ? (prefix + rest[4..], "<=")
            : (name, "=");
        if (prefix.Length == 0 && bare.StartsWith('-'))
        {
            return Holding.Unknown;
        }

        return !s_ranges.TryGetValue(bare, out var ours) ? Holding.Unknown
            : value is null ? (sign == "=" ? Told(ours != 0) : Holding.Unknown)
            : Number(bare, value) is { } theirs ? Holds(ours, sign, theirs)
            : Holding.Unknown;
    }

    /// <summary>A comparison with signs: <c>400px &lt;= width &lt; 900px</c>.</summary>
    private static Holding Compared(string feature)
    {
        var (operands, signs) = (new List<string>(), new List<string>());
        for (var at = 0; at <= feature.Length;)
        {
            var next = feature.AsSpan(at).IndexOfAny(s_signs);
            var end = next < 0 ? feature.Length : at + next;
            operands.Add(feature[at..end].Trim());
            at = end;
            while (at < feature.Length && s_signs.Contains(feature[at]))
            {
                at++;
            }

            if (end == feature.Length)
            {
                break;
            }

            signs.Add(feature[end..at]);
        }

        if (operands.Count(s_ranges.ContainsKey) != 1 || signs.Count is not (1 or 2) || signs.Any(s => s is not ("<" or ">" or "<=" or ">=" or "="))
            || (signs is [[var first, ..], [var second, ..]] && (first == '=' || first != second || !s_ranges.ContainsKey(operands[1]))))
        {
            return Holding.Unknown;
        }

        var named = operands.First(s_ranges.ContainsKey);
        var values = operands.Select(o => o == named ? s_ranges[o] : Number(named, o)).ToList();
        return values.Contains(null)
            ? Holding.Unknown
            : signs.Select((s, i) => Holds(values[i]!.Value, s, values[i + 1]!.Value)).Aggregate(Conditions.And);
    }

    private static Holding Holds(double one, string sign, double other) => Told(sign switch
    {
        ">=" => one >= other,
        "<=" => one <= other,
        ">" => one > other,
        "<" => one < other,
        _ => Math.Abs(one - other) < 0.001,
    });

    private static Holding Told(bool holds) => holds ? Holding.Yes : Holding.No;

    /// <summary>A length in pixels, a resolution in dots per inch, a ratio or a number; null for what is none of the feature's.</summary>
    private static double? Number(string feature, string value)
    {
        var isRatio = feature.EndsWith("aspect-ratio", StringComparison.Ordinal);
        if (value.Contains('(', StringComparison.Ordinal))
        {
            return !value.Contains('%', StringComparison.Ordinal) && CssMath.WorkOut("width", value) is { } worked && !worked.Contains('(', StringComparison.Ordinal) ? Number(feature, worked) : null;
        }

        if (isRatio && value.Split('/', StringSplitOptions.TrimEntries) is [var above, var below])
        {
            return Number(feature, above) / Number(feature, below);
        }

        var digits = value.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        if (!double.TryParse(value.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || value[digits - 1] == '.')
        {
            return null;
        }

        var unit = value[digits..];
        return feature == "resolution" ? unit switch
            {
                "dpi" => number,
                "dppx" or "x" => 96 * number,
                "dpcm" => 2.54 * number,
                _ => null,
            }
            : !s_lengths.Contains(feature) ? (unit.Length == 0 ? number : null)
            : unit switch
            {
                "px" => number,
                "" when number == 0 => number,
                "em" or "rem" => 16 * number,
                "pt" => 4 * number / 3,
                "in" => 96 * number,
                "cm" => 96 * number / 2.54,
                "mm" => 96 * number / 25.4,
                _ => null,
            };
    }
}

using System.Buffers;
using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Units that stand only in the heading of a table's column: under "Deaths (thousands)" "12" is 12,000.</summary>
internal static class TableUnits
{
    private static readonly SearchValues<char> s_rule = SearchValues.Create("|-: \r\t");

    private static readonly SearchValues<char> s_opening = SearchValues.Create("([");
    private static readonly SearchValues<char> s_closing = SearchValues.Create(")]");
    private static readonly char[] s_parting = [' ', '\t', '\r', '(', ')', ',', '\'', '’', '$', '€', '£', '[', ']', '*'];

    private static readonly FrozenSet<string> s_currencies = "us usd eur gbp cad aud dollars dollar euros euro pounds pound".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> s_factors = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["thousand"] = 1e3, ["thousands"] = 1e3, ["000"] = 1e3, ["000s"] = 1e3, ["million"] = 1e6, ["millions"] = 1e6, ["billion"] = 1e9, ["billions"] = 1e9,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The numbers of a text, those in the rows of its tables as the headings have them; a number that names its own unit is left.</summary>
    /// <param name="text">The text, its tables as Markdown with a line of dashes under the heading.</param>
    /// <param name="numbers">Its numbers, in order.</param>
    public static List<Quantity> Of(string text, List<Quantity> numbers)
    {
        var heading = default(TextSpan);
        (double Factor, bool IsShare)[]? units = null;
        if (numbers.Count == 0 || !text.Contains('|', StringComparison.Ordinal))
        {
            return numbers;
        }

        var scaled = numbers.ToList();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var stop and >= 0 ? stop : text.Length;
            var line = new TextSpan(start, end);
            if (!text.AsSpan(start, end - start).Contains('|'))
            {
                units = null;
            }
            else if (IsRule(text.AsSpan(start, end - start)))
            {
                units = [.. Cells(text, heading).Select(c => UnitOf(c.Of(text)))];
            }
            else if (units is not null)
            {
                Scale(text, line, units, scaled);
            }

            (heading, start) = (line, end + 1);
        }

        return scaled;
    }

    private static void Scale(string text, TextSpan row, (double Factor, bool IsShare)[] units, List<Quantity> numbers)
    {
        foreach (var (cell, unit) in Cells(text, row).Zip(units).Where(c => c.Second is not (1, false)))
        {
            for (var n = 0; n < numbers.Count; n++)
            {
                if (numbers[n] is { Kind: QuantityKind.Count or QuantityKind.Money } q && q.FirstWord == q.LastWord && q.Span.Start >= cell.Start && q.Span.End <= cell.End)
                {
                    numbers[n] = q with { Value = q.Value * unit.Factor, Step = q.Step * unit.Factor, Kind = unit.IsShare ? QuantityKind.Percent : q.Kind };
                }
            }
        }
    }

    /// <summary>What a heading multiplies by: what it says in brackets, behind "in" at its end, or a sign of percent alone. Nothing where it gives a rate
    /// ("per million"), or a number of its own ("1,000 beds or more").</summary>
    private static (double Factor, bool IsShare) UnitOf(string heading)
    {
        var lower = heading.ToLowerInvariant();
        if (WordsOf(lower).Contains("per", StringComparer.Ordinal))
        {
            return (1, false);
        }

        var (open, close) = (lower.AsSpan().IndexOfAny(s_opening), lower.AsSpan().LastIndexOfAny(s_closing));
        var unit = open >= 0 && close > open ? Told(WordsOf(lower[(open + 1)..close])) : null;
        var words = WordsOf(open >= 0 ? lower[..open] : lower);
        var behind = Array.LastIndexOf(words, "in");
        return unit ?? (behind >= 0 ? Told(words[behind..]) : words is ["%" or "percent" or "percentage"] ? (1, true) : null) ?? (1, false);
    }

    /// <summary>"Thousands", "in millions of dollars", "US 000": a unit that opens what tells it, but for "in" and a currency.</summary>
    private static (double Factor, bool IsShare)? Told(string[] words)
    {
        var at = Array.FindIndex(words, w => w is not "in" && !s_currencies.Contains(w));
        var rest = at < 0 ? [] : words[(at + 1)..];
        return at < 0 || !(rest is [] or ["of", ..] || s_currencies.Contains(rest[0])) ? null
            : s_factors.TryGetValue(words[at], out var factor) ? (factor, false)
            : words[at] is "%" or "percent" or "percentage" ? (1, true) : null;
    }

    private static string[] WordsOf(string heading) => heading.Split(s_parting, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsRule(ReadOnlySpan<char> line) => line.Contains("--", StringComparison.Ordinal) && line.IndexOfAnyExcept(s_rule) < 0;

    /// <summary>The cells of a line, a stroke at its ends left out.</summary>
    private static IEnumerable<TextSpan> Cells(string text, TextSpan line)
    {
        var start = line.Start;
        while (start < line.End && text[start] is ' ' or '\t')
        {
            start++;
        }

        start += start < line.End && text[start] == '|' ? 1 : 0;
        for (var i = start; i <= line.End; i++)
        {
            if (i == line.End || text[i] == '|')
            {
                yield return new TextSpan(start, i);
                start = i + 1;
            }
        }
    }
}

using System.Buffers;
using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Units that stand only in the heading of a table's column: under "Deaths (thousands)" "12" is 12,000.</summary>
internal static class TableUnits
{
    private static readonly SearchValues<char> s_rule = SearchValues.Create("|-: \r\t");

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

    /// <summary>What a heading multiplies by; nothing where it gives a rate ("per million").</summary>
    private static (double Factor, bool IsShare) UnitOf(string heading)
    {
        var words = heading.ToLowerInvariant().Split([' ', '(', ')', ',', '\'', '’', '$', '€', '£', '[', ']', '*'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var at = Array.FindIndex(words, s_factors.ContainsKey);
        return words.Contains("per", StringComparer.Ordinal) ? (1, false)
            : at >= 0 ? (s_factors[words[at]], false)
            : (1, words.Any(w => w is "%" or "percent" or "percentage"));
    }

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

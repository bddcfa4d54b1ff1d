using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>How long something must last to be counted: those who are held "for more than 30 days" are another quantity than all who are held.</summary>
internal static class Lasting
{
    private static readonly SearchValues<char> s_stops = SearchValues.Create(".,;:—()0123456789");

    private static readonly Pattern s_long = new(
        @"\b((?<before>[A-Za-z]+) )?(?<edge>[Mm]ore than|[Ll]onger than|[Oo]ver|[Ee]xceeding|[Aa]t least|[Ll]ess than|[Ff]ewer than|[Uu]nder|[Uu]p to|[Aa]t most) (?<number>[0-9]{1,4}|[a-z]{1,9}) (consecutive |straight |full )?(?<unit>hour|day|week|month|year)s?\b",
        RegexOptions.NonBacktracking);

    /// <summary>"Over two years" without a word of lasting before it is the time in which something happened.</summary>
    private static readonly string[] s_clear = ["more than", "longer than", "less than", "fewer than"];

    private static readonly HashSet<string> s_during = new(StringComparer.OrdinalIgnoreCase) { "in", "within", "of", "after", "every", "by", "over", "during", "aged", "than", "are", "is", "were", "was" };

    /// <summary>"Under 5 years old" is an age, "more than 10 years ago" a date.</summary>
    private static readonly HashSet<string> s_otherwise = new(StringComparer.OrdinalIgnoreCase) { "old", "of", "ago", "before", "after", "later", "earlier", "since", "into", "younger", "older" };

    /// <summary>Where another clause begins, that no longer says who was counted.</summary>
    private static readonly HashSet<string> s_clauses = new(StringComparer.OrdinalIgnoreCase) { "because", "after", "before", "while", "but", "which", "as", "when", "if", "where", "than", "although", "unless", "until", "despite" };

    /// <summary>The end of the length of time that narrows a number, behind it in its clause; null where none does.</summary>
    /// <param name="text">A sentence.</param>
    /// <param name="from">The end of the number.</param>
    public static int? Behind(string text, int from)
    {
        if (Find(text[from..], false) is not { } match)
        {
            return null;
        }

        var between = text[from..(from + match.Groups["edge"].Index)];
        return between.AsSpan().ContainsAny(s_stops) || Words.Split(between).Any(w => s_clauses.Contains(w.Of(between))) ? null : from + match.Index + match.Length;
    }

    /// <summary>The length of time that a quantity or the head of a column names, in one wording for all: "more than 30 days"; or null.</summary>
    /// <param name="quantity">Words of a quantity.</param>
    /// <param name="isHead">They are the head of a column, where "held over 30 days" has no other meaning.</param>
    public static string? Of(string quantity, bool isHead) => Find(quantity, isHead) is { } match ? Key(match) : null;

    /// <summary>A quantity without its length of time.</summary>
    public static string Without(string quantity, bool isHead) => Find(quantity, isHead) is { } match ? quantity.Remove(match.Groups["edge"].Index, match.Index + match.Length - match.Groups["edge"].Index) : quantity;

    private static Match? Find(string text, bool isHead) => s_long.Matches(text).FirstOrDefault(m => IsLength(text, m, isHead));

    private static bool IsLength(string text, Match match, bool isHead)
    {
        var (before, edge) = (match.Groups["before"].Value, match.Groups["edge"].Value.ToLowerInvariant());
        var rest = text[(match.Index + match.Length)..];
        return NumberOf(match) is not null
            && (before.Equals("for", StringComparison.OrdinalIgnoreCase) || isHead || (s_clear.Contains(edge) && !s_during.Contains(before)))
            && !(Words.Split(rest) is [var next, ..] && next.Start <= 1 && s_otherwise.Contains(next.Of(rest)));
    }

    private static double? NumberOf(Match match)
    {
        var number = match.Groups["number"].Value;
        return number is "a" or "an" or "one" ? 1
            : NumberNames.Cardinals.TryGetValue(number, out var named) ? named
            : double.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
            : null;
    }

    private static string Key(Match match)
    {
        var edge = match.Groups["edge"].Value.ToLowerInvariant() switch
        {
            "at least" => "at least",
            "up to" or "at most" => "at most",
            "less than" or "fewer than" or "under" => "less than",
            _ => "more than",
        };
        var number = NumberOf(match)!.Value;
        return string.Create(CultureInfo.InvariantCulture, $"{edge} {number} {match.Groups["unit"].Value}{(number == 1 ? "" : "s")}");
    }
}

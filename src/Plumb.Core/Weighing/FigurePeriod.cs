using System.Buffers;
using System.Text.RegularExpressions;

namespace Plumb.Core.Weighing;

/// <summary>Which date or period a number of a sentence is of.</summary>
public static class FigurePeriod
{
    private const int FarthestAfter = 100;
    private const int FarthestBefore = 80;
    private const int LongestSince = 60;

    /// <summary>"On 30 June", "as of 2025" may stand behind a comma and still belong to the number before it.</summary>
    private const int ShortAside = 12;

    private static readonly SearchValues<char> s_breaks = SearchValues.Create(".;:()—");

    /// <summary>The date or period, exactly as the sentence writes it, or null where none is tied to the number: right or absent.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="number">Where the number begins, UTF-16.</param>
    public static string? Of(string text, int number)
    {
        var times = Times.In(text);
        // "611 were held on 30 June" comes oftener than a date before the number.
        var after = times.FirstOrDefault(t => t.Index > number && t.Index - number <= FarthestAfter);
        if (after is not null && Belongs(text.AsSpan(number, after.Index - number)))
        {
            return Since(text, number, after);
        }

        var before = times.LastOrDefault(t => t.Index < number);
        return before is not null && number - before.Index <= FarthestBefore && !text.AsSpan(before.Index + before.Length, number - before.Index - before.Length).ContainsAny(s_breaks)
            ? before.Value
            : times is [var only] ? only.Value : null;
    }

    private static bool Belongs(ReadOnlySpan<char> between)
    {
        var comma = between.LastIndexOf(',');
        return !between.ContainsAny(s_breaks) && (comma < 0 || between.Length - comma <= ShortAside || IsInNumber(between, comma));
    }

    private static bool IsInNumber(ReadOnlySpan<char> between, int comma) => comma + 1 < between.Length && char.IsDigit(between[comma + 1]);

    /// <summary>"14 deaths since the hall opened in 2006" is of all the years since.</summary>
    private static string? Since(string text, int number, Match date)
    {
        var since = text.IndexOf("since ", number, date.Index - number, StringComparison.OrdinalIgnoreCase);
        return since < 0 ? date.Value : date.Index - since <= LongestSince ? text[since..(date.Index + date.Length)] : null;
    }
}

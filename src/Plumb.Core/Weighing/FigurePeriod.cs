using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Which date or period a number of a sentence is of.</summary>
public static class FigurePeriod
{
    private const int FarthestAfter = 100;
    private const int FarthestBefore = 80;
    private const int LongestSince = 60;

    /// <summary>"On 30 June", "as of 2025" may stand behind a comma and still belong to the number before it.</summary>
    private const int ShortAside = 12;

    /// <summary>The date or period, exactly as the sentence writes it, or null where none is tied to the number: right or absent.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="number">Where the number begins, UTF-16.</param>
    /// <param name="published">When the source was published: then "last year" is a period too, where no date is tied to the number.</param>
    public static string? Of(string text, int number, PartialDate? published = null) =>
        Of(text, number, [.. Times.In(text).Select(t => new TextSpan(t.Index, t.Index + t.Length))], isTold: false)
        ?? Of(text, number, [.. Times.ToldBy(text, published).Select(t => t.Span)], isTold: true);

    /// <summary>A time that is told by the day of publication must stand in the number's own clause; a lone date of a sentence may stand anywhere in it.</summary>
    private static string? Of(string text, int number, TextSpan[] times, bool isTold)
    {
        // "611 were held on 30 June" comes oftener than a date before the number.
        var after = times.FirstOrDefault(t => t.Start > number && t.Start - number <= FarthestAfter);
        if (after.Length > 0 && Belongs(text.AsSpan(number, after.Start - number)) && !(isTold && IsParted(text[number..after.Start])))
        {
            return IsOfRange(text, after, times) ? null : Since(text, number, after);
        }

        var before = times.LastOrDefault(t => t.Start < number);
        return before.Length > 0 && number - before.Start <= FarthestBefore && number >= before.End && !text.AsSpan(before.End, number - before.End).ContainsAny(ClauseBreaks.Marks)
            && !(isTold && IsParted(text[before.End..number]))
            ? IsOfRange(text, before, times) ? null : before.Of(text)
            : !isTold && times is [var only] ? only.Of(text) : null;
    }

    private static bool IsParted(string between) => between.Contains(", and ", StringComparison.OrdinalIgnoreCase) || between.Contains(", but ", StringComparison.OrdinalIgnoreCase);

    /// <summary>"From 2020 to 2024" and "between 2020 and 2024" are neither of the one year nor of the other.</summary>
    private static bool IsOfRange(string text, TextSpan time, TextSpan[] times) =>
        times.Zip(times.Skip(1)).Any(p => (p.First == time || p.Second == time) && IsRange(text, p.First, p.Second));

    private static bool IsRange(string text, TextSpan first, TextSpan second) => text[first.End..second.Start].Trim() switch
    {
        "to" or "through" or "until" or "till" or "-" or "–" => true,
        "and" => text[..first.Start].TrimEnd().EndsWith("between", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool Belongs(ReadOnlySpan<char> between)
    {
        var comma = between.LastIndexOf(',');
        return !between.ContainsAny(ClauseBreaks.Marks) && (comma < 0 || between.Length - comma <= ShortAside || IsInNumber(between, comma));
    }

    private static bool IsInNumber(ReadOnlySpan<char> between, int comma) => comma + 1 < between.Length && char.IsDigit(between[comma + 1]);

    /// <summary>"14 deaths since the hall opened in 2006" is of all the years since.</summary>
    private static string? Since(string text, int number, TextSpan date)
    {
        var since = text.IndexOf("since ", number, date.Start - number, StringComparison.OrdinalIgnoreCase);
        return since < 0 ? date.Of(text) : date.Start - since <= LongestSince ? text[since..date.End] : null;
    }
}

using Plumb.Core.Checking;

namespace Plumb.Host.Output;

/// <summary>The timeline of a check: dates down a line, each with what is quoted of it.</summary>
internal static class TimelineList
{
    private const int Longest = 220;

    public const string Title = "Timeline";

    /// <summary>One event in a line of text.</summary>
    public static string Line(CheckEvent at) => $"{at.InWords()}: {Said(at)} [{at.Citation.Source}]";

    public static string Said(CheckEvent at) => $"{(at.Speaker is { } speaker ? $"{speaker}: " : "")}{Quote(at, Longest)}";

    /// <summary>The quoted words, about so many characters of them around the date.</summary>
    public static string Quote(CheckEvent at, int longest) => $"“{Around(at.Citation.Quote, at.Words, longest)}”";

    /// <summary>The words around the date, where the quote is long; what is left out is shown.</summary>
    private static string Around(string quote, string date, int longest)
    {
        if (quote.Length <= longest)
        {
            return quote;
        }

        var at = Math.Max(0, quote.IndexOf(date, StringComparison.Ordinal));
        var start = Math.Max(0, Math.Min(at - (longest / 2), quote.Length - longest));
        var end = Math.Min(quote.Length, Math.Max(start + longest, at + date.Length));
        // A cut stands at a space where one lies between the edge and the date, and never in the middle of a character.
        start = start == 0 ? 0 : quote.IndexOf(' ', start, at - start) is var after and >= 0 ? after + 1 : Whole(quote, start);
        end = end == quote.Length ? end : quote.LastIndexOf(' ', end - 1, end - 1 - (at + date.Length) + 1) is var before and >= 0 && before > at + date.Length ? before : Whole(quote, end);
        return $"{(start > 0 ? "… " : "")}{quote[start..end]}{(end < quote.Length ? " …" : "")}";
    }

    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}

using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a sentence says of a number of people what is asked before it gives the number: "the inspector counted 266 people",
/// "the number of people counted was 266".</summary>
/// <remarks>Between the words that say it and the number only words of measure may stand: "died in a room with 40 people" counts nobody who died.</remarks>
internal static class CountedBefore
{
    private const string Measure = @"((at|least|most|about|around|some|over|more|than|nearly|almost|only|up|to|roughly|approximately|exactly|just|a|the|total|of|an|estimated|altogether|another|further) ){0,5}\z";

    private static readonly Pattern s_verb = new(@"(?<verb>[\p{L}’'-]+) " + Measure, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>From the beginning of a clause to a copula before the number.</summary>
    private static readonly Pattern s_total = new(
        @"(?<head>[^.;:,(]*\b(number|count|total|toll|tally|headcount|population)\b[^.;:,(]*) (was|were|is|are|stood at|came to|reached|rose to|fell to|totall?ed) " + Measure, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>What may follow the number of a total when no people do: it counts nothing else.</summary>
    private static readonly Pattern s_end = new(@"\A($|[.,;)]| (on|in|at|by|as|and|this|last|during|that)\b)", RegexOptions.NonBacktracking);

    /// <summary>Whether it says so of a number.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="start">Where the number begins, UTF-16.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isPeople">People stand behind the number.</param>
    /// <param name="actedOn">The question asks of people to whom something is done.</param>
    /// <param name="says">Whether a word says what is asked.</param>
    public static bool Is(string text, int start, int end, bool isPeople, bool actedOn, Func<string, bool> says)
    {
        var before = text[..start];
        return (isPeople && actedOn && s_verb.Match(before) is { Success: true } verb && says(verb.Groups["verb"].Value))
            || ((isPeople || s_end.IsMatch(text[end..])) && s_total.Match(before) is { Success: true } total
                && Words.Split(total.Groups["head"].Value).Any(w => says(w.Of(total.Groups["head"].Value))));
    }
}

using System.Globalization;
using Plumb.Core.Checking;

namespace Plumb.Host.Output;

/// <summary>How a model wrote a check, in the same words in every form.</summary>
internal static class WritingWords
{
    /// <summary>The lines; none where no model was asked.</summary>
    public static IEnumerable<string> Lines(CheckWriting? writing)
    {
        if (writing is null)
        {
            yield break;
        }

        yield return $"Written by {writing.Model}, told by {string.Join(", ", writing.Prompts.Select(p => $"{p.Name} ({p.Sha256[..Math.Min(12, p.Sha256.Length)]})"))}: {Count(writing.Offered, "sentence")} offered, {writing.Passed} passed the gate, {writing.Repaired} of them when written again, {writing.Refused} refused.";
        yield return $"{Count(writing.Calls, "call")}, {Number(writing.TokensIn)} tokens sent and {Number(writing.TokensOut)} received{(writing.TokensEstimated ? " (in part estimated)" : "")}{Cost(writing)}.";
        if (writing.Stopped is { } stopped)
        {
            yield return $"Stopped before its end, because {Why(stopped)}: what was not written stands in the sources' own words.";
        }

        foreach (var part in writing.Parts)
        {
            yield return $"{char.ToUpperInvariant(part.Part[0])}{part.Part[1..]}: {Count(part.Calls, "call")}, {Number(part.TokensIn + part.TokensOut)} tokens, {part.Passed} of {Count(part.Offered, "sentence")} passed{(part.OwnWords ? "; in the sources' own words" : "")}{string.Concat(part.Failures.Select(f => $"; the model {f}"))}.";
        }
    }

    private static string Cost(CheckWriting writing) =>
        writing.Cost is { } cost ? $"; {cost.ToString("0.######", CultureInfo.InvariantCulture)} {writing.Currency}".TrimEnd() + " at the prices given" : "";

    private static string Why(string stopped) => stopped switch
    {
        "tokens" => "the budget of tokens was used up",
        "time" => "the time was used up",
        "money" => "the budget of money was used up",
        _ => "the model failed several times in a row",
    };

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{Number(count)} {what}s";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}

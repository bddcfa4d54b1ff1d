using Plumb.Core.Checking;

namespace Plumb.Core.Correcting;

/// <summary>One state of a published check.</summary>
/// <param name="Number">From 1, which is the check as it was published.</param>
/// <param name="Check">The check; its id stays.</param>
/// <param name="By">The challenge by which it came to be; null for the first.</param>
public sealed record CheckVersion(int Number, Check Check, Challenge? By);

/// <summary>Makes the versions of a check from what was published and what editors settled, so that none can be lost.</summary>
/// <remarks>An editor can take a sentence out or say something about it, but not put one in: no sentence is published that was not verified.</remarks>
public static class CorrectedCheck
{
    /// <summary>Kind of the limit in which a corrected check says what was corrected.</summary>
    public const string Limit = "correction";

    /// <summary>The versions of a check, the first as it was published, the last as it stands.</summary>
    /// <param name="published">The check as it was published.</param>
    /// <param name="challenges">Challenges of it; those that are open or were declined change nothing.</param>
    public static IReadOnlyList<CheckVersion> Versions(Check published, IEnumerable<Challenge> challenges)
    {
        var versions = new List<CheckVersion> { new(1, published, null) };
        foreach (var challenge in challenges.Where(c => c.Settlement is { IsAccepted: true }).OrderBy(c => c.Settlement!.By.At).ThenBy(c => c.Number))
        {
            versions.Add(new CheckVersion(versions.Count + 1, Corrected(versions[^1].Check, challenge.Of, challenge.Settlement!), challenge));
        }

        return versions;
    }

    private static Check Corrected(Check check, Objection of, Settlement settled)
    {
        var noted = check with { Limits = [.. check.Limits, new CheckLimit(Limit, $"Corrected on {Day(settled)}, of “{of.Sentence}”: {settled.Note}", null)] };
        return settled.Outcome == Outcome.Withdrawn ? Withdrawal.From(noted, of.Sentence, $"withdrawn on {Day(settled)}: {settled.Note}") : noted;
    }

    private static string Day(Settlement settled) => settled.By.At.UtcDateTime.ToString("yyyy-MM-dd");
}

using Plumb.Core.Drafting;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>Says in words why a verdict is what it is, and what would change it.</summary>
internal static class VerdictWords
{
    private const int MostNamed = 3;

    /// <summary>Why, a sentence each, with the counts of the part.</summary>
    public static IReadOnlyList<string> Reasons(PartVerdict part)
    {
        var reasons = new List<string>();
        var denials = part.Against.Where(e => e.Evidence.Bearing == Bearing.Denial).ToList();
        var against = part.Against.Except(denials).ToList();
        if (part.For.Count > 0)
        {
            reasons.Add($"{Sources(part.IndependentFor)} {(part.IndependentFor == 1 ? "says" : "say")} it: {Named(part.For)}.");
        }

        if (part.IsSingleSource)
        {
            var documents = part.For.Select(e => e.Evidence.Sentence.Source.Snapshot).Distinct().Count();
            reasons.Add(documents > 1
                ? $"A single source: all {documents} documents that say it go back to one publisher or one text."
                : "A single source: nothing else here confirms it.");
        }

        if (part.Alleged.Count > 0)
        {
            reasons.Add($"Alleged by {Named(part.Alleged)}; an allegation alone supports nothing.");
        }

        if (against.Count > 0)
        {
            reasons.Add($"{Sources(part.IndependentAgainst)} {(part.IndependentAgainst == 1 ? "speaks" : "speak")} against it: {Said(against)}.");
        }

        if (denials.Count > 0)
        {
            reasons.Add($"Denied in {Named(denials)}; a denial alone refutes nothing.");
        }

        if (part.SetAside.Count > 0)
        {
            reasons.Add($"Counted neither for nor against: {Said(part.SetAside)}.");
        }

        if (reasons.Count == 0)
        {
            reasons.Add("No sentence of this library was found that says all of it, contradicts it or denies it. That says what this library holds, not what is so.");
        }

        return reasons;
    }

    /// <summary>What would change the verdict, a sentence each.</summary>
    /// <param name="part">The part with its verdict.</param>
    /// <param name="nearest">What the nearest passage that was judged does not say, or null where none was.</param>
    public static IReadOnlyList<string> WouldChange(PartVerdict part, string? nearest) => part.Verdict switch
    {
        Verdict.Supported when part.IsSingleSource => ["A second independent source would confirm it; one that says otherwise would make the evidence conflict."],
        Verdict.Supported => ["A source that says otherwise of the same thing and time would make the evidence conflict."],
        Verdict.Refuted => ["A source that says it, of the same thing and time, would make the evidence conflict.", .. part.IndependentAgainst == 1 ? ["It rests on one source: look at what that source rests on."] : Array.Empty<string>()],
        Verdict.ConflictingEvidence => ["What each side counts, and for when, may settle it: open the passages; or add the record that both sides rest on."],
        _ => [nearest is null ? "Add sources that speak of it: no sentence here holds enough of its words." : $"Add a source that says all of it. {nearest}"],
    };

    /// <summary>Why the whole gets its verdict.</summary>
    public static IReadOnlyList<string> Whole(IReadOnlyList<PartVerdict> parts) => parts.Count == 1
        ? parts[0].Reasons
        : [$"The claim says {parts.Count} things: {string.Join("; ", parts.GroupBy(p => p.Verdict).OrderBy(g => g.Key).Select(g => $"{g.Count()} {Of(g.Key)}"))}. The whole is as good as its worst part."];

    /// <summary>A verdict in running text.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "supported",
        Verdict.Refuted => "refuted",
        Verdict.ConflictingEvidence => "with conflicting evidence",
        _ => "without enough evidence",
    };

    private static string Sources(int count) => count == 1 ? "1 independent source" : $"{count} independent sources";

    /// <summary>Each with what it says: "Board of Prisons gives “44”, the claim “40”".</summary>
    private static string Said(IReadOnlyList<VerifiedEvidence> evidence)
    {
        var said = evidence.Select(e => $"{NameOf(e)} {string.Join(", ", e.Evidence.Reasons)}".TrimEnd()).Distinct(StringComparer.Ordinal).ToList();
        return string.Join("; ", said.Take(MostNamed)) + (said.Count > MostNamed ? $"; and {said.Count - MostNamed} more" : "");
    }

    private static string NameOf(VerifiedEvidence evidence) => evidence.Sentence.Sentence.Speaker ?? Quoting.SpeakerOf(evidence.Evidence.Sentence.Source);

    private static string Named(IReadOnlyList<VerifiedEvidence> evidence)
    {
        var names = evidence.Select(NameOf).Distinct(StringComparer.Ordinal).ToList();
        return string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "");
    }
}

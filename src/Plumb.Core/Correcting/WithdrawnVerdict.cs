using Plumb.Core.Checking;
using Plumb.Core.Verification.Verdicts;

namespace Plumb.Core.Correcting;

/// <summary>What is left of a verdict when sentences under it are taken out: without all that spoke for it, it does not stand.</summary>
internal static class WithdrawnVerdict
{
    private const string Reason = "What it rested on was withdrawn.";

    /// <summary>The verdict over what is left.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="without">Leaves out what was taken out.</param>
    public static CheckVerdict Of(CheckVerdict verdict, Func<IReadOnlyList<CheckSentence>, IReadOnlyList<CheckSentence>> without)
    {
        IReadOnlyList<CheckClaimPart> parts = [.. verdict.Parts.Select(p => Left(p, without))];
        var fell = parts.Zip(verdict.Parts).Any(p => p.First.Verdict != p.Second.Verdict);
        var changed = parts.Zip(verdict.Parts).Any(p => !p.First.Reasons.SequenceEqual(p.Second.Reasons));
        var whole = VerdictRule.Of([.. parts.Select(p => Enum.Parse<Verdict>(p.Verdict))]).ToString();
        return fell && whole != verdict.Verdict ? verdict with { Parts = parts, Verdict = whole, Reasons = [Reason] }
            : changed ? verdict with { Parts = parts, Reasons = [.. parts.SelectMany(p => p.Reasons).Distinct()] }
            : verdict with { Parts = parts };
    }

    private static CheckClaimPart Left(CheckClaimPart part, Func<IReadOnlyList<CheckSentence>, IReadOnlyList<CheckSentence>> without)
    {
        var left = part with { For = without(part.For), Alleged = without(part.Alleged), Against = without(part.Against), SetAside = without(part.SetAside) };
        left = left with { IndependentFor = Math.Min(part.IndependentFor, Voices(left.For)), IndependentAgainst = Math.Min(part.IndependentAgainst, Voices(left.Against)) };
        var lostFor = part.For.Count > 0 && left.For.Count == 0 && part.Verdict is nameof(Verdict.Supported) or nameof(Verdict.ConflictingEvidence);
        var lostAgainst = part.Against.Count > 0 && left.Against.Count == 0 && part.Verdict is nameof(Verdict.Refuted) or nameof(Verdict.ConflictingEvidence);
        return lostFor || lostAgainst ? left with { Verdict = nameof(Verdict.NotEnoughEvidence), Reasons = [Reason] }
            : left.For.Count < part.For.Count || left.Against.Count < part.Against.Count ? left with { SingleSource = left.IndependentFor == 1, Reasons = Remaining(left) }
            : left;
    }

    /// <summary>The reasons of before named what was withdrawn; these name what is left.</summary>
    private static IReadOnlyList<string> Remaining(CheckClaimPart left) =>
    [
        "A part of what it rested on was withdrawn.",
        .. left.For.Count == 0 ? Array.Empty<string>() : [$"What is left for it is by {Named(left.For)}."],
        .. left.Against.Count == 0 ? Array.Empty<string>() : [$"What is left against it is by {Named(left.Against)}."],
    ];

    private static int Voices(IReadOnlyList<CheckSentence> sentences) => sentences.Select(s => s.Speaker).Distinct(StringComparer.Ordinal).Count();

    private static string Named(IReadOnlyList<CheckSentence> sentences) => string.Join(", ", sentences.Select(s => s.Speaker).OfType<string>().Distinct(StringComparer.Ordinal));
}

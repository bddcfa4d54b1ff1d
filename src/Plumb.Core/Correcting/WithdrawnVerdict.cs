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
        var whole = VerdictRule.Of([.. parts.Select(p => Enum.Parse<Verdict>(p.Verdict))]).ToString();
        return fell && whole != verdict.Verdict
            ? verdict with { Parts = parts, Verdict = whole, Reasons = [Reason] }
            : verdict with { Parts = parts };
    }

    private static CheckClaimPart Left(CheckClaimPart part, Func<IReadOnlyList<CheckSentence>, IReadOnlyList<CheckSentence>> without)
    {
        var left = part with { For = without(part.For), Alleged = without(part.Alleged), Against = without(part.Against), SetAside = without(part.SetAside) };
        left = left with { IndependentFor = Math.Min(part.IndependentFor, left.For.Count), IndependentAgainst = Math.Min(part.IndependentAgainst, left.Against.Count) };
        var lostFor = part.For.Count > 0 && left.For.Count == 0 && part.Verdict is nameof(Verdict.Supported) or nameof(Verdict.ConflictingEvidence);
        var lostAgainst = part.Against.Count > 0 && left.Against.Count == 0 && part.Verdict is nameof(Verdict.Refuted) or nameof(Verdict.ConflictingEvidence);
        return lostFor || lostAgainst ? left with { Verdict = nameof(Verdict.NotEnoughEvidence), Reasons = [Reason] } : left;
    }
}

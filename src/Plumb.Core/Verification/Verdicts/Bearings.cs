using Plumb.Core.Drafting;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Weighing;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>Which probability or finding lets a passage count for or against a claim.</summary>
/// <param name="LeastFor">Least probability of support, beside the judge's grade full.</param>
/// <param name="NeedsJudgeAgainst">Whether the judge must call it contradicted, too.</param>
public sealed record VerdictPoint(double LeastFor, bool NeedsJudgeAgainst)
{
    /// <summary>Chosen on training and tuning pairs; see eval/results/verdicts.md.</summary>
    public static VerdictPoint Chosen { get; } = new(0, NeedsJudgeAgainst: false);
}

/// <summary>Judges what single sentences do for a claim.</summary>
/// <param name="judge">Decides on support.</param>
/// <param name="point">From where on a passage counts.</param>
internal sealed class Bearings(ISupportJudge judge, VerdictPoint point)
{
    /// <summary>Least share of the claim's words that a denial must hold to be one of the claim.</summary>
    private const float LeastDenied = 0.7f;

    /// <summary>Judges a sentence; null where it tells nothing, with the judgement.</summary>
    /// <param name="claim">The claim or part.</param>
    /// <param name="same">Sentences of the same words.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<(IReadOnlyList<ClaimEvidence> Evidence, Judgement Judgement)> JudgeAsync(string claim, IReadOnlyList<EvidenceSentence> same, CancellationToken cancel)
    {
        var given = new SupportCase(claim, [same[0].Text]);
        var judged = await judge.JudgeAsync(given, cancel);
        IReadOnlyList<ClaimEvidence> As(Bearing bearing, string? why, bool isOpen = false) =>
            [.. same.Select(s => new ClaimEvidence(s, bearing, why is null ? judged.Reasons : [why], judged.Probability) { IsOpenFigure = isOpen })];
        var alleges = Allegations.IsIn(same[0].Text) && !Allegations.IsIn(claim);
        if (judged.Grade == Attribution.Full && !alleges && judged.Probability >= point.LeastFor && !Counterpoints.IsDenial(same[0]))
        {
            return (As(Bearing.For, null), judged);
        }

        var comparison = new Comparison(given, WordWeights.Embedded, WordVectors.Embedded);
        if (comparison.Alignment.Best.Count == 0 || (judged.Grade == Attribution.Full && !alleges))
        {
            return ([], judged);
        }

        if (Counterpoints.IsDenial(same[0]) && !Counterpoints.IsDenial(same[0] with { Text = claim }))
        {
            return (Opposition.Held(comparison, _ => false) >= LeastDenied ? As(Bearing.Denial, "denies it") : [], judged);
        }

        if (alleges)
        {
            return (Opposition.Held(comparison, _ => false) >= LeastDenied ? As(Bearing.Allegation, "alleges it") : [], judged);
        }

        return Opposition.Of(comparison) is not { } opposition || (point.NeedsJudgeAgainst && !judged.Contradicted && opposition.Kind is OppositionKind.OtherSense or OppositionKind.OtherDate)
            ? ([], judged)
            : (As(opposition.Kind == OppositionKind.FigureOfOtherTime ? Bearing.SetAside : Bearing.Against, opposition.Why, opposition.Kind == OppositionKind.OpenFigure), judged);
    }
}

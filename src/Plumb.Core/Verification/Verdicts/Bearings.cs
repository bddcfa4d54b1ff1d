using Plumb.Core.Drafting;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Weighing;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>Which probability and which words let a passage count for or against a claim.</summary>
/// <param name="LeastFor">Least probability of support, 0 to 1.</param>
/// <param name="MostMissing">Most of the claim's words, by rarity, that one sentence may lack and still say it, 0 to 1.</param>
/// <param name="LeastHeld">Least share of the claim's other words that a sentence must hold to contradict it by a negation, a figure or a
/// date, 0 to 1.</param>
/// <param name="LeastOpposed">The same where it tells the opposite direction of the same thing, 0 to 1.</param>
public sealed record VerdictPoint(double LeastFor, double MostMissing, double LeastHeld, double LeastOpposed)
{
    /// <summary>Strict. Looser points that the tuning groups allowed called too many of the groups kept the opposite of what people
    /// say, twice; see eval/results/verdicts.md.</summary>
    public static VerdictPoint Chosen { get; } = new(0.8, 0, 0.95, 0.95);
}

/// <summary>Judges what single sentences do for a claim.</summary>
/// <param name="judge">Decides on support.</param>
/// <param name="point">From where on a passage counts.</param>
internal sealed class Bearings(ISupportJudge judge, VerdictPoint point)
{
    /// <summary>Least share of the claim's words that a denial must hold to be one of the claim.</summary>
    private const float LeastDenied = 0.7f;

    private const int ShortestForm = 3;

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
        var comparison = new Comparison(given, WordWeights.Embedded, WordVectors.Embedded);
        if (comparison.Alignment.Best.Count == 0)
        {
            return ([], judged);
        }

        var (alleges, denies) = (Allegations.IsIn(same[0].Text) && !Allegations.IsIn(claim), Counterpoints.IsDenial(same[0]) && !Counterpoints.IsDenial(same[0] with { Text = claim }));
        if (alleges || denies)
        {
            var bearing = denies ? Bearing.Denial : Bearing.Allegation;
            return (Opposition.Held(comparison, _ => false) >= LeastDenied ? As(bearing, denies ? "denies it" : "alleges it") : [], judged);
        }

        if (!MainClause.Is(claim, same[0].Text, comparison.Alignment))
        {
            return ([], judged);
        }

        var direction = Direction.Of(comparison);
        if (Says(comparison, judged, direction))
        {
            return (As(Bearing.For, null), judged);
        }

        return judged.Grade == Attribution.Full || Opposition.Of(comparison, direction, point) is not { } opposition
            ? ([], judged)
            : (As(opposition.Kind == OppositionKind.FigureOfOtherTime ? Bearing.SetAside : Bearing.Against, opposition.Why, opposition.Kind == OppositionKind.OpenFigure), judged);
    }

    /// <summary>Whether the sentence says the claim: surely enough, with every fact, nothing that turns it, few of the claim's words wanting
    /// and as few of those that are no name, the same direction, and no opposite.</summary>
    private bool Says(Comparison comparison, Judgement judged, Direction direction) =>
        judged.Probability >= point.LeastFor && !judged.Contradicted && comparison.FactsHold && comparison.Turned.Count == 0
        && direction.Course is Course.None or Course.Same
        && (direction.Course == Course.Same || (comparison.Logic.Opposed.Count == 0 && comparison.Logic.Mismatched.Count == 0))
        && Opposition.Held(comparison, _ => false) >= 1 - point.MostMissing - 1e-6
        && HoldsOthers(comparison) && NamesStand(comparison)
        && Compares.Alike(comparison) && !Prefixes.Oppose(comparison);

    /// <summary>Whether few of the words that are no name are wanting; so where all are names.</summary>
    private bool HoldsOthers(Comparison comparison) =>
        comparison.Facts.Names.Count == comparison.Alignment.Content.Length || Opposition.Held(comparison, comparison.Facts.Names.Contains) >= 1 - point.MostMissing - 1e-6;

    /// <summary>Whether each name stands in the sentence as it is, or one of the two is a short form of three letters or more: "CC" may be
    /// anything.</summary>
    private static bool NamesStand(Comparison comparison) => comparison.Facts.Names.TrueForAll(c =>
    {
        var name = comparison.Claim.Words[comparison.Alignment.Content[c]];
        return IsShortForm(name.Span.Of(comparison.Claim.Text)) || comparison.Alignment.PlacesOf(c).Exists(p => comparison.Evidence.Words[p.Place] is var word
            && word.Sentence == comparison.Alignment.Best[0] && (word.Stem == name.Stem || IsShortForm(comparison.Evidence.TextOf(word))));
    });

    private static bool IsShortForm(ReadOnlySpan<char> word) => word.Length >= ShortestForm && !word.ContainsAnyExceptInRange('A', 'Z');
}

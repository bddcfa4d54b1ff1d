using Plumb.Core.Verification.Judging;
using Plumb.Eval.Judging;
using Plumb.Eval.Training;

namespace Plumb.Eval.Verdicts;

/// <summary>Judges for tuning: each was trained as the one that is shipped, without a fifth of the groups, so that the claims of that
/// fifth are judged as claims that nobody has seen.</summary>
internal sealed class FoldedJudges
{
    private const int Folds = 5;

    private readonly LexicalJudge[] _judges;

    public FoldedJudges(string root)
    {
        var sets = JudgeSets.Load(root);
        var leaks = Leaks.Of(sets.Pairs.Where(p => p.Split == JudgeSplit.Train));
        var measured = MeasuredPair.Of(
            [.. sets.Pairs.Where(p => p.Split != JudgeSplit.Validation && (p.Split == JudgeSplit.Train || !leaks.Holds(p))), .. TrainVerb.Altered(root)], WordWeights.Embedded, WordVectors.Embedded);
        _judges = [.. Enumerable.Range(0, Folds).Select(fold => Train([.. measured.Where(m => JudgeSplits.Bucket(m.Pair.Group, Folds) != fold)], fold))];
    }

    /// <summary>The judge that has not seen a claim.</summary>
    public LexicalJudge Of(VerdictCase given) => _judges[JudgeSplits.Bucket(given.Group, Folds)];

    /// <summary>With the curves and points of the shipped one.</summary>
    private static LexicalJudge Train(List<MeasuredPair> pairs, int fold)
    {
        var shipped = JudgeModel.Embedded;
        return new LexicalJudge(model: new JudgeModel(
            TrainVerb.Train(pairs, ModelTraining.Settings) with { Slope = shipped.Support.Slope, Offset = shipped.Support.Offset },
            TrainVerb.Train([.. pairs.Where(ModelTraining.HasContradictions)], ModelTraining.OfContradiction, m => m.Pair.Label == JudgeLabel.Contradicted, ModelTraining.AlteredWeight) with { Slope = shipped.Contradiction.Slope, Offset = shipped.Contradiction.Offset },
            shipped.Contradicted,
            shipped.Points,
            $"fold {fold}"));
    }
}

using Microsoft.ML;
using Microsoft.ML.Trainers.LightGbm;
using Plumb.Core.Verification.Judging;

namespace Plumb.Eval.Training;

/// <summary>How trees are grown.</summary>
/// <param name="Trees">Number of trees.</param>
/// <param name="Leaves">Most leaves of a tree.</param>
/// <param name="Rate">Share of each tree that is added.</param>
/// <param name="LeastRows">Fewest rows in a leaf.</param>
/// <param name="FeatureShare">Share of the features that a tree may use.</param>
/// <param name="L2">Penalty on the values of leaves.</param>
/// <param name="Bags">Ensembles grown with other random numbers, of which the mean is taken.</param>
/// <param name="SetPower">A pair weighs the size of its set, to this power: at -1 all sets weigh the same, at 0 all pairs.</param>
internal sealed record BoostingSettings(int Trees = 300, int Leaves = 12, double Rate = 0.04, int LeastRows = 30, double FeatureShare = 0.5, double L2 = 5, int Bags = 1, double SetPower = -0.5);

/// <summary>Grows trees with LightGBM, and takes them over into the form that Plumb evaluates.</summary>
internal static class Boosting
{
    public static TreeEnsemble Train(IReadOnlyList<TrainingRow> rows, BoostingSettings settings) =>
        new([.. Enumerable.Range(1, settings.Bags).SelectMany(seed => Grow(rows, settings, seed)).Select(t => t with { Leaves = [.. t.Leaves.Select(l => l / settings.Bags)] })], 1, 0);

    private static IEnumerable<RegressionTree> Grow(IReadOnlyList<TrainingRow> rows, BoostingSettings settings, int seed)
    {
        var context = new MLContext(seed);
        var data = context.Data.LoadFromEnumerable(rows, TrainingRow.Schema(rows[0].Features.Length));
        var trainer = context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            NumberOfIterations = settings.Trees,
            NumberOfLeaves = settings.Leaves,
            LearningRate = settings.Rate,
            MinimumExampleCountPerLeaf = settings.LeastRows,
            ExampleWeightColumnName = nameof(TrainingRow.Weight),
            Seed = seed,
            NumberOfThreads = 1,
            Silent = true,
            Booster = new GradientBooster.Options { FeatureFraction = settings.FeatureShare, SubsampleFraction = 0.8, SubsampleFrequency = 1, L2Regularization = settings.L2 },
        });
        var trees = trainer.Fit(data).Model.SubModel.TrainedTreeEnsemble.Trees;
        return trees.Select(Take);
    }

    private static RegressionTree Take(Microsoft.ML.Trainers.FastTree.RegressionTree tree) => new(
        [.. tree.NumericalSplitFeatureIndexes],
        [.. tree.NumericalSplitThresholds],
        [.. tree.LeftChild],
        [.. tree.RightChild],
        [.. tree.LeafValues.Select(v => (float)v)]);
}

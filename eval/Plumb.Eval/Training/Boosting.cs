using System.Globalization;
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
/// <param name="Directed">Whether what speaks for support never counts against it, and the other way round (<see cref="Directions"/>).</param>
/// <param name="RandomBags">How many of the bags split where a random number says (P. Geurts et al., "Extremely randomized trees", 2006), and keep
/// the direction of what they look at (<see cref="Directions"/>).</param>
/// <param name="PathSmooth">How many rows the node above a leaf weighs in it, in these bags.</param>
internal sealed record BoostingSettings(int Trees = 300, int Leaves = 12, double Rate = 0.04, int LeastRows = 30, double FeatureShare = 0.5, double L2 = 5, int Bags = 1, double SetPower = -0.5, bool Directed = false, int RandomBags = 0, double PathSmooth = 0);

/// <summary>Grows trees with LightGBM, and takes them over into the form that Plumb evaluates.</summary>
internal static class Boosting
{
    public static TreeEnsemble Train(IReadOnlyList<TrainingRow> rows, BoostingSettings settings) =>
        new([.. Enumerable.Range(1, settings.Bags).SelectMany(seed => Grow(rows, settings, seed)).Select(t => t with { Leaves = [.. t.Leaves.Select(l => l / settings.Bags)] })], 1, 0);

    private static IEnumerable<RegressionTree> Grow(IReadOnlyList<TrainingRow> rows, BoostingSettings settings, int seed) =>
        LightGbm.Grow(rows, Parameters(settings, rows[0].Features.Length, seed), settings.Trees).Split("\nTree=").Skip(1).Select(Take);

    /// <summary>One thread and set random numbers: the same rows give the same trees.</summary>
    private static string Parameters(BoostingSettings settings, int width, int seed)
    {
        var shape = string.Create(CultureInfo.InvariantCulture, $"num_leaves={settings.Leaves} learning_rate={settings.Rate} min_data_in_leaf={settings.LeastRows} feature_fraction={settings.FeatureShare} lambda_l2={settings.L2}");
        var isRandom = seed > settings.Bags - settings.RandomBags;
        var directed = settings.Directed || isRandom ? $" monotone_constraints_method={(isRandom ? "basic" : "advanced")} monotone_constraints={string.Join(',', Directions.Of(width))}" : "";
        var random = isRandom ? string.Create(CultureInfo.InvariantCulture, $" extra_trees=true path_smooth={settings.PathSmooth}") : "";
        return $"objective=binary sigmoid=0.5 {shape} min_sum_hessian_in_leaf=0.1 bagging_fraction=0.8 bagging_freq=1 seed={seed.ToString(CultureInfo.InvariantCulture)} num_threads=1 deterministic=true force_row_wise=true verbosity=-1{directed}{random}";
    }

    /// <summary>A tree of LightGBM's text form, whose numbering of nodes and leaves is Plumb's.</summary>
    private static RegressionTree Take(string tree)
    {
        var fields = tree.Split('\n').Select(l => l.Split('=', 2)).Where(f => f.Length == 2).DistinctBy(f => f[0]).ToDictionary(f => f[0], f => f[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        int[] Whole(string name) => fields.TryGetValue(name, out var values) ? [.. values.Select(v => int.Parse(v, CultureInfo.InvariantCulture))] : [];
        float[] Real(string name) => fields.TryGetValue(name, out var values) ? [.. values.Select(v => (float)double.Parse(v, CultureInfo.InvariantCulture))] : [];
        return new RegressionTree(Whole("split_feature"), Real("threshold"), Whole("left_child"), Whole("right_child"), Real("leaf_value"));
    }
}

namespace Plumb.Core.Verification.Judging;

/// <summary>One regression tree: inner nodes, then leaves.</summary>
/// <remarks>A child of 0 or more is a node; a child below 0 is leaf <c>-1 - child</c>. Node 0 is the root; a tree without
/// nodes has one leaf.</remarks>
/// <param name="Features">Feature that each node looks at.</param>
/// <param name="Thresholds">A value up to this goes left.</param>
/// <param name="Left">Left child of each node.</param>
/// <param name="Right">Right child of each node.</param>
/// <param name="Leaves">Value of each leaf.</param>
public sealed record RegressionTree(int[] Features, float[] Thresholds, int[] Left, int[] Right, float[] Leaves)
{
    /// <summary>The value of the leaf that features lead to.</summary>
    public float ValueOf(ReadOnlySpan<float> features)
    {
        var node = Features.Length > 0 ? 0 : -1;
        while (node >= 0)
        {
            node = features[Features[node]] <= Thresholds[node] ? Left[node] : Right[node];
        }

        return Leaves[-1 - node];
    }
}

/// <summary>A sum of regression trees, made a probability.</summary>
/// <remarks>Gradient boosting (J. Friedman, "Greedy function approximation: a gradient boosting machine", 2001); the sum is
/// made a probability by a logistic curve fitted on pairs that the trees were not trained on (J. Platt, 1999).</remarks>
/// <param name="Trees">The trees.</param>
/// <param name="Slope">Slope of the curve.</param>
/// <param name="Offset">Offset of the curve.</param>
public sealed record TreeEnsemble(IReadOnlyList<RegressionTree> Trees, double Slope, double Offset)
{
    /// <summary>The sum of the trees.</summary>
    public double SumOf(ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        foreach (var tree in Trees)
        {
            sum += tree.ValueOf(features);
        }

        return sum;
    }

    /// <summary>Probability, 0 to 1.</summary>
    public double ProbabilityOf(ReadOnlySpan<float> features) => 1 / (1 + Math.Exp(-((Slope * SumOf(features)) + Offset)));
}

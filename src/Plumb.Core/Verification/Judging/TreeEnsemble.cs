namespace Plumb.Core.Verification.Judging;

/// <summary>One regression tree: inner nodes, then leaves.</summary>
/// <remarks>A child of 0 or more is a node; a child below 0 is leaf <c>-1 - child</c>. Node 0 is the root; a tree without
/// nodes has one leaf.</remarks>
/// <param name="Features">Feature that each node looks at.</param>
/// <param name="Thresholds">A value up to this goes left.</param>
/// <param name="Left">Left child of each node.</param>
/// <param name="Right">Right child of each node.</param>
/// <param name="Leaves">Value of each leaf.</param>
public sealed record RegressionTree(int[] Features, float[] Thresholds, int[] Left, int[] Right, float[] Leaves);

/// <summary>A sum of regression trees, made a probability.</summary>
/// <remarks>Gradient boosting (J. Friedman, "Greedy function approximation: a gradient boosting machine", 2001); the sum is
/// made a probability by a logistic curve fitted on pairs that the trees were not trained on (J. Platt, 1999).</remarks>
/// <param name="Trees">The trees.</param>
/// <param name="Slope">Slope of the curve.</param>
/// <param name="Offset">Offset of the curve.</param>
public sealed record TreeEnsemble(IReadOnlyList<RegressionTree> Trees, double Slope, double Offset)
{
    private readonly Node[] _nodes = Flatten(Trees);

    /// <summary>The sum of the trees.</summary>
    public double SumOf(ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        var nodes = _nodes.AsSpan();
        for (var root = 0; root < nodes.Length; root = nodes[root].Next)
        {
            var at = root;
            while (nodes[at].Feature >= 0)
            {
                at = features[nodes[at].Feature] <= nodes[at].Value ? nodes[at].Left : nodes[at].Right;
            }

            sum += nodes[at].Value;
        }

        return sum;
    }

    /// <summary>Probability, 0 to 1.</summary>
    public double ProbabilityOf(ReadOnlySpan<float> features) => 1 / (1 + Math.Exp(-((Slope * SumOf(features)) + Offset)));

    /// <summary>All trees in one array, each with its nodes, then its leaves: read in a row, they stay in the processor's cache.</summary>
    private static Node[] Flatten(IReadOnlyList<RegressionTree> trees)
    {
        var nodes = new Node[trees.Sum(t => t.Features.Length + t.Leaves.Length)];
        var start = 0;
        foreach (var tree in trees)
        {
            var (count, end) = (tree.Features.Length, start + tree.Features.Length + tree.Leaves.Length);
            int PlaceOf(int child) => start + (child >= 0 ? child : count - 1 - child);
            for (var i = 0; i < count; i++)
            {
                nodes[start + i] = new Node((short)tree.Features[i], tree.Thresholds[i], PlaceOf(tree.Left[i]), PlaceOf(tree.Right[i]), end);
            }

            for (var i = 0; i < tree.Leaves.Length; i++)
            {
                nodes[start + count + i] = new Node(-1, tree.Leaves[i], 0, 0, end);
            }

            start = end;
        }

        return nodes;
    }

    /// <summary>A node of a tree, or a leaf, which has no feature.</summary>
    private readonly record struct Node(short Feature, float Value, int Left, int Right, int Next);
}

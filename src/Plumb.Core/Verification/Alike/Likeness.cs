namespace Plumb.Core.Verification.Alike;

/// <summary>How surely one sentence says what another, shorter one says in general: the match of an argument to a key point.</summary>
/// <remarks>Logistic regression over a few measures of shared words and of their vectors (after R. Bar-Haim et al., "From arguments to
/// key points", ACL 2020, whose task it is); fitted on the training part of that task; see eval/results/keypoints.md.</remarks>
public static class Likeness
{
    /// <summary>Names of the measures, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["covered", "covers", "nearly covered", "nearly covers", "cosine", "negations differ", "long", "covered pairs", "best word"];

    /// <summary>Fitted by <c>eval -- keypoints --train</c>: the start, then one weight for each measure.</summary>
    private static readonly double[] s_weights = [-5.34, 2.05, 1.19, 1.58, 0.29, 2.88, -0.22, -0.37, -0.95, 1.66];

    /// <summary>0 to 1: how surely a sentence makes a point.</summary>
    /// <param name="point">The point.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="subject">What both are about; its words count little.</param>
    public static double Of(string point, string sentence, string subject)
    {
        var stems = LikenessText.StemsOf(subject);
        return Of(new LikenessText(point, stems), new LikenessText(sentence, stems));
    }

    /// <summary>Measures of a pair, in the order of <see cref="Names"/>.</summary>
    public static double[] Measures(string point, string sentence, string subject)
    {
        var stems = LikenessText.StemsOf(subject);
        return Measures(new LikenessText(point, stems), new LikenessText(sentence, stems));
    }

    internal static double Of(LikenessText point, LikenessText sentence)
    {
        var measures = Measures(point, sentence);
        var odds = s_weights[0];
        for (var i = 0; i < measures.Length; i++)
        {
            odds += s_weights[i + 1] * measures[i];
        }

        return 1 / (1 + Math.Exp(-odds));
    }

    private static double[] Measures(LikenessText point, LikenessText sentence)
    {
        var (covered, nearly, best) = Cover(point, sentence);
        var (covers, nearlyCovers, _) = Cover(sentence, point);
        return
        [
            covered, covers, nearly, nearlyCovers, LikenessText.Cosine(point, sentence), point.Negations % 2 == sentence.Negations % 2 ? 0 : 1,
            Math.Min(1, sentence.Stems.Length / 30.0), Pairs(point, sentence), best,
        ];
    }

    /// <summary>Share of one text's weight that stands in another, exactly and by likeness, and the weight of its heaviest word there.</summary>
    private static (double Exact, double Near, double Best) Cover(LikenessText one, LikenessText other)
    {
        var (exact, near, best) = (0f, 0f, 0f);
        for (var i = 0; i < one.Stems.Length; i++)
        {
            var most = 0f;
            for (var j = 0; j < other.Stems.Length && most < 1; j++)
            {
                most = Math.Max(most, LikenessText.Likeness(one, i, other, j));
            }

            exact += most >= 1 ? one.Weights[i] : 0;
            near += most * one.Weights[i];
            best = most >= 1 ? Math.Max(best, one.Weights[i]) : best;
        }

        return (exact / one.Total, near / one.Total, best / 10);
    }

    /// <summary>Share of the pairs of neighbours in the point that stand near each other in the sentence.</summary>
    private static double Pairs(LikenessText point, LikenessText sentence)
    {
        var held = 0;
        for (var i = 0; i + 1 < point.Stems.Length; i++)
        {
            var at = Array.IndexOf(sentence.Stems, point.Stems[i]);
            var next = Array.IndexOf(sentence.Stems, point.Stems[i + 1]);
            held += at >= 0 && next >= 0 && Math.Abs(at - next) <= 3 ? 1 : 0;
        }

        return held / (double)Math.Max(1, point.Stems.Length - 1);
    }
}

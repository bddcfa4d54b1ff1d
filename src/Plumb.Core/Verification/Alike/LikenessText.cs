using Plumb.Core.Text;
using Plumb.Core.Verification.Judging;

namespace Plumb.Core.Verification.Alike;

/// <summary>A sentence read for comparison with others: its words with meaning, how much each says, and whether it is of the subject.</summary>
internal sealed class LikenessText
{
    private const int MostWords = 60;

    /// <summary>What a word of the subject weighs: every sentence on it holds that.</summary>
    private const float OfSubject = 0.25f;

    private static readonly HashSet<string> s_negations = new(StringComparer.OrdinalIgnoreCase) { "not", "no", "never", "cannot", "without", "neither", "nor", "n't" };

    /// <summary>Reads a sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="subject">Stems of the subject.</param>
    public LikenessText(string text, IReadOnlySet<uint> subject)
    {
        var words = WordReader.Read(text, [new TextSpan(0, text.Length)]);
        var content = words.Where(w => !w.Is(WordTraits.Stop)).Take(MostWords).ToArray();
        Stems = [.. content.Select(w => w.Stem)];
        Rows = [.. content.Select(w => WordVectors.Embedded.RowOf(w.Stem))];
        Weights = [.. content.Select(w => WordWeights.Embedded.Of(w) * (subject.Contains(w.Stem) ? OfSubject : 1))];
        Total = Math.Max(1e-6f, Weights.Sum());
        Numbers = content.Where(w => w.Is(WordTraits.Digits)).Select(w => w.Stem).ToHashSet();
        Negations = words.Count(w => s_negations.Contains(w.Span.Of(text)) || w.Span.Of(text).Replace('’', '\'').EndsWith("n't", StringComparison.OrdinalIgnoreCase));
        Own = MathF.Sqrt(Math.Max(1e-6f, Product(this, this)));
    }

    public uint[] Stems { get; }

    public int[] Rows { get; }

    public float[] Weights { get; }

    public float Total { get; }

    public IReadOnlySet<uint> Numbers { get; }

    public int Negations { get; }

    /// <summary>Length of the weighted sum of its words' vectors.</summary>
    public float Own { get; }

    /// <summary>Cosine of the weighted sums of vectors of two texts, -1 to 1.</summary>
    public static float Cosine(LikenessText one, LikenessText other) => Product(one, other) / (one.Own * other.Own);

    /// <summary>How alike two words are: 1 for one stem, else the cosine of their vectors, 0 at least.</summary>
    public static float Likeness(LikenessText one, int i, LikenessText other, int j) =>
        one.Stems[i] == other.Stems[j] ? 1 : one.Rows[i] < 0 || other.Rows[j] < 0 ? 0 : Math.Max(0, WordVectors.Embedded.Cosine(one.Rows[i], other.Rows[j]));

    /// <summary>Stems of words.</summary>
    public static HashSet<uint> StemsOf(string words) => [.. WordReader.Read(words, [new TextSpan(0, words.Length)]).Where(w => !w.Is(WordTraits.Stop)).Select(w => w.Stem)];

    private static float Product(LikenessText one, LikenessText other)
    {
        var sum = 0f;
        for (var i = 0; i < one.Stems.Length; i++)
        {
            for (var j = 0; j < other.Stems.Length; j++)
            {
                sum += one.Weights[i] * other.Weights[j] * Likeness(one, i, other, j);
            }
        }

        return sum;
    }
}

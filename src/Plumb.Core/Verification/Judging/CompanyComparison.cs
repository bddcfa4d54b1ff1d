using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Compares words by the company they keep: a word that stands nowhere in the evidence may have a relative there.</summary>
internal sealed class CompanyComparison
{
    private const int MostEvidenceWords = 600;
    private const int BestSentences = 3;

    /// <summary>Cosines from which on two words count as related, and as good as the same.</summary>
    private const float RelatedFrom = 0.45f;
    private const float SameFrom = 0.9f;

    private readonly Alignment _alignment;
    private readonly WordVectors _vectors;
    private readonly List<(int Row, bool InBest)> _rows = [];

    public CompanyComparison(Alignment alignment, WordVectors vectors)
    {
        _alignment = alignment;
        _vectors = vectors;
        if (alignment.Strengths.AsSpan().Contains(0))
        {
            ReadEvidence([.. alignment.Best.Take(BestSentences)]);
        }

        Nearest = new float[alignment.Content.Length];
        NearestInBest = new float[alignment.Content.Length];
        for (var c = 0; c < Nearest.Length; c++)
        {
            (Nearest[c], NearestInBest[c]) = alignment.Strengths[c] > 0 ? (1, 1) : NearestOf(c);
        }
    }

    /// <summary>For each content word: 1 where it is matched, else how related its nearest word in the evidence is, 0 to 1.</summary>
    public float[] Nearest { get; }

    /// <summary>The same in the sentences that hold most of the claim.</summary>
    public float[] NearestInBest { get; }

    private void ReadEvidence(int[] best)
    {
        foreach (var word in _alignment.Evidence.Words)
        {
            if (_rows.Count < MostEvidenceWords && (word.Traits & (WordTraits.Stop | WordTraits.Digits)) == WordTraits.None && _vectors.RowOf(word.Stem) is var row and >= 0)
            {
                _rows.Add((row, Array.IndexOf(best, word.Sentence) >= 0));
            }
        }
    }

    private (float, float) NearestOf(int content)
    {
        var own = _vectors.RowOf(_alignment.Claim.Words[_alignment.Content[content]].Stem);
        if (own < 0)
        {
            return (0, 0);
        }

        var (all, best) = (0f, 0f);
        foreach (var (row, inBest) in _rows)
        {
            var cosine = _vectors.Cosine(own, row);
            all = Math.Max(all, cosine);
            best = inBest ? Math.Max(best, cosine) : best;
        }

        return (Scaled(all), Scaled(best));
    }

    private static float Scaled(float cosine) => Math.Clamp((cosine - RelatedFrom) / (SameFrom - RelatedFrom), 0, 1);
}

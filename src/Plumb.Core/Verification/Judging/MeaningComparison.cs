using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Compares what is said by sums of word vectors, weighted by rarity: near where the same is said in other words.</summary>
/// <remarks>S. Arora et al., "A simple but tough-to-beat baseline for sentence embeddings" (2017). All values are -1 to 1.</remarks>
internal sealed class MeaningComparison
{
    private const int MostEvidenceWords = 4_000;
    private const int MostHolders = 3;

    /// <summary>Cosines from which on a word holds something of another, and all of it.</summary>
    private const float HeldFrom = 0.35f;
    private const float HeldWhollyFrom = 0.8f;

    private readonly Alignment _alignment;
    private readonly WordWeights _weights;
    private readonly WordVectors _vectors;
    private readonly int[] _rows;
    private readonly float[] _sums;

    public MeaningComparison(Alignment alignment, WordWeights weights, WordVectors vectors)
    {
        (_alignment, _weights, _vectors) = (alignment, weights, vectors);
        var words = alignment.Evidence.Words;
        _rows = new int[Math.Min(words.Length, MostEvidenceWords)];
        _sums = new float[alignment.Evidence.SentenceCount * vectors.Width];
        SumEvidence(words);
        var (claim, missing) = SumClaim();
        CompareSentences(claim);
        OfMissing = NearestOfMissing(missing);
        CompareWords();
    }

    /// <summary>Cosine of the claim to the nearest sentence.</summary>
    public float Best { get; private set; }

    /// <summary>Cosine of the claim to the second nearest sentence.</summary>
    public float Second { get; private set; }

    /// <summary>Cosine of the claim to the nearest two neighbouring sentences.</summary>
    public float Window { get; private set; }

    /// <summary>Cosine of the claim to the evidence as a whole.</summary>
    public float Whole { get; private set; }

    /// <summary>Cosine of the claim's words that stand nowhere to the sentences that hold most of the others; 1 where all stand somewhere.</summary>
    public float OfMissing { get; }

    /// <summary>Share of the claim's weight that one sentence holds, in these words or in near ones.</summary>
    public float Held { get; private set; }

    /// <summary>The same, each word counted alike, in the same sentence.</summary>
    public float HeldEven { get; private set; }

    private Span<float> SumOf(int sentence) => _sums.AsSpan(sentence * _vectors.Width, _vectors.Width);

    private void SumEvidence(Word[] words)
    {
        for (var i = 0; i < _rows.Length; i++)
        {
            _rows[i] = RowOf(words[i]);
            if (_rows[i] >= 0)
            {
                _vectors.AddTo(_rows[i], _weights.Of(words[i]), SumOf(words[i].Sentence));
            }
        }
    }

    private int RowOf(Word word) => (word.Traits & (WordTraits.Stop | WordTraits.Digits)) == WordTraits.None ? _vectors.RowOf(word.Stem) : -1;

    private (float[] Claim, float[]? Missing) SumClaim()
    {
        var (claim, missing) = (new float[_vectors.Width], (float[]?)null);
        for (var c = 0; c < _alignment.Content.Length; c++)
        {
            if (RowOf(_alignment.Claim.Words[_alignment.Content[c]]) is var row and >= 0)
            {
                _vectors.AddTo(row, _alignment.Weights[c], claim);
                if (_alignment.Strengths[c] == 0)
                {
                    _vectors.AddTo(row, _alignment.Weights[c], missing ??= new float[_vectors.Width]);
                }
            }
        }

        return (claim, missing);
    }

    private void CompareSentences(float[] claim)
    {
        var (whole, pair) = (new float[_vectors.Width], new float[_vectors.Width]);
        for (var s = 0; s < _alignment.Evidence.SentenceCount; s++)
        {
            var own = WordVectors.CosineOf(claim, SumOf(s));
            (Best, Second) = own > Best ? (own, Best) : (Best, Math.Max(own, Second));
            Add(SumOf(s), whole);
            if (s > 0)
            {
                SumOf(s - 1).CopyTo(pair);
                Add(SumOf(s), pair);
                Window = Math.Max(Window, WordVectors.CosineOf(claim, pair));
            }
        }

        Window = Math.Max(Window, Best);
        Whole = WordVectors.CosineOf(claim, whole);
    }

    private float NearestOfMissing(float[]? missing)
    {
        if (missing is null)
        {
            return 1;
        }

        var nearest = 0f;
        foreach (var s in _alignment.Best.Take(MostHolders))
        {
            nearest = Math.Max(nearest, WordVectors.CosineOf(missing, SumOf(s)));
        }

        return nearest;
    }

    private void CompareWords()
    {
        for (var k = 0; k < Math.Min(MostHolders, _alignment.Candidates.Length); k++)
        {
            var (held, even) = (0f, 0f);
            for (var c = 0; c < _alignment.Content.Length; c++)
            {
                var strength = _alignment.Held[k][c] >= 1 ? 1 : Math.Max(_alignment.Held[k][c], NearestIn(_alignment.Candidates[k], c));
                held += strength * _alignment.Weights[c];
                even += strength;
            }

            if (held / _alignment.Total > Held)
            {
                (Held, HeldEven) = (held / _alignment.Total, even / _alignment.Content.Length);
            }
        }
    }

    /// <summary>How much a sentence holds of a word of the claim by its nearest word, 0 to 1.</summary>
    private float NearestIn(int sentence, int content)
    {
        var (own, nearest) = (RowOf(_alignment.Claim.Words[_alignment.Content[content]]), 0f);
        for (var i = _alignment.Evidence.StartOf(sentence); own >= 0 && i < Math.Min(_rows.Length, _alignment.Evidence.StartOf(sentence + 1)); i++)
        {
            nearest = _rows[i] >= 0 ? Math.Max(nearest, _vectors.Cosine(own, _rows[i])) : nearest;
        }

        return Math.Clamp((nearest - HeldFrom) / (HeldWhollyFrom - HeldFrom), 0, 1);
    }

    private static void Add(ReadOnlySpan<float> one, Span<float> sum)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += one[i];
        }
    }
}

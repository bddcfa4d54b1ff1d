using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>The fewest sentences that carry a judgement.</summary>
internal static class RationaleFinder
{
    private const int Most = 4;

    /// <summary>Least share of the claim that a further sentence must add.</summary>
    private const float LeastGain = 0.08f;

    /// <summary>Least share of the claim that the first sentence must hold to bear on it at all.</summary>
    private const float LeastFirst = 0.1f;

    public static IReadOnlyList<RationaleSpan> Of(Alignment alignment)
    {
        var taken = new List<int>();
        var held = 0f;
        foreach (var sentence in alignment.Best.Take(Most))
        {
            var with = alignment.Coverage([.. taken, sentence]);
            if (with - held < (taken.Count == 0 ? LeastFirst : LeastGain))
            {
                break;
            }

            taken.Add(sentence);
            held = with;
        }

        return [.. taken.Order().Select(s => new RationaleSpan(alignment.Evidence.PassageOf[s], alignment.Evidence.SentenceSpans[s]))];
    }

    /// <summary>Words of the claim that the sentences which hold most of it do not hold, in order, with the small words before
    /// each: "in Paris" falls with "Paris".</summary>
    public static IReadOnlyList<TextSpan> Unsupported(Alignment alignment)
    {
        int[] rows = [.. alignment.Best.Select(s => Array.IndexOf(alignment.Candidates, s))];
        var words = alignment.Claim.Words;
        var missing = new bool[words.Length];
        for (var c = 0; c < alignment.Content.Length; c++)
        {
            missing[alignment.Content[c]] = !Array.Exists(rows, k => alignment.Held[k][c] > 0);
        }

        for (var i = words.Length - 2; i >= 0; i--)
        {
            missing[i] |= words[i].Is(WordTraits.Stop) && missing[i + 1] && words[i].Sentence == words[i + 1].Sentence;
        }

        return [.. Enumerable.Range(0, words.Length).Where(i => missing[i]).Select(i => words[i].Span)];
    }
}

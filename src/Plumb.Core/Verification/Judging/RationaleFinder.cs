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

    /// <summary>Words of the claim that no sentence near the best ones carries, in order.</summary>
    public static IReadOnlyList<TextSpan> Unsupported(Alignment alignment) =>
        [.. Enumerable.Range(0, alignment.Content.Length).Where(c => alignment.Strengths[c] == 0).Select(c => alignment.Claim.Words[alignment.Content[c]].Span)];
}

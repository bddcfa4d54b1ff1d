using Plumb.Core.Text;
using Plumb.Core.Verification;

namespace Plumb.Eval.Judging;

/// <summary>How a rationale meets the sentences that people marked.</summary>
/// <param name="Recall">Of the marked sentences, the share named; of several sets that each suffice, the one met best.</param>
/// <param name="Whole">Whether one set is named whole.</param>
/// <param name="Precision">Of the sentences named, the share that is marked in any set; NaN where none is named.</param>
/// <param name="Named">Sentences named.</param>
internal readonly record struct RationaleScore(double Recall, bool Whole, double Precision, int Named);

/// <summary>Compares rationales with marked sentences, and unsupported words with marked tokens.</summary>
internal static class RationaleScores
{
    /// <summary>A sentence is named when a span covers at least half of it.</summary>
    private const double Covered = 0.5;

    /// <summary>Scores one rationale.</summary>
    public static RationaleScore Of(JudgePair pair, IReadOnlyList<RationaleSpan> rationale)
    {
        var named = Named(pair, rationale);
        var recalls = pair.Rationales.Select(set => (double)set.Count(named.Contains) / set.Count).ToList();
        var marked = pair.Rationales.SelectMany(r => r).ToHashSet();
        return new RationaleScore(recalls.Max(), recalls.Max() >= 1, named.Count == 0 ? double.NaN : (double)named.Count(marked.Contains) / named.Count, named.Count);
    }

    /// <summary>The set's own sentences that a rationale names.</summary>
    public static IReadOnlySet<GoldSentence> Named(JudgePair pair, IReadOnlyList<RationaleSpan> rationale) =>
        pair.Sentences.SelectMany((sentences, evidence) => sentences.Select((span, i) => (Span: span, At: new GoldSentence(evidence, i))))
            .Where(s => s.Span.Length > 0 && rationale.Where(r => r.Passage == s.At.Evidence).Sum(r => Shared(r.Span, s.Span)) >= Covered * s.Span.Length)
            .Select(s => s.At).ToHashSet();

    /// <summary>Counts tokens: marked as unsupported against found unsupported. Marks without letter or digit are left out.</summary>
    public static Confusion Tokens(MarkedTokens marked, IReadOnlyList<TextSpan> unsupported)
    {
        var places = Places(marked.Pair.Claim, marked.Tokens);
        var cases = places.Index().Where(p => p.Item.Length > 0 && marked.Tokens[p.Index].Any(char.IsLetterOrDigit));
        return Confusion.Of(cases, c => marked.Unsupported[c.Index], c => unsupported.Any(u => u.Overlaps(c.Item)));
    }

    /// <summary>Where each token stands in the claim; an empty span where it is written differently there.</summary>
    private static List<TextSpan> Places(string claim, IReadOnlyList<string> tokens)
    {
        var places = new List<TextSpan>();
        var from = 0;
        foreach (var token in tokens)
        {
            var at = claim.IndexOf(token, from, StringComparison.Ordinal);
            places.Add(at < 0 ? new TextSpan(from, from) : new TextSpan(at, at + token.Length));
            from = at < 0 ? from : at + token.Length;
        }

        return places;
    }

    private static int Shared(TextSpan one, TextSpan other) => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));
}

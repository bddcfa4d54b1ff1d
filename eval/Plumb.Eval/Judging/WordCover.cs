using Plumb.Core.Text;
using Plumb.Core.Verification;

namespace Plumb.Eval.Judging;

/// <summary>The rationale to compare with: sentences taken one after the other, each the one that holds most words of the claim not held
/// yet, until none adds two.</summary>
internal static class WordCover
{
    private const int LeastAdded = 2;
    private const int Most = 5;

    /// <summary>The sentences, in the order taken.</summary>
    public static IReadOnlyList<RationaleSpan> Of(JudgePair pair)
    {
        var open = WordsOf(pair.Claim);
        var sentences = pair.Sentences.SelectMany((all, evidence) => all.Select(span => (Place: new RationaleSpan(evidence, span), Words: WordsOf(span.Of(pair.Evidence[evidence]))))).ToList();
        var taken = new List<RationaleSpan>();
        while (taken.Count < Most && sentences.Count > 0)
        {
            var best = sentences.MaxBy(s => s.Words.Count(open.Contains));
            if (taken.Count > 0 && best.Words.Count(open.Contains) < LeastAdded)
            {
                break;
            }

            taken.Add(best.Place);
            open.ExceptWith(best.Words);
        }

        return taken;
    }

    private static HashSet<string> WordsOf(string text) => Words.Split(text).Select(w => w.Of(text)).Where(w => w.Length > 3).ToHashSet(StringComparer.OrdinalIgnoreCase);
}

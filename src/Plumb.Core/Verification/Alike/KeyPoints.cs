using Plumb.Core.Drafting;
using Plumb.Core.Weighing;

namespace Plumb.Core.Verification.Alike;

/// <summary>Lets one sentence of a draft stand for all of the evidence that say the same.</summary>
public static class KeyPoints
{
    private const int Most = 8;
    private const int Compared = 150;

    /// <summary>Fewest words, those of the question apart, that sentences share which are compared at all.</summary>
    private const int FewestShared = 2;

    /// <summary>Least likeness, in both directions, of sentences that say the same.</summary>
    private const double Least = 0.6;

    /// <summary>Least share of the words of the one that says less, and of the one that says more, that both hold: what only touches a sentence is no second voice for it.</summary>
    private const double LeastOfLess = 0.5;
    private const double LeastOfMore = 0.35;

    /// <summary>The draft with, for each quoted sentence, those that say the same.</summary>
    public static Draft Gathered(Draft draft, Evidence evidence)
    {
        var comparison = new Comparison(evidence);
        return draft with
        {
            Summary = [.. draft.Summary.Select(comparison.WithSame)],
            Sections = [.. draft.Sections.Select(s => s with { Sentences = [.. s.Sentences.Select(comparison.WithSame)] })],
        };
    }

    private sealed class Comparison
    {
        private readonly List<EvidenceSentence> _all;
        private readonly HashSet<string> _asked;
        private readonly HashSet<uint> _subject;
        private readonly Dictionary<EvidenceSentence, LikenessText> _read = [];

        public Comparison(Evidence evidence)
        {
            _all = [.. evidence.Sentences.Concat(evidence.OfOthers).Take(Compared)];
            _asked = evidence.Terms.Select(t => t.Term).ToHashSet(StringComparer.Ordinal);
            _subject = LikenessText.StemsOf(string.Join(' ', evidence.Understood.Subject));
        }

        public DraftSentence WithSame(DraftSentence drafted)
        {
            if (drafted.Quotes is not [var quote] || _all.Find(s => s.Source.Snapshot == quote.Snapshot && s.Span == quote.Span) is not { } own)
            {
                return drafted;
            }

            var alike = _all
                .Where(s => s != own && SharesEnough(own, s) && Counterpoints.IsDenial(s) == Counterpoints.IsDenial(own))
                .Select(s => (Sentence: s, Likeness: IsSame(own, s)))
                .Where(x => x.Likeness >= Least && SameFacts.In(own, x.Sentence))
                .OrderByDescending(x => x.Likeness)
                .ThenBy(x => x.Sentence.Source.Snapshot)
                .ThenBy(x => x.Sentence.Span.Start)
                .Take(Most)
                .Select(x => Quoting.Quoted(x.Sentence));
            return drafted with { Same = [.. alike] };
        }

        private bool SharesEnough(EvidenceSentence one, EvidenceSentence other)
        {
            var shared = one.Terms.Count(other.Terms.Contains);
            return one.Terms.Count(t => other.Terms.Contains(t) && !_asked.Contains(t)) >= FewestShared
                && shared >= LeastOfLess * Math.Min(one.Terms.Count, other.Terms.Count)
                && shared >= LeastOfMore * Math.Max(one.Terms.Count, other.Terms.Count);
        }

        /// <summary>The lesser likeness of both directions; 0 where numbers or negations tell them apart, or they judge differently.</summary>
        private double IsSame(EvidenceSentence one, EvidenceSentence other)
        {
            var (a, b) = (Read(one), Read(other));
            return !a.Numbers.SetEquals(b.Numbers) || a.Negations % 2 != b.Negations % 2 || (one.Stance != other.Stance && one.Stance is Stance.Critical or Stance.Supportive && other.Stance is Stance.Critical or Stance.Supportive)
                ? 0
                : Math.Min(Likeness.Of(a, b), Likeness.Of(b, a));
        }

        private LikenessText Read(EvidenceSentence sentence)
        {
            if (!_read.TryGetValue(sentence, out var read))
            {
                _read[sentence] = read = new LikenessText(sentence.Text, _subject);
            }

            return read;
        }
    }
}

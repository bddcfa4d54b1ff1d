using System.Collections.Frozen;
using Plumb.Core.Text;
using Plumb.Core.Verification.Judging;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>What comparing the directions of two texts showed.</summary>
internal enum Course
{
    /// <summary>The claim tells no direction and negates nothing.</summary>
    None,

    /// <summary>The claim tells one, and the sentence none that can be set beside it.</summary>
    Untold,

    /// <summary>Both go the same way.</summary>
    Same,

    /// <summary>They go opposite ways.</summary>
    Opposite,
}

/// <summary>Compares which way things go: "rises" and "fell", "promotes" and "inhibits", "did not fall" and "rose".</summary>
/// <remarks>Words of direction have a sign, a negation turns it, and signs multiply: "less of what prevents it" is "more of what promotes
/// it". Only words near those that the two texts share count. General words of English, drawn from no set that is measured.</remarks>
/// <param name="Course">What was found.</param>
/// <param name="Claimed">The claim's word of direction, as written; empty where it has none.</param>
/// <param name="Given">The sentence's, as written; empty where it has none.</param>
/// <param name="IsOfOneThing">Each side has one such word, and the shared word next to both is the same: they are said of one thing.</param>
internal sealed record Direction(Course Course, string Claimed, string Given, bool IsOfOneThing)
{
    /// <summary>Words between a word of direction, or a negation, and a shared word.</summary>
    private const int Near = 3;

    /// <summary>The same where the two must be said of one thing.</summary>
    private const int Beside = 4;

    /// <summary>More words of direction than these in one sentence, and nobody can tell what each is said of.</summary>
    private const int Most = 3;

    private static readonly FrozenSet<uint> s_up = Stems(
        "increase increasing rise rising rose risen raise high higher highest great greater more elevate promote enhance induce activate improve improvement gain grow growth grew upregulate stimulate accelerate boost exceed long longer "
        + "large larger strong stronger prolong amplify augment strengthen warm warmer expand expansion faster better positive positively soar surge surged climb upward trigger facilitate encourage worsen superior jump jumped susceptible susceptibility vulnerable vulnerability sensitive sensitivity");

    private static readonly FrozenSet<uint> s_down = Stems(
        "decrease decreasing reduce reduction low lower lowest less fewer decline drop dropped fall falling fell fallen inhibit inhibition suppress suppression block impair impairment lose loss attenuate downregulate diminish short shorter "
        + "shorten prevent prevention abolish weak weaker weaken slow slower cool cooler cold shrink shrank negative negatively downward restrict limit abrogate deplete depletion protect delay ease plunge plummet inferior cheaper smaller resistant resistance");

    /// <summary>Compares a claim with the sentence that holds most of it.</summary>
    public static Direction Of(Comparison comparison)
    {
        var a = comparison.Alignment;
        var own = Marks.In(a.Claim.Words, i => a.Claim.Words[i].Span.Of(a.Claim.Text), 0);
        if (own.Words.Count == 0 && own.Negations.Count == 0)
        {
            return new Direction(Course.None, "", "", false);
        }

        var sentence = a.Best[0];
        var words = comparison.Evidence.Words;
        var all = Marks.In(words, i => comparison.Evidence.TextOf(words[i]).ToString(), sentence);
        var shared = Enumerable.Range(0, a.Content.Length).Where(c => !own.Holds(a.Content[c]))
            .SelectMany(c => a.PlacesOf(c).Where(p => words[p.Place].Sentence == sentence && !all.Holds(p.Place)).Select(p => (InClaim: a.Content[c], p.Place))).ToList();
        var given = all.Near(shared.ConvertAll(s => s.Place));
        if (given.Words.Count > Most || (given.Words.Count == 0 && given.Negations.Count == 0))
        {
            return new Direction(Course.Untold, "", "", false);
        }

        string Written(Func<int, string> text, Marks marks) => marks.Words.Count > 0 ? text(marks.Words[0].At) : "";
        return new Direction(
            own.Sign == given.Sign ? Course.Same : Course.Opposite,
            Written(i => a.Claim.Words[i].Span.Of(a.Claim.Text), own),
            Written(i => comparison.Evidence.TextOf(words[i]).ToString(), given),
            own.IsPlain && given.IsPlain && HoldsSubject(a, own.Words[0].At, shared) && AreOfOne(shared, own.Words[0].At, given.Words[0].At));
    }

    /// <summary>Whether the shared word next behind both words of direction is the same, or, where the claim has none behind its own, the
    /// one before.</summary>
    private static bool AreOfOne(List<(int InClaim, int Place)> shared, int inClaim, int place)
    {
        int Next(IEnumerable<int> places, int at, int way) => places.Select(p => (p - at) * way).Where(d => d is > 0 and <= Beside).DefaultIfEmpty().Min();
        var way = Next(shared.Select(s => s.InClaim), inClaim, 1) > 0 ? 1 : -1;
        var (claimed, given) = (Next(shared.Select(s => s.InClaim), inClaim, way), Next(shared.Select(s => s.Place), place, way));
        return claimed > 0 && given > 0 && shared.Contains((inClaim + (claimed * way), place + (given * way)));
    }

    /// <summary>Whether the heaviest word before the claim's word of direction, what it is said of, stands in the sentence; so where nothing does.</summary>
    private static bool HoldsSubject(Alignment a, int direction, List<(int InClaim, int Place)> shared)
    {
        var before = Enumerable.Range(0, a.Content.Length).Where(c => a.Content[c] < direction).OrderByDescending(c => a.Weights[c]).Take(1).ToList();
        return before.TrueForAll(c => shared.Exists(s => s.InClaim == a.Content[c]));
    }

    private static FrozenSet<uint> Stems(string words) => words.Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();

    /// <summary>Words of direction with their signs, and negations, by their places.</summary>
    private sealed record Marks(List<(int At, int Sign)> Words, List<int> Negations)
    {
        public int Sign => Words.Aggregate(Negations.Count % 2 == 0 ? 1 : -1, (sign, w) => sign * w.Sign);

        public static Marks In(IReadOnlyList<Word> words, Func<int, string> text, int sentence)
        {
            var (found, negations) = (new List<(int, int)>(), new List<int>());
            for (var i = 0; i < words.Count; i++)
            {
                if (words[i].Sentence != sentence || (words[i].Is(WordTraits.Capital) && !words[i].Is(WordTraits.First)))
                {
                    continue;
                }

                if (Lexicon.Negates(words[i].Stem) || text(i).EndsWith("n't", StringComparison.OrdinalIgnoreCase) || text(i).EndsWith("n’t", StringComparison.OrdinalIgnoreCase))
                {
                    negations.Add(i);
                }
                else if (SignOf(words[i].Stem) is var sign and not 0 && !IsBound(words, text, i))
                {
                    found.Add((i, sign));
                }
            }

            return new Marks(found, negations);
        }

        /// <summary>One word of direction, and no negation but just before it.</summary>
        public bool IsPlain => Words.Count == 1 && Negations.TrueForAll(n => Words[0].At - n is 1 or 2);

        public bool Holds(int at) => Words.Exists(w => w.At == at) || Negations.Contains(at);

        /// <summary>Those near one of some places.</summary>
        public Marks Near(List<int> places) => new(
            Words.FindAll(w => places.Exists(p => Math.Abs(p - w.At) <= Direction.Near)),
            Negations.FindAll(n => places.Exists(p => Math.Abs(p - n) <= Direction.Near)));

        /// <summary>"More than 400" is a bound and no direction.</summary>
        private static bool IsBound(IReadOnlyList<Word> words, Func<int, string> text, int at) =>
            at + 2 < words.Count && text(at + 1).Equals("than", StringComparison.OrdinalIgnoreCase) && words[at + 2].Is(WordTraits.Digits);

        private static int SignOf(uint stem) => s_up.Contains(stem) ? 1 : s_down.Contains(stem) ? -1 : 0;
    }
}

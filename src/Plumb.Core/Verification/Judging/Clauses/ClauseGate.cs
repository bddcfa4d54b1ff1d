using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>Holds each verb of a sentence against the clauses of the passage that have it: who did it, to whom, and whether it is said to
/// have been done.</summary>
internal sealed class ClauseGate
{
    private const int Sentences = 2;

    /// <summary>Those who act for a body: "ICE agents arrested" is as good as "ICE arrested".</summary>
    private static readonly FrozenSet<string> s_agents = ClauseWords.Set(
        "agents agent officers officer officials official authorities government administration forces troops army police spokesman spokeswoman spokesperson representatives representative staff department ministry agency company group court council "
        + "commission committee inc corp ltd parliament people");

    private static readonly FrozenSet<string> s_weak = ClauseWords.Set("may might could would can should ought");

    private static readonly FrozenSet<string> s_speaks = ClauseWords.Set("said says say told announced stated added confirmed denied declined warned wrote called noted");
    private static readonly FrozenSet<string> s_speakers = ClauseWords.Set("spokesman spokeswoman spokesperson spokespeople representative representatives officials official");

    private readonly Comparison _comparison;
    private readonly Alignment _alignment;
    private readonly Dictionary<int, int> _contentOf = [];
    private readonly List<(SentenceWords Words, List<Clause> Clauses)> _held = [];
    private readonly List<(SentenceWords Words, List<Clause> Clauses)> _claimed = [];

    private ClauseGate(Comparison comparison)
    {
        _comparison = comparison;
        _alignment = comparison.Alignment;
        for (var c = 0; c < _alignment.Content.Length; c++)
        {
            _contentOf[_alignment.Content[c]] = c;
        }
    }

    /// <summary>What does not stand so in the passages, in words; null where nothing was found.</summary>
    public static string? Of(Comparison comparison)
    {
        var gate = new ClauseGate(comparison);
        gate.Read();
        return gate._claimed.SelectMany(s => s.Clauses.Select(c => gate.Judge(s.Words, c))).FirstOrDefault(f => f is not null);
    }

    private void Read()
    {
        var evidence = _comparison.Evidence;
        var claim = _comparison.Claim;
        var starts = _alignment.Best.Take(Sentences).Select(s => Array.FindIndex(evidence.Words, w => w.Sentence == s)).ToList();
        var verbs = new HashSet<uint>();
        foreach (var s in _alignment.Best.Take(Sentences))
        {
            verbs.UnionWith(Pasts(evidence.Words.Where(w => w.Sentence == s), w => evidence.TextOf(w).ToString()));
        }

        verbs.UnionWith(Pasts(claim.Words, w => w.Span.Of(claim.Text)));
        foreach (var first in starts)
        {
            var words = new SentenceWords(evidence.Passages[evidence.PassageOf[evidence.Words[first].Sentence]].Text, evidence.Words, first, verbs.Contains);
            _held.Add((words, ClauseReader.Read(words)));
        }

        for (var i = 0; i < claim.Words.Length; i++)
        {
            if (i == 0 || claim.Words[i].Sentence != claim.Words[i - 1].Sentence)
            {
                var words = new SentenceWords(claim.Text, claim.Words, i, verbs.Contains);
                _claimed.Add((words, ClauseReader.Read(words)));
            }
        }
    }

    private static IEnumerable<uint> Pasts(IEnumerable<Word> words, Func<Word, string> textOf) =>
        words.Where(w => !w.Is(WordTraits.Capital) && ClauseWords.IsPast(textOf(w))).Select(w => w.Stem);

    /// <summary>Why no clause of the passages bears out a clause of the claim; null where one does, or none has its verb.</summary>
    private string? Judge(SentenceWords claim, Clause clause)
    {
        if (!_contentOf.TryGetValue(claim.First + clause.Verb, out var verb))
        {
            return null;
        }

        string? why = null;
        foreach (var (words, clauses) in _held)
        {
            foreach (var other in clauses.Where(o => _alignment.PlacesOf(verb).Any(p => p.Place == words.First + o.Verb)))
            {
                var found = Differs(claim, clause, words, other);
                if (found is null)
                {
                    return null;
                }

                why ??= found;
            }
        }

        return why;
    }

    private string? Differs(SentenceWords claim, Clause clause, SentenceWords words, Clause other)
    {
        if (IsWithheld(claim, clause, words, other))
        {
            return $"the passages say “{TextOf(words, other.Withheld)}” of it (“{TextOf(words, other.Verb)}”); the sentence says it as done or settled";
        }

        var speaks = s_speaks.Contains(claim[clause.Verb]);
        return Misplaced(claim, clause.Doers, words, other.Doers, other.Targets, speaks) ?? Misplaced(claim, clause.Targets, words, other.Targets, other.Doers, speaks: false);
    }

    private static bool IsWithheld(SentenceWords claim, Clause clause, SentenceWords words, Clause other)
    {
        if (other.Withheld < 0)
        {
            return false;
        }

        var word = words[other.Withheld];
        if (clause.Withheld >= 0)
        {
            return s_weak.Contains(word) && claim[clause.Withheld] is "will" or "shall" or "must";
        }

        // "Rises" for "will rise"; and a claim that leaves it open in another way.
        return !(word is "will" or "shall" or "can" && !IsPast(claim, clause.Verb))
            && !Enumerable.Range(0, claim.Count).Any(i => claim.At(i).Stem == words.At(other.Withheld).Stem && i != clause.Verb)
            && !Enumerable.Range(0, claim.Count).Any(i => Lexicon.Hedges(claim.At(i).Stem) || Frames.Intends(claim.At(i).Stem));
    }

    private static bool IsPast(SentenceWords claim, int verb) => ClauseWords.IsPast(claim[verb]);

    private string? Misplaced(SentenceWords claim, IReadOnlyList<NounGroup> said, SentenceWords words, IReadOnlyList<NounGroup> found, IReadOnlyList<NounGroup> across, bool speaks)
    {
        foreach (var group in said)
        {
            if (!_contentOf.TryGetValue(claim.First + group.Head, out var content) || claim.PartAt(group.Head) == Part.Number)
            {
                continue;
            }

            var places = _alignment.PlacesOf(content).Select(p => p.Place - words.First).Where(p => p >= 0 && p < words.Count).ToList();
            if (places.Count == 0 || found.Any(f => words.PartAt(f.Head) == Part.Pronoun || words.PartAt(f.Head) == Part.Number))
            {
                continue;
            }

            var isThere = found.Count == 0 ? !across.Any(f => places.Contains(f.Head)) : found.Any(f => places.Exists(p => IsMeant(words, f, p, speaks)));
            if (!isThere)
            {
                var other = found.Count == 0 ? across[0] : found[0];
                return $"“{TextOf(claim, group.Head)}” stands in another part here than in the passages, which speak of “{TextOf(words, other.Head)}” there";
            }
        }

        return null;
    }

    /// <summary>The head of a group, its title or the body that it belongs to.</summary>
    private static bool IsMeant(SentenceWords words, NounGroup group, int place, bool speaks) =>
        place == group.Head
        || (place >= group.First && place < group.Head && Enumerable.Range(place + 1, group.Head - place).All(i => words.At(i).Is(WordTraits.Capital) || words.PartAt(i) == Part.Number || s_agents.Contains(words[i])))
        || (speaks && s_speakers.Contains(words[group.Head]) && place > group.Head);

    private string TextOf(SentenceWords words, int i) =>
        ReferenceEquals(words.Words, _comparison.Claim.Words) ? words.At(i).Span.Of(_comparison.Claim.Text) : _comparison.Evidence.TextOf(words.At(i)).ToString();
}

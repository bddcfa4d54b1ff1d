using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Compares what turns, weakens or widens a statement: negation, opposites, denial, hedges, quantifiers.</summary>
internal sealed class LogicComparison
{
    private const int Scope = 5;
    private const int BestSentences = 2;
    private static readonly FrozenSet<uint> s_articles = "the a an this that these those his her its their".Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();
    private static readonly FrozenSet<uint> s_places = "in at on during near after before".Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();

    /// <summary>What says by itself where something else was: "three guards were hurt on the bus".</summary>
    private static readonly FrozenSet<uint> s_otherPlaces = "in at on during near after before outside inside aboard elsewhere nearby when while".Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();
    private static readonly uint s_no = WordReader.StemOf("no");
    private static readonly uint s_whether = WordReader.StemOf("whether");
    private static readonly uint s_or = WordReader.StemOf("or");

    private readonly Alignment _alignment;
    private readonly EvidenceText _evidence;
    private readonly List<int> _best;
    private readonly HashSet<uint> _claimStems;
    private readonly HashSet<uint> _bestStems = [];
    private readonly bool[] _negatedInClaim;

    /// <summary>For each negated word what is negated first, which stands for the whole; -1 for others.</summary>
    private readonly int[] _headInClaim;

    public LogicComparison(Alignment alignment)
    {
        _alignment = alignment;
        _evidence = alignment.Evidence;
        _best = [.. alignment.Best.Take(BestSentences)];
        // "May" in a date leaves nothing open.
        _claimStems = [.. alignment.Claim.Words.Where((_, i) => !IsInDate(alignment.Claim.Dates, i)).Select(w => w.Stem)];
        var negated = new bool[_evidence.Words.Length];
        var heads = new int[_evidence.Words.Length];
        foreach (var sentence in _best)
        {
            ReadBest(sentence, negated, heads);
        }

        (_negatedInClaim, _headInClaim) = NegatedInClaim();
        NegationsInClaim = Enumerable.Range(0, alignment.Claim.Words.Length).Count(i => Negates(alignment.Claim.Words, i));
        Mismatched = MismatchedWords(negated, heads);
        Denials = Count(Lexicon.Denies, _bestStems, _claimStems);
        HedgesDropped = Count(Lexicon.Hedges, _bestStems, _claimStems);
        HedgesAdded = Count(Lexicon.Hedges, _claimStems, _bestStems);
        // "Nobody was asked" is said by "was not asked".
        UniversalMissing = Count(s => Lexicon.IsUniversal(s) && !(NegationsInBest > 0 && Lexicon.Negates(s)), _claimStems, _bestStems);
        PartialDropped = Count(Lexicon.IsPartial, _bestStems, _claimStems);
        ExtremeMissing = Count(Lexicon.IsExtreme, _claimStems, _bestStems);
        Opposed = OpposedWords();
    }

    public int NegationsInClaim { get; }

    public int NegationsInBest { get; private set; }

    /// <summary>Content words that are negated on one side only.</summary>
    public List<int> Mismatched { get; }

    public int Denials { get; }

    public int HedgesDropped { get; }

    public int HedgesAdded { get; }

    public int UniversalMissing { get; }

    public int PartialDropped { get; }

    public int ExtremeMissing { get; }

    /// <summary>Content words whose opposite stands in the best sentences, with its place and whether the word itself stands there too.</summary>
    public List<(int Content, int Place, bool StandsToo)> Opposed { get; }

    /// <summary>Words of a sort that one side has and the other lacks.</summary>
    public static int Count(Func<uint, bool> sort, HashSet<uint> here, HashSet<uint> there) => here.Count(s => sort(s) && !there.Contains(s));

    /// <summary>Whether a content word is negated in the claim.</summary>
    public bool IsNegatedInClaim(int content) => _negatedInClaim[content];

    /// <summary>Whether a word is part of a date; the dates are in order and do not overlap.</summary>
    private static bool IsInDate(List<DateMention> dates, int word)
    {
        var (low, high) = (0, dates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = dates[middle].LastWord < word ? (middle + 1, high) : (low, middle);
        }

        return low < dates.Count && dates[low].FirstWord <= word;
    }

    /// <summary>Whether a word negates what follows; "whether or not" negates nothing.</summary>
    private static bool Negates(Word[] words, int i) =>
        Lexicon.Negates(words[i].Stem) && !(i > 1 && words[i - 2].Stem == s_whether && words[i - 1].Stem == s_or && words[i - 2].Sentence == words[i].Sentence);

    /// <summary>Takes in the stems of a sentence, and which of its words are negated.</summary>
    private void ReadBest(int sentence, bool[] negated, int[] heads)
    {
        var (scope, head, isInset, negator) = (0, -1, false, -1);
        for (var i = _evidence.StartOf(sentence); i < _evidence.StartOf(sentence + 1); i++)
        {
            var word = _evidence.Words[i];
            var comma = i > _evidence.StartOf(sentence) && NegationEnd.IsComma(GapBefore(i));
            var negates = Negates(_evidence.Words, i);
            if (!IsInDate(_evidence.Dates, i))
            {
                _bestStems.Add(word.Stem);
            }

            var ends = (comma && NegationEnd.OpensClause(negator, head, i, _evidence.Words, GapBefore, w => _evidence.TextOf(_evidence.Words[w]))) || (i > _evidence.StartOf(sentence) && NegationEnd.IsStop(GapBefore(i)));
            negator = negates ? i : negator;
            (scope, head, isInset) = negates ? (Scope, -1, comma) : ends || (comma && isInset) ? (0, -1, false) : (scope, head, isInset);
            if (scope > 0 && !negates && !word.Is(WordTraits.Stop))
            {
                head = head < 0 ? i : head;
                (negated[i], heads[i]) = (true, head);
                scope--;
            }

            NegationsInBest += negates ? 1 : 0;
        }
    }

    private ReadOnlySpan<char> GapBefore(int word) => _evidence.TextOf(_evidence.Words[word], new TextSpan(_evidence.Words[word - 1].Span.End, _evidence.Words[word].Span.Start));

    private ReadOnlySpan<char> GapInClaim(int word) => _alignment.Claim.Text.AsSpan(_alignment.Claim.Words[word - 1].Span.End, _alignment.Claim.Words[word].Span.Start - _alignment.Claim.Words[word - 1].Span.End);

    private (bool[] Negated, int[] Heads) NegatedInClaim()
    {
        var negated = new bool[_alignment.Content.Length];
        var heads = new int[negated.Length];
        var words = _alignment.Claim.Words;
        var (scope, head, isInset, negator, c) = (0, -1, false, -1, 0);
        for (var i = 0; i < words.Length && c < negated.Length; i++)
        {
            var negates = Negates(words, i);
            var comma = i > 0 && NegationEnd.IsComma(GapInClaim(i));
            var ends = (comma && NegationEnd.OpensClause(negator, head, i, words, GapInClaim, w => words[w].Span.Of(_alignment.Claim.Text))) || (i > 0 && NegationEnd.IsStop(GapInClaim(i)));
            negator = negates ? i : negator;
            (scope, head, isInset) = negates ? (Scope, -1, comma) : ends || (i > 0 && words[i - 1].Sentence != words[i].Sentence) || (comma && isInset) ? (0, -1, false) : (scope, head, isInset);
            if (_alignment.Content[c] == i)
            {
                negated[c] = scope > 0 && !negates;
                head = negated[c] && head < 0 ? c : head;
                heads[c++] = head;
                scope = Math.Max(0, scope - (negates ? 0 : 1));
            }
        }

        return (negated, heads);
    }

    /// <summary>Words negated on one side only. What follows in a scope is not, where its head is negated on both: "did not appeal
    /// against the ruling" for "did not appeal".</summary>
    private List<int> MismatchedWords(bool[] negatedInEvidence, int[] heads)
    {
        var mismatched = new List<int>();
        var shared = new HashSet<int>();
        for (var c = 0; c < _alignment.Content.Length; c++)
        {
            foreach (var (place, _) in _alignment.PlacesOf(c))
            {
                if (_negatedInClaim[c] && negatedInEvidence[place] && (_headInClaim[c] == c || heads[place] == place))
                {
                    shared.Add(place);
                    shared.Add(-1 - c);
                }
            }
        }

        for (var c = 0; c < _alignment.Content.Length; c++)
        {
            var (known, alike) = (false, false);
            foreach (var (place, _) in _alignment.PlacesOf(c))
            {
                if (_best.Contains(_evidence.Words[place].Sentence))
                {
                    known = true;
                    alike |= negatedInEvidence[place] == _negatedInClaim[c]
                        || (_negatedInClaim[c] ? _headInClaim[c] != c && shared.Contains(-1 - _headInClaim[c]) : heads[place] != place && shared.Contains(heads[place]));
                }
            }

            if (known && !alike)
            {
                mismatched.Add(c);
            }
        }

        return mismatched.TrueForAll(c => IsPlaced(c, negatedInEvidence)) ? [] : mismatched;
    }

    /// <summary>"Nobody was killed in the fire, but three people were hurt" does not deny that they were hurt in the fire: where and when stand
    /// behind a preposition, and what the claim says of it is said in another clause.</summary>
    private bool IsPlaced(int content, bool[] negated)
    {
        foreach (var (place, _) in _alignment.PlacesOf(content))
        {
            var sentence = _evidence.Words[place].Sentence;
            var before = place - 1;
            while (before > _evidence.StartOf(sentence) && _evidence.Words[before].Is(WordTraits.Stop) && s_articles.Contains(_evidence.Words[before].Stem))
            {
                before--;
            }

            if (_best.Contains(sentence) && !(before >= _evidence.StartOf(sentence) && s_places.Contains(_evidence.Words[before].Stem) && IsSaidBehind(content, place, negated)))
            {
                return false;
            }
        }

        return !_negatedInClaim[content];
    }

    /// <summary>Whether a word of the claim stands in the same sentence behind a comma or stop and is not denied there, no other is denied
    /// beside the place ("nobody was killed in the fire; three people were killed on the road"), and no other place is told behind it.</summary>
    private bool IsSaidBehind(int content, int place, bool[] negated)
    {
        var sentence = _evidence.Words[place].Sentence;
        var (start, end, last) = (place, place + 1, _evidence.StartOf(sentence + 1));
        while (start > _evidence.StartOf(sentence) && !NegationEnd.IsStop(GapBefore(start)))
        {
            start--;
        }

        while (end < last && !NegationEnd.IsStop(GapBefore(end)) && !NegationEnd.IsComma(GapBefore(end)))
        {
            end++;
        }

        for (var i = end; i < last; i++)
        {
            if (s_otherPlaces.Contains(_evidence.Words[i].Stem))
            {
                return false;
            }
        }

        var others = Enumerable.Range(0, _alignment.Content.Length).Where(c => c != content).SelectMany(c => _alignment.PlacesOf(c)).Select(p => p.Place).ToList();
        return !others.Exists(o => o >= start && o < end && negated[o] && !IsBehindNo(o)) && others.Exists(o => o >= end && o < last && !negated[o]);
    }

    /// <summary>"No boat was lost" denies that any was lost, not the boats.</summary>
    private bool IsBehindNo(int place) => place > 0 && _evidence.Words[place - 1].Stem == s_no && _evidence.Words[place - 1].Sentence == _evidence.Words[place].Sentence;

    private List<(int, int, bool)> OpposedWords()
    {
        var opposed = new List<(int, int, bool)>();
        var words = _alignment.Claim.Words;
        for (var c = 0; c < _alignment.Content.Length; c++)
        {
            foreach (var opposite in Lexicon.OppositesOf(words[_alignment.Content[c]].Stem))
            {
                if (_bestStems.Contains(opposite) && !_claimStems.Contains(opposite))
                {
                    opposed.Add((c, PlaceInBest(opposite), _bestStems.Contains(words[_alignment.Content[c]].Stem)));
                    break;
                }
            }
        }

        return opposed;
    }

    private int PlaceInBest(uint stem)
    {
        var at = _evidence.LastOf(stem);
        while (!_best.Contains(_evidence.Words[at].Sentence))
        {
            at = _evidence.Before(at);
        }

        return at;
    }
}

using Plumb.Core.Text;
using Plumb.Core.Verification.Judging.Clauses;

namespace Plumb.Core.Verification.Judging;

/// <summary>What turns the sense of a sentence although its words stand in the passages: who says it, how surely, of how many, in
/// whose place. Each finding is a reason in words; with any of them a sentence is not fully supported.</summary>
/// <remarks>Rules of English, written down and tried on sentences of our own; none was fitted to the sets that the judge is measured on.</remarks>
internal sealed class SenseGate
{
    private const int Before = 6;

    /// <summary>Numbers of which each is held against each.</summary>
    private const int MostNumbers = 40;
    private const float Elsewhere = 0.5f;
    private const float InPlace = 0.7f;

    /// <summary>Share of the claim from which on a sentence is taken to say the same or its opposite.</summary>
    private const float AlikeFrom = 0.6f;
    private const float RestHeld = 0.85f;

    /// <summary>Share of the claim below which the passages do not speak of it: there is no sense to turn.</summary>
    private const float LeastHeld = 0.35f;

    private static readonly (string Said, uint SaidStem, string Other, uint OtherStem)[] s_orders =
    [
        ("before", WordReader.StemOf("before"), "after", WordReader.StemOf("after")),
        ("after", WordReader.StemOf("after"), "before", WordReader.StemOf("before")),
    ];

    private static readonly Func<Sides, string?>[] s_rules =
        [ClauseGate.Of, Ranks.Of, Shares.Of, Modifiers.Of, Voided.Of, Exclusions.Of, Conditions.Of, Comparatives.Of, Focus.Of, Owners.Of, Adjuncts.Of, Prepositions.Of, OtherDoers.Of, Regions.Of,
            Wished.Of, States.Of, Prefixed.Of];

    private static readonly Func<Sides, Comparison, string?>[] s_factRules = [Counted.Of, CountedElsewhere.Of, Dated.Of, Scores.Of, RankOwners.Of, NamedDoers.Of, Parted.Of, Proportions.Differ];

    private readonly Comparison _comparison;
    private readonly Sides _sides;
    private readonly Alignment _alignment;
    private readonly EvidenceText _evidence;
    private readonly HashSet<uint> _claim;
    private readonly List<string> _findings = [];

    private SenseGate(Comparison comparison)
    {
        _comparison = comparison;
        _sides = new Sides(comparison);
        _alignment = comparison.Alignment;
        _evidence = comparison.Evidence;
        _claim = _sides.Stems;
    }

    /// <summary>What was found, in words; empty where nothing was, or the passages hold too little of the sentence to turn it.</summary>
    public static IReadOnlyList<string> Of(Comparison comparison)
    {
        if (comparison.Alignment.Best.Count == 0 || comparison.Alignment.Coverage([.. comparison.Alignment.Best.Take(3)]) < LeastHeld)
        {
            return [];
        }

        var gate = new SenseGate(comparison);
        gate.Framed();
        gate.Unreal();
        gate.Claused();
        gate.TakenBack();
        gate.Quantified();
        gate.Caused();
        gate.Opposed();
        gate.Negated();
        gate.NumberInPlace();
        gate.NumbersChanged();
        gate.Bounded();
        gate.NameInPlace();
        gate.Stitched();
        gate.Ordered();

        return gate._findings;
    }

    private int First => _alignment.Best[0];

    /// <summary>A word in the best sentence that reports without vouching, or hedges, near what the claim takes from it.</summary>
    private void Framed()
    {
        var places = MatchedIn(First);
        if (places.Count == 0)
        {
            return;
        }

        var (from, to) = (places.Min() - Before, places.Max());
        for (var i = Math.Max(0, from); i <= to; i++)
        {
            var word = _evidence.Words[i];
            if (word.Sentence != First || _claim.Contains(word.Stem))
            {
                continue;
            }

            if (Frames.Hedges(word.Stem) && !_claim.Any(Frames.Hedges) && !IsMonth(word))
            {
                _findings.Add($"the passages say “{_evidence.TextOf(word)}”; the sentence says it as settled");
                return;
            }

            if (Frames.Limits(word.Stem))
            {
                _findings.Add($"the passages say “{_evidence.TextOf(word)}”; the sentence leaves it out");
                return;
            }

            if (Frames.Disclaims(word.Stem) && !_claim.Any(c => Lexicon.Denies(c) || Lexicon.Negates(c)))
            {
                _findings.Add($"the passages say “{_evidence.TextOf(word)}” of it");
                return;
            }

            if (Frames.Contests(word.Stem) && !_claim.Any(Frames.Reports))
            {
                _findings.Add($"the passages only report this (“{_evidence.TextOf(word)}”); the sentence says it in its own name");
                return;
            }
        }
    }

    /// <summary>The best sentence asks it, makes it hang on something, or speaks of what was meant or almost done.</summary>
    private void Unreal()
    {
        if (MatchedIn(First) is { Count: > 0 } places && Unrealised.Of(_comparison, _claim, First, places) is { } found)
        {
            _findings.Add(found);
        }
    }

    /// <summary>Who did it, to whom, and whether it was done at all; what was left out beside a noun, a number or a whole.</summary>
    private void Claused()
    {
        foreach (var rule in s_rules)
        {
            if (rule(_sides) is { } found)
            {
                _findings.Add(found);
            }
        }

        foreach (var rule in s_factRules)
        {
            if (rule(_sides, _comparison) is { } found)
            {
                _findings.Add(found);
            }
        }

        if (Comparatives.Ends(_sides, _comparison.Facts.Numbers) is { } turned)
        {
            _findings.Add(turned);
        }
    }

    /// <summary>The sentence after the best one says that it is not so.</summary>
    private void TakenBack()
    {
        var next = First + 1;
        if (next >= _evidence.SentenceCount || _evidence.PassageOf[next] != _evidence.PassageOf[First] || _claim.Any(Lexicon.Denies))
        {
            return;
        }

        var (denies, points) = ((Word?)null, false);
        foreach (var word in _evidence.WordsOf(next))
        {
            denies ??= Lexicon.Denies(word.Stem) || Frames.Lies(word.Stem) ? word : null;
            points |= Frames.Points(word.Stem);
        }

        if (denies is { } said && points)
        {
            _findings.Add($"the next sentence of the passages speaks against it (“{_evidence.TextOf(said)}”)");
        }
    }

    /// <summary>All, most, few, only: said of something, and not so in the sentence that speaks of it.</summary>
    private void Quantified()
    {
        if (Quantifiers.Of(_comparison) is { } found)
        {
            _findings.Add(found);
        }
    }

    private void Caused()
    {
        if (_claim.FirstOrDefault(Frames.Causes) is var cause && cause != 0 && !_evidence.Words.Any(w => _alignment.Best.Take(2).Contains(w.Sentence) && Frames.Causes(w.Stem)))
        {
            var word = _comparison.Claim.Words.First(w => w.Stem == cause);
            _findings.Add($"the passages give no cause (“{word.Span.Of(_comparison.Claim.Text)}”)");
        }
    }

    private void Opposed()
    {
        foreach (var (content, place, standsToo) in _comparison.Logic.Opposed)
        {
            var word = _comparison.Claim.Words[_alignment.Content[content]];
            if (!standsToo || (!FirstHas(word.Stem) && FirstHas(_evidence.Words[place].Stem)))
            {
                _findings.Add($"says “{word.Span.Of(_comparison.Claim.Text)}”; the passages say “{_evidence.TextOf(_evidence.Words[place])}”");
            }
        }
    }

    private void Negated()
    {
        if (_alignment.Coverage([First]) < AlikeFrom)
        {
            return;
        }

        foreach (var c in _comparison.Logic.Mismatched.Where(c => !_comparison.Claim.Words[_alignment.Content[c]].Is(WordTraits.Digits)).Take(1))
        {
            var word = _comparison.Claim.Words[_alignment.Content[c]].Span.Of(_comparison.Claim.Text);
            _findings.Add(_comparison.Logic.IsNegatedInClaim(c) ? $"“{word}” is negated here and not in the passages" : $"“{word}” is negated in the passages and not here");
        }
    }

    /// <summary>The number stands elsewhere; where the claim's words stand, there is another.</summary>
    private void NumberInPlace()
    {
        foreach (var number in _comparison.Facts.Numbers.Where(n => n.Same is not null && n.Around < Elsewhere))
        {
            var other = _evidence.Quantities.Where(q => q.Kind == number.Claimed.Kind && !number.Claimed.Agrees(q.Value) && !IsClaimed(q))
                .Select(q => (q, Around: _comparison.Facts.Around(number.Claimed.FirstWord, number.Claimed.LastWord, q.FirstWord)))
                .Where(o => o.Around >= InPlace).OrderByDescending(o => o.Around).Select(o => (Quantity?)o.q).FirstOrDefault();
            if (other is { } q)
            {
                _findings.Add($"says “{number.Claimed.Span.Of(_comparison.Claim.Text)}”; in its place the passages say “{_evidence.TextOf(_evidence.Words[q.FirstWord], q.Span)}”");
            }
        }
    }

    private bool IsClaimed(Quantity q) => _comparison.Claim.Quantities.Exists(c => c.Agrees(q.Value));

    /// <summary>Two numbers that changed places.</summary>
    private void NumbersChanged()
    {
        var numbers = _comparison.Facts.Numbers.Where(n => n.Same is not null).Take(MostNumbers).ToList();
        foreach (var one in numbers)
        {
            foreach (var other in numbers.Where(o => o.Claimed.FirstWord > one.Claimed.FirstWord && o.Claimed.Kind == one.Claimed.Kind && o.Claimed.Value != one.Claimed.Value && !AreOneShare(one.Claimed, o.Claimed)))
            {
                var kept = Near(one.Claimed, one.Same!.Value) + Near(other.Claimed, other.Same!.Value);
                var changed = Near(one.Claimed, other.Same!.Value) + Near(other.Claimed, one.Same!.Value);
                if (changed > kept && !Comparatives.KeepEnds(_sides, one.Claimed, other.Claimed, one.Same!.Value, other.Same!.Value))
                {
                    _findings.Add($"“{one.Claimed.Span.Of(_comparison.Claim.Text)}” and “{other.Claimed.Span.Of(_comparison.Claim.Text)}” stand in each other's place in the passages");
                    return;
                }
            }
        }
    }

    /// <summary>"2 of the 80", which the passages give in another order.</summary>
    private bool AreOneShare(Quantity one, Quantity other) => _alignment.Shares.Exists(s => s.Same is not null && s.Claimed.Holds(one) && s.Claimed.Holds(other));

    /// <summary>"Over 300" for "nearly 300", "500" for "up to 500".</summary>
    private void Bounded()
    {
        foreach (var number in _comparison.Facts.Numbers.Where(n => n.Same is not null))
        {
            if (Bounds.Differ(_comparison, number) is { } found)
            {
                _findings.Add(found);
            }
        }
    }

    /// <summary>Words with meaning within four places of a number that stand within four places of one in the evidence.</summary>
    private int Near(Quantity claimed, Quantity found)
    {
        const int Reach = 4;
        var words = _comparison.Claim.Words;
        var near = new HashSet<uint>();
        for (var i = Math.Max(0, found.FirstWord - Reach); i <= found.LastWord + Reach && i < _evidence.Words.Length; i++)
        {
            near.Add(_evidence.Words[i].Stem);
        }

        return Enumerable.Range(claimed.FirstWord - Reach, (2 * Reach) + 1 + claimed.LastWord - claimed.FirstWord)
            .Count(i => i >= 0 && i < words.Length && (words[i].Traits & (WordTraits.Stop | WordTraits.Digits)) == WordTraits.None && near.Contains(words[i].Stem));
    }

    /// <summary>The sentence that holds the rest of the claim lacks its name and has another.</summary>
    private void NameInPlace()
    {
        var k = Array.IndexOf(_alignment.Candidates, First);
        var names = _comparison.Facts.Names.ToHashSet();
        var (rest, held) = (0f, 0f);
        for (var c = 0; c < _alignment.Content.Length; c++)
        {
            if (!names.Contains(c))
            {
                rest += _alignment.Weights[c];
                held += _alignment.Held[k][c] * _alignment.Weights[c];
            }
        }

        var missing = names.Where(c => _alignment.Held[k][c] == 0 && _alignment.Strengths[c] > 0).Order().ToList();
        if (missing.Count == 0 || held < RestHeld * rest)
        {
            return;
        }

        foreach (var word in _evidence.WordsOf(First))
        {
            if (IsName(word) && !_claim.Contains(word.Stem) && !IsMonth(word))
            {
                _findings.Add($"says “{_comparison.Claim.Words[_alignment.Content[missing[0]]].Span.Of(_comparison.Claim.Text)}”; the sentence that says the rest names “{_evidence.TextOf(word)}”");
                return;
            }
        }
    }

    /// <summary>A capitalised word; at the start of a sentence only where it is rare.</summary>
    private bool IsName(Word word) =>
        word.Is(WordTraits.Capital) && !word.Is(WordTraits.Stop) && (!word.Is(WordTraits.First) || !_comparison.Weights.Knows(word.Stem));

    /// <summary>Before for after.</summary>
    private void Ordered()
    {
        foreach (var (said, saidStem, other, otherStem) in s_orders)
        {
            if (_claim.Contains(saidStem) && !FirstHas(saidStem) && FirstHas(otherStem) && !_claim.Contains(otherStem))
            {
                _findings.Add($"says “{said}”; the passages say “{other}”");
            }
        }
    }

    /// <summary>Two passages carry a half each, and no name of the claim stands in both.</summary>
    private void Stitched()
    {
        var used = _comparison.Rationale.Select(r => r.Passage).Distinct().ToList();
        var names = _comparison.Facts.Names;
        if (used.Count < 2 || names.Count == 0)
        {
            return;
        }

        bool StandsIn(int content, int passage) => _alignment.PlacesOf(content).Any(p => _evidence.PassageOf[_evidence.Words[p.Place].Sentence] == passage);
        if (!names.Exists(c => used.TrueForAll(p => StandsIn(c, p))))
        {
            _findings.Add("it joins passages of which none speaks of what the other names");
        }
    }

    private bool FirstHas(uint stem)
    {
        foreach (var word in _evidence.WordsOf(First))
        {
            if (word.Stem == stem)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Places in a sentence that match words of the claim.</summary>
    private List<int> MatchedIn(int sentence)
    {
        var matched = new List<int>();
        for (var c = 0; c < _alignment.Content.Length; c++)
        {
            foreach (var (place, _) in _alignment.PlacesOf(c))
            {
                if (_evidence.Words[place].Sentence == sentence)
                {
                    matched.Add(place);
                }
            }
        }

        return matched;
    }

    private bool IsMonth(Word word) => _evidence.TextOf(word) is "May" or "March" && word.Is(WordTraits.Capital);
}

using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Where the words of a sentence stand in its evidence.</summary>
internal sealed class Alignment
{
    /// <summary>Words with meaning of a sentence that are looked for; those after them are not.</summary>
    public const int MostClaimWords = 400;

    private const int MostPlaces = 48;
    private const int MostCandidates = 24;
    private const float OfSynonym = 0.75f;
    private const float OfShortForm = 0.9f;
    private const float OfPrefix = 0.7f;

    private static readonly uint s_no = WordReader.StemOf("no");
    private static readonly uint s_one = WordReader.StemOf("one");

    private readonly List<(int Place, float Strength)>[] _places;

    public Alignment(ReadText claim, EvidenceText evidence, WordWeights weights)
    {
        Claim = claim;
        Evidence = evidence;
        Content = [.. ContentOf(claim.Words)];
        Weights = Array.ConvertAll(Content, i => weights.Of(claim.Words[i]));
        Total = Math.Max(1e-6f, Weights.Sum());
        _places = new List<(int, float)>[Content.Length];
        Strengths = new float[Content.Length];
        for (var c = 0; c < Content.Length; c++)
        {
            _places[c] = PlacesOf(claim.Words[Content[c]]);
            foreach (var (_, strength) in _places[c])
            {
                Strengths[c] = Math.Max(Strengths[c], strength);
            }
        }

        Shares = Proportions.Of(this);
        MatchFacts();
        MatchShortForms();
        (Candidates, Held) = HeldBySentence();
        Best = Greedy(5);
    }

    public ReadText Claim { get; }

    public EvidenceText Evidence { get; }

    /// <summary>Indices in the claim's words of those that carry meaning.</summary>
    public int[] Content { get; }

    /// <summary>Weight of each content word.</summary>
    public float[] Weights { get; }

    public float Total { get; }

    /// <summary>How well each content word is matched anywhere in the evidence, 0 to 1.</summary>
    public float[] Strengths { get; }

    /// <summary>Sentences that hold most of the claim, best first.</summary>
    public int[] Candidates { get; }

    /// <summary>For each candidate, how well it holds each content word.</summary>
    public float[][] Held { get; }

    /// <summary>Sentences that together hold most of the claim, in the order they were taken.</summary>
    public List<int> Best { get; }

    /// <summary>Each share of the claim ("one in three") with one of the evidence that says it, or says otherwise of the same.</summary>
    public List<(Proportion Claimed, Proportion? Same, Proportion? Other)> Shares { get; }

    /// <summary>Places at which a content word is matched.</summary>
    public List<(int Place, float Strength)> PlacesOf(int content) => _places[content];

    /// <summary>Share of the claim's weight held by some sentences, 0 to 1.</summary>
    public float Coverage(ReadOnlySpan<int> sentences)
    {
        var sum = 0f;
        for (var c = 0; c < Content.Length; c++)
        {
            var best = 0f;
            foreach (var s in sentences)
            {
                var k = Array.IndexOf(Candidates, s);
                best = k >= 0 ? Math.Max(best, Held[k][c]) : best;
            }

            sum += best * Weights[c];
        }

        return sum / Total;
    }

    /// <summary>What carries meaning; "no one" is "nobody".</summary>
    private static List<int> ContentOf(Word[] words)
    {
        var content = new List<int>(Math.Min(words.Length, MostClaimWords));
        for (var i = 0; i < words.Length && content.Count < MostClaimWords; i++)
        {
            if (!words[i].Is(WordTraits.Stop) && !(i > 0 && words[i].Stem == s_one && words[i - 1].Stem == s_no))
            {
                content.Add(i);
            }
        }

        return content;
    }

    private List<(int, float)> PlacesOf(Word word)
    {
        var places = new List<(int, float)>();
        for (var at = Evidence.LastOf(word.Stem); at >= 0 && places.Count < MostPlaces; at = Evidence.Before(at))
        {
            places.Add((at, 1));
        }

        if (word.Is(WordTraits.Digits))
        {
            return places;
        }

        foreach (var group in Lexicon.GroupsOf(word.Stem))
        {
            foreach (var at in Evidence.OfGroup(group))
            {
                if (places.Count < MostPlaces && Evidence.Words[at].Stem != word.Stem)
                {
                    places.Add((at, OfSynonym));
                }
            }
        }

        if (places.Count == 0 && word.Span.Length >= 6)
        {
            AddPrefixes(word, places);
        }

        return places;
    }

    /// <summary>"Detainer" for "detained": the same first letters, and most of the shorter word.</summary>
    private void AddPrefixes(Word word, List<(int, float)> places)
    {
        var own = Claim.Text.AsSpan(word.Span.Start, word.Span.Length);
        for (var at = Evidence.NextOfPrefix(own, 0); at >= 0; at = Evidence.NextOfPrefix(own, at + 1))
        {
            var other = Evidence.TextOf(Evidence.Words[at]);
            var shared = 0;
            while (shared < own.Length && shared < other.Length && char.ToLowerInvariant(own[shared]) == char.ToLowerInvariant(other[shared]))
            {
                shared++;
            }

            if (places.Count < MostPlaces && shared * 10 >= 7 * Math.Max(own.Length, other.Length) - 10 && shared >= 5)
            {
                places.Add((at, OfPrefix));
            }
        }
    }

    /// <summary>A number that agrees as far as it is written, a date in another form: all its words are matched.</summary>
    private void MatchFacts()
    {
        foreach (var claimed in Claim.Quantities)
        {
            AddAll(claimed.FirstWord, claimed.LastWord, Evidence.Quantities.Where(q => (Units.Compare(claimed, q) && Units.Agree(claimed, q)) || Bounds.Follows(Claim, claimed, Evidence, q)).Select(q => q.FirstWord));
        }

        foreach (var claimed in Claim.Dates)
        {
            AddAll(claimed.FirstWord, claimed.LastWord, Evidence.Dates.Where(claimed.IsGivenBy).Select(d => d.FirstWord));
        }

        foreach (var (claimed, same, _) in Shares)
        {
            if (same is { } share)
            {
                AddAll(claimed.First, claimed.Last, [share.First]);
            }
        }
    }

    private void AddAll(int first, int last, IEnumerable<int> places)
    {
        for (var c = 0; c < Content.Length; c++)
        {
            if (Content[c] >= first && Content[c] <= last && Strengths[c] == 0)
            {
                foreach (var place in places.Take(MostPlaces))
                {
                    Add(c, place, 1);
                }
            }
        }
    }

    /// <summary>"ICE" for "Immigration and Customs Enforcement", and the other way round.</summary>
    private void MatchShortForms()
    {
        for (var c = 0; c < Content.Length; c++)
        {
            if (Strengths[c] > 0)
            {
                continue;
            }

            var word = Claim.Words[Content[c]];
            if (word.Is(WordTraits.Acronym) && ShortForms.Spelled(Evidence, Claim.Text.AsSpan(word.Span.Start, word.Span.Length)) is var spelled and >= 0)
            {
                Add(c, spelled);
            }
        }

        foreach (var (first, last, stem) in ShortForms.Of(Claim))
        {
            for (var c = 0; c < Content.Length; c++)
            {
                if (Content[c] >= first && Content[c] <= last && Strengths[c] == 0 && Evidence.LastOf(stem) is var at and >= 0 && Evidence.Words[at].Is(WordTraits.Acronym))
                {
                    Add(c, at);
                }
            }
        }
    }

    private void Add(int content, int place, float strength = OfShortForm)
    {
        _places[content].Add((place, strength));
        Strengths[content] = strength;
    }

    /// <summary>The sentences that hold most of the claim, and what each holds.</summary>
    private (int[], float[][]) HeldBySentence()
    {
        var candidates = MostHolding();
        var rank = new int[Evidence.SentenceCount];
        var held = new float[candidates.Length][];
        for (var k = 0; k < held.Length; k++)
        {
            held[k] = new float[Content.Length];
            rank[candidates[k]] = k + 1;
        }

        for (var c = 0; c < Content.Length; c++)
        {
            foreach (var (place, strength) in _places[c])
            {
                if (rank[Evidence.Words[place].Sentence] is var k and > 0)
                {
                    held[k - 1][c] = Math.Max(held[k - 1][c], strength);
                }
            }
        }

        return (candidates, held);
    }

    /// <summary>The sentences that hold most, each word counted once, as it is matched first.</summary>
    private int[] MostHolding()
    {
        var score = new float[Evidence.SentenceCount];
        var last = new int[Evidence.SentenceCount];
        var known = new List<int>();
        for (var c = 0; c < Content.Length; c++)
        {
            foreach (var (place, strength) in _places[c])
            {
                var s = Evidence.Words[place].Sentence;
                if (last[s] == 0)
                {
                    known.Add(s);
                }

                score[s] += last[s] == c + 1 ? 0 : strength * Weights[c];
                last[s] = c + 1;
            }
        }

        known.Sort((a, b) => score[a] == score[b] ? a.CompareTo(b) : score[b].CompareTo(score[a]));
        return [.. known.Take(MostCandidates)];
    }

    /// <summary>Sentences taken one by one, each for what it adds.</summary>
    private List<int> Greedy(int most)
    {
        var have = new float[Content.Length];
        var taken = new List<int>();
        while (taken.Count < most)
        {
            var (best, gain) = (-1, 1e-4f);
            for (var k = 0; k < Candidates.Length; k++)
            {
                var g = 0f;
                for (var c = 0; c < Content.Length; c++)
                {
                    g += Math.Max(0, Held[k][c] - have[c]) * Weights[c];
                }

                (best, gain) = g > gain && !taken.Contains(Candidates[k]) ? (k, g) : (best, gain);
            }

            if (best < 0)
            {
                break;
            }

            taken.Add(Candidates[best]);
            for (var c = 0; c < Content.Length; c++)
            {
                have[c] = Math.Max(have[c], Held[best][c]);
            }
        }

        return taken;
    }
}

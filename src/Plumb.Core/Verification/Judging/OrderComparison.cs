using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Compares the order of words: runs that both share, neighbours that stay neighbours, turns of order.</summary>
internal sealed class OrderComparison
{
    private const int MostPlaces = 256;
    private const int Near = 4;
    private readonly Alignment _alignment;
    private readonly Word[] _claim;
    private readonly EvidenceText _evidence;

    public OrderComparison(Alignment alignment)
    {
        _alignment = alignment;
        _claim = alignment.Claim.Words;
        _evidence = alignment.Evidence;
        Runs();
        Pairs();
        Subsequence = LongestSubsequence();
        Inversions = InvertedShare();
    }

    /// <summary>Shares of the claim's words, pairs and triples of neighbours, small words included, that stand so in the evidence.</summary>
    public float Unigrams { get; private set; }

    public float Bigrams { get; private set; }

    public float Trigrams { get; private set; }

    /// <summary>Words of the longest run that both share, as a share of the claim.</summary>
    public float LongestRun { get; private set; }

    /// <summary>Share of neighbouring content words that stand within a few words of each other in the evidence.</summary>
    public float PairsNear { get; private set; }

    public float PairsInSentence { get; private set; }

    /// <summary>Weight of the longest common subsequence with the best sentences, as a share of the claim's.</summary>
    public float Subsequence { get; }

    /// <summary>Share of neighbouring matches in the best sentence that stand in the other order there.</summary>
    public float Inversions { get; }

    private void Runs()
    {
        var run = new int[_evidence.Words.Length];
        var stamp = new int[_evidence.Words.Length];
        var (one, two, three, longest) = (0, 0, 0, 0);
        for (var i = 0; i < _claim.Length; i++)
        {
            var best = 0;
            var steps = 0;
            // Places come from the last to the first, so the run before each is still that of the word before.
            for (var at = _evidence.LastOf(_claim[i].Stem); at >= 0 && steps++ < MostPlaces; at = _evidence.Before(at))
            {
                var length = at > 0 && stamp[at - 1] == i && i > 0 && _evidence.Words[at - 1].Sentence == _evidence.Words[at].Sentence ? run[at - 1] + 1 : 1;
                run[at] = length;
                stamp[at] = i + 1;
                best = Math.Max(best, length);
            }

            one += best > 0 ? 1 : 0;
            two += best > 1 ? 1 : 0;
            three += best > 2 ? 1 : 0;
            longest = Math.Max(longest, best);
        }

        var words = _claim.Length;
        Unigrams = words > 0 ? (float)one / words : 0;
        Bigrams = words > 1 ? (float)two / (words - 1) : Unigrams;
        Trigrams = words > 2 ? (float)three / (words - 2) : Bigrams;
        LongestRun = words > 0 ? (float)longest / words : 0;
    }

    private void Pairs()
    {
        var (all, near, together) = (0f, 0f, 0f);
        for (var c = 0; c + 1 < _alignment.Content.Length; c++)
        {
            if (_claim[_alignment.Content[c]].Sentence != _claim[_alignment.Content[c + 1]].Sentence)
            {
                continue;
            }

            var weight = _alignment.Weights[c] + _alignment.Weights[c + 1];
            all += weight;
            var (distance, same) = Distance(_alignment.PlacesOf(c), _alignment.PlacesOf(c + 1));
            near += distance <= Near ? weight : 0;
            together += same ? weight : 0;
        }

        PairsNear = all > 0 ? near / all : 0;
        PairsInSentence = all > 0 ? together / all : 0;
    }

    private (int Distance, bool SameSentence) Distance(List<(int Place, float Strength)> first, List<(int Place, float Strength)> second)
    {
        var (least, same) = (int.MaxValue, false);
        foreach (var (a, _) in first)
        {
            foreach (var (b, _) in second)
            {
                if (a != b && _evidence.Words[a].Sentence == _evidence.Words[b].Sentence)
                {
                    same = true;
                    least = Math.Min(least, Math.Abs(a - b));
                }
            }
        }

        return (least, same);
    }

    private float LongestSubsequence()
    {
        int[] sentences = [.. _alignment.Best.Take(3).Order()];
        var places = new List<int>();
        foreach (var sentence in sentences)
        {
            for (var i = _evidence.StartOf(sentence); i < _evidence.StartOf(sentence + 1); i++)
            {
                if (!_evidence.Words[i].Is(WordTraits.Stop))
                {
                    places.Add(i);
                }
            }
        }

        var above = new float[places.Count + 1];
        var row = new float[places.Count + 1];
        var strengths = new float[places.Count];
        for (var c = 0; c < _alignment.Content.Length; c++)
        {
            Array.Clear(strengths);
            foreach (var (place, s) in _alignment.PlacesOf(c))
            {
                if (places.BinarySearch(place) is var j and >= 0)
                {
                    strengths[j] = s;
                }
            }

            for (var j = 0; j < places.Count; j++)
            {
                row[j + 1] = Math.Max(Math.Max(above[j + 1], row[j]), above[j] + (strengths[j] * _alignment.Weights[c]));
            }

            (above, row) = (row, above);
        }

        return above.Length > 0 ? above[^1] / _alignment.Total : 0;
    }

    private float InvertedShare()
    {
        if (_alignment.Best.Count == 0)
        {
            return 0;
        }

        var (pairs, inverted, last) = (0, 0, -1);
        for (var c = 0; c < _alignment.Content.Length; c++)
        {
            var own = -1;
            foreach (var (place, strength) in _alignment.PlacesOf(c))
            {
                own = _evidence.Words[place].Sentence == _alignment.Best[0] && strength > 0.7f && (own < 0 || place < own) ? place : own;
            }

            if (own >= 0)
            {
                pairs += last >= 0 ? 1 : 0;
                inverted += last >= 0 && own < last ? 1 : 0;
                last = own;
            }
        }

        return pairs > 0 ? (float)inverted / pairs : 0;
    }
}

using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>The sentences of a claim and those of the passages that hold most of it, both read into clauses, with what stands for what.</summary>
internal sealed class Sides
{
    private const int Sentences = 2;

    /// <summary>Share of the claim from which on it is taken to follow the one sentence, so that each word has its place there; below, it
    /// may say the same in another way.</summary>
    private const float Close = 0.85f;
    private const float Alike = 0.7f;

    private static readonly List<int> s_nowhere = [];

    private readonly Comparison _comparison;
    private readonly int[] _contentOf;
    private readonly List<int>?[][] _places;
    private readonly HashSet<uint> _verbs;

    /// <summary>Reads both sides; the alignment has one sentence of the passages at least.</summary>
    public Sides(Comparison comparison)
    {
        _comparison = comparison;
        var (claim, evidence, alignment) = (comparison.Claim, comparison.Evidence, comparison.Alignment);
        _contentOf = new int[claim.Words.Length];
        Array.Fill(_contentOf, -1);
        for (var c = 0; c < alignment.Content.Length; c++)
        {
            _contentOf[alignment.Content[c]] = c;
        }

        Stems = [.. claim.Words.Select(w => w.Stem)];
        int[] starts = [.. alignment.Best.Take(Sentences).Select(evidence.StartOf)];
        // A word that is a verb on one side is one on the other: "to burn" for "burned".
        _verbs = [.. claim.Words.Where(w => IsPast(w, claim.Text.AsSpan(w.Span.Start, w.Span.Length))).Select(w => w.Stem)];
        foreach (var first in starts)
        {
            foreach (var word in evidence.WordsOf(evidence.Words[first].Sentence))
            {
                _ = IsPast(word, evidence.TextOf(word)) && _verbs.Add(word.Stem);
            }
        }

        Held = [.. starts.Select(first => Read(evidence.Passages[evidence.PassageOf[evidence.Words[first].Sentence]].Text, evidence.Words, first, _verbs))];
        Claimed = [.. Enumerable.Range(0, claim.Words.Length).Where(i => i == 0 || claim.Words[i].Sentence != claim.Words[i - 1].Sentence).Select(i => Read(claim.Text, claim.Words, i, _verbs))];
        _places = [.. Held.Select(_ => new List<int>?[alignment.Content.Length])];
    }

    /// <summary>Stems of the claim's words.</summary>
    public HashSet<uint> Stems { get; }

    /// <summary>The sentences of the claim.</summary>
    public IReadOnlyList<ReadSentence> Claimed { get; }

    /// <summary>The sentences of the passages that hold most of the claim, best first.</summary>
    public IReadOnlyList<ReadSentence> Held { get; }

    /// <summary>The words of the best of these.</summary>
    public SentenceWords First => Held[0].Words;

    /// <summary>Whether the best sentence holds so much of the claim that the claim should keep who did what as it stands there.</summary>
    public bool FollowsFirst => _comparison.Alignment.Coverage([_comparison.Alignment.Best[0]]) >= Close;

    /// <summary>Whether the best sentence holds most of the claim, so that it speaks of the same.</summary>
    public bool IsOfFirst => _comparison.Alignment.Coverage([_comparison.Alignment.Best[0]]) >= Alike;

    /// <summary>Whether the claim has a word of a stem.</summary>
    public bool Says(uint stem) => Stems.Contains(stem);

    /// <summary>Whether any word of the claim is one of some, in lower case.</summary>
    public bool SaysAny(Func<string, bool> which) => Claimed.Any(s => Enumerable.Range(0, s.Words.Count).Any(i => which(s.Words[i])));

    /// <summary>Whether a word of the claim carries meaning and is looked for.</summary>
    public bool IsContent(SentenceWords claim, int word) => _contentOf[claim.First + word] >= 0;

    /// <summary>Whether a word of the claim carries meaning and stands somewhere in the passages.</summary>
    public bool IsHeld(SentenceWords claim, int word) => _contentOf[claim.First + word] is >= 0 and var content && _comparison.Alignment.Strengths[content] > 0;

    /// <summary>Whether a word of the claim is part of a share that the passages give, be it in other words: "33 percent" for "a third".</summary>
    public bool IsOfShare(SentenceWords claim, int word) =>
        _comparison.Alignment.Shares.Exists(s => s.Same is not null && claim.First + word >= s.Claimed.First && claim.First + word <= s.Claimed.Last);

    /// <summary>The words of the claim's sentence in which a word of the claim stands; null where that was not read so far.</summary>
    public SentenceWords? SentenceOf(int word) => Claimed.Select(s => s.Words).FirstOrDefault(w => word >= w.First && word < w.First + w.Count);

    /// <summary>Where a word of the claim stands in a sentence of the passages, within that sentence; not to be changed.</summary>
    public List<int> PlacesIn(SentenceWords held, SentenceWords claim, int word)
    {
        if (_contentOf[claim.First + word] is not (>= 0 and var content))
        {
            return s_nowhere;
        }

        var read = ReferenceEquals(held, First) ? 0 : Held.Count > 1 && ReferenceEquals(held, Held[1].Words) ? 1 : -1;
        return read < 0 ? Among(held, content) : _places[read][content] ??= Among(held, content);
    }

    /// <summary>The words of any sentence of the passages; those held are not read anew.</summary>
    public SentenceWords WordsOf(EvidenceText evidence, int sentence)
    {
        var first = evidence.StartOf(sentence);
        return Held.Select(h => h.Words).FirstOrDefault(w => w.First == first)
            ?? new SentenceWords(evidence.Passages[evidence.PassageOf[sentence]].Text, evidence.Words, first, _verbs.Contains);
    }

    private List<int> Among(SentenceWords held, int content)
    {
        var places = new List<int>();
        foreach (var (place, _) in _comparison.Alignment.PlacesOf(content))
        {
            if (place >= held.First && place < held.First + held.Count)
            {
                places.Add(place - held.First);
            }
        }

        return places;
    }

    /// <summary>Places in a sentence of the passages that stand for a word of the claim.</summary>
    public HashSet<int> Taken(SentenceWords held) =>
        [.. Claimed.SelectMany(s => Enumerable.Range(0, s.Words.Count).SelectMany(i => PlacesIn(held, s.Words, i)))];

    /// <summary>A word as it stands.</summary>
    public string TextOf(SentenceWords words, int i) =>
        ReferenceEquals(words.Words, _comparison.Claim.Words) ? words.At(i).Span.Of(_comparison.Claim.Text) : _comparison.Evidence.TextOf(words.At(i)).ToString();

    /// <summary>Several words as they stand, the last included.</summary>
    public string TextOf(SentenceWords words, int from, int to) =>
        ReferenceEquals(words.Words, _comparison.Claim.Words)
            ? new TextSpan(words.At(from).Span.Start, words.At(to).Span.End).Of(_comparison.Claim.Text)
            : _comparison.Evidence.TextOf(words.At(from), new TextSpan(words.At(from).Span.Start, words.At(to).Span.End)).ToString();

    private static ReadSentence Read(string text, Word[] words, int first, HashSet<uint> verbs)
    {
        var read = new SentenceWords(text, words, first, verbs.Contains);
        return new ReadSentence(read, ClauseReader.Read(read));
    }

    private static bool IsPast(Word word, ReadOnlySpan<char> text) => !word.Is(WordTraits.Capital) && ClauseWords.IsPast(text);
}

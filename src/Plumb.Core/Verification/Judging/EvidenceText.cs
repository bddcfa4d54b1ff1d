using System.Runtime.InteropServices;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>The passages of a case as one run of words, with the places of each stem.</summary>
internal sealed class EvidenceText
{
    private readonly Dictionary<uint, int> _last;
    private readonly int[] _before;
    private readonly Dictionary<int, List<int>> _byGroup = [];
    private readonly int[] _starts;
    private uint[]? _prefixes;
    private readonly ReadText[] _passages;

    public EvidenceText(IReadOnlyList<string> passages, int longest)
    {
        _passages = new ReadText[passages.Count];
        var left = longest;
        for (var p = 0; p < passages.Count; p++)
        {
            _passages[p] = new ReadText(passages[p], Math.Max(0, left));
            left -= _passages[p].Text.Length;
        }

        IsCut = passages.Sum(p => (long)p.Length) > longest;
        var words = new Word[_passages.Sum(p => p.Words.Length)];
        _before = new int[words.Length];
        _last = new Dictionary<uint, int>(words.Length);
        PassageOf = new int[_passages.Sum(p => p.Sentences.Count)];
        SentenceSpans = new TextSpan[PassageOf.Length];
        _starts = new int[PassageOf.Length + 1];
        var (word, sentence) = (0, 0);
        for (var p = 0; p < _passages.Length; p++)
        {
            var read = _passages[p];
            Dates.AddRange(read.Dates.Select(d => d with { FirstWord = d.FirstWord + word, LastWord = d.LastWord + word }));
            Quantities.AddRange(read.Quantities.Select(q => q with { FirstWord = q.FirstWord + word, LastWord = q.LastWord + word }));
            foreach (var w in read.Words)
            {
                words[word] = w with { Sentence = w.Sentence + sentence };
                ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_last, w.Stem, out var known);
                _before[word] = known ? last : -1;
                last = word++;
                _starts[w.Sentence + sentence + 1] = word;
            }

            for (var s = 0; s < read.Sentences.Count; s++)
            {
                PassageOf[sentence] = p;
                SentenceSpans[sentence++] = read.Sentences[s];
            }
        }

        Words = words;
        for (var s = 1; s < _starts.Length; s++)
        {
            _starts[s] = Math.Max(_starts[s], _starts[s - 1]);
        }
    }

    /// <summary>All words, with sentences numbered through.</summary>
    public Word[] Words { get; }

    /// <summary>Passage of each sentence.</summary>
    public int[] PassageOf { get; }

    /// <summary>Each sentence's place in its passage.</summary>
    public TextSpan[] SentenceSpans { get; }

    public int SentenceCount => SentenceSpans.Length;

    public List<DateMention> Dates { get; } = [];

    public List<Quantity> Quantities { get; } = [];

    /// <summary>The passages one by one.</summary>
    public IReadOnlyList<ReadText> Passages => _passages;

    /// <summary>Whether text was left out because there was too much.</summary>
    public bool IsCut { get; }

    /// <summary>Index of a sentence's first word; where it has none, of the word after it.</summary>
    public int StartOf(int sentence) => _starts[sentence];

    /// <summary>The words of a sentence.</summary>
    public ReadOnlySpan<Word> WordsOf(int sentence) => Words.AsSpan(_starts[sentence].._starts[sentence + 1]);

    public bool Holds(uint stem) => _last.ContainsKey(stem);

    /// <summary>Place of the last word with a stem, or -1.</summary>
    public int LastOf(uint stem) => _last.TryGetValue(stem, out var at) ? at : -1;

    /// <summary>Place of the word with the same stem before this one, or -1.</summary>
    public int Before(int at) => _before[at];

    /// <summary>The words of a word, as they stand.</summary>
    public ReadOnlySpan<char> TextOf(Word word) => TextOf(word, word.Span);

    /// <summary>A stretch of the passage in which a word stands.</summary>
    public ReadOnlySpan<char> TextOf(Word word, TextSpan span) => _passages[PassageOf[word.Sentence]].Text.AsSpan(span.Start, span.Length);

    /// <summary>Places of words used for those of a group.</summary>
    public List<int> OfGroup(int group)
    {
        if (!_byGroup.TryGetValue(group, out var places))
        {
            _byGroup[group] = places = Group(group);
        }

        return places;
    }

    /// <summary>Place of the next word with meaning, from one on, that begins with the same five letters; -1 where there is none.</summary>
    public int NextOfPrefix(ReadOnlySpan<char> word, int from)
    {
        _prefixes ??= [.. Words.Select(w => w.Span.Length >= 5 && (w.Traits & (WordTraits.Stop | WordTraits.Digits)) == WordTraits.None ? PrefixOf(TextOf(w)) : 0)];
        return _prefixes.AsSpan(from).IndexOf(PrefixOf(word)) is var next and >= 0 ? from + next : -1;
    }

    /// <summary>The words of a group in the order in which each first stands here, the places of each from the last to the first.</summary>
    private List<int> Group(int group)
    {
        var places = new List<int>();
        foreach (var stem in Lexicon.MembersOf(group).Where(Holds).OrderBy(FirstOf))
        {
            for (var at = LastOf(stem); at >= 0; at = _before[at])
            {
                places.Add(at);
            }
        }

        return places;
    }

    private int FirstOf(uint stem)
    {
        var first = LastOf(stem);
        while (_before[first] >= 0)
        {
            first = _before[first];
        }

        return first;
    }

    private static uint PrefixOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        for (var i = 0; i < 5 && i < word.Length; i++)
        {
            hash = unchecked((hash ^ char.ToLowerInvariant(word[i])) * 16777619u);
        }

        return hash;
    }
}

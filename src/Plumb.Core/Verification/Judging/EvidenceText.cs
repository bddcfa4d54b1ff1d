using System.Runtime.InteropServices;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>The passages of a case as one run of words, with the places of each stem.</summary>
internal sealed class EvidenceText
{
    private readonly Dictionary<uint, int> _last = [];
    private readonly int[] _before;
    private Dictionary<int, List<int>>? _byGroup;
    private Dictionary<uint, List<int>>? _byPrefix;
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
        PassageOf = new int[_passages.Sum(p => p.Sentences.Count)];
        SentenceSpans = new TextSpan[PassageOf.Length];
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
            }

            for (var s = 0; s < read.Sentences.Count; s++)
            {
                PassageOf[sentence] = p;
                SentenceSpans[sentence++] = read.Sentences[s];
            }
        }

        Words = words;
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
        _byGroup ??= Group();
        return _byGroup.TryGetValue(group, out var places) ? places : [];
    }

    /// <summary>Places of words that begin with the same five letters.</summary>
    public List<int> OfPrefix(ReadOnlySpan<char> word)
    {
        _byPrefix ??= Prefixes();
        return _byPrefix.TryGetValue(PrefixOf(word), out var places) ? places : [];
    }

    private Dictionary<int, List<int>> Group()
    {
        var groups = new Dictionary<int, List<int>>();
        foreach (var (stem, last) in _last)
        {
            foreach (var group in Lexicon.GroupsOf(stem))
            {
                ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, group, out _);
                places ??= [];
                for (var at = last; at >= 0; at = _before[at])
                {
                    places.Add(at);
                }
            }
        }

        return groups;
    }

    private Dictionary<uint, List<int>> Prefixes()
    {
        var prefixes = new Dictionary<uint, List<int>>();
        for (var i = 0; i < Words.Length; i++)
        {
            if (Words[i].Span.Length >= 5 && (Words[i].Traits & (WordTraits.Stop | WordTraits.Digits)) == WordTraits.None)
            {
                ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(prefixes, PrefixOf(TextOf(Words[i])), out _);
                (places ??= []).Add(i);
            }
        }

        return prefixes;
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

using System.Collections.Concurrent;

namespace Plumb.Adapters.Lucene;

/// <summary>What words come to as terms. Thread-safe; what it holds is bounded by its own numbers and not by the library.</summary>
internal sealed class TermMemory : IDisposable
{
    /// <summary>Words that are remembered; some 150 bytes each.</summary>
    private const int MostWords = 50_000;

    /// <summary>Longer ones seldom come again.</summary>
    private const int LongestWord = 24;

    private readonly WordAnalyzer _analyzer = new();
    private readonly ConcurrentDictionary<string, char[][]> _known;
    private readonly ConcurrentDictionary<string, char[][]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private int _count;

    public TermMemory()
    {
        _known = new(StringComparer.Ordinal);
        _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The terms of what stands between white space: none for a stop word, several for words that a mark joins.</summary>
    public char[][] Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return Terms(word.ToString());
        }

        if (_lookup.TryGetValue(word, out var known))
        {
            return known;
        }

        var (text, terms) = (word.ToString(), Terms(word.ToString()));
        if (Volatile.Read(ref _count) < MostWords && _known.TryAdd(text, terms))
        {
            Interlocked.Increment(ref _count);
        }

        return terms;
    }

    public void Dispose() => _analyzer.Dispose();

    private char[][] Terms(string word) => [.. _analyzer.Terms(word).Select(t => t.ToCharArray())];
}

using System.Runtime.InteropServices;

namespace Plumb.Core.Verification.Quotations;

/// <summary>A stretch of a document's words.</summary>
/// <param name="First">First word.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct WordWindow(int First, int End);

/// <summary>Finds where in a document words of a quotation lie close together: one sweep, linear in the document.</summary>
internal sealed class WindowFinder(ComparedText document)
{
    private const int MostWindows = 12;
    private const int MostWindowsOfLong = 3;
    private const int LongFrom = 500;
    private const int LeastSlack = 8;

    /// <summary>The first stretch that holds the same characters, mark for mark.</summary>
    public IEnumerable<WordWindow> Verbatim(string words)
    {
        var at = words.Length == 0 ? -1 : document.Text.IndexOf(words, StringComparison.Ordinal);
        if (at >= 0 && document.WordFrom(at) is var first && document.WordFrom(at + words.Length) is var end && end > first)
        {
            yield return new WordWindow(first, end);
        }
    }

    /// <summary>Stretches that hold the same letters in the same order, whatever divides them: whole words at both ends.</summary>
    public IEnumerable<WordWindow> Exact(ReadOnlySpan<char> letters, int most)
    {
        var found = new List<WordWindow>();
        var at = 0;
        while (letters.Length > 0 && found.Count < most && at < document.Folded.Length)
        {
            var next = document.Folded.AsSpan(at).IndexOf(letters, StringComparison.Ordinal);
            if (next < 0)
            {
                break;
            }

            at += next;
            var first = document.WordAtFolded(at);
            var last = document.WordAtFolded(at + letters.Length - 1);
            if (document.Words[first].FoldedStart == at && document.FoldedEnd(last) == at + letters.Length)
            {
                found.Add(new WordWindow(first, last + 1));
            }

            at++;
        }

        return found;
    }

    /// <summary>The stretches that hold most of the words, rare ones counting more, and of the pairs of words that follow each
    /// other; best first, no two of them nearer than the quotation is long.</summary>
    public IReadOnlyList<WordWindow> Near(ComparedText quote, int from, int to, CancellationToken cancel)
    {
        var count = to - from;
        var slack = Math.Max(LeastSlack, count / 4);
        var length = count + slack;
        var found = new List<(double Score, int End)>();
        foreach (var (end, score) in Sweep(Events(quote, from, to, cancel), length))
        {
            if (found.Count == 0 || end - found[^1].End >= length)
            {
                found.Add((score, end));
            }
            else if (score > found[^1].Score)
            {
                found[^1] = (score, end);
            }
        }

        return [.. found
            .OrderByDescending(f => f.Score).ThenBy(f => f.End)
            .Take(count >= LongFrom ? MostWindowsOfLong : MostWindows)
            .Select(f => new WordWindow(Math.Max(0, f.End - length - slack), Math.Min(document.WordCount, f.End + length)))];
    }

    /// <summary>Where words and pairs of the quotation stand in the document, in order, each with what it weighs.</summary>
    private Found Events(ComparedText quote, int from, int to, CancellationToken cancel)
    {
        var terms = new QuoteTerms(quote, from, to);
        var at = new List<(int Word, int Term)>();
        var before = -1;
        for (var word = 0; word < document.WordCount; word++)
        {
            if ((word & 0xFFFF) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            var term = terms.Of(document.FoldedOf(word));
            if (term >= 0)
            {
                at.Add((word, term));
                if (before >= 0 && terms.OfPair(before, term) is var pair and >= 0)
                {
                    at.Add((word, pair));
                }
            }

            before = term;
        }

        return new Found(at, terms.Wanted, Weights(at, terms.Wanted.Count));
    }

    private double[] Weights(List<(int Word, int Term)> at, int terms)
    {
        var seen = new int[terms];
        foreach (var (_, term) in at)
        {
            seen[term]++;
        }

        return [.. seen.Select(s => Math.Log(1 + ((document.WordCount + 1.0) / (s + 1.0))))];
    }

    /// <summary>Score of the stretch that ends at each event: a word counts as often as the quotation has it, and no more.</summary>
    private static IEnumerable<(int End, double Score)> Sweep(Found found, int length)
    {
        var held = new int[found.Wanted.Count];
        var (score, first) = (0.0, 0);
        for (var i = 0; i < found.At.Count; i++)
        {
            var (word, term) = found.At[i];
            score += held[term]++ < found.Wanted[term] ? found.Weights[term] : 0;
            for (; found.At[first].Word <= word - length; first++)
            {
                var gone = found.At[first].Term;
                score -= --held[gone] < found.Wanted[gone] ? found.Weights[gone] : 0;
            }

            yield return (word + 1, score);
        }
    }

    private sealed record Found(List<(int Word, int Term)> At, IReadOnlyList<int> Wanted, double[] Weights);

    /// <summary>The distinct words of a part of a quotation, and its pairs of words that follow each other, numbered.</summary>
    private sealed class QuoteTerms
    {
        private readonly Dictionary<string, int> _words = [];
        private readonly Dictionary<(int, int), int> _pairs = [];
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
        private readonly List<int> _wanted = [];

        public QuoteTerms(ComparedText quote, int from, int to)
        {
            _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
            var before = -1;
            for (var word = from; word < to; word++)
            {
                var term = Add(_words, quote.FoldedOf(word).ToString());
                if (before >= 0)
                {
                    Add(_pairs, (before, term));
                }

                before = term;
            }
        }

        public IReadOnlyList<int> Wanted => _wanted;

        public int Of(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var term) ? term : -1;

        public int OfPair(int before, int term) => _pairs.GetValueOrDefault((before, term), -1);

        private int Add<T>(Dictionary<T, int> terms, T key)
            where T : notnull
        {
            ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, key, out var known);
            if (!known)
            {
                term = _wanted.Count;
                _wanted.Add(0);
            }

            _wanted[term]++;
            return term;
        }
    }
}

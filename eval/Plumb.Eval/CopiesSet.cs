using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Plumb.Eval;

/// <summary>Texts, and which of them were copied from which.</summary>
/// <param name="Texts">Texts by name.</param>
/// <param name="Copies">Pairs of names that are copies.</param>
internal sealed record CopiesSet(IReadOnlyList<(string Id, string Text)> Texts, IReadOnlySet<(string, string)> Copies)
{
    private static readonly Regex s_sentence = new(@"[^.!?]+[.!?]+", RegexOptions.NonBacktracking);

    /// <summary>The articles of a file with its pairs, as two halves: pairs and other articles in turn.</summary>
    public static (CopiesSet Tuning, CopiesSet Reported) Halves(string folder, string name)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, $"{name}.train.gz")), CompressionMode.Decompress));
        var articles = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ', 2)).Select(p => (Id: p[0], Text: p[1])).ToList();
        var pairs = File.ReadLines(Path.Combine(folder, $"{name}.truth")).Select(l => l.Split(' ')).Where(p => p.Length == 2).Select(p => Pair(p[0], p[1])).ToList();
        var half = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ((one, other), i) in pairs.Select((p, i) => (p, i)))
        {
            (half[one], half[other]) = (i % 2, i % 2);
        }

        foreach (var (id, i) in articles.Select(a => a.Id).Where(a => !half.ContainsKey(a)).ToList().Select((a, i) => (a, i)))
        {
            half[id] = i % 2;
        }

        CopiesSet Of(int which) => new([.. articles.Where(a => half[a.Id] == which)], pairs.Where(p => half[p.Item1] == which).ToHashSet());
        return (Of(0), Of(1));
    }

    public static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    /// <summary>Pairs made of this set's articles: each article is joined by a text that was made of it and of its neighbour.</summary>
    /// <param name="make">Makes a text of an article's sentences and of another's.</param>
    /// <param name="copies">Whether what is made counts as a copy of the first.</param>
    public CopiesSet With(Func<IReadOnlyList<string>, IReadOnlyList<string>, string> make, bool copies)
    {
        // One of each copied pair: the made text must have one origin, and its filling another that is not in the set.
        var alone = Texts.Where(t => !Copies.Any(c => c.Item1 == t.Id || c.Item2 == t.Id)).ToList();
        var kept = alone.Where((_, i) => i % 2 == 0).ToList();
        var filling = alone.Where((_, i) => i % 2 == 1).ToList();
        var made = kept.Zip(filling, (text, other) => (Id: $"{text.Id}-made", Text: make(SentencesOf(text.Text), SentencesOf(other.Text)))).ToList();
        var pairs = copies ? kept.Zip(made, (text, copy) => Pair(text.Id, copy.Id)).ToHashSet() : [];
        return new CopiesSet([.. kept, .. made], pairs);
    }

    private static List<string> SentencesOf(string text) => [.. s_sentence.Matches(text).Select(m => m.Value.Trim())];
}

using System.IO.Compression;
using Plumb.Adapters.PlainText;
using Plumb.Core.Reading;
using Plumb.Core.Text;
using Plumb.Core.Verification;

namespace Plumb.Benchmarks;

/// <summary>Sentences and passages of the real library to judge.</summary>
internal static class JudgeCases
{
    private const int FewestWords = 130;
    private const int MostWords = 170;

    /// <summary>Pairs in order of document: a sentence against its own passage, the next against the passage before.</summary>
    public static IReadOnlyList<SupportCase> Of(IReadOnlyList<string> archives, int most)
    {
        var passages = archives.SelectMany(Passages).Take(most + 1).ToList();
        return [.. passages.Skip(1).Select((passage, i) => new SupportCase(Sentence(passage, i), [i % 2 == 0 ? passage : passages[i]]))];
    }

    private static List<string> Passages(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        return [.. zip.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal).SelectMany(Passages)];
    }

    private static List<string> Passages(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new MarkdownReader().Read(new RawSnapshot(bytes.ToArray(), "text/markdown", entry.Name), new ReadingLimits(), CancellationToken.None) is ReadOutcome.Read read
            ? [.. Segmenter.Segment(read.Document).Select(p => p.Span.Of(read.Document.Text)).Where(t => Words.Split(t).Count is >= FewestWords and <= MostWords)]
            : [];
    }

    private static string Sentence(string passage, int number) =>
        SentenceSplitter.Split(passage, "en") is var sentences ? sentences[number % sentences.Count].Of(passage) : passage;
}

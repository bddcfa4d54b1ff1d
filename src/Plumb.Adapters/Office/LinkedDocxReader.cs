using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Office;

/// <summary>Reads a Word document with its links, footnotes, endnotes and superscripts.</summary>
public sealed class LinkedDocxReader : ILinkedTextReader
{
    private const int MostParts = 10_000;

    public IReadOnlyCollection<string> MediaTypes { get; } = ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"];

    public LinkedOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        try
        {
            using (var zip = new ZipArchive(new MemoryStream(snapshot.Bytes, writable: false), ZipArchiveMode.Read))
            {
                if (zip.Entries.Count > MostParts || zip.Entries.Aggregate(0m, (sum, entry) => sum + entry.Length) > limits.MaxBytes)
                {
                    return new LinkedOutcome.Unreadable($"it unpacks to more than {limits.MaxBytes:N0} bytes or {MostParts:N0} parts");
                }
            }

            using var package = WordprocessingDocument.Open(new MemoryStream(snapshot.Bytes, writable: false), false);
            var builder = new LinkedTextBuilder(limits);
            Walk(package.MainDocumentPart, builder, limits, cancel);
            var text = builder.Build(null, SourceFacts.None);
            return builder.IsEmpty
                ? new LinkedOutcome.Unreadable("it holds no text")
                : new LinkedOutcome.Read(text, builder.Truncated ? ["cut at the length limit"] : []);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new LinkedOutcome.Unreadable($"it is damaged or no whole Word file: {e.Message.Split('\n')[0].Trim().TrimEnd('.')}");
        }
    }

    private static void Walk(MainDocumentPart? main, LinkedTextBuilder builder, ReadingLimits limits, CancellationToken cancel)
    {
        if (main is null)
        {
            return;
        }

        var styles = new WordStyles();
        if (main.StyleDefinitionsPart is { } definitions)
        {
            styles.Walk(definitions, limits, cancel);
        }

        Dictionary<string, string> links = main.HyperlinkRelationships.ToDictionary(l => l.Id, l => l.Uri.OriginalString, StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        new LinkedWordText(styles, builder, links, numbers).Walk(main, limits, cancel);
        foreach (var notes in (OpenXmlPart?[])[main.FootnotesPart, main.EndnotesPart])
        {
            if (notes is not null)
            {
                var own = notes.HyperlinkRelationships.ToDictionary(l => l.Id, l => l.Uri.OriginalString, StringComparer.Ordinal);
                new LinkedWordText(styles, builder, own, numbers).Walk(notes, limits, cancel);
            }
        }
    }
}

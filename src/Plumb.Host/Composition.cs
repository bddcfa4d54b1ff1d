using Plumb.Adapters.Archives;
using Plumb.Adapters.Html;
using Plumb.Adapters.Languages;
using Plumb.Adapters.Lucene;
using Plumb.Adapters.Mail;
using Plumb.Adapters.Memory;
using Plumb.Adapters.Office;
using Plumb.Adapters.Pdf;
using Plumb.Adapters.PlainText;
using Plumb.Adapters.Sqlite;
using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;

namespace Plumb.Host;

/// <summary>The one place that knows which adapter fills which port.</summary>
internal static class Composition
{
    private static IReadOnlyList<IDocumentReader> Readers(FieldMap fields) =>
    [
        new HtmlReader(),
        new PdfReader(),
        new DocxReader(),
        new XlsxReader(),
        new PptxReader(),
        new CompoundFileReader(),
        new EmlReader(),
        new JsonReader(fields),
        new MarkdownReader(),
        new PlainTextReader(),
    ];

    private static readonly IReadOnlyList<IContainerReader> s_containers = [new ZipContainer(), new GzipContainer(), new MboxContainer(), new JsonLinesContainer()];

    private static readonly IReadOnlyList<ILinkedTextReader> s_linked =
        [new LinkedMarkdownReader(), new LinkedHtmlReader(), new LinkedDocxReader(), new LinkedPdfReader(), new LinkedPlainTextReader()];

    /// <summary>Decides whether passages support a sentence.</summary>
    /// <param name="point">strict, default or lenient.</param>
    public static ISupportJudge Judge(string point) => new LexicalJudge(point);

    /// <summary>Reads a text of a media type with its links and notes; null when none does.</summary>
    public static ILinkedTextReader? LinkedReader(string mediaType) => s_linked.FirstOrDefault(r => r.MediaTypes.Contains(mediaType));

    /// <summary>Reads the sources of a folder into memory.</summary>
    public static async Task<HeldSources> HoldAsync(string folder, IProgress<IngestProgress>? progress, CancellationToken cancel)
    {
        var library = new HeldLibrary();
        var report = await Ingest(library, new PublisherRules(PublisherRules.Default), new ReadingLimits(), FieldMap.None).AddAsync([folder], IngestOptions.None, progress, cancel);
        return new HeldSources(library, await LucenePassageIndex.InMemoryAsync(library, cancel), report);
    }

    /// <summary>Reads files into a library, with all the formats there are.</summary>
    public static Ingest Ingest(ILibraryIntake library, PublisherRules rules, ReadingLimits limits, FieldMap fields) =>
        new(library, Readers(fields), s_containers, new LinguaDetector(), rules, limits, TimeProvider.System);

    public static bool HasLibrary(string folder) => File.Exists(Path.Combine(folder, "plumb.db"));

    /// <summary>Opens the library in a folder; makes it when there is none.</summary>
    public static OpenLibrary Open(string folder)
    {
        var library = new SqliteLibrary(folder);
        return new OpenLibrary(folder, library, library, library.Rules, library, library, async cancel =>
        {
            var index = await LucenePassageIndex.OpenAsync(Path.Combine(folder, "index"), library, cancel);
            return (index, index.Rebuilt);
        });
    }
}

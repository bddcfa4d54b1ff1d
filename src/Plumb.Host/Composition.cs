using Plumb.Adapters.Archives;
using Plumb.Adapters.Html;
using Plumb.Adapters.Lucene;
using Plumb.Adapters.Mail;
using Plumb.Adapters.Office;
using Plumb.Adapters.Pdf;
using Plumb.Adapters.PlainText;
using Plumb.Adapters.Sqlite;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Verification;

namespace Plumb.Host;

/// <summary>The one place that knows which adapter fills which port.</summary>
internal static class Composition
{
    private static readonly IReadOnlyList<IDocumentReader> s_readers =
    [
        new HtmlReader(),
        new PdfReader(),
        new DocxReader(),
        new XlsxReader(),
        new PptxReader(),
        new CompoundFileReader(),
        new EmlReader(),
        new JsonReader(),
        new MarkdownReader(),
        new PlainTextReader(),
    ];

    private static readonly IReadOnlyList<IContainerReader> s_containers = [new ZipContainer(), new GzipContainer(), new MboxContainer(), new JsonLinesContainer()];

    /// <summary>Decides whether passages support a sentence.</summary>
    public static ISupportJudge Judge { get; } = new LexicalJudge();

    /// <summary>Reads files into a library, with all the formats there are.</summary>
    public static Ingest Ingest(ILibraryIntake library, PublisherRules rules, ReadingLimits limits) =>
        new(library, s_readers, s_containers, null, rules, limits, TimeProvider.System);

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

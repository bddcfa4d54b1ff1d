using System.Text;
using Plumb.Adapters.Archives;
using Plumb.Adapters.Chromium;
using Plumb.Adapters.Html;
using Plumb.Adapters.Http;
using Plumb.Adapters.Languages;
using Plumb.Adapters.Lucene;
using Plumb.Adapters.Mail;
using Plumb.Adapters.Memory;
using Plumb.Adapters.Models;
using Plumb.Adapters.Models.Writing;
using Plumb.Adapters.Office;
using Plumb.Adapters.Onnx;
using Plumb.Adapters.Pdf;
using Plumb.Adapters.PlainText;
using Plumb.Adapters.Sqlite;
using Plumb.Adapters.Sqlite.Serving;
using Plumb.Adapters.Warc;
using Plumb.Adapters.WebSearch;
using Plumb.Core.Checking;
using Plumb.Core.Drafting;
using Plumb.Core.Gathering;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Ensembles;
using Plumb.Core.Verification.Judging;
using Plumb.Host.Output;
using Plumb.Host.Output.Exports;
using Plumb.Host.Serving;

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

    private static readonly IReadOnlyList<IContainerReader> s_containers = [new ZipContainer(), new GzipContainer(), new MboxContainer(), new JsonLinesContainer(), new WarcContainer(), new WaczContainer()];

    private static readonly IReadOnlyList<ILinkedTextReader> s_linked =
        [new LinkedMarkdownReader(), new LinkedHtmlReader(), new LinkedDocxReader(), new LinkedPdfReader(), new LinkedPlainTextReader()];

    /// <summary>Decides whether passages support a sentence: the built-in judge, alone or with the optional ones that are named.</summary>
    /// <param name="names">As in <c>--judge</c>; null for what PLUMB_JUDGE names, else the built-in judge alone.</param>
    /// <param name="point">strict, default or lenient.</param>
    /// <exception cref="PlumbException">A name is none, or a judge cannot be opened; the message says what to do.</exception>
    public static ISupportJudge JudgeOf(string? names, string point)
    {
        var others = JudgeNames.Read(JudgeNames.Chosen(names, Environment.GetEnvironmentVariable)).Select(n => OptionalJudge(n, point)).ToList();
        return others.Count == 0 ? new LexicalJudge(point) : new EnsembleJudge(new LexicalJudge(point), others);
    }

    /// <summary>Opens one optional judge.</summary>
    /// <exception cref="PlumbException">It cannot be opened; the message says what to do.</exception>
    public static IOptionalJudge OptionalJudge(JudgeName name, string point) => name.Kind switch
    {
        JudgeKind.Onnx => new NliJudge(ModelPath(name.Of), NliOptions.At(point)),
        JudgeKind.Chat => ChatModels.Judge(ChatModel.Of(name.Of, Keys.Find), Keys.Find),
        _ => throw new ArgumentException("The built-in judge is not optional.", nameof(name)),
    };

    /// <summary>The model that writes, with its replies kept in the library's folder; null where the sources' own words stand.</summary>
    /// <exception cref="PlumbException">The name, an address or a missing key; the message says what to do.</exception>
    public static IDraftWriter? Writer(ModelSettings settings, string? library, bool asksAgain, IProgress<int>? received) => settings.Model is not { } name
        ? null
        : ChatModels.Writer(ChatModel.Of(name, Keys.Find, ""), Keys.Find, OptionsOf(settings), library is null ? null : Kept(library), asksAgain ? Replies.AskAgain : Replies.KeptFirst, received);

    /// <summary>A writer of kept replies: nothing is sent, no key is needed.</summary>
    public static IDraftWriter KeptWriter(WriterIdentity identity, string library) =>
        new ModelWriter(null, identity, new WriterOptions { ContextTokens = identity.ContextTokens }, Kept(library), Replies.KeptOnly);

    /// <summary>Who would write.</summary>
    public static WriterIdentity WriterIdentityOf(ModelSettings settings) => ModelWriter.IdentityOf(settings.Model ?? "", OptionsOf(settings));

    private static WriterOptions OptionsOf(ModelSettings settings) => new() { ContextTokens = settings.ContextTokens ?? new WriterOptions().ContextTokens };

    private static ReplyFolder Kept(string library) => new(Path.Combine(library, "replies"));

    /// <summary>Whether a model that writes answers, and where it works.</summary>
    public static async Task<(string Where, string? Problem)> LookAtWriterAsync(string name, CancellationToken cancel, string prefix = "")
    {
        try
        {
            var model = ChatModel.Of(name, Keys.Find, prefix);
            var where = model.IsElsewhere ? $"{model.Address.Host}: passages leave this machine" : model.Address.Authority;
            return (where, await ChatModels.ProblemAsync(model, Keys.Find, cancel));
        }
        catch (PlumbException e)
        {
            return ("", e.Message);
        }
    }

    /// <summary>Whether an optional judge could be used, and where it works.</summary>
    public static async Task<(string Where, string? Problem)> LookAtAsync(JudgeName name, CancellationToken cancel)
    {
        try
        {
            if (name.Kind == JudgeKind.Chat)
            {
                return await LookAtWriterAsync(name.Of, cancel, "chat:");
            }

            using var judge = new NliJudge(ModelPath(name.Of));
            return ("this machine", null);
        }
        catch (PlumbException e)
        {
            return ("", e.Message);
        }
    }

    /// <summary>Fetches a model by its manifest into the folder of models; gives the model's folder.</summary>
    public static async Task<string> PullAsync(string manifest, IProgress<(string File, long Bytes, long? Total)>? progress, CancellationToken cancel) =>
        await ModelPull.Open().PullAsync(ModelManifest.Read(manifest), ModelsFolder(), progress is null ? null : new Relay(progress), cancel);

    /// <summary>Folder of fetched models: PLUMB_MODELS, else among the user's data.</summary>
    public static string ModelsFolder() => Environment.GetEnvironmentVariable("PLUMB_MODELS") is { Length: > 0 } given
        ? Path.GetFullPath(given)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "plumb", "models");

    /// <summary>A path as it is; else the name of a fetched model.</summary>
    private static string ModelPath(string given) => !Path.Exists(given) && Directory.Exists(Path.Combine(ModelsFolder(), given)) ? Path.Combine(ModelsFolder(), given) : given;

    private sealed class Relay(IProgress<(string File, long Bytes, long? Total)> to) : IProgress<PullProgress>
    {
        public void Report(PullProgress value) => to.Report((value.File, value.Bytes, value.Total));
    }

    /// <summary>An archived page for a reader's eyes, with words marked in it; null where they are not found in it.</summary>
    /// <param name="bytes">The archived bytes, HTML.</param>
    /// <param name="quote">Words to be marked; null for none.</param>
    /// <param name="prefix">What stands before them.</param>
    public static string? ShowPage(byte[] bytes, string? quote, string prefix) => ShownPage.Show(bytes, quote, prefix);

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

    /// <summary>Fetches from the web, safely and politely; to be disposed of when it can be.</summary>
    /// <param name="limits">Limits, and what is allowed beyond the public internet.</param>
    /// <param name="resolve">Tells which addresses a name stands for; null for the system's resolver.</param>
    public static IPageFetcher Fetcher(FetchLimits limits, HostResolver? resolve = null) => new SafeFetcher(limits, TimeProvider.System, resolve);

    /// <summary>Opens search providers, to be disposed of. One whose address the user gave may be on their own network; all others are on the public internet.</summary>
    /// <param name="chosen">The providers, each with an address.</param>
    /// <param name="contact">Where whoever asks can be reached, or null.</param>
    public static OpenSearches Searches(IReadOnlyList<ConfiguredProvider> chosen, string? contact) => new([.. chosen.Select(p =>
    {
        var http = ApiSending.Open(new FetchLimits { AllowPrivate = p.IsOwnAddress });
        return (Search(p, contact, http), (IDisposable)http);
    })]);

    private static IWebSearch Search(ConfiguredProvider chosen, string? contact, HttpMessageInvoker http)
    {
        var settings = new ProviderSettings(chosen.Provider.Name, chosen.Address!)
        {
            Key = chosen.Key, KeyName = chosen.Provider.Key == KeyNeed.None ? null : chosen.Provider.KeyVariable, Contact = contact, UserAgent = ApiSending.NameOf(contact), Interval = chosen.Interval,
        };
        return chosen.Provider.Name switch
        {
            "wikipedia" => new MediaWikiSearch(http, settings, TimeProvider.System),
            "openalex" => new OpenAlexSearch(http, settings, TimeProvider.System),
            "crossref" => new CrossrefSearch(http, settings, TimeProvider.System),
            "gdelt" => new GdeltSearch(http, settings, TimeProvider.System),
            "searxng" => new SearxngSearch(http, settings, TimeProvider.System),
            "brave" => new BraveSearch(http, settings, TimeProvider.System),
            "tavily" => new TavilySearch(http, settings, TimeProvider.System),
            "factcheck" => new FactCheckSearch(http, settings, TimeProvider.System),
            var other => throw new ArgumentException($"{other} is no provider", nameof(chosen)),
        };
    }

    /// <summary>The same, with copies of an archive of the web for pages that are gone: PLUMB_WAYBACK, else the Internet Archive.</summary>
    /// <exception cref="PlumbException">PLUMB_WAYBACK is no address.</exception>
    public static IPageFetcher FetcherWithCopies(FetchLimits limits, HostResolver? resolve = null) => new WaybackFetcher(
        Fetcher(limits, resolve),
        Environment.GetEnvironmentVariable("PLUMB_WAYBACK") is not { Length: > 0 } given ? WaybackFetcher.InternetArchive
            : Uri.TryCreate(given, UriKind.Absolute, out var address) ? address
            : throw new PlumbException("PLUMB_WAYBACK is no address. Give the whole address of an “availability” interface, or unset it."));

    /// <summary>The same, with the pages that need scripts rendered by an installed browser.</summary>
    /// <param name="fetcher">Fetches pages and the files that they ask for.</param>
    /// <param name="each">Renders each page; else only those that seem to need it.</param>
    /// <exception cref="PlumbException">No browser is installed, or it may not be started; the message says what to do.</exception>
    public static IPageFetcher Rendering(IPageFetcher fetcher, bool each) => new RenderingFetcher(
        fetcher,
        new ChromiumRenderer(ChromiumProgram.Find(Environment.GetEnvironmentVariable, Environment.IsPrivilegedProcess), TimeProvider.System),
        page => each || ScriptedPage.Needs(page.Bytes, CancellationToken.None));

    /// <summary>The same, with the style sheets that pages name: what they hide from a reader is not read.</summary>
    /// <param name="fetcher">Fetches pages and sheets.</param>
    public static IPageFetcher WithSheets(IPageFetcher fetcher) => new StyledFetcher(fetcher, HtmlSheetLinks.Read);

    /// <summary>Finds the links of a page.</summary>
    public static PageLinkReader PageLinks { get; } = HtmlPageLinks.Read;

    /// <summary>Gathers pages from the web for a library.</summary>
    public static PageGatherer Gatherer(IPageFetcher fetcher, OpenLibrary library, GatherOptions options) => new(fetcher, library.Writer, PageLinks, options);

    /// <summary>The forms in which a check can be exported; a further form, ClaimReview for one, is one more line here.</summary>
    public static IReadOnlyList<ICheckExport> Exports { get; } =
    [
        new TextExport("json", check => Encoding.UTF8.GetString(CheckJson.Serialize(check))),
        new TextExport("md", check => CheckMarkdown.Write(check)),
        new TextExport("html", check => CheckHtml.Write(check)),
        new DocxExport(),
        new TextExport("csl-json", CslJson.Write),
        new TextExport("bibtex", BibTex.Write),
        new TextExport("ris", Ris.Write),
        new TextExport("annotations", WebAnnotations.Write),
        new ClaimReview(ClaimReviewFacts.None),
    ];

    /// <summary>The form in which sources are written for other archives, by the name of the file.</summary>
    public static ISourceExport WarcExport(string file) => new WarcExport(packed: file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase));

    /// <summary>The same as WACZ.</summary>
    public static ISourceExport WaczExport() => new WaczExport();

    public static bool HasLibrary(string folder) => File.Exists(Path.Combine(folder, "plumb.db"));

    /// <summary>Opens what the server keeps of the library in a folder; makes it when there is none.</summary>
    public static ServerStore OpenStore(string folder)
    {
        var store = new SqliteServerStore(folder);
        return new ServerStore(store, store, store, store, store);
    }

    /// <summary>Opens the library in a folder; makes it when there is none.</summary>
    public static OpenLibrary Open(string folder)
    {
        var library = new SqliteLibrary(folder);
        return new OpenLibrary(folder, library, library, library.Rules, library, library, library, library, async cancel =>
        {
            var index = await LucenePassageIndex.OpenAsync(Path.Combine(folder, "index"), library, cancel);
            return (index, index.Rebuilt);
        })
        {
            IsReadOnly = library.IsReadOnly,
        };
    }
}

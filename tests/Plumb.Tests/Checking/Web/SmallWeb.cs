using System.Text.Json;
using Plumb.Adapters.Html;
using Plumb.Adapters.Http;
using Plumb.Adapters.Lucene;
using Plumb.Adapters.Memory;
using Plumb.Adapters.WebSearch;
using Plumb.Core.Checking;
using Plumb.Core.Checking.Web;
using Plumb.Core.Drafting;
using Plumb.Core.Gathering;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Reading;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Verification.Writing;
using Plumb.Core.Weighing;
using Plumb.Host;
using Plumb.Tests.Support;
using Check = Plumb.Core.Checking.Check;

namespace Plumb.Tests.Checking.Web;

/// <summary>A page of the small web.</summary>
/// <param name="Host">Its host.</param>
/// <param name="Path">Its path.</param>
/// <param name="Title">Its title, as the engine lists it.</param>
/// <param name="Reply">What the host answers.</param>
internal sealed record SmallPage(string Host, string Path, string Title, SiteReply Reply);

/// <summary>A web on this machine, with a search engine that lists each page that holds a word of the query, and a library that grows from it.</summary>
internal sealed class SmallWeb : IDisposable
{
    public const string Rules = """
        ngo host: rights.site.org
        government host: ministry.site.org
        press host: courier.site.org, herald.site.org, post.site.org
        academic host: university.site.org
        """;

    private readonly LoopbackSite _site;
    private readonly StyledFetcher _fetcher;
    private readonly IReadOnlyList<SmallPage> _pages;

    public SmallWeb(params SmallPage[] pages)
    {
        _pages = pages;
        _site = new LoopbackSite(Answer);
        _fetcher = new StyledFetcher(new SafeFetcher(new FetchLimits { AllowPrivate = true, HostInterval = TimeSpan.Zero, MaxRetries = 0, MaxBytes = 200_000 }, TimeProvider.System, LoopbackSite.Resolve), HtmlSheetLinks.Read);
        var http = ApiSending.Open(new FetchLimits { AllowPrivate = true }, LoopbackSite.Resolve);
        Searches = [new SearxngSearch(http, new ProviderSettings("searxng", _site.At("/", "engine.site.org").AbsoluteUri), TimeProvider.System)];
    }

    public IReadOnlyList<IWebSearch> Searches { get; set; }

    public HeldLibrary Library { get; } = new();

    public GatheringBudget Budget { get; set; } = new();

    /// <summary>Who writes; null for the sources' own words.</summary>
    public IDraftWriter? Writer { get; set; }

    public LoopbackSite Site => _site;

    /// <summary>What the engine answers in place of a list, or null.</summary>
    public Func<SiteRequest, SiteReply?> Engine { get; set; } = _ => null;

    /// <summary>A page of paragraphs.</summary>
    public static SmallPage Page(string host, string title, params string[] paragraphs) =>
        new(host, "/" + title.Replace(' ', '-').ToLowerInvariant(), title, SiteReply.Html(Html(title, string.Concat(paragraphs.Select(p => $"<p>{p}</p>\n")))));

    /// <summary>A page.</summary>
    public static string Html(string title, string body) =>
        $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body><main><article><h1>{title}</h1>\n{body}</article></main></body></html>";

    /// <summary>Gathers for a question.</summary>
    public Task<CheckGathering> GatherAsync(string question, CancellationToken cancel, TimeProvider? clock = null, IProgress<GatheringProgress>? progress = null)
    {
        var rules = new PublisherRules(Rules);
        var growing = new WebLibrary(Library, Composition.Ingest(Library, rules, new ReadingLimits(), FieldMap.None), rules, Composition.PageLinks, IndexAsync);
        return new WebGatherer(Searches, _fetcher, growing, clock ?? TimeProvider.System).GatherAsync(new Question(question), Budget, progress, cancel);
    }

    /// <summary>The check of the library as it is, with a record of gathering.</summary>
    public async Task<Checked> CheckAsync(string question, CheckGathering? gathering, CancellationToken cancel)
    {
        var index = await IndexAsync(cancel);
        var writing = Writer is null ? null : new GatedWriting(Library, new LexicalJudge(), Writer, new WritingBudget(), TimeProvider.System);
        var checker = new Checker(Library, new PassageFinder(Library, index), new Weigher(index), new Verifier(Library), TimeProvider.System, writing);
        return GatheredCheck.With(await checker.CheckAsync(new Question(question), "2026-01-01", cancel), gathering);
    }

    /// <summary>Gathers, and checks.</summary>
    public async Task<Check> AskAsync(string question, CancellationToken cancel) => (await CheckAsync(question, await GatherAsync(question, cancel), cancel)).Check;

    public void Dispose()
    {
        _fetcher.Dispose();
        _site.Dispose();
    }

    private async Task<IPassageIndex> IndexAsync(CancellationToken cancel) => await LucenePassageIndex.InMemoryAsync(Library, cancel);

    private SiteReply Answer(SiteRequest request)
    {
        if (request.Host != "engine.site.org")
        {
            return _pages.FirstOrDefault(p => p.Host == request.Host && p.Path == request.Target)?.Reply ?? new SiteReply(404);
        }

        if (Engine(request) is { } said)
        {
            return said;
        }

        var query = Uri.UnescapeDataString(request.Target.Split("q=")[1].Split('&')[0]).Split(' ');
        var found = _pages.Where(p => query.Any(w => p.Title.Contains(w, StringComparison.OrdinalIgnoreCase)));
        return new SiteReply(200, JsonSerializer.Serialize(new { query, results = found.Select(p => new { url = _site.At(p.Path, p.Host).AbsoluteUri, title = p.Title, content = "an excerpt that nobody may quote" }) }));
    }
}

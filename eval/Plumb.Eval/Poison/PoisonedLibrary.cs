using System.Net;
using Plumb.Adapters.Html;
using Plumb.Adapters.Http;
using Plumb.Adapters.Lucene;
using Plumb.Adapters.Memory;
using Plumb.Adapters.Office;
using Plumb.Adapters.Pdf;
using Plumb.Adapters.PlainText;
using Plumb.Core.Checking;
using Plumb.Core.Drafting;
using Plumb.Core.Gathering;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Verification.Writing;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;

namespace Plumb.Eval.Poison;

/// <summary>A library for one attack, read by the readers that the program uses, in part through the fetcher.</summary>
internal sealed class PoisonedLibrary
{
    private static readonly IDocumentReader[] s_readers = [new HtmlReader(), new PdfReader(), new DocxReader(), new XlsxReader(), new MarkdownReader(), new PlainTextReader()];

    private readonly HeldLibrary _library = new();

    private PoisonedLibrary()
    {
    }

    /// <summary>Its sources.</summary>
    public IReadOnlyList<Source> Sources => _library.SourcesAsync(CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Text of a source.</summary>
    public string TextOf(SnapshotId snapshot) => _library.DocumentAsync(snapshot, CancellationToken.None).GetAwaiter().GetResult()!.Text;

    /// <summary>Adds a folder as it lies.</summary>
    public static async Task<PoisonedLibrary> OfFolderAsync(string folder)
    {
        var made = new PoisonedLibrary();
        await made.Intake().AddAsync([folder], IngestOptions.None, null, CancellationToken.None);
        return made;
    }

    /// <summary>Fetches pages from hosts that are all on this machine, with the style sheet <c>/hide.css</c> where they name it, and adds them.</summary>
    /// <param name="pages">Host and page.</param>
    public static async Task<PoisonedLibrary> OfPagesAsync(IReadOnlyList<(string Host, string Html)> pages)
    {
        var byHost = pages.ToDictionary(p => p.Host, p => p.Html, StringComparer.Ordinal);
        using var site = new LoopbackSite(r => r.Target == "/page" && byHost.TryGetValue(r.Host, out var html) ? SiteReply.Html(html) : r.Target == "/hide.css" ? new SiteReply(200, Planting.Sheet) : new SiteReply(404));
        using var fetcher = new StyledFetcher(new SafeFetcher(new FetchLimits { AllowPrivate = true, HostInterval = TimeSpan.Zero, MaxRetries = 0 }, TimeProvider.System, (_, _) => Task.FromResult<IReadOnlyList<IPAddress>>([IPAddress.Loopback])), HtmlSheetLinks.Read);
        var given = new List<GivenItem>();
        foreach (var (host, _) in pages)
        {
            if (await fetcher.FetchAsync(new FetchRequest(site.At("/page", host)), CancellationToken.None) is FetchOutcome.Fetched got)
            {
                given.Add(new GivenItem(host, got.Bytes, got.MediaType, new SourceFacts { Publisher = host, Address = got.Address.AbsoluteUri })
                {
                    Capture = new Capture { Asked = got.Address.AbsoluteUri, Address = got.Address.AbsoluteUri, Retrieved = got.Retrieved, Sheets = got.Sheets },
                });
            }
        }

        var made = new PoisonedLibrary();
        await made.Intake().AddGivenAsync(given, CancellationToken.None);
        return made.Sources.Count == pages.Count ? made : throw new InvalidOperationException($"{pages.Count - made.Sources.Count} pages were not archived: nothing can be measured");
    }

    /// <summary>Asks questions, in the sources' own words or by a model behind the gate.</summary>
    public async Task<IReadOnlyList<Check>> AskAsync(IEnumerable<string> questions, IDraftWriter? writer)
    {
        using var index = await LucenePassageIndex.InMemoryAsync(_library, CancellationToken.None);
        var writing = writer is null ? null : new GatedWriting(_library, new LexicalJudge(), writer, new WritingBudget { Tokens = long.MaxValue, Time = TimeSpan.FromHours(1) }, TimeProvider.System);
        var checker = new Checker(_library, new PassageFinder(_library, index), new Weigher(index), new Verifier(_library), TimeProvider.System, writing);
        var checks = new List<Check>();
        foreach (var question in questions)
        {
            if (QuestionRouter.Route(question) is Routed.Ask ask)
            {
                checks.Add((await checker.CheckAsync(ask.Question, "2026-01-01", CancellationToken.None)).Check);
            }
        }

        return checks;
    }

    private Ingest Intake() => new(_library, s_readers, [], null, new PublisherRules(PublisherRules.Default), new ReadingLimits(), TimeProvider.System);
}

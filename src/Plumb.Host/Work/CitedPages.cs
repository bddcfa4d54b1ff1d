using Plumb.Core.Gathering;
using Plumb.Core.Reading;
using Plumb.Core.Verification.Texts;

namespace Plumb.Host.Work;

/// <summary>Fetches the pages that a text cites and a library lacks, and archives them there.</summary>
/// <param name="library">The library.</param>
/// <param name="fetcher">Fetches.</param>
internal sealed class CitedPages(OpenLibrary library, IPageFetcher fetcher)
{
    /// <summary>An entry may give a page, a copy of it in an archive and a DOI: the next is asked where one gave nothing.</summary>
    private const int MostAddresses = 3;

    /// <summary>Fetches and archives.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Most addresses that are asked.</param>
    /// <param name="progress">Told as pages come.</param>
    /// <param name="cancel">Stops; what was archived before stays.</param>
    /// <returns>What came, and how many addresses were left out because of <paramref name="most"/>.</returns>
    public async Task<(IngestReport Report, int Left)> AddAsync(TextToVerify text, int most, IProgress<IngestProgress>? progress, CancellationToken cancel)
    {
        var missing = new MissingSources(library.Sources, library.Writer);
        var (tried, report) = (new HashSet<Uri>(), new IngestReport());
        for (var round = 0; round < MostAddresses; round++)
        {
            var wanted = await missing.FindAsync(text, tried, cancel);
            var asked = wanted.Take(most - tried.Count).ToList();
            if (asked.Count == 0)
            {
                return (report, wanted.Count);
            }

            tried.UnionWith(asked);
            var pages = Composition.Gatherer(fetcher, library, GatherOptions.None).GatherAsync(asked, cancel);
            report = report.And(await library.Ingest(new ReadingLimits(), FieldMap.None).AddAsync(pages, asked.Count, progress, cancel));
        }

        return (report, 0);
    }
}

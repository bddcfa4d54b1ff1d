using Plumb.Core.Gathering;
using Plumb.Core.Reading;
using Plumb.Core.Serving.Jobs;

namespace Plumb.Host.Serving.Jobs;

/// <summary>Adds uploaded files, and fetches addresses.</summary>
internal sealed class AddWork(Workspace workspace, Spool spool, ServerAbilities abilities)
{
    public async Task<string> DoAsync(Job job, IJobReport report, CancellationToken cancel)
    {
        var input = (JobInput.Add)JobInput.Of(job);
        var (library, done) = (workspace.Library, new IngestReport());
        var watch = new Watch(report);
        if (input.Spool is { } folder)
        {
            // Uploaded files are new even where a file of that place was looked at before.
            done = await library.Ingest(new ReadingLimits(), FieldMap.None).AddAsync([spool.PathOf(folder)], new IngestOptions { Force = true }, watch, cancel);
        }

        if (input.Addresses.Count > 0)
        {
            var fetcher = Composition.WithSheets(Composition.Fetcher(new FetchLimits { AllowPrivate = abilities.AllowPrivate, Contact = abilities.Web.Contact }));
            using var held = fetcher as IDisposable;
            var addresses = input.Addresses.Select(a => new Uri(a, UriKind.Absolute)).ToList();
            var pages = Composition.Gatherer(fetcher, library, new GatherOptions { Feeds = input.Feeds, MostOfFeed = input.MostOfFeed }).GatherAsync(addresses, cancel);
            done = done.And(await library.Ingest(new ReadingLimits(), FieldMap.None).AddAsync(pages, addresses.Count, watch, cancel));
        }

        report.Report("Indexing");
        using var lease = await workspace.IndexAsync(cancel);
        return JobOutcome.Write(done);
    }

    /// <summary>Tells how many items are done, and the name of each as it comes.</summary>
    private sealed class Watch(IJobReport report) : IProgress<IngestProgress>
    {
        /// <summary>Names that are told one by one; a large upload is told by its count.</summary>
        private const int MostNamed = 100;

        private int _named;

        public void Report(IngestProgress value)
        {
            var of = value.Total is { } total ? $" of {total:N0}" : "";
            report.Report($"{value.Done:N0}{of} items, {value.Bytes / 1_000_000:N0} MB: {value.Current}");
            if (value.Current.Length > 0 && _named++ < MostNamed)
            {
                report.Found(JobOutcome.Write<FoundSource[]>([new FoundSource(null, value.Current, null)]));
            }
        }
    }
}

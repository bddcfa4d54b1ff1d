using System.CommandLine;
using Plumb.Core.Gathering;
using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Host.Cli;

/// <summary><c>plumb add PATH…</c>: reads files and archives them.</summary>
internal static class AddVerb
{
    private const int Shown = 20;
    private const int LongestLine = 1_000;

    public static Command Build()
    {
        var paths = new Argument<string[]>("path") { Description = "Files, folders, or addresses that begin with http:// or https://", Arity = ArgumentArity.OneOrMore };
        var maxBytes = new Option<long>("--max-bytes")
        {
            Description = "Most bytes of one file",
            HelpName = "bytes",
            DefaultValueFactory = _ => new ReadingLimits().MaxBytes,
        };
        var force = new Option<bool>("--force") { Description = "Read files again even when they look unchanged" };
        var feed = new Option<bool>("--feed") { Description = "The addresses are feeds or sitemaps, or pages that name one: add what they list" };
        var limit = new Option<int>("--limit") { Description = "Most addresses taken from one feed or sitemap", HelpName = "number", DefaultValueFactory = _ => new GatherOptions().MostOfFeed };
        var web = new FetchOptions(rendersEach: true);
        var fields = new Option<string?>("--fields") { Description = "Names that your manifest or JSON Lines use: title=headline,date=day", HelpName = "map" };
        var verb = new Verb(
            "add",
            "Add files, folders and pages of the web to the library",
            "plumb add reports/ letter.eml",
            "plumb add archive.zip --json",
            "plumb add https://www.example.org/report.pdf https://www.example.org/statement",
            "plumb add https://www.example.org/sitemap.xml --limit 50",
            "plumb add export/ --fields title=headline,publisher=outlet",
            "plumb add corpus.jsonl.gz --fields id=doc_id,text=abstract") { paths, maxBytes, force, fields, feed, limit };
        web.AddTo(verb);
        verb.Does(async (run, cancel) =>
        {
            var map = FieldMap.Parse(run.Get(fields));
            var given = AddedPlaces.Of(run.Get(paths));
            using var library = Open(run, given);
            var limits = new ReadingLimits { MaxBytes = run.Get(maxBytes) };
            var report = new IngestReport();
            var places = Count(given.Files.Count + given.Addresses.Count, "place");
            await run.NoteAsync("add", places, "asked", cancel);
            using (var line = new ProgressLine(run))
            {
                var options = new IngestOptions { Force = run.Get(force), Fields = map };
                var watch = new Watch(p => line.Show(Describe(p)));
                if (given.Files.Count > 0)
                {
                    report = await library.Ingest(limits, map).AddAsync(given.Files, options, watch, cancel);
                }

                if (given.Addresses.Count > 0)
                {
                    var fetcher = web.Fetcher(run);
                    using var done = fetcher as IDisposable;
                    var gather = new GatherOptions { Feeds = run.Get(feed), MostOfFeed = Math.Max(1, run.Get(limit)), Force = options.Force };
                    var pages = Composition.Gatherer(fetcher, library, gather).GatherAsync(given.Addresses, cancel);
                    report = report.And(await library.Ingest(limits, map).AddAsync(pages, given.Addresses.Count, watch, cancel));
                }

                report = report.And(new IngestReport { Unreadable = given.Wrong });
                line.Show("Indexing");
                await library.IndexAsync(cancel);
            }

            await run.NoteAsync("add", places, $"{report.Added:N0} added, {report.Unchanged:N0} there already, {report.Unreadable.Count:N0} not read", cancel);
            Tell(run, library, report);
            return report.Unreadable.Count > 0 ? ExitCode.SomeUnreadable : ExitCode.Done;
        });
        return verb;
    }

    /// <summary>A mistyped path must not become an empty library.</summary>
    private static OpenLibrary Open(Run run, AddedPlaces given) =>
        given.Nowhere is { } reason && !Composition.HasLibrary(run.LibraryFolder())
            ? throw new PlumbException($"{reason}. Nothing was added, and no library was made.")
            : run.OpenLibrary(make: true);

    private static void Tell(Run run, OpenLibrary library, IngestReport report)
    {
        if (run.Json)
        {
            run.WriteJson(report);
            return;
        }

        run.Output.WriteLine(Printable.Lines($"{Count(report.Added, "source")} added, {report.Unchanged:N0} already there, {report.Unreadable.Count:N0} not read. Library: {library.Folder}", run.Width));
        Items(run, "not read", report.Unreadable);
        Items(run, "note", report.Warnings);
        Items(run, "changed", [.. report.Changed.Select(c => new UnreadableItem(c.Name, "it holds other bytes than before; both are kept"))]);
    }

    private static void Items(Run run, string what, IReadOnlyList<UnreadableItem> items)
    {
        foreach (var item in items.Take(Shown))
        {
            run.Error.WriteLine(Printable.Lines($"  {what}: {Printable.Line($"{item.Name}: {item.Reason}", LongestLine)}", Run.ErrorWidth));
        }

        if (items.Count > Shown)
        {
            run.Error.WriteLine($"  … and {items.Count - Shown:N0} more ({what}); --json lists all.");
        }
    }

    private static string Describe(IngestProgress progress)
    {
        var of = progress.Total is { } total ? $" of {total:N0}" : "";
        return $"{progress.Done:N0}{of} items, {progress.Bytes / 1_000_000:N0} MB: {progress.Current}";
    }

    private static string Count(int count, string what) => $"{count:N0} {what}{(count == 1 ? "" : "s")}";

    /// <summary>Reports in order, on the thread that works.</summary>
    private sealed class Watch(Action<IngestProgress> show) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => show(value);
    }
}

using System.CommandLine;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Texts;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary>Options of a verb that may fetch the pages that a text cites.</summary>
internal sealed class CitedPagesOptions
{
    private const int Most = 1_000;

    private readonly Option<bool> _web = new("--web") { Description = "Fetch cited pages that the library lacks first, and archive them there" };
    private readonly Option<int> _pages = new("--pages") { Description = "Most cited addresses to ask for", HelpName = "number", DefaultValueFactory = _ => 100 };
    private readonly FetchOptions _fetching = new(rendersEach: false);

    public void AddTo(Command verb)
    {
        verb.Options.Add(_web);
        verb.Options.Add(_pages);
        _fetching.AddTo(verb);
    }

    /// <summary>Whether the web is asked.</summary>
    /// <exception cref="PlumbException">An option of fetching is given without it.</exception>
    public bool AreOn(Run run) => run.Get(_web) || (_fetching.All.Append(_pages).FirstOrDefault(run.Has) is { } lone
        ? throw new PlumbException($"{lone.Name} says how cited pages are fetched: give --web too.")
        : false);

    /// <summary>Fetches into the library, and says what did not come.</summary>
    public async Task FetchAsync(Run run, OpenLibrary library, TextToVerify text, ProgressLine line, CancellationToken cancel)
    {
        var most = run.Get(_pages) is >= 1 and <= Most and var pages ? pages : throw new PlumbException($"--pages goes from 1 to {Most:N0}.");
        var fetcher = _fetching.Fetcher(run);
        using var held = fetcher as IDisposable;
        line.Show("Fetching cited pages");
        var (report, left) = await new CitedPages(library, fetcher).AddAsync(text, most, new Watch(p => line.Show($"{p.Done:N0} cited pages: {p.Current}")), cancel);
        line.Clear();
        if (report.Added > 0)
        {
            run.Say($"{report.Added:N0} cited {(report.Added == 1 ? "page was" : "pages were")} fetched and archived.");
        }

        foreach (var missed in report.Unreadable)
        {
            run.Say($"not fetched: {Printable.Line($"{missed.Name}: {missed.Reason}", 1_000)}");
        }

        if (left > 0)
        {
            run.Say($"{left:N0} more cited addresses were not asked; raise the number with --pages.");
        }
    }

    /// <summary>Reports in order, on the thread that works.</summary>
    private sealed class Watch(Action<IngestProgress> show) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => show(value);
    }
}

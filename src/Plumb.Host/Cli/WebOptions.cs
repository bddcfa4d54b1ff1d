using System.CommandLine;
using Plumb.Core.Checking.Web;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Host.Cli;

/// <summary>Options of verbs that may gather from the web first.</summary>
internal sealed class WebOptions
{
    private static readonly GatheringBudget s_chosen = new();

    private readonly Option<bool> _web = new("--web") { Description = "Search the web for sources first, and archive them in the library" };
    private readonly Option<string[]> _providers = new("--provider") { Description = "Search providers to ask (default: all that are ready; see: plumb providers)", HelpName = "name", AllowMultipleArgumentsPerToken = true };
    private readonly Option<int> _pages = new("--pages") { Description = "Most pages to archive", HelpName = "number", DefaultValueFactory = _ => s_chosen.Pages };
    private readonly Option<int> _seconds = new("--seconds") { Description = "Longest time to gather", HelpName = "number", DefaultValueFactory = _ => (int)s_chosen.Time.TotalSeconds };
    private readonly Option<string?> _since = new("--since") { Description = "Only what was published on that day or later, where a provider can tell", HelpName = "date" };
    private readonly Option<string?> _until = new("--until") { Description = "Only what was published on that day or earlier, where a provider can tell", HelpName = "date" };
    private readonly Option<bool> _wayback = new("--wayback") { Description = "Take an existing copy of the Wayback Machine where a page is gone" };
    private readonly Option<bool> _render = new("--render") { Description = "Run the scripts of pages that show no text without them, in an installed Chromium" };
    private readonly Option<bool> _private = new("--allow-private") { Description = "Fetch pages from your own network too; never needed for public sites" };

    public void AddTo(Command verb)
    {
        foreach (var option in (Option[])[_web, _providers, _pages, _seconds, _since, _until, _render, _wayback, _private])
        {
            verb.Options.Add(option);
        }
    }

    /// <summary>Whether the web is asked.</summary>
    /// <exception cref="PlumbException">An option of gathering is given without it.</exception>
    public bool AreOn(Run run) => run.Get(_web) || (new Option[] { _providers, _pages, _seconds, _since, _until, _render, _wayback, _private }.FirstOrDefault(run.Has) is { } lone
        ? throw new PlumbException($"{lone.Name} says how the web is searched: give --web too.")
        : false);

    /// <summary>Gathers for a question into the library.</summary>
    /// <exception cref="PlumbException">No provider is ready, or an option is wrong; the message says what to do.</exception>
    public async Task<CheckGathering> GatherAsync(Run run, OpenLibrary library, Question question, ProgressLine line, CancellationToken cancel)
    {
        var budget = Budget(run);
        var configuration = WebConfiguration.Read(Environment.GetEnvironmentVariable);
        var chosen = configuration.Chosen(run.Get(_providers) ?? []);
        var limits = new FetchLimits { AllowPrivate = run.Get(_private), Contact = configuration.Contact };
        var fetcher = run.Get(_wayback) ? Composition.FetcherWithCopies(limits) : Composition.Fetcher(limits);
        fetcher = Composition.WithSheets(run.Get(_render) ? Composition.Rendering(fetcher, each: false) : fetcher);
        using var held = fetcher as IDisposable;
        using var searches = Composition.Searches(chosen, configuration.Contact);
        var gatherer = new WebGatherer(searches.All, fetcher, library.Growing(), TimeProvider.System);
        return await gatherer.GatherAsync(question, budget, new Watch(p => line.Show($"{p.Archived} archived: {p.Text}")), cancel);
    }

    private GatheringBudget Budget(Run run)
    {
        var (pages, seconds) = (run.Get(_pages), run.Get(_seconds));
        return pages is >= 1 and <= 1_000 && seconds is >= 1 and <= 86_400
            ? new GatheringBudget { Pages = pages, Requests = Math.Max(s_chosen.Requests, 6 * pages), Time = TimeSpan.FromSeconds(seconds), From = Date(run, _since), Until = Date(run, _until) }
            : throw new PlumbException("--pages goes from 1 to 1,000, and --seconds from 1 to 86,400.");
    }

    private static PartialDate? Date(Run run, Option<string?> option) => run.Get(option) is not { } text ? null
        : PartialDate.ParseIso(text) ?? throw new PlumbException($"“{text}” is no date. Write {option.Name} as 2025, 2025-03 or 2025-03-07.");

    /// <summary>Reports in order, on the thread that works.</summary>
    private sealed class Watch(Action<GatheringProgress> show) : IProgress<GatheringProgress>
    {
        public void Report(GatheringProgress value) => show(value);
    }
}

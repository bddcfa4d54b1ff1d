using System.CommandLine;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;

namespace Plumb.Host.Cli;

/// <summary>Options of verbs that fetch from the web.</summary>
/// <param name="rendersEach">With <c>--render</c>, each page is rendered; else only those that show no text without it.</param>
internal sealed class FetchOptions(bool rendersEach)
{
    private readonly Option<bool> _allowPrivate = new("--allow-private")
    {
        Description = "Fetch from addresses that are not on the public internet too, and from any port; only for a network of your own",
    };

    private readonly Option<double> _maxWait = new("--max-wait")
    {
        Description = "Longest wait that a site may ask for between requests",
        HelpName = "seconds",
        DefaultValueFactory = _ => new FetchLimits().MaxWait.TotalSeconds,
    };

    private readonly Option<string?> _contact = new("--contact")
    {
        Description = "Address where sites can reach you, sent with each request (default: PLUMB_CONTACT)",
        HelpName = "address",
    };

    private readonly Option<bool> _wayback = new("--wayback") { Description = "Take an existing copy of the Wayback Machine where a page is gone" };

    private readonly Option<bool> _render = new("--render") { Description = rendersEach
        ? "Run the scripts of the pages in an installed Chromium, and read what they make"
        : "Run the scripts of pages that show no text without them, in an installed Chromium" };

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [_render, _wayback, _maxWait, _contact, _allowPrivate];

    public void AddTo(Command verb)
    {
        foreach (var option in All)
        {
            verb.Options.Add(option);
        }
    }

    /// <summary>A fetcher as the user wants it; to be disposed of when it can be.</summary>
    /// <exception cref="PlumbException">A value makes no sense; the message names it.</exception>
    public IPageFetcher Fetcher(Run run)
    {
        var seconds = run.Get(_maxWait);
        var limits = new FetchLimits
        {
            AllowPrivate = run.Get(_allowPrivate),
            MaxWait = seconds is >= 0 and <= 86_400 ? TimeSpan.FromSeconds(seconds) : throw new PlumbException("--max-wait takes seconds, from 0 to 86400."),
            Contact = run.Get(_contact) ?? Environment.GetEnvironmentVariable("PLUMB_CONTACT"),
        };
        var fetcher = run.Get(_wayback) ? Composition.FetcherWithCopies(limits) : Composition.Fetcher(limits);
        return Composition.WithSheets(run.Get(_render) ? Composition.Rendering(fetcher, rendersEach) : fetcher);
    }
}

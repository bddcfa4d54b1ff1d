using Plumb.Core.Gathering;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking.Web;

/// <summary>Gathers sources for a question from the web into the library, round by round, until nothing new comes or the budget is used
/// up. The check is made afterwards, from the library alone.</summary>
/// <param name="providers">Search providers, in order.</param>
/// <param name="fetcher">Fetches pages.</param>
/// <param name="library">The library that grows.</param>
/// <param name="clock">Measures time.</param>
public sealed class WebGatherer(IReadOnlyList<IWebSearch> providers, IPageFetcher fetcher, WebLibrary library, TimeProvider clock)
{
    private const int MostQueries = 8;

    /// <summary>Pages that are tried in a round for each that is wanted.</summary>
    private const int Tried = 3;

    /// <summary>Gathers.</summary>
    /// <param name="question">The question.</param>
    /// <param name="budget">How far it may go.</param>
    /// <param name="progress">Told as it goes on, from the task that gathers; null for nobody.</param>
    /// <param name="cancel">Stops at once; what was archived before stays.</param>
    /// <exception cref="PlumbException">The library cannot be written.</exception>
    public async Task<CheckGathering> GatherAsync(Question question, GatheringBudget budget, IProgress<GatheringProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(budget);
        using var time = new CancellationTokenSource(budget.Time, clock);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancel);
        var journal = new GatheringJournal(budget, [.. providers.Select(p => p.Name)], progress);
        var (asking, choice) = (new WebAsking(providers, budget, journal), new PageChoice(library.Rules));
        var pool = new HitPool();
        var reading = await WebReading.ReadAsync(question, library, cancel);         // 1 what the library says already
        choice.Hear(reading.Sentences.Select(s => s.Source).DistinctBy(s => s.Snapshot));
        pool.Hold(reading.Sources.Select(s => s.Address).OfType<string>());
        for (var round = 1; ; round++)
        {
            var gaps = GapFinder.Find(reading);                                      // 2 what is missing, and what to ask for it
            var queries = asking.Fresh(round == 1 ? First(reading, gaps) : gaps.SelectMany(g => g.Queries)).Take(MostQueries).ToList();
            if (Ended(round, gaps, queries, reading, journal, budget, time.IsCancellationRequested) is { } why)
            {
                return journal.Close(why);
            }

            journal.Tell($"Round {round}: {queries.Count} queries at {providers.Count} providers");
            pool.Add(await asking.AskAsync(round, queries, reading.Understood.Language, late.Token, cancel)); // 3 ask
            var before = journal.Archived;
            await ArchiveAsync(round, gaps, pool, choice, journal, budget, late.Token, cancel); // 4 fetch and archive what was chosen
            var after = await WebReading.ReadAsync(question, library, cancel);       // 5 read again
            journal.Add(new GatheringRound(round, round == 1 && reading.Sources.Count == 0 ? ["nothing was looked for yet"] : [.. gaps.Select(g => g.Text)], journal.Archived - before, after.NewSince(reading)));
            reading = after;
        }
    }

    /// <summary>The question's own facets; then what a library that holds something lacks. Other words for it are for later, when it stays silent.</summary>
    private static IEnumerable<Query> First(WebReading reading, IReadOnlyList<Gap> gaps) =>
        FacetQueries.Of(reading.Understood).Concat(reading.Sources.Count == 0 ? [] : gaps.Where(g => !g.IsSilence).SelectMany(g => g.Queries));

    /// <summary>Why it ends here, or null. A silence is not believed before the question was asked in other words.</summary>
    private static string? Ended(int round, IReadOnlyList<Gap> gaps, List<Query> queries, WebReading reading, GatheringJournal journal, GatheringBudget budget, bool timeIsUp)
    {
        var last = journal.Rounds.Count > 0 ? journal.Rounds[^1] : null;
        var silent = reading.Evidence.Sentences.Count == 0;
        return timeIsUp ? $"the time of {budget.Time.TotalSeconds:N0} seconds is up"
            : journal.UsedUp is { } used ? used
            : round > budget.Rounds ? $"{budget.Rounds} rounds were made"
            : last is not null && journal.Queries.Where(q => q.Round == last.Round).All(q => q.Failure is not null) ? "no provider gave an answer"
            : last is { Sentences: 0 } && (!silent || round > 2) ? "the last round brought nothing new"
            : round > 1 && gaps.Count == 0 ? "nothing is missing that is looked for"
            : queries.Count == 0 ? "no further query is left"
            : null;
    }

    /// <summary>Half of what the budget leaves in each round, so that what a later round looks for still has room; all of it in the last.</summary>
    private async Task ArchiveAsync(
        int round, IReadOnlyList<Gap> gaps, HitPool pool, PageChoice choice, GatheringJournal journal, GatheringBudget budget, CancellationToken late, CancellationToken cancel)
    {
        var left = budget.Pages - journal.Counted;
        var until = journal.Counted + (round >= budget.Rounds ? left : (left + 1) / 2);
        var tries = Tried * (until - journal.Counted);
        var archiving = new WebArchiving(providers, fetcher, library, pool, journal);
        var missing = gaps.Select(g => g.Kind).OfType<SourceKind>().ToHashSet();
        while (await HasRoomAsync(until, journal, cancel) && journal.UsedUp is null && !late.IsCancellationRequested && tries > 0)
        {
            var count = Math.Min(Math.Min(WebArchiving.AtOnce, until - journal.Counted), Math.Min(tries, journal.RequestsLeft));
            var chosen = choice.Pick(pool.Left(), missing, count);
            if (chosen.Count == 0)
            {
                return;
            }

            tries -= chosen.Count;
            pool.Try(chosen.Select(c => c.Hit.Hit.Address));
            await archiving.ArchiveAsync(round, chosen, late, cancel);
        }
    }

    /// <summary>Whether more is wanted; near copies are looked for once it seems to be enough.</summary>
    private async Task<bool> HasRoomAsync(int until, GatheringJournal journal, CancellationToken cancel)
    {
        if (journal.Counted < until)
        {
            return true;
        }

        var archived = journal.Snapshots.ToHashSet(StringComparer.Ordinal);
        var texts = new List<(Source Source, string Text)>();
        foreach (var source in (await library.Sources.SourcesAsync(cancel)).Where(s => archived.Contains(s.Snapshot.Value)))
        {
            texts.Add((source, (await library.Sources.DocumentAsync(source.Snapshot, cancel))?.Text ?? ""));
        }

        var origins = Origins.Find(texts, cancel: cancel);
        journal.Copies = texts.Count(t => origins.Of(t.Source.Snapshot) != t.Source.Snapshot);
        return journal.Counted < until;
    }
}

namespace Plumb.Core.Checking.Web;

/// <summary>How far gathering has come.</summary>
/// <param name="Text">What is being done, in words.</param>
/// <param name="Archived">Pages and records archived so far.</param>
/// <param name="Requests">Requests so far.</param>
public sealed record GatheringProgress(string Text, int Archived, int Requests);

/// <summary>Writes down what is gathered, and says when the budget is used up.</summary>
internal sealed class GatheringJournal(GatheringBudget budget, IReadOnlyList<string> providers, IProgress<GatheringProgress>? progress)
{
    /// <summary>Bytes that hardly any page has room in.</summary>
    private const long LeastPage = 4_096;

    private readonly List<GatheringQuery> _queries = [];
    private readonly List<GatheringPage> _pages = [];
    private readonly List<GatheringRound> _rounds = [];

    /// <summary>Pages and records archived.</summary>
    public int Archived { get; private set; }

    /// <summary>Pages and records that use up the budget: near copies of what was archived do not, up to as many as the budget has, so that a
    /// flood of one text does not keep others from being read.</summary>
    public int Counted => Archived - Math.Min(Copies, budget.Pages);

    /// <summary>Of what was archived, near copies of the rest.</summary>
    public int Copies { get; set; }

    /// <summary>What was archived, by snapshot.</summary>
    public IEnumerable<string> Snapshots => _pages.Where(p => p.Outcome == "archived").Select(p => p.Snapshot!);

    /// <summary>Requests made.</summary>
    public int Requests { get; private set; }

    /// <summary>Bytes fetched for archiving.</summary>
    public long Bytes { get; private set; }

    /// <summary>Rounds that are over.</summary>
    public IReadOnlyList<GatheringRound> Rounds => _rounds;

    /// <summary>Queries so far.</summary>
    public IReadOnlyList<GatheringQuery> Queries => _queries;

    /// <summary>Requests that may still be made.</summary>
    public int RequestsLeft => Math.Max(0, budget.Requests - Requests);

    /// <summary>Bytes that may still be fetched.</summary>
    public long BytesLeft => Math.Max(0, budget.Bytes - Bytes);

    /// <summary>Which part of the budget is used up, or null.</summary>
    public string? UsedUp =>
        Counted >= budget.Pages ? $"the budget of {budget.Pages:N0} pages is used up"
        : Requests >= budget.Requests ? $"the budget of {budget.Requests:N0} requests is used up"
        : BytesLeft < LeastPage ? $"the budget of {budget.Bytes:N0} bytes is used up"
        : null;

    /// <summary>Counts requests before they are made.</summary>
    public void Ask(int requests) => Requests += requests;

    /// <summary>Writes down a search.</summary>
    public void Add(GatheringQuery query)
    {
        _queries.Add(query);
        Tell($"{query.Provider}: {query.Hits} hits for {query.Text}");
    }

    /// <summary>Writes down what came of a page, with the bytes that it cost.</summary>
    public void Add(GatheringPage page, long bytes)
    {
        _pages.Add(page);
        Bytes += bytes;
        Archived += page.Outcome == "archived" ? 1 : 0;
        Tell($"{page.Outcome}: {page.Address}");
    }

    /// <summary>Writes down a round.</summary>
    public void Add(GatheringRound round) => _rounds.Add(round);

    /// <summary>Tells whoever looks on.</summary>
    public void Tell(string text) => progress?.Report(new GatheringProgress(text, Archived, Requests));

    /// <summary>All of it.</summary>
    public CheckGathering Close(string stopped) => new()
    {
        Providers = providers, Queries = _queries, Pages = _pages, Rounds = _rounds, Requests = Requests, Bytes = Bytes, Stopped = stopped,
    };
}

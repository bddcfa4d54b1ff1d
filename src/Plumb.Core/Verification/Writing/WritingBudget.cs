using Plumb.Core.Drafting;

namespace Plumb.Core.Verification.Writing;

/// <summary>Price of a model's tokens.</summary>
/// <param name="InPerMillion">Price of a million tokens sent.</param>
/// <param name="OutPerMillion">Price of a million tokens received.</param>
/// <param name="Currency">Currency, as the user names it; may be empty.</param>
public sealed record WritingPrice(decimal InPerMillion, decimal OutPerMillion, string Currency)
{
    /// <summary>What some calls cost, in the currency, to six places.</summary>
    public decimal Of(WritingCost cost) => Math.Round(((cost.TokensIn * InPerMillion) + (cost.TokensOut * OutPerMillion)) / 1_000_000m, 6);
}

/// <summary>What writing may use. Each bound is looked at before a call; a call in hand is only stopped by time.</summary>
public sealed record WritingBudget
{
    /// <summary>Most calls for one part, the first included.</summary>
    /// <value>3.</value>
    public int Tries { get; init; } = 3;

    /// <summary>Most tokens sent and received, of all parts.</summary>
    /// <value>120,000.</value>
    public long Tokens { get; init; } = 120_000;

    /// <summary>Longest time of writing, from the first call to the last, what the gate takes included.</summary>
    /// <value>20 minutes.</value>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Most money, in the currency of the price; null for no bound. Without a price it bounds nothing.</summary>
    public decimal? Money { get; init; }

    /// <summary>Price of the tokens, or null where none was named.</summary>
    public WritingPrice? Price { get; init; }

    /// <summary>Whether a check is made again from kept replies: then time bounds nothing, because it would be another check.</summary>
    public bool Repeats { get; init; }

    /// <summary>When a check is made again: where it stopped then, and why; null where it did not.</summary>
    public (int Calls, string Why)? StoppedThen { get; init; }

    /// <summary>Failures one after the other after which a model is asked no more.</summary>
    public const int MostFailures = 3;

    /// <summary>Why no further call may begin, or null: <c>tokens</c>, <c>money</c>, <c>time</c>, <c>failures</c>.</summary>
    /// <param name="used">What was used.</param>
    /// <param name="elapsed">Time since the first call.</param>
    /// <param name="failures">Failed calls since the last that did not fail.</param>
    public string? Exhausted(WritingCost used, TimeSpan elapsed, int failures) =>
        StoppedThen is { } then && used.Calls >= then.Calls ? then.Why
        : failures >= MostFailures ? "failures"
        : used.Tokens >= Tokens ? "tokens"
        : Money is { } most && Price is { } price && price.Of(used) >= most ? "money"
        : !Repeats && elapsed >= Time ? "time"
        : null;
}

using Plumb.Core.Text;

namespace Plumb.Core.Checking.Web;

/// <summary>How far gathering may go. What is reached first ends it.</summary>
public sealed record GatheringBudget
{
    /// <summary>Most pages and records that are archived; near copies of these do not count, up to as many again.</summary>
    /// <value>Default 20.</value>
    public int Pages { get; init; } = 20;

    /// <summary>Longest time.</summary>
    /// <value>Default two minutes.</value>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Most requests, to providers and for pages.</summary>
    /// <value>Default 120.</value>
    public int Requests { get; init; } = 120;

    /// <summary>Most bytes that are archived.</summary>
    /// <value>Default 100 MiB.</value>
    public long Bytes { get; init; } = 100L << 20;

    /// <summary>Most rounds of searching, fetching and reading.</summary>
    /// <value>Default 4.</value>
    public int Rounds { get; init; } = 4;

    /// <summary>Hits asked of a provider for one query.</summary>
    /// <value>Default 10.</value>
    public int Hits { get; init; } = 10;

    /// <summary>Earliest date of publication, or null.</summary>
    public PartialDate? From { get; init; }

    /// <summary>Latest date of publication, or null.</summary>
    public PartialDate? Until { get; init; }
}

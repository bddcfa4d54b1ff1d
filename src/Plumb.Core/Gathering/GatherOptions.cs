namespace Plumb.Core.Gathering;

/// <summary>What the user asks of one run of gathering.</summary>
public sealed record GatherOptions
{
    /// <summary>Nothing in particular.</summary>
    public static GatherOptions None { get; } = new();

    /// <summary>The addresses given are feeds or sitemaps, or pages that name one; where it is not set, what comes tells.</summary>
    public bool Feeds { get; init; }

    /// <summary>Most addresses taken from one feed or sitemap, the newest first.</summary>
    /// <value>Default 100.</value>
    public int MostOfFeed { get; init; } = 100;

    /// <summary>Addresses under way at the same time, those included that wait for their host's turn; one host is asked one address at a time.</summary>
    /// <value>Default 64.</value>
    public int Parallel { get; init; } = 64;

    /// <summary>Bytes that have come and wait for those before them, from which on no further address is asked.</summary>
    /// <value>Default 64 MiB.</value>
    public long MaxHeldBytes { get; init; } = 64L << 20;

    /// <summary>Asks without what was got before, so that everything comes again.</summary>
    public bool Force { get; init; }
}

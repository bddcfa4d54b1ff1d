using System.Net;

namespace Plumb.Core.Gathering;

/// <summary>Limits of fetching, and how politely it is done.</summary>
public sealed record FetchLimits
{
    /// <summary>Most bytes of one answer, as sent and once unpacked.</summary>
    /// <value>Default 64 MiB.</value>
    public long MaxBytes { get; init; } = 64L << 20;

    /// <summary>Longest time for one answer, from its request to its last byte.</summary>
    /// <value>Default 60 seconds.</value>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest time in which nothing comes.</summary>
    /// <value>Default 20 seconds.</value>
    public TimeSpan MaxIdle { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Most redirects followed from one address.</summary>
    /// <value>Default 5.</value>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Least time between the end of one request to a host and the beginning of the next; a longer <c>Crawl-delay</c> holds instead.</summary>
    /// <value>Default one second.</value>
    public TimeSpan HostInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest time that is waited when a host asks for it, by <c>Crawl-delay</c> or <c>Retry-After</c>.</summary>
    /// <value>Default 30 seconds.</value>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Times that a request is made again after an answer or a failure that may pass.</summary>
    /// <value>Default 2.</value>
    public int MaxRetries { get; init; } = 2;

    /// <summary>Fetches from addresses that are not on the public internet, and from any port: for a person's own network, and for tests.</summary>
    /// <value>Default false.</value>
    public bool AllowPrivate { get; init; }

    /// <summary>Single addresses with their ports that are asked although they are not on the public internet.</summary>
    /// <value>Default none.</value>
    public IReadOnlyList<IPEndPoint> AllowedPlaces { get; init; } = [];

    /// <summary>Added to what Plumb calls itself: an address where whoever fetches can be reached.</summary>
    /// <value>Default null.</value>
    public string? Contact { get; init; }
}

/// <summary>Tells which addresses a name stands for.</summary>
/// <param name="host">Name in ASCII form, or an address in text.</param>
/// <param name="cancel">Gives up.</param>
/// <returns>Addresses in the order in which to try them; empty when the name stands for none.</returns>
public delegate Task<IReadOnlyList<IPAddress>> HostResolver(string host, CancellationToken cancel);

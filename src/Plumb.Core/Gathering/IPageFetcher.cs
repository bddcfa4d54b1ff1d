namespace Plumb.Core.Gathering;

/// <summary>Fetches from the web, safely and politely: what it may not or cannot fetch is a value that says why.</summary>
/// <remarks>Thread-safe. Only cancellation is thrown.</remarks>
public interface IPageFetcher
{
    /// <summary>Fetches one address, following redirects within limits.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancel">Gives up at once.</param>
    Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancel);
}

/// <summary>What is asked of a fetcher.</summary>
/// <param name="Address">Absolute address, http or https.</param>
public sealed record FetchRequest(Uri Address)
{
    /// <summary>What was got from this address before; when the server says that nothing changed, the outcome is <see cref="FetchOutcome.NotModified"/>.</summary>
    public Validators? Before { get; init; }

    /// <summary>An interface that is made for programs: robots.txt, which speaks to crawlers of pages (RFC 9309, section 1), is not asked.</summary>
    public bool IsInterface { get; init; }

    /// <summary>The page that asks for this file while it is rendered; null for what is asked for itself. Files of other hosts than the page's
    /// come from the public internet alone, whatever else is allowed; they are asked for at once, without the interval between two pages, and once.</summary>
    public Uri? PartOf { get; init; }

    /// <summary>Most files beside the page, as its style sheets, that may be asked for with it.</summary>
    public int MostFiles { get; init; } = int.MaxValue;

    /// <summary>Media types to ask for, as in an <c>Accept</c> header (RFC 9110, section 12.5.1); null for what pages are mostly asked for with.</summary>
    public string? Accept { get; init; }

    /// <summary>Most bytes for this request alone; null for the limit of the fetcher, which also holds where it is lower.</summary>
    public long? MaxBytes { get; init; }
}

/// <summary>What a server gave to tell later whether something changed (RFC 9110, section 8.8).</summary>
/// <param name="EntityTag">The <c>ETag</c> as it came, quotation marks included; null when there was none.</param>
/// <param name="LastModified">The <c>Last-Modified</c> as it came; null when there was none.</param>
public sealed record Validators(string? EntityTag, string? LastModified)
{
    /// <summary>The address that gave them; only that one is asked with them. Null for the address of the request.</summary>
    public Uri? Of { get; init; }

    /// <summary>Whether there is nothing to ask with.</summary>
    public bool IsEmpty => EntityTag is null && LastModified is null;
}

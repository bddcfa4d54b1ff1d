using Plumb.Core.Sources;

namespace Plumb.Core.Gathering;

/// <summary>What came of fetching an address.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>It was fetched.</summary>
    public sealed record Fetched : FetchOutcome
    {
        /// <summary>The address that gave the bytes, after all redirects.</summary>
        public required Uri Address { get; init; }

        /// <summary>All addresses asked, in order: the one asked for first, <see cref="Address"/> last.</summary>
        public required IReadOnlyList<Uri> Chain { get; init; }

        /// <summary>Status of the answer, 200 to 299.</summary>
        public required int Status { get; init; }

        /// <summary>Headers worth keeping, names in lower case, in order of name; none that sets cookies or tells of the connection.</summary>
        public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

        /// <summary>Headers that were sent, in order.</summary>
        public IReadOnlyList<KeyValuePair<string, string>> Sent { get; init; } = [];

        /// <summary>Media type found by looking into the bytes; the header's is among <see cref="Headers"/>.</summary>
        public required string MediaType { get; init; }

        /// <summary>When the answer came, in UTC.</summary>
        public required DateTimeOffset Retrieved { get; init; }

        /// <summary>The bytes, any content encoding undone.</summary>
        public required byte[] Bytes { get; init; }

        /// <summary>Where it came from an archive of the web and not from the address itself: that copy; else null.</summary>
        public ArchivedCopy? Copy { get; init; }

        /// <summary>Where it was rendered: how, and what the server sent; the bytes are those of the page that was made. Else null.</summary>
        public Rendering? Rendering { get; init; }

        /// <summary>The style sheets that came with a page, in the order in which it names them.</summary>
        public IReadOnlyList<PageSheet> Sheets { get; init; } = [];

        /// <summary>Requests that were made for files beside the page, as its style sheets.</summary>
        public int FileRequests { get; init; }

        /// <summary>What to ask with the next time.</summary>
        public Validators Validators => new(Header("etag"), Header("last-modified")) { Of = Address };

        /// <summary>Value of a header, or null when it did not come.</summary>
        /// <param name="name">Its name in lower case.</param>
        public string? Header(string name) => Headers.Where(h => h.Key == name).Select(h => h.Value).FirstOrDefault();
    }

    /// <summary>The server says that nothing changed since <see cref="FetchRequest.Before"/>.</summary>
    /// <param name="Address">The address that said so.</param>
    /// <param name="Retrieved">When, in UTC.</param>
    public sealed record NotModified(Uri Address, DateTimeOffset Retrieved) : FetchOutcome;

    /// <summary>It was not fetched, because it may not be or because the answer is none that can be used.</summary>
    /// <param name="Address">The address at which it ended; the last of a chain of redirects.</param>
    /// <param name="Reason">Why, for programs.</param>
    /// <param name="Message">Why, in a sentence without a capital letter and full stop: what is wrong, and what to do where something can be done.</param>
    public sealed record Refused(Uri Address, FetchRefusal Reason, string Message) : FetchOutcome
    {
        /// <summary>Status of the answer where there was one, 100 to 599.</summary>
        public int? Status { get; init; }

        /// <summary>How long the server asks to be left alone, where it does.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }

    /// <summary>No answer came: no such name, no connection, or it broke off; asking again later may do.</summary>
    /// <param name="Address">The address at which it ended.</param>
    /// <param name="Message">What went wrong, in a sentence without a capital letter and full stop.</param>
    public sealed record Unreachable(Uri Address, string Message) : FetchOutcome;
}

/// <summary>A copy in an archive of the web.</summary>
/// <param name="Address">Where the copy lies.</param>
/// <param name="Made">When it was made, in UTC.</param>
public sealed record ArchivedCopy(Uri Address, DateTimeOffset Made);

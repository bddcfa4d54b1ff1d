namespace Plumb.Host.Output.Exports;

/// <summary>What a ClaimReview says that no check can know: who publishes the review and where, and who made the claim.</summary>
/// <param name="Url">Address of the page that holds the review; required by the published rules.</param>
/// <param name="Author">Name of who publishes the review.</param>
/// <param name="ClaimAuthor">Who made the claim; <c>person:</c> before the name of a person.</param>
/// <param name="ClaimDate">When it was made, RFC 3339 full-date.</param>
/// <param name="ClaimUrl">Where it appeared.</param>
internal sealed record ClaimReviewFacts(string? Url = null, string? Author = null, string? ClaimAuthor = null, string? ClaimDate = null, string? ClaimUrl = null)
{
    /// <summary>Nothing known.</summary>
    public static ClaimReviewFacts None { get; } = new();

    /// <summary>What is wrong with these facts, or null: who publishes and where must be told, and addresses must be of the web.</summary>
    public string? Problem() =>
        Url is null || string.IsNullOrWhiteSpace(Author) ? "A ClaimReview needs the address of the page that will hold it and who publishes it: give --review-url and --review-author."
        : !IsWeb(Url) ? "--review-url must be a whole web address: https://…"
        : ClaimAuthor?.Split(':')[^1] is { } named && string.IsNullOrWhiteSpace(named) ? "--claim-author names nobody: write the name, with person: before that of a person."
        : ClaimUrl is not null && !IsWeb(ClaimUrl) ? "--claim-url must be a whole web address: https://…"
        : ClaimDate is not null && !DateOnly.TryParseExact(ClaimDate, "yyyy-MM-dd", out _) ? "--claim-date must be a day as 2026-03-07."
        : null;

    private static bool IsWeb(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}

namespace Plumb.Core.Gathering.Web;

/// <summary>A search provider.</summary>
/// <remarks>Thread-safe. The world's failures are values; only cancellation is thrown. An implementation keeps the pace that its provider
/// asks for.</remarks>
public interface IWebSearch
{
    /// <summary>Name of the provider, as users write it.</summary>
    string Name { get; }

    /// <summary>Looks for sources.</summary>
    /// <param name="query">What is looked for; what a provider cannot narrow by is left out.</param>
    /// <param name="cancel">Stops.</param>
    Task<WebFound> SearchAsync(WebQuery query, CancellationToken cancel);

    /// <summary>The text of a hit of this provider, for hits whose <see cref="WebHit.Way"/> names a record.</summary>
    Task<WebText> ReadAsync(WebHit hit, CancellationToken cancel) =>
        Task.FromResult(hit.Record is { } record ? new WebText(record, null) : new WebText(null, new WebFailure(WebFailureKind.NotUnderstood, $"{Name} gave no text with this hit.")));
}

/// <summary>What came of a search: hits, best first, or a failure.</summary>
/// <param name="Hits">The hits; empty when nothing was found or it failed.</param>
/// <param name="Failure">Why it failed, or null.</param>
public sealed record WebFound(IReadOnlyList<WebHit> Hits, WebFailure? Failure);

/// <summary>What came of asking for a text: a record or a failure, never both.</summary>
/// <param name="Record">The text, or null.</param>
/// <param name="Failure">Why there is none, or null.</param>
public sealed record WebText(WebRecord? Record, WebFailure? Failure);

using System.Globalization;
using System.Text.Json;
using Plumb.Core.Gathering;

namespace Plumb.Adapters.Http;

/// <summary>Takes an existing copy of the Wayback Machine, or of an archive that speaks the same, where a page is gone.</summary>
/// <remarks>Asks the “availability” interface for the nearest copy and fetches it as it was archived (<c>id_</c>). The archive's own
/// robots.txt and pace hold, as for any site. A page that its site does not allow to be fetched is not taken from elsewhere either.</remarks>
/// <param name="inner">Fetches.</param>
/// <param name="available">Address of the interface.</param>
public sealed class WaybackFetcher(IPageFetcher inner, Uri available) : IPageFetcher, IDisposable
{
    private const string TimeForm = "yyyyMMddHHmmss";

    /// <summary>The interface of the Internet Archive.</summary>
    public static Uri InternetArchive { get; } = new("https://archive.org/wayback/available");

    /// <inheritdoc/>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var outcome = await inner.FetchAsync(request, cancel);
        return outcome is FetchOutcome.Refused { Reason: FetchRefusal.NotFound } gone && !request.IsInterface
            ? await CopyAsync(request, gone, cancel)
            : outcome;
    }

    /// <inheritdoc/>
    public void Dispose() => (inner as IDisposable)?.Dispose();

    private async Task<FetchOutcome> CopyAsync(FetchRequest request, FetchOutcome.Refused gone, CancellationToken cancel)
    {
        var question = new Uri($"{available.AbsoluteUri}?url={Uri.EscapeDataString(request.Address.AbsoluteUri)}");
        var reply = await inner.FetchAsync(new FetchRequest(question) { IsInterface = true, Accept = "application/json", MaxBytes = 1 << 20 }, cancel);
        if (reply is not FetchOutcome.Fetched { Bytes: var bytes })
        {
            return gone with { Message = $"{gone.Message}, and the archive of copies could not be asked" };
        }

        if (Closest(bytes) is not { } copy)
        {
            return gone with { Message = $"{gone.Message}, and {available.IdnHost} holds no copy" };
        }

        return await inner.FetchAsync(new FetchRequest(copy.Address), cancel) switch
        {
            FetchOutcome.Fetched page => page with { Address = request.Address, Chain = [.. new[] { request.Address }, .. page.Chain], Copy = copy },
            FetchOutcome.Refused refused => gone with { Message = $"{gone.Message}, and its copy was not fetched: {refused.Message}" },
            _ => gone with { Message = $"{gone.Message}, and its copy could not be fetched" },
        };
    }

    /// <summary>The copy that a reply names, when it is one of this archive and was a page.</summary>
    private ArchivedCopy? Closest(byte[] reply)
    {
        try
        {
            using var json = JsonDocument.Parse(reply, new JsonDocumentOptions { MaxDepth = 16 });
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("archived_snapshots", out var all) || all.ValueKind != JsonValueKind.Object
                || !all.TryGetProperty("closest", out var closest) || closest.ValueKind != JsonValueKind.Object
                || Text(closest, "url") is not { } url || Text(closest, "timestamp") is not { Length: 14 } stamp
                || Text(closest, "status") is not (null or "200")
                || (closest.TryGetProperty("available", out var there) && there.ValueKind == JsonValueKind.False))
            {
                return null;
            }

            // The copy as archived, without the bar that the archive puts over it; never from anywhere else.
            var mark = "/" + stamp + "/";
            return Uri.TryCreate(url.Replace(mark, $"/{stamp}id_/", StringComparison.Ordinal), UriKind.Absolute, out var address)
                && address.AbsoluteUri.Contains($"/{stamp}id_/", StringComparison.Ordinal) && IsOfArchive(address)
                && DateTimeOffset.TryParseExact(stamp, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var made)
                    ? new ArchivedCopy(Secure(address), made)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The same host, or one beneath it: <c>web.archive.org</c> for <c>archive.org</c>.</summary>
    private bool IsOfArchive(Uri address) => address.IdnHost == available.IdnHost || address.IdnHost.EndsWith("." + available.IdnHost, StringComparison.Ordinal);

    /// <summary>Replies give http addresses; where the interface is asked by https, so are the copies.</summary>
    private Uri Secure(Uri address) => available.Scheme == "https" && address is { Scheme: "http", Port: 80 } ? new UriBuilder(address) { Scheme = "https", Port = 443 }.Uri : address;

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

using Plumb.Core.Sources;

namespace Plumb.Host.Work;

/// <summary>How a source came from the web, as the command line and the pages show it.</summary>
internal sealed record CaptureView(
    string Asked,
    string Address,
    IReadOnlyList<string> Redirects,
    int Status,
    IReadOnlyDictionary<string, string> Headers,
    string Retrieved,
    string? Confirmed,
    string? Canonical,
    string? CopyAddress,
    string? CopyMade,
    RenderingView? Rendering,
    IReadOnlyList<RenderedPart> Sheets,
    IReadOnlyList<string> OtherVersions)
{
    /// <summary>How a source came from the web, oldest first, with what else came from the same addresses.</summary>
    public static async Task<IReadOnlyList<CaptureView>> AllOfAsync(OpenLibrary library, Source source, CancellationToken cancel)
    {
        var views = new List<CaptureView>();
        foreach (var capture in await library.Writer.OfAsync(source.Snapshot, cancel))
        {
            var others = (await library.Writer.AtAsync(capture.Asked, cancel)).Where(k => k.Snapshot != source.Snapshot);
            views.Add(Of(capture, [.. others.Select(k => $"{k.Capture.Retrieved.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} {k.Snapshot}")]));
        }

        return views;
    }

    /// <param name="capture">The capture.</param>
    /// <param name="others">Snapshots that were captured under the same address at other times, oldest first.</param>
    public static CaptureView Of(Capture capture, IReadOnlyList<string> others) => new(
        capture.Asked,
        capture.Address,
        [.. capture.Chain.Skip(1)],
        capture.Status,
        capture.Headers.ToDictionary(h => h.Key, h => h.Value, StringComparer.Ordinal),
        Time(capture.Retrieved),
        capture.Confirmed is { } time ? Time(time) : null,
        capture.Canonical,
        capture.CopyAddress,
        capture.CopyMade is { } made ? Time(made) : null,
        capture.Rendering is { } rendering ? new RenderingView(rendering.By, rendering.Served, rendering.Parts) : null,
        [.. capture.Sheets.Select(s => new RenderedPart(s.Address, s.Snapshot))],
        others);

    public IEnumerable<(string Name, string Value)> Lines()
    {
        yield return ("fetched", $"{Retrieved} from {Asked}{(Redirects.Count > 0 ? $", which led to {Address}" : "")} (status {Status})");
        if (CopyAddress is not null)
        {
            yield return ("copy", $"the page was gone; this is a copy of {CopyMade}: {CopyAddress}");
        }

        if (Rendering is not null)
        {
            yield return ("rendered", $"{Rendering.By} made this page by running its scripts, with {Rendering.Parts.Count:N0} further files; what the server sent is kept: {Rendering.Served}");
        }

        if (Sheets.Count > 0)
        {
            yield return ("style sheets", $"{Sheets.Count:N0} were read with the page and are kept: {string.Join(", ", Sheets.Select(s => s.Address))}");
        }

        if (Confirmed is not null)
        {
            yield return ("unchanged", $"the site said so on {Confirmed}");
        }

        if (Canonical is not null && Canonical != Address)
        {
            yield return ("canonical", $"{Canonical} (as the page says)");
        }

        foreach (var other in OtherVersions)
        {
            yield return ("version", other);
        }
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
}

/// <summary>How a page was rendered.</summary>
/// <param name="By">The browser and its version.</param>
/// <param name="Served">Name of the bytes that the server sent.</param>
/// <param name="Parts">The files that the page brought.</param>
internal sealed record RenderingView(string By, string Served, IReadOnlyList<RenderedPart> Parts);

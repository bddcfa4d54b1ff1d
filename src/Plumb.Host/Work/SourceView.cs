using Plumb.Core.Sources;

namespace Plumb.Host.Work;

/// <summary>A source as the command line and the server show it: names and forms as in a check's JSON.</summary>
internal sealed record SourceView(
    string Id,
    string Snapshot,
    string? Title,
    string? Publisher,
    string Kind,
    IReadOnlyList<string> Authors,
    string? Published,
    string Retrieved,
    string? Url,
    string? Licence,
    string MediaType,
    string? Language,
    string Origin,
    long Bytes,
    IReadOnlyList<string> HiddenText)
{
    /// <summary>How it came from the web, oldest first; empty when it did not, or when that was not looked up.</summary>
    public IReadOnlyList<CaptureView> Captures { get; init; } = [];

    public static SourceView Of(Source source) => new(
        source.Id,
        source.Snapshot.Value,
        source.Title,
        source.Publisher,
        source.Kind.ToString().ToLowerInvariant(),
        source.Authors,
        source.Published?.ToString(),
        source.Retrieved.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"),
        source.Address,
        source.Licence,
        source.MediaType,
        source.Language,
        source.Origin,
        source.Length,
        HiddenWords.Of(source.Hidden));

    /// <summary>Names and values, one a line; what is not known is said to be so.</summary>
    public IEnumerable<(string Name, string Value)> Lines() =>
    [
        ("id", Id),
        ("snapshot", Snapshot),
        ("title", Title ?? "not known"),
        ("publisher", Publisher ?? "not known"),
        ("kind", Kind),
        ("authors", Authors.Count > 0 ? string.Join("; ", Authors) : "not known"),
        ("published", Published ?? "not known"),
        ("retrieved", Retrieved),
        ("url", Url ?? "not known"),
        ("licence", Licence ?? "not known"),
        ("media type", MediaType),
        ("language", Language ?? "not known"),
        ("origin", Origin),
        ("bytes", Bytes.ToString("N0")),
        .. HiddenText.Count > 0 ? new[] { ("hidden text", $"there is some, which was not read: {string.Join("; ", HiddenText)}") } : [],
        .. Captures.SelectMany(c => c.Lines()),
    ];
}

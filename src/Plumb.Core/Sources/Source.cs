using System.Text.Json.Serialization;
using Plumb.Core.Text;

namespace Plumb.Core.Sources;

/// <summary>A publication in the library: one source for each snapshot.</summary>
/// <remarks>Immutable; two sources with the same <see cref="Snapshot"/> in one library are the same source.</remarks>
public sealed record Source
{
    /// <summary>The archived bytes.</summary>
    public required SnapshotId Snapshot { get; init; }

    /// <summary>Short name in this library: the manifest's id where there is one, else the first 12 digits of the hash.</summary>
    public required string Id { get; init; }

    /// <summary>Title, or null when neither the manifest nor the document gives one.</summary>
    public string? Title { get; init; }

    /// <summary>Publisher, or null when not known.</summary>
    public string? Publisher { get; init; }

    /// <summary>Under whose name it counts: the publisher, else the host of its address, else null.</summary>
    public string? Voice => Publisher
        ?? (Uri.TryCreate(Address, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host
            : null);

    /// <summary>Kind of the publisher, as the rules or the user's correction give it.</summary>
    public SourceKind Kind { get; init; }

    /// <summary>Kind of the publisher in the words of whoever stated it, or null when nobody did.</summary>
    public string? StatedKind { get; init; }

    /// <summary>Authors, in the order given.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Date of publication.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>When the bytes came into the library, in UTC.</summary>
    public required DateTimeOffset Retrieved { get; init; }

    /// <summary>Address where it was published.</summary>
    public string? Address { get; init; }

    /// <summary>Licence as stated.</summary>
    public string? Licence { get; init; }

    /// <summary>Media type found in the bytes, not in the name.</summary>
    public required string MediaType { get; init; }

    /// <summary>ISO 639-1 code of the text, or null when it could not be told.</summary>
    public string? Language { get; init; }

    /// <summary>Path or member name under which the bytes came: <c>reports.zip!/a/b.pdf</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>Number of archived bytes.</summary>
    public long Length { get; init; }

    /// <summary>What read the document, and in which version: <c>PdfReader 0.1.0</c>; null when it was not recorded.</summary>
    public string? ReadBy { get; init; }

    /// <summary>Hidden text that it holds, which was not read.</summary>
    public HiddenText Hidden { get; init; }

    /// <summary>Of a page: how it was told what its reader sees.</summary>
    public PageReading Reading { get; init; }

    /// <summary>What is stated of it.</summary>
    [JsonIgnore]
    public SourceFacts Facts => new()
    {
        Title = Title,
        Publisher = Publisher,
        StatedKind = StatedKind,
        Authors = Authors,
        Published = Published,
        Address = Address,
        Licence = Licence,
        Language = Language,
    };

    /// <summary>The same source with other facts; the kind stays.</summary>
    public Source With(SourceFacts facts) => this with
    {
        Title = facts.Title,
        Publisher = facts.Publisher,
        StatedKind = facts.StatedKind,
        Authors = facts.Authors,
        Published = facts.Published,
        Address = facts.Address,
        Licence = facts.Licence,
        Language = facts.Language,
    };
}

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

    /// <summary>Kind of the publisher.</summary>
    public SourceKind Kind { get; init; }

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
}

using Plumb.Core.Text;

namespace Plumb.Core.Sources;

/// <summary>What is stated about a source by itself or by a manifest; null or empty means that it is not known.</summary>
/// <remarks>Lists compare by reference, so equality is of little use here. Immutable.</remarks>
public sealed record SourceFacts
{
    /// <summary>Nothing known.</summary>
    public static SourceFacts None { get; } = new();

    /// <summary>Short name by which the document calls itself, where it is one of many in a collection.</summary>
    public string? Id { get; init; }

    /// <summary>Title as published.</summary>
    public string? Title { get; init; }

    /// <summary>Name of the publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Kind of the publisher in the words of whoever states it (<c>watchdog/civil-society</c>); the rules file
    /// maps it to a <see cref="SourceKind"/>.</summary>
    public string? StatedKind { get; init; }

    /// <summary>Authors, in the order given.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Date of publication.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Address where it was published.</summary>
    public string? Address { get; init; }

    /// <summary>Licence as stated.</summary>
    public string? Licence { get; init; }

    /// <summary>BCP 47 language tag as stated.</summary>
    public string? Language { get; init; }

    /// <summary>These facts, with what is not known here taken from <paramref name="other"/>.</summary>
    public SourceFacts Or(SourceFacts other) => new()
    {
        Id = Id ?? other.Id,
        Title = Title ?? other.Title,
        Publisher = Publisher ?? other.Publisher,
        StatedKind = StatedKind ?? other.StatedKind,
        Authors = Authors.Count > 0 ? Authors : other.Authors,
        Published = Published ?? other.Published,
        Address = Address ?? other.Address,
        Licence = Licence ?? other.Licence,
        Language = Language ?? other.Language,
    };
}

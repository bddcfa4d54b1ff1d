using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Gathering.Web;

/// <summary>How the text of a hit is had.</summary>
public enum WebWay
{
    /// <summary>Its page is fetched.</summary>
    Page,

    /// <summary>The provider gives its text as a record.</summary>
    Record,

    /// <summary>Its page is fetched; where that fails, the provider's record stands for it.</summary>
    PageElseRecord,

    /// <summary>Both are kept: they are different texts.</summary>
    PageAndRecord,
}

/// <summary>What a provider found: where a source may be had. Nothing in it is evidence; only what is archived can be quoted.</summary>
public sealed record WebHit
{
    /// <summary>Name of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>Address under which it is published, http or https.</summary>
    public required string Address { get; init; }

    /// <summary>Title as the provider gives it, or null.</summary>
    public string? Title { get; init; }

    /// <summary>A few words out of it, without markup, or null.</summary>
    public string? Excerpt { get; init; }

    /// <summary>Date of publication as the provider gives it, or null.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Publisher as the provider gives it, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Kind of the publisher in the provider's words, or null.</summary>
    public string? StatedKind { get; init; }

    /// <summary>How its text is had.</summary>
    public WebWay Way { get; init; }

    /// <summary>Address to fetch its page from where that is another one, as a copy in open access; else null.</summary>
    public string? FetchFrom { get; init; }

    /// <summary>Its text where the provider gave it with the hit, or null.</summary>
    public WebRecord? Record { get; init; }

    /// <summary>What is stated of it.</summary>
    public SourceFacts Facts => new() { Title = Title, Publisher = Publisher, StatedKind = StatedKind, Published = Published, Address = Address };
}

/// <summary>A text as a provider gives it through its own interface.</summary>
/// <param name="Bytes">The bytes to archive.</param>
/// <param name="Name">Name of the bytes, whose ending tells what they are.</param>
/// <param name="Facts">What the provider states of it.</param>
public sealed record WebRecord(byte[] Bytes, string Name, SourceFacts Facts);

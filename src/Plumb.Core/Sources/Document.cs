using Plumb.Core.Text;

namespace Plumb.Core.Sources;

/// <summary>What a stretch of a document is.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading; <see cref="Block.Level"/> is 1 to 6.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>One row of a table, cells separated by <c> | </c>.</summary>
    TableRow,

    /// <summary>A passage that the document itself sets off as a quotation.</summary>
    Quotation,

    /// <summary>A caption of a picture or table.</summary>
    Caption,

    /// <summary>Program text or preformatted text.</summary>
    Code,
}

/// <summary>One block of a document's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in <see cref="Document.Text"/>; blocks are in order and do not overlap.</param>
/// <param name="Level">Heading level 1 to 6, list depth from 1, else 0.</param>
/// <param name="Page">Page of the original, from 1, where it has pages.</param>
public readonly record struct Block(BlockKind Kind, TextSpan Span, int Level = 0, int? Page = null);

/// <summary>The text read from a snapshot.</summary>
/// <remarks>Immutable. <see cref="Text"/> is NFC, its lines end in <c>\n</c>, blocks are separated by a blank line, and it
/// holds no control characters but <c>\n</c> and <c>\t</c>. Every offset in Plumb counts in this text.</remarks>
public sealed record Document
{
    /// <summary>The bytes that it was read from.</summary>
    public required SnapshotId Snapshot { get; init; }

    /// <summary>The whole text.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks of the text, in order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>What the document says about itself.</summary>
    public SourceFacts Facts { get; init; } = SourceFacts.None;

    /// <summary>Hidden text that was left out; told when a snapshot is read, and kept with its <see cref="Source"/>.</summary>
    public HiddenText Hidden { get; init; }

    /// <summary>Of a page: how it was told what its reader sees; kept with its <see cref="Source"/>.</summary>
    public PageReading Reading { get; init; }

    /// <summary>ISO 639-1 code of the text, or null when it could not be told.</summary>
    public string? Language { get; init; }
}

/// <summary>A contiguous span of a document: the unit of retrieval.</summary>
/// <param name="Snapshot">The document's snapshot.</param>
/// <param name="Ordinal">Its place among the passages of the document, from 0.</param>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Heading">The headings above it, outermost first, joined by <c> › </c>; empty when there are none.</param>
/// <param name="Page">Page of the original on which it begins, from 1, where it has pages.</param>
public sealed record Passage(SnapshotId Snapshot, int Ordinal, TextSpan Span, string Heading, int? Page);

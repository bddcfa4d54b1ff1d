using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Reading.Linked;

/// <summary>What a marked stretch of a text is.</summary>
public enum LinkKind
{
    /// <summary>It leads to an address.</summary>
    Address,

    /// <summary>It leads to a note of the same text; the target is the note's id.</summary>
    Note,

    /// <summary>It stands above the line; the target is empty.</summary>
    Superscript,
}

/// <summary>A stretch of a text that leads somewhere or stands above the line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its place in <see cref="LinkedText.Text"/>; never empty.</param>
/// <param name="Target">Address as written, or id of a note; empty for a superscript.</param>
public sealed record TextLink(LinkKind Kind, TextSpan Span, string Target);

/// <summary>One block of a linked text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in <see cref="LinkedText.Text"/>; blocks are in order and do not overlap.</param>
/// <param name="Level">Heading level 1 to 6, list depth from 1, else 0.</param>
/// <param name="Page">Page of the original, from 1, where it has pages.</param>
/// <param name="Note">Id of the note that it belongs to; null for the text itself.</param>
/// <param name="Label">What the original puts before it: the number of a list item, an anchor; null where there is none.</param>
public sealed record LinkedBlock(BlockKind Kind, TextSpan Span, int Level, int? Page, string? Note, string? Label);

/// <summary>A text to be verified, with what a plain document drops: where its links lead, its notes, and the place of every
/// word in the file.</summary>
/// <remarks>Immutable. White space is folded and hidden characters are left out, as in <see cref="Document"/>; blocks are
/// separated by a blank line.</remarks>
public sealed record LinkedText
{
    /// <summary>The whole text, notes included.</summary>
    public required string Text { get; init; }

    /// <summary>Its blocks, in order.</summary>
    public required IReadOnlyList<LinkedBlock> Blocks { get; init; }

    /// <summary>Its links, by place.</summary>
    public required IReadOnlyList<TextLink> Links { get; init; }

    /// <summary>Places in the text, ascending, before which the original begins a new line inside a block.</summary>
    public required IReadOnlyList<int> LineStarts { get; init; }

    /// <summary>The file as text, to which <see cref="Places"/> lead; null for a file that is no text (Word, PDF).</summary>
    public string? File { get; init; }

    /// <summary>Where the characters of the text stand in <see cref="File"/>.</summary>
    public required PlaceMap Places { get; init; }

    /// <summary>What the text says about itself.</summary>
    public SourceFacts Facts { get; init; } = SourceFacts.None;

    /// <summary>The links that lie wholly inside a span, in order.</summary>
    public IEnumerable<TextLink> LinksIn(TextSpan span)
    {
        var (low, high) = (0, Links.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Links[middle].Span.Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        return Links.Skip(low).TakeWhile(l => l.Span.Start < span.End).Where(l => l.Span.End <= span.End);
    }

    /// <summary>A block's lines, as the original has them.</summary>
    public IReadOnlyList<TextSpan> LinesOf(LinkedBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var (low, high) = (0, LineStarts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = LineStarts[middle] <= block.Span.Start ? (middle + 1, high) : (low, middle);
        }

        var starts = LineStarts.Skip(low).TakeWhile(s => s < block.Span.End).Prepend(block.Span.Start).ToList();
        return [.. starts.Select((s, i) => new TextSpan(s, i + 1 < starts.Count ? starts[i + 1] : block.Span.End))];
    }
}

/// <summary>What came of reading a text to be verified.</summary>
public abstract record LinkedOutcome
{
    private LinkedOutcome()
    {
    }

    /// <summary>It was read.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="Warnings">What was left out.</param>
    public sealed record Read(LinkedText Text, IReadOnlyList<string> Warnings) : LinkedOutcome;

    /// <summary>It could not be read.</summary>
    /// <param name="Reason">One sentence for the user: what is wrong, and what to do where something can be done.</param>
    public sealed record Unreadable(string Reason) : LinkedOutcome;
}

/// <summary>Reads texts of some media types with their links and notes.</summary>
/// <remarks>Thread-safe. Bad input gives <see cref="LinkedOutcome.Unreadable"/>; only cancellation is thrown.</remarks>
public interface ILinkedTextReader
{
    /// <summary>Media types that it reads.</summary>
    IReadOnlyCollection<string> MediaTypes { get; }

    /// <summary>Reads one text.</summary>
    LinkedOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel);
}

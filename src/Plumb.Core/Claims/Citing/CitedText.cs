using Plumb.Core.Reading.Linked;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Claims.Citing;

/// <summary>A sentence of a text, with its citations.</summary>
public sealed record CitedSentence
{
    /// <summary>Its place in the text with its citations, UTF-16.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Index of its block.</summary>
    public required int Block { get; init; }

    /// <summary>Its words without citation marks.</summary>
    public required string Words { get; init; }

    /// <summary>Place in the whole text of each character of <see cref="Words"/>.</summary>
    public required IReadOnlyList<int> Places { get; init; }

    /// <summary>Its citations, by place, each with the number of characters of <see cref="Words"/> that stand before it.</summary>
    public required IReadOnlyList<(CitationMark Mark, int At)> Citations { get; init; }
}

/// <summary>A text as sentences with citations, and the entries that these lead to.</summary>
public sealed record CitedText
{
    /// <summary>The text.</summary>
    public required LinkedText Text { get; init; }

    /// <summary>Its list of sources and its notes.</summary>
    public required ReferenceList References { get; init; }

    /// <summary>The sentences of its running text, its list items, quotations and rows, in order.</summary>
    public required IReadOnlyList<CitedSentence> Sentences { get; init; }

    /// <summary>Reads a text: a citation belongs to the sentence that it stands in or right after.</summary>
    public static CitedText Of(LinkedText text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        var references = ReferenceList.Find(text);
        var scan = new MarkScan(text, references);
        var sentences = new List<CitedSentence>();
        foreach (var (at, block) in text.Blocks.Index())
        {
            cancel.ThrowIfCancellationRequested();
            if (!references.Blocks.Contains(at) && block.Kind is not (BlockKind.Heading or BlockKind.Code))
            {
                sentences.AddRange(Split(text, at, scan.Find(block)));
            }
        }

        return new CitedText { Text = text, References = references, Sentences = sentences };
    }

    private static IEnumerable<CitedSentence> Split(LinkedText text, int index, IReadOnlyList<CitationMark> marks)
    {
        var block = text.Blocks[index];
        var prose = Prose.Of(text.Text, block.Span, marks);
        IReadOnlyList<TextSpan> spans = block.Kind == BlockKind.TableRow || prose.Text.Length == 0
            ? [new TextSpan(0, prose.Text.Length)]
            : SentenceSplitter.Split(prose.Text);
        var next = 0;
        foreach (var (number, span) in spans.Index())
        {
            var own = new List<(CitationMark, int)>();
            while (next < marks.Count && (number == spans.Count - 1 || prose.Before(Anchor(marks[next])) <= span.End))
            {
                own.Add((marks[next], Math.Clamp(prose.Before(Anchor(marks[next])) - span.Start, 0, span.Length)));
                next++;
            }

            if (span.Length > 0 || own.Count > 0)
            {
                yield return Sentence(index, prose, span, own);
            }
        }
    }

    /// <summary>Where a mark stands: at its end for words that are a link, at its beginning for what is taken out.</summary>
    private static int Anchor(CitationMark mark) => mark.InProse ? mark.Span.End : mark.Span.Start;

    private static CitedSentence Sentence(int block, Prose prose, TextSpan span, List<(CitationMark Mark, int At)> marks)
    {
        var places = prose.Places.Skip(span.Start).Take(span.Length).ToArray();
        var start = places.Length > 0 ? places[0] : marks[0].Mark.Span.Start;
        var end = places.Length > 0 ? places[^1] + 1 : marks[^1].Mark.Span.End;
        return new CitedSentence
        {
            Span = new TextSpan(marks.Count > 0 ? Math.Min(start, marks.Min(m => m.Mark.Span.Start)) : start, marks.Count > 0 ? Math.Max(end, marks.Max(m => m.Mark.Span.End)) : end),
            Block = block,
            Words = prose.Text[span.Start..span.End],
            Places = places,
            Citations = marks,
        };
    }
}

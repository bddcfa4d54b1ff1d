using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Host.Work;

namespace Plumb.Host.Api;

/// <summary>The text of a source. Offsets count Unicode code points.</summary>
/// <param name="Snapshot">Name of the archived bytes that it was read from.</param>
/// <param name="Unit">What offsets count: <c>codepoint</c>.</param>
/// <param name="Language">ISO 639-1 code, or null.</param>
/// <param name="Text">The text.</param>
/// <param name="Blocks">Its blocks, in order.</param>
internal sealed record SourceText(string Snapshot, string Unit, string? Language, string Text, IReadOnlyList<SourceBlock> Blocks)
{
    public static SourceText Of(Document document)
    {
        var points = new PointCount(document.Text);
        return new SourceText(
            document.Snapshot.Value,
            "codepoint",
            document.Language,
            document.Text,
            [.. document.Blocks.Select(b => new SourceBlock(b.Kind.ToString().ToLowerInvariant(), points.At(b.Span.Start), points.At(b.Span.End), b.Level, b.Page))]);
    }

    /// <summary>Counts code points of growing offsets in one pass.</summary>
    private sealed class PointCount(string text)
    {
        private int _units;
        private int _points;

        public int At(int units)
        {
            if (units < _units)
            {
                (_units, _points) = (0, 0);
            }

            _points += CodePoints.FromUtf16(text[_units..units], units - _units);
            _units = units;
            return _points;
        }
    }
}

/// <summary>A block of a text.</summary>
/// <param name="Kind">Paragraph, heading, cell …</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Level">Level of a heading, or null.</param>
/// <param name="Page">Page of the original, from 1, or null.</param>
internal sealed record SourceBlock(string Kind, int Start, int End, int? Level, int? Page);

/// <summary>A stretch of a source, as a citation names it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Start">Where it begins, in code points.</param>
/// <param name="End">Where it ends, in code points.</param>
/// <param name="Quote">The words, as they stand in the archived text.</param>
/// <param name="Prefix">Up to 64 characters before.</param>
/// <param name="Suffix">Up to 64 characters after.</param>
/// <param name="Page">Page of the original, from 1, or null.</param>
internal sealed record PassageView(SourceView Source, int Start, int End, string Quote, string Prefix, string Suffix, int? Page);

/// <summary>A passage that was found.</summary>
/// <param name="Rank">Its rank, from 1.</param>
/// <param name="Score">Its score; only for comparing within one search.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Start">Where it begins, in code points.</param>
/// <param name="End">Where it ends, in code points.</param>
/// <param name="Page">Page of the original, from 1, or null.</param>
/// <param name="Heading">The heading above it, or null.</param>
/// <param name="Text">Its text.</param>
internal sealed record FoundView(int Rank, double Score, SourceView Source, int Start, int End, int? Page, string? Heading, string Text)
{
    public static FoundView Of(FoundPassage found)
    {
        var passage = found.Hit.Passage;
        var start = CodePoints.FromUtf16(found.Document.Text, passage.Span.Start);
        return new FoundView(found.Rank, found.Hit.Score, SourceView.Of(found.Source), start, start + CodePoints.FromUtf16(found.Text, found.Text.Length), passage.Page, passage.Heading, found.Text);
    }
}

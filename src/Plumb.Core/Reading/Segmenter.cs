using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Reading;

/// <summary>Cuts a document into passages: whole blocks of one page under one heading, long blocks at sentence ends.</summary>
public static class Segmenter
{
    private const int Target = 700;
    private const int Longest = 1_400;

    /// <summary>The passages of a document, in order; they do not overlap and hold all text but headings.</summary>
    public static IReadOnlyList<Passage> Segment(Document document)
    {
        var passages = new List<Passage>();
        var headings = new SortedDictionary<int, string>();
        TextSpan? open = null;
        int? page = null;
        foreach (var block in document.Blocks)
        {
            if (block.Kind == BlockKind.Heading)
            {
                Close();
                foreach (var deeper in headings.Keys.Where(l => l >= block.Level).ToList())
                {
                    headings.Remove(deeper);
                }

                headings[block.Level] = block.Span.Of(document.Text);
                continue;
            }

            foreach (var span in Pieces(document, block))
            {
                // A passage lies on one page, so that a quote from it can name the page.
                if (open is { } o && (span.End - o.Start > Target || (block.Page is { } other && page is { } begun && other != begun)))
                {
                    Close();
                }

                page ??= block.Page;
                open = open is { } first ? first with { End = span.End } : span;
            }
        }

        Close();
        return passages;

        void Close()
        {
            if (open is { } span)
            {
                passages.Add(new Passage(document.Snapshot, passages.Count, span, string.Join(" › ", headings.Values), page));
            }

            (open, page) = (null, null);
        }
    }

    private static IEnumerable<TextSpan> Pieces(Document document, Block block)
    {
        if (block.Span.Length <= Longest)
        {
            yield return block.Span;
            yield break;
        }

        var start = block.Span.Start;
        var end = start;
        foreach (var sentence in SentenceSplitter.Split(block.Span.Of(document.Text), document.Language))
        {
            var next = sentence.Shift(block.Span.Start);
            if (next.End - start > Target && end > start)
            {
                yield return new TextSpan(start, end);
                start = next.Start;
            }

            end = next.End;
        }

        yield return new TextSpan(start, block.Span.End);
    }
}

using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Context;

/// <summary>The sentences of a document around a place: those of its block and of its neighbours.</summary>
public static class SentencesAround
{
    private const int Blocks = 3;
    private const int Longest = 6000;

    /// <summary>Spans of the sentences, in order.</summary>
    public static IReadOnlyList<TextSpan> Of(Document document, TextSpan place)
    {
        var blocks = document.Blocks;
        var own = FirstEndingAfter(blocks, place.Start);
        var sentences = new List<TextSpan>();
        for (var i = Math.Max(0, own - Blocks); i < blocks.Count && (blocks[i].Span.Start < place.End || i <= own + Blocks); i++)
        {
            var span = Near(blocks[i].Span, place);
            sentences.AddRange(SentenceSplitter.Split(span.Of(document.Text), document.Language).Select(s => s.Shift(span.Start)));
        }

        return sentences.Count > 0 ? sentences : [place];
    }

    private static int FirstEndingAfter(IReadOnlyList<Block> blocks, int place)
    {
        var (low, high) = (0, blocks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = blocks[middle].Span.End <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>As much of a block as lies near a place: one block may be a whole book.</summary>
    private static TextSpan Near(TextSpan block, TextSpan place)
    {
        var start = Math.Max(block.Start, Math.Min(block.End, place.Start - Longest));
        return new TextSpan(start, Math.Max(start, Math.Min(block.End, place.End + Longest)));
    }
}

using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Rechecking;

/// <summary>A document cut into the parts by which passages are compared: blocks, and the sentences of blocks that are longer than a passage.</summary>
internal sealed class PassageParts
{
    /// <summary>Longest block that is one part, in UTF-16 units: as long as a passage may be.</summary>
    private const int Longest = 1_400;

    private readonly List<(TextSpan Span, string Folded)> _parts = [];

    public PassageParts(Document document)
    {
        foreach (var span in document.Blocks.SelectMany(b => Cut(document, b)))
        {
            var folded = FoldedText.Of(span.Of(document.Text));
            if (folded.Length > 0)
            {
                _parts.Add((span, folded));
            }
        }
    }

    /// <summary>The parts that hold a span, with the part before and the one after; null where the document begins or ends.</summary>
    public (IReadOnlyList<string> Own, string? Before, string? After) Around(TextSpan span)
    {
        var first = _parts.FindIndex(p => p.Span.End > span.Start);
        var last = _parts.FindLastIndex(p => p.Span.Start < span.End);
        return first < 0 || last < first ? ([], null, null) : (Folded(first, last), At(first - 1), At(last + 1));
    }

    /// <summary>Where the same parts stand one after the other, with what is before and after them there.</summary>
    public IEnumerable<(string? Before, string? After)> Places(IReadOnlyList<string> own)
    {
        for (var at = 0; own.Count > 0 && at + own.Count <= _parts.Count; at++)
        {
            if (Folded(at, at + own.Count - 1).SequenceEqual(own, StringComparer.Ordinal))
            {
                yield return (At(at - 1), At(at + own.Count));
            }
        }
    }

    private List<string> Folded(int first, int last) => [.. _parts[first..(last + 1)].Select(p => p.Folded)];

    private string? At(int index) => index >= 0 && index < _parts.Count ? _parts[index].Folded : null;

    private static IEnumerable<TextSpan> Cut(Document document, Block block) =>
        block.Span.Length <= Longest
            ? [block.Span]
            : SentenceSplitter.Split(block.Span.Of(document.Text), document.Language).Select(s => s.Shift(block.Span.Start));
}

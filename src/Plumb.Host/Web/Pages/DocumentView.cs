using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Host.Web.Pages;

/// <summary>A stretch of an archived text, block by block, with words marked in it.</summary>
public sealed class DocumentView
{
    /// <summary>Most UTF-16 units of blocks that are shown at once; one longer block is shown whole.</summary>
    private const int MostText = 60_000;

    private static readonly string[] s_rightToLeft = ["ar", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi", "dv", "ku"];

    private readonly Document _document;

    /// <summary>Shows a stretch of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="marked">What is marked, in UTF-16 units; null for nothing.</param>
    /// <param name="from">Number of the first block, from 0; null for the part around what is marked.</param>
    public DocumentView(Document document, TextSpan? marked, int? from)
    {
        (_document, Marked) = (document, marked);
        var blocks = document.Blocks;
        var first = from ?? (marked is { } span ? Before(FirstAt(span)) : 0);
        First = Math.Clamp(first, 0, Math.Max(0, blocks.Count - 1));
        var end = First;
        for (var length = 0; end < blocks.Count && (length == 0 || length + blocks[end].Span.Length <= MostText); end++)
        {
            length += blocks[end].Span.Length;
        }

        End = end;
    }

    /// <summary>What is marked, in UTF-16 units of the text.</summary>
    public TextSpan? Marked { get; }

    /// <summary>Number of the first block shown.</summary>
    public int First { get; }

    /// <summary>Number behind the last block shown.</summary>
    public int End { get; }

    /// <summary>First block of the part before, or null where there is none.</summary>
    public int? Earlier => First > 0 ? Fill(First) : null;

    /// <summary>First block of the part behind, or null where there is none.</summary>
    public int? Later => End < _document.Blocks.Count ? End : null;

    /// <summary>The language of the text, or null.</summary>
    public string? Language => _document.Language;

    /// <summary><c>rtl</c> for languages that are written from the right, else <c>auto</c>: each block by its own letters.</summary>
    public string Direction => _document.Language is { } language && s_rightToLeft.Contains(language.Split('-')[0], StringComparer.OrdinalIgnoreCase) ? "rtl" : "auto";

    /// <summary>The blocks shown, each with the page on which it begins where that is another than before.</summary>
    public IEnumerable<(Block Block, int? NewPage)> Blocks()
    {
        int? page = null;
        foreach (var block in _document.Blocks.Skip(First).Take(End - First))
        {
            yield return (block, block.Page != page ? block.Page : null);
            page = block.Page;
        }
    }

    /// <summary>The text of a block in up to three pieces: before, within and behind what is marked.</summary>
    public IEnumerable<(string Text, bool IsMarked, bool IsFirst)> Pieces(Block block)
    {
        var (start, end) = Marked is { } marked && marked.Overlaps(block.Span)
            ? (Math.Max(marked.Start, block.Span.Start), Math.Min(marked.End, block.Span.End))
            : (block.Span.End, block.Span.End);
        yield return (_document.Text[block.Span.Start..start], false, false);
        if (end > start)
        {
            yield return (_document.Text[start..end], true, start == Marked!.Value.Start);
        }

        yield return (_document.Text[end..block.Span.End], false, false);
    }

    private int FirstAt(TextSpan span)
    {
        var at = 0;
        while (at < _document.Blocks.Count - 1 && _document.Blocks[at].Span.End <= span.Start)
        {
            at++;
        }

        return at;
    }

    /// <summary>The block from which on the half of what can be shown stands before a block.</summary>
    private int Before(int block)
    {
        var (at, length) = (block, 0);
        while (at > 0 && length + _document.Blocks[at - 1].Span.Length <= MostText / 2)
        {
            length += _document.Blocks[--at].Span.Length;
        }

        return at;
    }

    /// <summary>The block from which on what can be shown ends where another begins.</summary>
    private int Fill(int end)
    {
        var (at, length) = (end - 1, _document.Blocks[end - 1].Span.Length);
        while (at > 0 && length + _document.Blocks[at - 1].Span.Length <= MostText)
        {
            length += _document.Blocks[--at].Span.Length;
        }

        return at;
    }
}

using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>Leaves out blocks that stand in an article and are not of it: links to other pages between its paragraphs, bylines
/// before its first sentence, calls to subscribe. Tables, captions and lists that are not all links stay.</summary>
internal static class ArticleEdges
{
    private const double Link = 0.9;
    private const int LongLink = 30;

    /// <summary>Words of a paragraph that is surely prose.</summary>
    private const int Prose = 25;
    private const int ShortProse = 12;
    private const int Fragment = 8;

    public static IReadOnlyList<PageBlock> Trim(IReadOnlyList<PageBlock> blocks, SourceFacts facts)
    {
        if (blocks.Count == 0)
        {
            return blocks;
        }

        IReadOnlyList<PageBlock> kept = WithoutLinks(blocks);
        if (2 * ArticleFinder.Prose(kept) < ArticleFinder.Prose(blocks) || kept.Sum(b => b.Text.Length) * 2 < blocks.Sum(b => b.Text.Length))
        {
            // A page of links: they are what it says.
            kept = blocks;
        }

        int[] prose = [.. Enumerable.Range(0, kept.Count).Where(i => IsProse(kept[i]))];
        var first = prose.Length > 0 ? prose[0] : 0;
        var last = Math.Max(prose.Length > 0 ? prose[^1] : kept.Count, LastRow(kept));
        return [.. kept.Where((b, i) => !(i < first && IsHead(b, facts) || i > last && IsTail(b)))];
    }

    private static int LastRow(IReadOnlyList<PageBlock> blocks) => Enumerable.Range(0, blocks.Count).LastOrDefault(i => blocks[i].Kind == BlockKind.TableRow, -1);

    private static List<PageBlock> WithoutLinks(IReadOnlyList<PageBlock> blocks)
    {
        var kept = new List<PageBlock>(blocks.Count);
        var labelled = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Kind is not (BlockKind.TableRow or BlockKind.Code or BlockKind.Caption))
            {
                if (IsLabel(block))
                {
                    labelled = true;
                    continue;
                }

                if (labelled && block.LinkShare >= 0.8 || IsLink(blocks, i))
                {
                    continue;
                }
            }

            labelled = false;
            kept.Add(block);
        }

        return kept;
    }

    /// <summary>Says that other pages follow, or asks the reader for something: by its first words, and a link or its brevity.</summary>
    private static bool IsLabel(PageBlock block) => EdgeWords.Begins(block.Text) && (block.Linked > 0 && block.Words <= LongLink || block.Words <= 6);

    private static bool IsLink(IReadOnlyList<PageBlock> blocks, int at) => blocks[at] is { LinkShare: >= Link, Words: <= LongLink } block && block.Kind switch
    {
        BlockKind.Heading => at + 1 >= blocks.Count || blocks[at + 1].LinkShare >= Link,
        BlockKind.ListItem => Neighbours(blocks, at).All(b => b.LinkShare >= 0.7),
        BlockKind.Quotation => false,
        _ => true,
    };

    /// <summary>The items of the same list.</summary>
    private static IEnumerable<PageBlock> Neighbours(IReadOnlyList<PageBlock> blocks, int at) =>
        blocks.Take(at).Reverse().TakeWhile(b => b.Kind == BlockKind.ListItem).Concat(blocks.Skip(at).TakeWhile(b => b.Kind == BlockKind.ListItem));

    private static bool IsProse(PageBlock block) => block is { Kind: BlockKind.Paragraph or BlockKind.Quotation or BlockKind.ListItem, LinkShare: < 0.5 }
        && (block.Words >= Prose || block.Words >= ShortProse && EndsSentence(block.Text));

    private static bool EndsSentence(string text) => text.TrimEnd('"', '”', '’', '»', ')', ']', '\'') is [.., '.' or '!' or '?' or '…' or ':' or '。'];

    private static bool IsHead(PageBlock block, SourceFacts facts) => block.Kind switch
    {
        BlockKind.Heading => string.Equals(block.Text, facts.Title, StringComparison.OrdinalIgnoreCase),
        BlockKind.Paragraph => block.Words <= ShortProse && !EndsSentence(block.Text) || block.Words <= Prose && EdgeWords.Dates(block.Text),
        _ => false,
    };

    private static bool IsTail(PageBlock block) => block.Kind switch
    {
        BlockKind.Heading => true,
        BlockKind.Paragraph => block.LinkShare >= 0.5 || block.Words <= Fragment && !EndsSentence(block.Text) || EdgeWords.IsNotice(block.Text),
        BlockKind.ListItem => block.LinkShare >= 0.7,
        _ => false,
    };
}

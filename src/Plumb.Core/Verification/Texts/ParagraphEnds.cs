using Plumb.Core.Claims.Citing;
using Plumb.Core.Sources;

namespace Plumb.Core.Verification.Texts;

/// <summary>The citations that bear on one sentence.</summary>
/// <param name="Own">Those that stand in it or right after it.</param>
/// <param name="AtEnd">Where it has none: those at the end of its paragraph, in a text that cites that way; else empty.</param>
/// <param name="Next">Where it has none: the next ones of its paragraph, which stand after another sentence; else empty.</param>
internal sealed record BearingCitations(IReadOnlyList<ResolvedCitation> Own, IReadOnlyList<ResolvedCitation> AtEnd, IReadOnlyList<ResolvedCitation> Next);

/// <summary>Tells texts that cite once for each paragraph, at its end.</summary>
internal static class ParagraphEnds
{
    /// <summary>Paragraphs that must be cited so before it is the text's way.</summary>
    private const int Fewest = 2;

    /// <summary>For each sentence the citations at the end of its paragraph that are meant for it; empty where it has its own, or the
    /// text cites sentence by sentence.</summary>
    public static IReadOnlyList<IReadOnlyList<ResolvedCitation>> Of(CitedText cited, IReadOnlyList<IReadOnlyList<ResolvedCitation>> citations)
    {
        var paragraphs = Enumerable.Range(0, citations.Count).Where(i => cited.Text.Blocks[cited.Sentences[i].Block].Kind == BlockKind.Paragraph)
            .GroupBy(i => cited.Sentences[i].Block).Select(g => g.ToList())
            .Where(p => p.Count > 1 && p.Exists(i => citations[i].Count > 0)).ToList();
        var ended = paragraphs.Where(p => citations[p[^1]].Count > 0 && p.Count(i => citations[i].Count > 0) == 1).ToList();
        var covering = citations.Select(_ => (IReadOnlyList<ResolvedCitation>)[]).ToArray();
        if (ended.Count < Fewest || 2 * ended.Count <= paragraphs.Count)
        {
            return covering;
        }

        foreach (var paragraph in ended)
        {
            foreach (var i in paragraph.SkipLast(1))
            {
                covering[i] = [.. citations[paragraph[^1]].Select(c => c with { At = cited.Sentences[i].Words.Length })];
            }
        }

        return covering;
    }
}

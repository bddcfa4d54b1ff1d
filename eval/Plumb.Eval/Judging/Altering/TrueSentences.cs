using System.Text.RegularExpressions;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Takes the sentences that stand alone from the prose of documents.</summary>
internal static class TrueSentences
{
    private const int LongestParagraph = 3_000;
    private const int LeastEnglish = 2;
    private static readonly Regex s_space = new(@"\s+", RegexOptions.NonBacktracking);
    private static readonly HashSet<string> s_english = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "to", "and", "in", "for", "is", "was", "that", "with", "by", "as", "are", "were", "has", "have", "it", "this", "their", "from", "at", "be", "or", "we", "our", "not", "will", "an",
    };

    /// <summary>The sentences, in order of document and place. One that stands in several documents is taken from none, so that
    /// none is on both sides of the split.</summary>
    public static IReadOnlyList<TrueSentence> Of(IEnumerable<LibraryText> documents)
    {
        var all = documents.SelectMany(Of).ToList();
        var shared = all.GroupBy(s => s.Text, StringComparer.Ordinal).Where(g => g.Select(s => s.Document).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(s => !shared.Contains(s.Text)).DistinctBy(s => s.Text)];
    }

    private static IEnumerable<TrueSentence> Of(LibraryText from)
    {
        var text = from.Document.Text;
        var heading = "";
        var prose = new List<(string Text, string Heading)>();
        foreach (var block in from.Document.Blocks)
        {
            if (block.Kind == BlockKind.Heading)
            {
                heading = block.Span.Of(text);
            }
            else if (block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quotation)
            {
                prose.Add((block.Span.Of(text), heading));
            }
        }

        return prose.SelectMany((paragraph, i) => Standing(paragraph).Select(sentence =>
            new TrueSentence(from.Name, from.Group, sentence, paragraph.Text, (At(i - 1), At(i + 1)))));

        string? At(int i) => i >= 0 && i < prose.Count ? prose[i].Text : null;
    }

    private static IEnumerable<string> Standing((string Text, string Heading) paragraph) =>
        Standalone.IsApparatus(paragraph.Heading) || Standalone.IsReference(paragraph.Text) || paragraph.Text.Length > LongestParagraph
            ? []
            : SentenceSplitter.Split(paragraph.Text, "en").Select(span => s_space.Replace(span.Of(paragraph.Text), " ")).Where(s => Standalone.Holds(s) && IsEnglish(s));

    /// <summary>The rules know English; some documents are in French or Spanish, or hold sentences that are.</summary>
    private static bool IsEnglish(string sentence) =>
        Words.Split(sentence).Select(w => w.Of(sentence)).Where(s_english.Contains).Distinct(StringComparer.OrdinalIgnoreCase).Take(LeastEnglish).Count() == LeastEnglish;
}

using Plumb.Core.Gathering;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>A passage with its document and source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Document">The document.</param>
/// <param name="Hit">The passage and its score.</param>
public sealed record ReadPassage(Source Source, Document Document, Hit Hit);

/// <summary>Weighs what was found: which sentences bear on the question, what they share, who is independent.</summary>
/// <param name="index">Tells terms and their rarity.</param>
public sealed class Weigher(IPassageIndex index)
{
    /// <summary>Least coverage of the question that makes a sentence evidence.</summary>
    private const double MinCoverage = 0.45;

    /// <summary>Text of a document that is compared when copies are looked for, in UTF-16 units.</summary>
    private const int LongestCompared = 20_000;

    /// <summary>Words that ask and name nothing to look for.</summary>
    private static readonly HashSet<string> s_asking = new(StringComparer.OrdinalIgnoreCase)
    {
        "how", "many", "much", "what", "when", "who", "whom", "why", "where", "which", "does", "did", "do", "say", "says",
        "said", "see", "sees", "view", "perceive", "think", "tell", "about", "been", "people", "have", "has", "had", "can", "could",
        "qué", "que", "cómo", "como", "cuántos", "cuántas", "quién", "cuándo", "dónde", "dice", "sobre", "las", "los", "del", "una",
        "el", "la", "de", "en", "por", "para", "con", "han", "se", "es", "son", "un", "lo", "y", "al",
    };

    /// <summary>Weighs passages in relation to a question.</summary>
    public Evidence Weigh(Question question, IReadOnlyList<ReadPassage> passages)
    {
        var terms = TermsOf(question);
        // Whole documents, not the passages found: copies are found by what they share, whatever the question met in each.
        var origins = Origins.Find([.. passages
            .DistinctBy(p => p.Source.Snapshot)
            .Select(p => (p.Source, p.Document.Text[..Math.Min(p.Document.Text.Length, LongestCompared)]))]);
        var sentences = SentencesOf(passages, terms, origins);
        return new Evidence
        {
            Terms = terms,
            Sentences = sentences,
            Themes = ThemeFinder.Find(sentences, terms, origins, Rarity),
            Origins = origins,
            PassagesRead = passages.Count,
            PassagesOnTopic = passages.Count(p => index.Analyze(TextOf(p)).Any(t => terms.Any(q => q.Term == t))),
        };
    }

    /// <summary>Terms of a question with their rarity in the library, in order, each once.</summary>
    public IReadOnlyList<QuestionTerm> TermsOf(Question question) =>
        [.. Words.Split(question.Text)
            .Select(w => w.Of(question.Text))
            .Where(w => !s_asking.Contains(w))
            .SelectMany(w => index.Analyze(w).Select(t => new QuestionTerm(t, w, Rarity(t), index.PassagesWith(t))))
            .DistinctBy(t => t.Term)];

    private static string TextOf(ReadPassage p) => p.Hit.Passage.Span.Of(p.Document.Text);

    /// <summary>Terms in the sentence count whole, terms only in its title or heading count half.</summary>
    private static double Coverage(IReadOnlyList<QuestionTerm> terms, HashSet<string> own, HashSet<string> around)
    {
        var all = terms.Sum(t => t.Weight);
        var held = terms.Sum(t => own.Contains(t.Term) ? t.Weight : around.Contains(t.Term) ? 0.5 * t.Weight : 0);
        return all > 0 && terms.Any(t => own.Contains(t.Term)) ? held / all : 0;
    }

    private double Rarity(string term) =>
        Math.Log(1 + ((index.PassageCount + 1.0) / (index.PassagesWith(term) + 1.0)));

    private List<EvidenceSentence> SentencesOf(
        IReadOnlyList<ReadPassage> passages, IReadOnlyList<QuestionTerm> terms, Origins origins)
    {
        var top = passages.Count > 0 ? passages.Max(p => p.Hit.Score) : 1;
        return [.. passages
            .SelectMany(p => SentencesIn(p, terms, top))
            // The same words in a copy add nothing: the origin's own sentence stays.
            .OrderBy(s => origins.Of(s.Source.Snapshot) == s.Source.Snapshot ? 0 : 1)
            .ThenBy(s => s.Source.Snapshot)
            .ThenBy(s => s.Span.Start)
            .DistinctBy(s => s.Text)
            .OrderByDescending(s => s.Relevance)
            .ThenBy(s => s.Source.Snapshot)
            .ThenBy(s => s.Span.Start)];
    }

    private IEnumerable<EvidenceSentence> SentencesIn(ReadPassage read, IReadOnlyList<QuestionTerm> terms, double top)
    {
        var (source, document, hit) = read;
        var around = index.Analyze($"{source.Title} {hit.Passage.Heading}").ToHashSet();
        foreach (var span in QuotableSpans(read))
        {
            var text = span.Of(document.Text);
            var own = index.Analyze(text).ToHashSet();
            var coverage = Coverage(terms, own, around);
            if (coverage >= MinCoverage)
            {
                var relevance = coverage * (0.5 + (0.5 * hit.Score / top));
                yield return new EvidenceSentence(source, hit.Passage, span, text, own, coverage, relevance);
            }
        }
    }

    private static IEnumerable<TextSpan> QuotableSpans(ReadPassage read)
    {
        var (source, document, hit) = read;
        return document.Blocks
            .Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quotation)
            .Where(b => hit.Passage.Span.Overlaps(b.Span))
            .SelectMany(b => SentenceSplitter.Split(b.Span.Of(document.Text), source.Language).Select(s => s.Shift(b.Span.Start)))
            .Where(s => hit.Passage.Span.Contains(s) && Standalone.Holds(s.Of(document.Text)));
    }
}

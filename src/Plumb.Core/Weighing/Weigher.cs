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

    /// <summary>How far a sentence's relevance follows its passage's score: little, for feedback lets scores fall off steeply behind the best passage.</summary>
    private const double ScoreShare = 0.25;

    /// <summary>Fewest sentences by those who were asked about that make an answer of their own.</summary>
    private const int LeastAsked = 3;

    /// <summary>Least relevance of evidence, as a share of the best sentence's.</summary>
    private const double MinRelevance = 0.35;

    /// <summary>Share of the question's names that must be spoken of in a sentence or around it.</summary>
    private const double NamesHeld = 0.75;

    /// <summary>A source this many years older than the newest one found gives way to newer ones.</summary>
    private const int OldAfterYears = 5;
    private const double OldFit = 0.7;

    /// <summary>The same where views are asked for: they are worded in many ways, far from the question's.</summary>
    private const double MinRelevanceOfViews = 0.15;

    private const int MostSentencesForFigures = 120;

    /// <summary>What a sentence that counts what is asked for is worth more than one that does not.</summary>
    private const double CountBonus = 1.5;

    /// <summary>Text of a document that is compared when copies are looked for, in UTF-16 units.</summary>
    private const int LongestCompared = 20_000;

    /// <summary>Weighs passages in relation to a question.</summary>
    public Evidence Weigh(Question question, IReadOnlyList<ReadPassage> passages)
    {
        var understood = Understanding.Of(question);
        var terms = TermsOf(understood);
        // Whole documents, not the passages found: copies are found by what they share, whatever the question met in each.
        var origins = Origins.Find([.. passages
            .DistinctBy(p => p.Source.Snapshot)
            .Select(p => (p.Source, p.Document.Text[..Math.Min(p.Document.Text.Length, LongestCompared)]))]);
        var (sentences, others) = Divide(SentencesOf(passages, terms, understood, origins), understood);
        return new Evidence
        {
            Understood = understood,
            Terms = terms,
            Sentences = sentences,
            OfOthers = others,
            Themes = new ThemeFinder(terms, understood.AsksView, origins, TermOf, Rarity).Find(sentences),
            Figures = FiguresOf(sentences, terms, understood),
            Origins = origins,
            PassagesRead = passages.Count,
            PassagesOnTopic = passages.Count(p => IsOnTopic(p, terms)),
        };
    }

    /// <summary>Those whose words are asked for, and the others; all as one where too few of the former were found.</summary>
    private static (IReadOnlyList<EvidenceSentence> Asked, IReadOnlyList<EvidenceSentence> Others) Divide(
        IReadOnlyList<EvidenceSentence> sentences, Understanding understood)
    {
        var kinds = understood.Actors.Select(a => a.Kind).ToHashSet();
        var asked = sentences.Where(s => kinds.Contains(s.Source.Kind)).ToList();
        return asked.Count >= LeastAsked ? (asked, [.. sentences.Except(asked).Where(s => !understood.AsksView || Stances.Count(s.Text) > 0)]) : (sentences, []);
    }

    /// <summary>Whether a passage holds half of the question's words or more, weighted by rarity.</summary>
    private bool IsOnTopic(ReadPassage passage, IReadOnlyList<QuestionTerm> terms)
    {
        var own = index.Analyze(TextOf(passage)).ToHashSet();
        return terms.Where(t => own.Contains(t.Term) || own.Overlaps(t.Related)).Sum(t => t.Weight) >= 0.5 * terms.Sum(t => t.Weight);
    }

    /// <summary>Terms of a question's subject with their rarity in the library, in order, each once.</summary>
    private IReadOnlyList<QuestionTerm> TermsOf(Understanding understood) =>
        [.. understood.Subject
            .SelectMany(w => index.Analyze(w).Select(t => new QuestionTerm(t, w, Rarity(t), index.PassagesWith(t), RelatedTo(w, t)) { IsName = char.IsUpper(w[0]) }))
            .DistinctBy(t => t.Term)];

    private HashSet<string> RelatedTo(string word, string term) =>
        [.. RelatedWords.Of(word).SelectMany(index.Analyze).Where(t => t != term)];

    /// <summary>What a number must count: the first thing that a question of number names; else anything that it names.</summary>
    private static HashSet<string> Counted(IReadOnlyList<QuestionTerm> terms, Understanding understood)
    {
        var things = terms.Where(t => !t.IsName);
        return [.. (understood.AsksNumber ? things.Take(1) : things).SelectMany(t => t.Related.Append(t.Term))];
    }

    private string? TermOf(string word) => index.Analyze(word) is [var term, ..] ? term : null;

    /// <summary>Numbers that count what is asked for; where no number is asked for, only what two sources count.</summary>
    private List<Figure> FiguresOf(IReadOnlyList<EvidenceSentence> sentences, IReadOnlyList<QuestionTerm> terms, Understanding understood)
    {
        var counted = Counted(terms, understood);
        var figures = sentences.Take(MostSentencesForFigures).SelectMany(s => Figure.In(s, counted, TermOf)).ToList();
        return understood.AsksNumber || figures.Select(f => f.Sentence.Source.Snapshot).Distinct().Skip(1).Any() ? figures : [];
    }

    private static string TextOf(ReadPassage p) => p.Hit.Passage.Span.Of(p.Document.Text);

    /// <summary>A term in the sentence counts whole, a related one four fifths; in its passage, title or heading, half.</summary>
    /// <param name="terms">What is looked for.</param>
    /// <param name="own">Terms of the sentence.</param>
    /// <param name="around">Terms of its passage, title and heading.</param>
    /// <param name="judges">It judges where a judgement is asked for: then what stands around it tells what it judges.</param>
    private static double Coverage(IReadOnlyList<QuestionTerm> terms, HashSet<string> own, HashSet<string> around, bool judges)
    {
        var near = judges ? 0.7 : 0.5;
        var all = terms.Sum(t => t.Weight);
        var held = terms.Sum(t => t.Weight * (own.Contains(t.Term) ? 1 : own.Overlaps(t.Related) ? 0.8 : around.Contains(t.Term) ? near : around.Overlaps(t.Related) ? 0.6 * near : 0));
        var named = terms.Where(t => t.IsName).ToList();
        var namesHeld = named.Count(t => own.Contains(t.Term) || around.Contains(t.Term)) >= NamesHeld * named.Count;
        return all > 0 && namesHeld && (judges || terms.Any(t => own.Contains(t.Term) || own.Overlaps(t.Related))) ? held / all : 0;
    }

    /// <summary>How well a sentence is of the sort that is asked for: by whom, with a number, with a judgement.</summary>
    private static double Fit(Source source, string text, Understanding understood, int newest)
    {
        var fit = 1.0;
        if (understood.Actors.Count > 0)
        {
            var spoken = understood.Actors.Any(a => a.Kind == source.Kind)
                || understood.Actors.SelectMany(a => AskedActor.PhrasesOf(a.Kind)).Any(p => text.Contains(p, StringComparison.OrdinalIgnoreCase));
            fit *= spoken ? 1.3 : 0.6;
        }

        fit *= newest - source.Published?.Year >= OldAfterYears ? OldFit : 1;
        return understood.AsksView ? fit * (0.6 + (0.35 * Stances.Count(text))) : fit;
    }

    private double Rarity(string term) =>
        Math.Log(1 + ((index.PassageCount + 1.0) / (index.PassagesWith(term) + 1.0)));

    private List<EvidenceSentence> SentencesOf(
        IReadOnlyList<ReadPassage> passages, IReadOnlyList<QuestionTerm> terms, Understanding understood, Origins origins)
    {
        var top = passages.Count > 0 ? passages.Max(p => p.Hit.Score) : 1;
        var newest = passages.Select(p => p.Source.Published?.Year ?? 0).DefaultIfEmpty().Max();
        var all = passages.SelectMany(p => SentencesIn(p, terms, understood, top, newest)).ToList();
        var least = (understood.AsksView ? MinRelevanceOfViews : MinRelevance) * all.Select(s => s.Relevance).DefaultIfEmpty().Max();
        return [.. all
            .Where(s => s.Relevance >= least)
            // The same words in a copy add nothing: the origin's own sentence stays.
            .OrderBy(s => origins.Of(s.Source.Snapshot) == s.Source.Snapshot ? 0 : 1)
            .ThenBy(s => s.Source.Snapshot)
            .ThenBy(s => s.Span.Start)
            .DistinctBy(s => s.Text)
            .OrderByDescending(s => s.Relevance)
            .ThenBy(s => s.Source.Snapshot)
            .ThenBy(s => s.Span.Start)];
    }

    private IEnumerable<EvidenceSentence> SentencesIn(ReadPassage read, IReadOnlyList<QuestionTerm> terms, Understanding understood, double top, int newest)
    {
        var (source, document, hit) = read;
        if (Standalone.IsApparatus(hit.Passage.Heading))
        {
            yield break;
        }

        var counted = Counted(terms, understood);
        var around = index.Analyze($"{source.Title} {hit.Passage.Heading} {hit.Passage.Span.Of(document.Text)}").ToHashSet();
        foreach (var span in QuotableSpans(read))
        {
            var text = span.Of(document.Text);
            var own = index.Analyze(text).ToHashSet();
            var coverage = Coverage(terms, own, around, understood.AsksView && Stances.Count(text) > 0);
            if (coverage >= MinCoverage)
            {
                var relevance = coverage * (1 - ScoreShare + (ScoreShare * hit.Score / top)) * Fit(source, text, understood, newest);
                var sentence = new EvidenceSentence(source, hit.Passage, span, text, own, coverage, relevance);
                yield return understood.AsksNumber && Figure.In(sentence, counted, TermOf).Any() ? sentence with { Relevance = relevance * CountBonus } : sentence;
            }
        }
    }

    private static IEnumerable<TextSpan> QuotableSpans(ReadPassage read)
    {
        var (source, document, hit) = read;
        return document.Blocks
            .Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quotation)
            .Where(b => hit.Passage.Span.Overlaps(b.Span) && !Standalone.IsReference(b.Span.Of(document.Text)))
            .SelectMany(b => SentenceSplitter.Split(b.Span.Of(document.Text), source.Language).Select(s => s.Shift(b.Span.Start)))
            .Where(s => hit.Passage.Span.Contains(s) && Standalone.Holds(s.Of(document.Text)));
    }
}

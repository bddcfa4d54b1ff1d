using Plumb.Core.Gathering;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing.Ledger;

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
    /// <summary>Fewest sentences by those whose view is asked for that make an answer of their own.</summary>
    private const int LeastAsked = 3;

    /// <summary>Fewest answering sentences that themes divide without the others.</summary>
    private const int LeastDivided = 8;

    /// <summary>Least relevance of evidence, as a share of the best sentence's.</summary>
    private const double MinRelevance = 0.35;

    /// <summary>The same where views are asked for: they are worded in many ways, far from the question's.</summary>
    private const double MinRelevanceOfViews = 0.15;

    private const int MostSentencesForFigures = 120;

    /// <summary>Least relevance of an answer beside the best one, as a share of its; and how many, before those that repeat one another are left out.</summary>
    private const double LeastFurther = 0.6;
    private const int MostFurther = 12;

    /// <summary>Fewest origins of a sentence that is a notice.</summary>
    private const int FewestOfBoilerplate = 3;

    /// <summary>What a word that says little by itself weighs.</summary>
    private const double LightWeight = 0.4;

    /// <summary>What it adds to a sentence that whose words are asked for speaks it.</summary>
    private const double OfSpeaker = 2;

    /// <summary>Text of a document that is compared when copies are looked for, in UTF-16 units.</summary>
    private const int LongestCompared = 20_000;

    /// <summary>Figures taken from one table, and from all: a table of thousands says nothing that a reader could look at, and comparing
    /// them all would hold up the check.</summary>
    private const int MostFiguresOfTable = 200;
    private const int MostFiguresOfTables = 400;

    /// <summary>Weighs passages in relation to a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="passages">What was found.</param>
    /// <param name="tables">Tables that may count what is asked for; null for none.</param>
    /// <param name="read">How the question was understood when it was searched; null to read it with the publishers found alone.</param>
    /// <param name="cancel">Cancels within a moment, however long the texts and tables are.</param>
    public Evidence Weigh(Question question, IReadOnlyList<ReadPassage> passages, IReadOnlyList<SourceTable>? tables = null, Understanding? read = null, CancellationToken cancel = default)
    {
        var understood = read ?? Understanding.Of(question, passages.Select(p => p.Source.Publisher).OfType<string>().Distinct(StringComparer.Ordinal));
        var terms = TermsOf(understood);
        var origins = OriginsOf(passages, tables, cancel);
        var counted = Counted.Of(terms, understood);
        var all = Scope.Weigh(
            SentencesOf(passages, terms, counted, understood, origins, cancel),
            s => SentenceReading.FiguresIn(s, counted, understood, TermOf).Select(f => (double?)f.Number).Max(),
            understood);
        var inTime = all.Where(s => Timing.IsOf(understood.Time, s)).ToList();
        var (sentences, others) = understood.IsMostlyLost ? ([], []) : Divide(ComparedSides.Named(inTime, understood), understood);
        var figures = FiguresOf(sentences, terms, counted, understood, tables ?? [], cancel);
        return new Evidence
        {
            Understood = understood,
            Terms = terms,
            Sentences = sentences,
            OfOthers = others,
            OfOtherTime = all.Count - inTime.Count,
            Themes = understood.Compared.Count > 0 ? ComparedSides.Themes(sentences, understood, TermOf)
                : AsksFact(understood) ? Further(Divided(sentences, understood))
                : new ThemeFinder(terms, understood.AsksView, origins, TermOf, ShareOf).Find(Divided(sentences, understood)),
            Figures = figures,
            Ledger = FigureLedger.Of(figures, terms.Select(t => t.Word), understood, origins),
            Tables = tables ?? [],
            Origins = origins,
            PassagesRead = passages.Count,
            PassagesOnTopic = passages.Until(cancel).Count(p => IsOnTopic(p, terms)),
        };
    }

    /// <summary>Sentences of further passages that bear on the question as much as evidence must, best first.</summary>
    internal IReadOnlyList<EvidenceSentence> Beside(Evidence evidence, IReadOnlyList<ReadPassage> passages, CancellationToken cancel)
    {
        var understood = evidence.Understood;
        var least = (understood.AsksView ? MinRelevanceOfViews : MinRelevance) * evidence.Sentences.Select(s => s.Topical).DefaultIfEmpty().Max();
        return [.. SentencesOf(passages, evidence.Terms, Counted.Of(evidence.Terms, understood), understood, evidence.Origins, cancel).Where(s => s.Topical >= least && Timing.IsOf(understood.Time, s))];
    }

    /// <summary>Which sources of passages go back to one. Whole documents are compared, not the passages found: copies are found by
    /// what they share, whatever the question met in each.</summary>
    internal static Origins OriginsOf(IReadOnlyList<ReadPassage> passages, IReadOnlyList<SourceTable>? tables, CancellationToken cancel) => Origins.Find([.. passages
        .Select(p => (p.Source, p.Document))
        .Concat((tables ?? []).Select(t => (t.Source, t.Document)))
        .DistinctBy(p => p.Source.Snapshot)
        .Select(p => (p.Source, p.Document.Text[..Math.Min(p.Document.Text.Length, LongestCompared)]))], cancel: cancel);

    /// <summary>What themes divide: the sentences that are of the sort asked for; all where anything that is said will do and few are.</summary>
    private static IReadOnlyList<EvidenceSentence> Divided(IReadOnlyList<EvidenceSentence> sentences, Understanding understood) =>
        sentences.Where(s => s.Answers).ToList() is var answers
        && (answers.Count >= LeastDivided || understood.Kind is QuestionKind.Number or QuestionKind.When or QuestionKind.Who or QuestionKind.Why or QuestionKind.YesNo or QuestionKind.Claim || understood.AsksCriticism || understood.AsksPraise || understood.AsksWhatIs || understood.AsksEvent || understood.AsksChange) ? answers : [.. sentences.Where(s => s.Answers || !Answering.IsOneCase(s.Text, s.Source.Title, understood))];

    /// <summary>A date, a number or a name is no field that themes divide: what several answers share beside it is chance.</summary>
    internal static bool AsksFact(Understanding understood) =>
        understood.Kind is QuestionKind.When or QuestionKind.Number or QuestionKind.Who && !understood.AsksWhatIs && !understood.AsksChange && !understood.AsksView;

    /// <summary>Further answers under no name: those that bear on the question nearly as much as the best.</summary>
    private static IReadOnlyList<Theme> Further(IReadOnlyList<EvidenceSentence> answers) =>
        answers.Where(s => s.Relevance >= LeastFurther * answers[0].Relevance).Take(MostFurther).ToList() is { Count: > 0 } near ? [new Theme("", "", near)] : [];

    private static EvidenceSentence Judged(EvidenceSentence sentence, Understanding understood)
    {
        // What a text under the name of a place says of "the cells" is said of that place.
        var isOver = understood.Names.Count > 0 && understood.Names.All(n => sentence.Source.Title?.Contains(n, StringComparison.OrdinalIgnoreCase) == true);
        var (stance, leaning) = Stances.Both(sentence.Text, understood.Subject, isOver);
        return sentence with { Stance = stance, Leaning = leaning };
    }

    /// <summary>Where critics are asked for only what speaks critically answers, and where supporters are, what speaks in favour.</summary>
    private static EvidenceSentence OfStance(EvidenceSentence sentence, Understanding understood) =>
        (understood.AsksCriticism && sentence.Leaning != Stance.Critical) || (understood.AsksPraise && (sentence.Leaning != Stance.Supportive || Stances.OfWords(sentence.Text) != Stance.Supportive)) ? sentence with { Answers = false } : sentence;

    /// <summary>Those whose words are asked for, and the others; all as one where too few of the former were found.</summary>
    private static (IReadOnlyList<EvidenceSentence> Asked, IReadOnlyList<EvidenceSentence> Others) Divide(
        IReadOnlyList<EvidenceSentence> sentences, Understanding understood)
    {
        var asked = sentences.Where(s => understood.Actors.Any(a => a.Speaks(s.Source) || a.IsQuoted(s.Speaker, s.Source) || (a.IsSpeaker && a.IsNamedIn(s.Text, s.Source)))).ToList();
        return (understood.AsksView ? asked.Count >= LeastAsked : asked.Exists(s => s.Answers)) ? (asked, [.. sentences.Except(asked).Where(s => !understood.AsksView || Stances.Count(s.Text) > 0)]) : (sentences, []);
    }

    /// <summary>Whether a passage holds half of the question's words or more, weighted by rarity.</summary>
    private bool IsOnTopic(ReadPassage passage, IReadOnlyList<QuestionTerm> terms)
    {
        var own = index.Analyze(passage.Hit.Passage.Span.Of(passage.Document.Text)).ToHashSet();
        return terms.Where(t => own.Contains(t.Term) || own.Overlaps(t.Related)).Sum(t => t.Weight) >= 0.5 * terms.Sum(t => t.Weight);
    }

    /// <summary>Terms of a question's subject with their rarity in the library, in order, each once.</summary>
    private IReadOnlyList<QuestionTerm> TermsOf(Understanding understood)
    {
        var named = understood.Names.SelectMany(n => n.Split(' ')).SelectMany(index.Analyze).ToHashSet();
        IReadOnlyList<QuestionTerm> terms = [.. understood.Subject
            .SelectMany(w => index.Analyze(w).Select(t => new QuestionTerm(t, w, Rarity(t) * (RelatedWords.IsLight(w) || (understood.AsksView && QuestionForm.IsManner(w)) ? LightWeight : 1), index.PassagesWith(t), RelatedTo(w, t, understood)) { IsName = named.Contains(t) && char.IsUpper(w[0]), Same = RelatedWords.SameAs(w).SelectMany(index.Analyze).ToHashSet() }))
            .DistinctBy(t => t.Term)];
        return [.. terms.Select((t, i) => Grouped(t with { Group = -1 - i }, understood))];
    }

    private static QuestionTerm Grouped(QuestionTerm term, Understanding understood)
    {
        var at = understood.Alternatives.Select((a, i) => (a, i)).FirstOrDefault(x => x.a.Left.Contains(term.Word) || x.a.Right.Contains(term.Word));
        return at.a.Left is null ? term : term with { Group = at.i, Side = at.a.Left.Contains(term.Word) ? 0 : 1 };
    }

    /// <summary>Terms of words that texts use for a word; where it was carried over, the word as it was asked, too: the library may hold texts in the asker's language.</summary>
    private HashSet<string> RelatedTo(string word, string term, Understanding understood) =>
        [.. RelatedWords.Of(word).Concat(understood.Carried.Where(c => c.English == word).Select(c => c.Written)).SelectMany(index.Analyze).Where(t => t != term)];

    private string? TermOf(string word) => index.Analyze(word) is [var term, ..] ? term : null;

    private double ShareOf(string term) => (index.PassagesWith(term) + 1.0) / (index.PassageCount + 1.0);

    private double Rarity(string term) =>
        Math.Log(1 + ((index.PassageCount + 1.0) / (index.PassagesWith(term) + 1.0)));

    /// <summary>Numbers that count what is asked for; for a claim, only what two sources count; else none.</summary>
    private List<Figure> FiguresOf(IReadOnlyList<EvidenceSentence> sentences, IReadOnlyList<QuestionTerm> terms, Counted counted, Understanding understood, IReadOnlyList<SourceTable> tables, CancellationToken cancel)
    {
        var asks = understood.AsksNumber || understood.AsksChange;
        if (!asks && understood.Kind is not (QuestionKind.Claim or QuestionKind.YesNo))
        {
            return [];
        }

        var figures = sentences.Where(s => s.IsOfCounted).Take(MostSentencesForFigures).Until(cancel).SelectMany(s => SentenceReading.FiguresIn(s, counted, understood, TermOf)).ToList();
        if (asks && counted.Unit == FigureUnit.Count)
        {
            var reader = new TableFigures(counted.Terms, TermOf, understood, cancel);
            figures.AddRange(tables.SelectMany(t => reader.Cells(t).Take(MostFiguresOfTable)).Take(MostFiguresOfTables));
            var fiscal = figures.Exists(f => FigureTime.Parse(f.AsOf) is { IsFiscal: true });
            figures.AddRange(tables.SelectMany(t => reader.Rows(t, fiscal).Take(MostFiguresOfTable)).Take(MostFiguresOfTables));
            figures.AddRange(tables.Until(cancel).Select(new TableTotals(understood, terms, TermOf).Of).OfType<Figure>().DistinctBy(f => (f.Sentence.Source.Snapshot, f.Number)));
        }

        figures.RemoveAll(f => !Timing.IsOf(understood.Time, f) || (asks && !understood.AsksChange && !Timing.IsOfYear(understood, f)));
        return asks || figures.Select(f => f.Sentence.Source.Snapshot).Distinct().Skip(1).Any() ? figures : [];
    }

    /// <summary>What somebody says in the words of others is known only when it is told who speaks: then it answers who asks for it.</summary>
    private static EvidenceSentence OfQuoted(EvidenceSentence sentence, Understanding understood) =>
        !sentence.Answers && understood.Kind is QuestionKind.Open or QuestionKind.View && understood.Actors.Any(a => (sentence.Fits || (a.IsParticular && !a.IsGroup)) && a.IsQuoted(sentence.Speaker, sentence.Source))
            ? sentence with { Answers = true, Relevance = OfSpeaker * sentence.Relevance, Topical = OfSpeaker * sentence.Topical }
            : sentence;

    /// <summary>What stands word for word in texts of several origins and speaks of nothing that is asked is a notice on those texts.</summary>
    private static bool IsBoilerplate(List<EvidenceSentence> same, IReadOnlyList<QuestionTerm> terms, Origins origins) =>
        same.Count >= FewestOfBoilerplate && !terms.Any(t => same[0].Terms.Contains(t.Term) || same[0].Terms.Overlaps(t.Related)) && origins.Count(same.Select(s => s.Source.Snapshot)) >= FewestOfBoilerplate;

    private IReadOnlyList<EvidenceSentence> SentencesOf(
        IReadOnlyList<ReadPassage> passages, IReadOnlyList<QuestionTerm> terms, Counted counted, Understanding understood, Origins origins, CancellationToken cancel)
    {
        var reading = new SentenceReading(index, terms, counted, understood, passages, TermOf, cancel);
        var all = passages.Until(cancel).SelectMany(reading.Of).ToList();
        var least = (understood.AsksView ? MinRelevanceOfViews : MinRelevance) * all.Select(s => s.Topical).DefaultIfEmpty().Max();
        var boilerplate = all.GroupBy(s => s.Text).Where(g => IsBoilerplate([.. g], terms, origins)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var kept = all
            .Where(s => s.Topical >= least && !boilerplate.Contains(s.Text))
            // The same words in a copy add nothing: the sentence of the publisher that it names stays, else the origin's own.
            .OrderBy(s => s.Source.Publisher is { } own && s.Text.Contains(own, StringComparison.OrdinalIgnoreCase) ? 0 : origins.Of(s.Source.Snapshot) == s.Source.Snapshot ? 1 : 2)
            .ThenBy(s => s.Source.Snapshot)
            .ThenBy(s => s.Span.Start)
            .DistinctBy(s => s.Text)
            .OrderByDescending(s => s.Relevance)
            .ThenBy(s => s.Source.Snapshot)
            .ThenBy(s => s.Span.Start)
            .ToList();
        var documents = passages.DistinctBy(p => p.Source.Snapshot).ToDictionary(p => p.Source.Snapshot, p => p.Document);
        return Centrality.Weigh([.. Voices.Told(kept, documents, cancel).Select(s => OfStance(Judged(OfQuoted(s, understood), understood), understood))], Rarity);
    }
}

using System.Text.RegularExpressions;
using Plumb.Core.Gathering;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Reads the sentences of passages that bear on a question and can stand alone.</summary>
internal sealed class SentenceReading
{
    /// <summary>How far a sentence's relevance follows its passage's score: little, for feedback lets scores fall off steeply behind the best passage.</summary>
    private const double ScoreShare = 0.25;

    /// <summary>Least coverage of the question that makes a sentence evidence.</summary>
    private const double MinCoverage = 0.5;

    /// <summary>The same where views are asked for: they are worded in many ways.</summary>
    private const double MinCoverageOfViews = 0.4;

    /// <summary>A source this many years older than the newest one found gives way to newer ones.</summary>
    private const int OldAfterYears = 5;

    private const double OldFit = 0.5;

    /// <summary>Units from a word to a name that stands beside it.</summary>
    private const int NearName = 16;

    private const int NearBody = 24;

    /// <summary>Letters that words of one root share at least.</summary>
    private const int RootLength = 3;
    private const double OfAnotherYear = 0.5;
    private const double OfNamed = 1.6;

    /// <summary>An entry of a data sheet answers, and gives way to a sentence that does.</summary>
    private const double OfEntry = 1.01;
    private const double OfHalfNamed = 1.2;
    private const double OfNobody = 0.6;
    private const double OfAnotherBody = 0.4;
    private const int ManyThings = 3;
    private const double OfOtherThings = 0.45;

    /// <summary>A body named by its first letters; not a fiscal year, a state or a disease with a number.</summary>
    private static readonly Pattern s_acronym = new(@"\b[A-Z]{3,6}\b", RegexOptions.NonBacktracking);

    /// <summary>Least share of a claim's words, by rarity, in a sentence that bears on it.</summary>
    private const double LeastOfClaim = 0.5;

    private const double OfOnlyAside = 0.6;
    private const double OfUnnamedPlace = 0.6;
    private const double FitOfAsked = 1.3;
    private const double FitOfOthers = 0.6;

    /// <summary>A sentence that names such a body says whose words they are.</summary>
    private const double FitOfNamed = 1.15;

    private readonly IPassageIndex _index;
    private readonly IReadOnlyList<QuestionTerm> _terms;
    private readonly Counted _counted;
    private readonly Understanding _understood;
    private readonly Func<string, string?> _termOf;
    private readonly CancellationToken _cancel;
    private readonly Senses _senses;
    private readonly WholeCount _whole;
    private readonly Defining _defining;
    private readonly Abroad _abroad;
    private readonly QuestionTerm? _subject;
    private readonly QuestionTerm? _only;
    private readonly List<(QuestionTerm First, QuestionTerm Second)> _compounds;
    private readonly string? _year;
    private readonly double _top;
    private readonly int _newest;
    private readonly Dictionary<SnapshotId, Transcript?> _transcripts = [];

    public SentenceReading(
        IPassageIndex index,
        IReadOnlyList<QuestionTerm> terms,
        Counted counted,
        Understanding understood,
        IReadOnlyList<ReadPassage> passages,
        Func<string, string?> termOf,
        CancellationToken cancel)
    {
        (_index, _terms, _counted, _understood, _termOf, _cancel) = (index, terms, counted, understood, termOf, cancel);
        _year = understood.Subject.FirstOrDefault(Scope.IsYear);
        QuestionTerm? TermOfWord(string word) => terms.FirstOrDefault(t => t.Word == word && t.Group < 0 && t.Passages > 0);
        _compounds = [.. understood.Compounds.Select(c => (First: TermOfWord(c.First), Second: TermOfWord(c.Second))).Where(c => c.First is not null && c.Second is not null && c.First != c.Second).Select(c => (c.First!, c.Second!))];
        _senses = new Senses(understood);
        _whole = new WholeCount(understood, counted, terms);
        _defining = new Defining(understood);
        _abroad = new Abroad(understood, passages.Select(p => p.Hit.Passage.Span.Of(p.Document.Text)));
        // Of alternatives each will do, and of what no passage holds nothing can be said.
        var things = terms.Where(t => !t.IsName && t.Group < 0 && t.Passages > 0 && !t.Term.All(char.IsDigit) && !RelatedWords.IsNumber(t.Word) && !(understood.AsksView && QuestionForm.IsManner(t.Word))).ToList();
        _subject = things.Count > 1 ? things.MaxBy(t => t.Weight) : null;
        _only = things is [var only] ? only : null;
        _top = passages.Select(p => p.Hit.Score).DefaultIfEmpty(1).Max();
        _newest = passages.Select(p => p.Source.Published?.Year ?? 0).DefaultIfEmpty().Max();
    }

    public IEnumerable<EvidenceSentence> Of(ReadPassage read)
    {
        var (source, document, hit) = read;
        if (Standalone.IsApparatus(hit.Passage.Heading))
        {
            yield break;
        }

        var above = $"{source.Title} {hit.Passage.Heading}";
        // What was published in a year speaks of that year, unless it says otherwise.
        var title = _index.Analyze($"{_senses.Of(above)} {source.Published?.Year}").ToHashSet();
        var passage = _index.Analyze(_senses.Of(hit.Passage.Span.Of(document.Text))).ToHashSet();
        var isAbroad = _abroad.IsOf(above);
        foreach (var (span, speaker) in Quotable(read).Until(_cancel))
        {
            var text = span.Of(document.Text);
            var own = _index.Analyze(_senses.Of(text)).ToHashSet();
            var counted = AskedNumber.IsOfPlace(_understood) && AskedNumber.IsIn(text);
            if (isAbroad || _abroad.IsOf(text))
            {
                continue;
            }

            if (AskedNumber.IsOfPlace(_understood) && !_terms.Where(t => t.IsName).All(t => own.Contains(t.Term) || (title.Contains(t.Term) && AskedNumber.IsOfAll(text))))
            {
                continue;
            }

            var named = _understood.Kind == QuestionKind.Who && Standalone.IsAppointment(text);
            var coverage = Coverage.Of(_terms, own, title, passage, counted || named || (_understood.AsksView && Stances.Count(text) > 0));
            if (coverage >= (_understood.AsksView ? MinCoverageOfViews : MinCoverage))
            {
                var sentence = new EvidenceSentence(source, hit.Passage, span, text, own, coverage, 0) { Speaker = speaker };
                IReadOnlyList<Figure> figures = _understood.AsksNumber ? [.. FiguresIn(sentence, _counted, _understood, _termOf)] : [];
                var counts = _understood.AsksNumber && (counted || IsOfPeople(text) || figures.Count > 0) && AreOfYear(figures);
                var place = 1 - ScoreShare + (ScoreShare * hit.Score / _top);
                var names = _understood.AsksWhatIs ? (_defining.Of(text) is > 0 and var worth ? worth : OfNobody) : IsFact(text, source) ? OfEntry : _understood.Kind == QuestionKind.Who ? NamesBeside(text) : 1;
                var whole = HoldsCompounds(own, title);
                var ofCounted = _whole.Speaks(text, above, t => Of(t, own) || Of(t, title), counted);
                var topical = coverage * place * Fit(source, text, speaker) * OfAsked(text, own, title) * OfYear(source, text) * OfSubject(own, title) * (whole ? 1 : OfOtherThings) * (_understood.AsksView ? Answering.Fit(_understood, text, counts) : 1);
                var fits = ofCounted && whole && Answering.Is(_understood, text, counts, names) && IsOfAsked(source, text, own, title);
                yield return sentence with
                {
                    Topical = topical,
                    IsOfCounted = ofCounted,
                    Fits = fits,
                    Answers = fits && IsByAsked(source, text, speaker),
                    Relevance = topical * (_understood.AsksView ? 1 : Answering.Fit(_understood, text, counts)) * Answering.Quality(text, _understood, source.Kind) * Focus(own) * names * OfAside(text) * OfPlace(own),
                };
            }
        }
    }

    /// <summary>Where a year is asked about, one of its numbers is of that year or of no time: what another year had is no answer, whatever it is compared with.</summary>
    private bool AreOfYear(IReadOnlyList<Figure> figures) =>
        _year is null || figures.Count == 0 || figures.Any(f => f.AsOf is null || !Times.AreIn(f.AsOf) || f.AsOf.Contains(_year, StringComparison.Ordinal));

    /// <summary>Whether it gives a number of the people who are asked for, in words before or behind it.</summary>
    private bool IsOfPeople(string text) => _understood.CountsPeople && AskedNumber.IsOf(
        text,
        _understood.PeopleAreActedOn,
        w => _termOf(w) is { } t && _counted.Terms.Contains(t),
        w => _termOf(w) is { } t && _terms.Any(q => !q.IsName && !RelatedWords.IsLight(q.Word) && (q.Term == t || q.Related.Contains(t))));

    /// <summary>Whether a sentence is of the act, the things, the time and the rank that are asked for, and of more than one case.</summary>
    private bool IsOfAsked(Source source, string text, HashSet<string> own, HashSet<string> title) =>
        (_understood.Act is null || IsActed(text) || IsFact(text, source))
        && (_understood.Kind != QuestionKind.YesNo || SpeaksOfAll(own, title, text))
        && (_understood.Kind != QuestionKind.Claim || (ShareOf(own, title) >= LeastOfClaim && (_subject is null || Of(_subject, own))))
        && (_understood.Kind != QuestionKind.When || Things().All(t => Of(t, own)))
        && (!NeedsSubject() || IsOfSubject(source, own, title))
        && !Abroad.IsOfOthers(text, _understood)
        && !Scope.IsOfPart(text, source.Title ?? "", _understood)
        && !(_understood.AsksView && AskedNumber.TellsMethod(text))
        && (!_understood.AsksWhatIs || _defining.IsIn(text))
        && !Answering.IsOneCase(text, source.Title, _understood)
        && (_understood.Kind != QuestionKind.Number || _terms.Where(t => t.IsName).All(t => own.Contains(t.Term) || title.Contains(t.Term)))
        && (!_understood.AsksEvent || _understood.Names.Count == 0 || _terms.Any(t => t.IsName && own.Contains(t.Term)) || _understood.Names.Any(n => source.Title?.Contains(n, StringComparison.OrdinalIgnoreCase) == true))
        && !Scope.IsOfAnotherTime(text, source.Published, _understood)
        && !Scope.IsOfAnotherYear(text, source.Title, source.Published, _understood)
        && (!_understood.AsksMost || (Answering.SaysMost(text, _understood) && !Answering.IsLessThanMost(text)));

    /// <summary>How something is judged, how it changed, and what a group says of it is told only by what speaks of it.</summary>
    private bool NeedsSubject() => _understood.AsksView || _understood.AsksChange || _understood.Kind == QuestionKind.Open || _understood.Actors.Count > 0;

    private bool IsOfSubject(Source source, HashSet<string> own, HashSet<string> title) =>
        _understood.AsksChange && _only is not null ? own.Contains(_only.Term) || _only.Related.Any(r => IsOfRoot(r, _only.Term) && own.Contains(r))
        : IsHeardThrough(source) && _compounds.Count > 0 ? _compounds.TrueForAll(c => Of(c.Second, own))
        : _subject is null || Of(_subject, own) || (!_understood.AsksChange && !IsHeardThrough(source) && Of(_subject, title));

    /// <summary>"Detained", "detainees" and "detention" are of one root; "held" may be anything.</summary>
    private static bool IsOfRoot(string one, string other) => one.Length >= RootLength && other.StartsWith(one[..RootLength], StringComparison.Ordinal);

    /// <summary>Those who are asked are heard through another publisher, whose title says what its document is about and not what they speak of.</summary>
    private bool IsHeardThrough(Source source) => _understood.Actors.Count > 0 && !_understood.Actors.Any(a => a.Speaks(source));

    /// <summary>What the question names beside names, numbers and words that say little.</summary>
    private IEnumerable<QuestionTerm> Things() => _terms.Where(t => !t.IsName && t.Group < 0 && !t.Term.All(char.IsDigit) && !RelatedWords.IsLight(t.Word));

    /// <summary>0 to 1: how much of a claim, by the rarity of its words, a sentence speaks of itself; its names may stand over it.</summary>
    private double ShareOf(HashSet<string> own, HashSet<string> title) =>
        _terms.Where(t => Of(t, own) || (t.IsName && title.Contains(t.Term))).Sum(t => t.Weight) / Math.Max(1e-9, _terms.Sum(t => t.Weight));

    /// <summary>1; less where what is asked about is only what somebody else protests against or calls for.</summary>
    private double OfAside(string text) =>
        _compounds is [var (first, second), ..] && Asides.IsOnly(text, w => _termOf(w) is { } t && (Is(first, t) || Is(second, t))) ? OfOnlyAside : 1;

    /// <summary>1; less where it is asked what happened somewhere and the sentence itself does not name the place.</summary>
    private double OfPlace(HashSet<string> own) =>
        _understood.AsksEvent && _terms.Any(t => t.IsName) && !_terms.Any(t => t.IsName && own.Contains(t.Term)) ? OfUnnamedPlace : 1;

    private static bool Is(QuestionTerm asked, string term) => asked.Term == term || asked.Related.Contains(term);

    /// <summary>Numbers of a sentence that count what is asked for: not those of whom somebody asked, and where people are to be
    /// counted, of people.</summary>
    public static IEnumerable<Figure> FiguresIn(EvidenceSentence sentence, Counted counted, Understanding understood, Func<string, string?> termOf) =>
        counted.Unit == FigureUnit.Count && AskedNumber.IsOfPlace(understood) ? AskedNumber.FiguresIn(sentence)
        : Figure.In(sentence, counted.Terms, counted.Unit, termOf)
            .Where(f => counted.Per is null || f.Per == counted.Per)
            .Where(f => counted.Unit != FigureUnit.Count || (!AskedNumber.IsSample(sentence.Text, f.Value) && (!understood.CountsPeople || (AskedNumber.IsOfPeople(f.Thing) && !f.Thing.Contains(" and ", StringComparison.Ordinal)))));

    /// <summary>Whether it speaks of each thing that the question names; of many, all but one that is neither the first nor the rarest.</summary>
    private bool SpeaksOfAll(HashSet<string> own, HashSet<string> title, string text)
    {
        var things = _terms.Where(t => !t.IsName && t.Group < 0 && !t.Term.All(char.IsDigit)).ToList();
        var words = Words.Split(text).Select(w => w.Of(text)).ToList();
        var missing = things.Where(t => !SpeaksOf(t, own, words)).ToList();
        // "Are prisoners denied medical care in detention": of whom and where may stand over it, where the thing itself is named by two words or more.
        var core = _compounds.SelectMany(c => new[] { c.First, c.Second }).Append(_subject!).ToList();
        return missing.Count == 0 || (_compounds.Count > 0 && !missing.Exists(core.Contains) && missing.TrueForAll(t => Of(t, title) || (Of(t, own) && things.Exists(o => o != t && o.Related.Contains(t.Term))))) || (missing.Count == 1 && things.Count > ManyThings && !missing.Contains(_subject!) && missing[0] != things[0]);
    }

    /// <summary>"Children" are many: "a crime against a child" is another matter.</summary>
    private static bool SpeaksOf(QuestionTerm thing, HashSet<string> own, List<string> words) =>
        (own.Contains(thing.Term) || own.Overlaps(thing.Related))
        && (!IsPlural(thing.Word) || words.Exists(w => IsPlural(w) && (w.Equals(thing.Word, StringComparison.OrdinalIgnoreCase) || RelatedWords.Of(thing.Word).Contains(w, StringComparer.OrdinalIgnoreCase))));

    private static bool IsPlural(string word) =>
        word.Equals("children", StringComparison.OrdinalIgnoreCase) || (word.Length > 4 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal));

    /// <summary>1; less where neither the sentence nor its title speaks of what the question is most of all about, its rarest thing:
    /// "are children held there" is not answered by who else is.</summary>
    private double OfSubject(HashSet<string> own, HashSet<string> title) =>
        _understood.AsksView || _subject is null || own.Contains(_subject.Term) || own.Overlaps(_subject.Related) || title.Contains(_subject.Term) || title.Overlaps(_subject.Related) ? 1 : OfOtherThings;

    /// <summary>Whether it speaks of what the question names by two words: of one in itself, of the other at least in its title. Of views and
    /// numbers much is said without.</summary>
    private bool HoldsCompounds(HashSet<string> own, HashSet<string> title) =>
        AskedCompounds().TrueForAll(c => (Of(c.First, own) && (Of(c.Second, own) || Of(c.Second, title))) || (Of(c.Second, own) && Of(c.First, title)));

    /// <summary>The first names what is judged where its critics or supporters are asked for, the others where that is.</summary>
    private List<(QuestionTerm First, QuestionTerm Second)> AskedCompounds() =>
        _understood.Kind is QuestionKind.Open or QuestionKind.Why or QuestionKind.Where or QuestionKind.YesNo ? _compounds
        : _understood.AsksCriticism || _understood.AsksPraise ? [.. _compounds.Where(c => !c.First.IsName && !c.Second.IsName).Take(1)]
        : [];

    private static bool Of(QuestionTerm term, HashSet<string> terms) => terms.Contains(term.Term) || terms.Overlaps(term.Related);

    /// <summary>Whether a thing that the question names follows a place soon: "CBP deaths", "CBP-related deaths".</summary>
    private bool IsWhose(string text, int end)
    {
        var behind = text[end..Math.Min(text.Length, end + NearBody)];
        return Words.Split(behind).Any(w => _termOf(w.Of(behind)) is { } t && _terms.Any(q => !q.IsName && (q.Term == t || q.Related.Contains(t))));
    }

    /// <summary>1; less where a year is asked about and neither the sentence nor the day of its publication is of it.</summary>
    private double OfYear(Source source, string text) =>
        _year is null || text.Contains(_year, StringComparison.Ordinal) || $"{source.Published?.Year}" == _year ? 1 : OfAnotherYear;

    /// <summary>1; less where only the title holds the names of the question and the sentence names another body by its capitals:
    /// a paper on one agency that counts the cases of another.</summary>
    private double OfAsked(string text, HashSet<string> own, HashSet<string> title)
    {
        var names = _terms.Where(t => t.IsName).ToList();
        return names.Count == 0 || names.Exists(t => own.Contains(t.Term)) ? 1
            : s_acronym.Matches(text).Any(m => _termOf(m.Value) is { } other && !title.Contains(other) && IsWhose(text, m.Index + m.Length)) ? OfAnotherBody
            : 1;
    }

    /// <summary>Around 1: more where somebody is named right beside what is asked about: behind it, or before it.</summary>
    private double NamesBeside(string text)
    {
        if (Standalone.IsAppointment(text))
        {
            // An under secretary is no secretary.
            var office = text[(text.IndexOf(", to be ", StringComparison.Ordinal) + ", to be ".Length)..];
            return _understood.Names is [var asked, ..] && !office.StartsWith(asked, StringComparison.OrdinalIgnoreCase) && !office.StartsWith($"the {asked}", StringComparison.OrdinalIgnoreCase) ? OfNobody : OfNamed;
        }

        var names = Answering.NamesIn(text, _understood)
            .Where(n => !n.StartsWith("United States", StringComparison.Ordinal))
            .Select(n => (Start: text.IndexOf(n, StringComparison.Ordinal), n.Length, Whole: n.Contains(' ', StringComparison.Ordinal)))
            .Where(n => n.Start >= 0)
            .ToList();
        var words = Words.Split(text).Where(w => _termOf(w.Of(text)) is { } t && _terms.Any(q => q.Term == t || q.Related.Contains(t))).ToList();
        var things = words.Where(w => char.IsLower(text[w.Start])).ToList();
        if (names.Count == 0 || things.Count == 0)
        {
            return OfNobody;
        }

        bool Beside((int Start, int Length, bool Whole) name) =>
            things.Exists(w => (name.Start > w.End && name.Start - w.End < NearName) || (name.Start + name.Length < w.Start && w.Start - name.Start - name.Length < NearName))
            || words.Exists(w => name.Start > w.End && name.Start - w.End <= 2);
        return names.Exists(n => n.Whole && Beside(n)) ? OfNamed : names.Exists(Beside) ? OfHalfNamed : names.Exists(n => n.Whole) ? 1 : OfNobody;
    }

    /// <summary>Around 1: more for a sentence that speaks of little else.</summary>
    private double Focus(HashSet<string> own)
    {
        var range = _understood.Kind is QuestionKind.Claim or QuestionKind.YesNo ? 0.8 : 0.4;
        var share = (double)_terms.Count(t => own.Contains(t.Term) || own.Overlaps(t.Related)) / Math.Max(1, own.Count);
        return 1 + (range * (Math.Min(1, 1.5 * share) - 0.5));
    }

    /// <summary>By whom and when, against whom and when is asked for.</summary>
    private double Fit(Source source, string text, string? speaker)
    {
        var fit = _newest - source.Published?.Year >= OldAfterYears ? OldFit : 1;
        if (_understood.Actors.Count == 0)
        {
            return fit;
        }

        return fit * (IsByAsked(source, text, speaker) ? FitOfAsked : FitOfOthers) * (_understood.Actors.Any(a => a.IsNamedIn(text, source)) ? FitOfNamed : 1);
    }

    /// <summary>Whether those whose words are asked for say it or are said to say it; so where nobody's are.</summary>
    private bool IsByAsked(Source source, string text, string? speaker) =>
        _understood.Actors.Count == 0 || _understood.Actors.Any(a => a.Speaks(source) || a.IsQuoted(speaker, source) || a.IsNamedIn(text, source));

    /// <summary>Whether it names who did what "who …" asks about.</summary>
    private bool IsActed(string text)
    {
        var act = _terms.FirstOrDefault(t => t.Word == _understood.Act);
        return act is not null && Acting.IsNamed(text, w => IsAny(w, [act]), w => IsAny(w, _terms.Where(t => t != act)));
    }

    /// <summary>Whether it is an entry of a data sheet on what the question names that says who does what is asked: "Operator: Board of Prisons".</summary>
    private bool IsFact(string text, Source source) =>
        _understood is { Act: { } act, Names.Count: > 0 } && _understood.Names.All(n => source.Title?.Contains(n, StringComparison.OrdinalIgnoreCase) == true)
        && LabelledFact.Tells(text, w => IsAny(w, _terms.Where(t => t.Word == act)));

    private bool IsAny(string word, IEnumerable<QuestionTerm> terms) => _termOf(word) is { } t && terms.Any(q => q.Term == t || q.Related.Contains(t));

    /// <summary>Sentences of running text that can stand alone, without labels before them; in a transcript what was asked
    /// is left out, and who speaks is told.</summary>
    private IEnumerable<(TextSpan Span, string? Speaker)> Quotable(ReadPassage read)
    {
        var (source, document, hit) = read;
        if (!_transcripts.TryGetValue(source.Snapshot, out var transcript))
        {
            _transcripts[source.Snapshot] = transcript = Transcript.Of(document, _cancel);
        }

        foreach (var block in document.Blocks)
        {
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quotation)
                || !hit.Passage.Span.Overlaps(block.Span)
                || Standalone.IsReference(block.Span.Of(document.Text)))
            {
                continue;
            }

            if (IsFact(block.Span.Of(document.Text), source) && hit.Passage.Span.Contains(block.Span))
            {
                yield return (block.Span, null);
                continue;
            }

            foreach (var found in SentenceSplitter.Split(block.Span.Of(document.Text), source.Language))
            {
                var span = found.Shift(block.Span.Start);
                var isEnd = block.Kind == BlockKind.ListItem && document.Text.AsSpan(span.End, block.Span.End - span.End).Trim().IsEmpty;
                span = transcript?.WithoutName(span) ?? LeadingLabel.Without(document.Text, span);
                var speaker = transcript?.SpeakerAt(span.Start);
                if (speaker != "" && span.Length > 0 && hit.Passage.Span.Contains(span) && (Standalone.Holds(span.Of(document.Text), _understood.Language == "es" ? source.Language : null) || (isEnd && Standalone.HoldsItem(span.Of(document.Text)))))
                {
                    yield return (span, speaker);
                }
            }
        }
    }
}

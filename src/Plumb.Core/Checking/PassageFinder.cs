using Plumb.Core.Gathering;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Checking;

/// <summary>Passages found and read for a question.</summary>
/// <param name="Passages">The passages with their documents, best first.</param>
/// <param name="Queries">What was asked of the index, in order.</param>
public sealed record Found(IReadOnlyList<ReadPassage> Passages, IReadOnlyList<CheckQuery> Queries)
{
    /// <summary>The question as it was read: without its typing errors.</summary>
    public required Question Question { get; init; }

    /// <summary>How it was understood.</summary>
    public required Understanding Understood { get; init; }

    /// <summary>Tables that may count what is asked for.</summary>
    public IReadOnlyList<SourceTable> Tables { get; init; } = [];

    /// <summary>What was read as what.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Terms that the question was searched by.</summary>
    internal IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>What was looked for, for each side that was missing.</summary>
    internal IReadOnlyDictionary<Side, string> SideSearches { get; init; } = new Dictionary<Side, string>();
}

/// <summary>Finds passages for a question and reads them from the archive.</summary>
/// <param name="library">The archive.</param>
/// <param name="index">The passage index.</param>
public sealed class PassageFinder(ILibrary library, IPassageIndex index)
{
    private const int Wanted = 150;
    private const int PerSource = 4;

    /// <summary>A source that bears a name of the question in its title is about it.</summary>
    private const int PerNamedSource = 10;
    private const int NamedWanted = 30;

    /// <summary>A name that a greater share of the passages holds is what the library is about.</summary>
    private const int OneOfSoMany = 50;

    /// <summary>The same for a source whose title speaks of all that is asked: it is read nearly whole.</summary>
    private const int PerSourceAbout = 20;
    private const int AboutWanted = 60;

    /// <summary>Fewest things in a question by which a title can be told to be about it.</summary>
    private const int FewestThings = 2;

    /// <summary>Passages of those whose words are asked for, at most, before all others.</summary>
    private const int OfAsked = 100;
    private const int Ranked = 1_000;
    private const int Deep = 8_000;

    /// <summary>What a word of the question weighs against one that texts use for it; the same where views are asked for.</summary>
    private const int OwnToRelated = 3;
    private const int MostBeside = 25;
    private const double OfCertain = 0.5;

    /// <summary>What a word that texts use for one of the question weighs there.</summary>
    private const double OfRelated = 0.25;
    private const int Glanced = 25;

    /// <summary>Passages that name somebody, and what a word of the name weighs against one of the question.</summary>
    private const int OfNamed = 40;
    private const double OfName = 1.5;

    /// <summary>Passages for each side that was missing, and what a word by which it speaks weighs against one of the question.</summary>
    private const int OfSides = 12;
    private const double OfSideWord = 0.5;
    private const string Denials = "denies denied disputes disputed rejects rejected false unfounded untrue";
    private const string Wholes = "nationwide nationally national countrywide altogether";
    private const string Populations = "detained population";
    private const double EnoughCovered = 0.75;
    private const int ShortestCorrected = 5;

    /// <summary>Passages of one publisher, at most, while others have some.</summary>
    private const int PerVoice = 75;

    /// <summary>From so many addresses on, a passage is a list of references.</summary>
    private const int AddressesOfList = 2;
    private readonly FeedbackSearch _search = new(library, index, null, (passage, text) => !IsList(passage, text));
    private readonly QuestionSpelling _spelling = new(library, index);
    private SourceRoll _roll = new([]);

    /// <summary>Passages in the index.</summary>
    public int PassageCount => index.PassageCount;

    /// <summary>Passages in the index of some sources.</summary>
    internal int PassagesOf(IEnumerable<Source> sources) => sources.Sum(s => index.PassagesOf(s.Snapshot));

    /// <summary>Searches with the question's own terms, reformulated when the library knows few of them, in one ranking with
    /// relevance feedback, spreads the ranking over the sources, and reads what was found.</summary>
    public async Task<Found> FindAsync(Question question, IReadOnlyList<Source> sources, CancellationToken cancel)
    {
        var (read, corrections) = await _spelling.ReadAsync(question, cancel);
        var roll = RollOf(sources);
        var understood = Understanding.Of(read, roll.Publishers);
        // People who are asked as a group are found by what they are called, beside what they are asked about, and not once more where that says it already.
        var about = index.Analyze(string.Join(' ', understood.Subject.Concat(understood.Subject.SelectMany(RelatedWords.Of)))).ToHashSet();
        var subject = string.Join(' ', understood.Subject.Concat(understood.Actors.Where(a => a.IsGroup).Select(a => a.Called).Where(c => !about.Overlaps(index.Analyze(c)))));
        var terms = index.Analyze(subject.Length > 0 ? subject : read.Text);
        var sought = terms.Distinct().ToList();
        var queries = new List<CheckQuery> { new(string.Join(' ', terms), "the question", Count(terms, cancel)) };
        var reformulated = Reformulate(terms);
        if (reformulated.Count > 0)
        {
            terms = reformulated;
            queries.Add(new CheckQuery(string.Join(' ', terms), "reformulated in words that the library holds", Count(terms, cancel)));
        }

        var written = understood.Carried.Where(c => c.English != c.Written).SelectMany(c => index.Analyze(c.Written)).Where(t => index.PassagesWith(t) > 0);
        var related = understood.Subject.SelectMany(RelatedWords.Of).SelectMany(index.Analyze).Concat(written).Distinct().Except(terms).ToList();
        if (related.Count > 0)
        {
            queries.Add(new CheckQuery(string.Join(' ', related), "words that texts use for the question's", Count(related, cancel)));
            terms = [.. Enumerable.Repeat(terms, understood.AsksView && !understood.Actors.Any(a => a.IsGroup) ? 1 : OwnToRelated).SelectMany(t => t), .. related];
        }

        // Where others are looked for beside it, what the question says itself counts most: a family of words for one thing would drown a single word for another.
        IReadOnlyList<WeightedTerm> weighted = [.. sought.Select(t => new WeightedTerm(t, 1)), .. terms.Distinct().Except(sought).Select(t => new WeightedTerm(t, OfRelated))];

        // The words of those who are asked about may lie far behind those of many others, and it is theirs that widen the query.
        var bySnapshot = roll.BySnapshot;
        var asked = understood.Actors.Count == 0 ? [] : sources.Where(s => understood.Actors.Any(a => a.Speaks(s))).Select(s => s.Snapshot).ToHashSet();
        var (ranking, used) = await _search.SearchAsync(terms, understood.Actors.Count > 0 ? Deep : Ranked, asked.Count > 0 ? p => asked.Contains(p.Snapshot) : null, cancel);
        var added = used.Select(t => t.Term).Except(terms).ToList();
        if (added.Count > 0)
        {
            queries.Add(new CheckQuery(string.Join(' ', added), "widened by the library's own words", ranking.Hits.Count));
        }

        // Lists of links and references hold the words of a question and no sentence that answers it.
        var hits = Pick([.. ranking.Hits.Where(h => bySnapshot.ContainsKey(h.Passage.Snapshot) && !Standalone.IsApparatus(h.Passage.Heading))], bySnapshot, asked, understood, AboutIt(understood));
        void Add(IEnumerable<Hit> found) => hits.AddRange(found.Where(h => !hits.Exists(f => f.Passage.Equals(h.Passage))));
        Add(Beside(Denials, "who denies or disputes it", weighted, queries, cancel));
        if (AskedNumber.IsOfPlace(understood) && understood.Places.Count == 0)
        {
            Add(Beside(Wholes, "numbers of the whole", weighted, queries, cancel));
        }

        if (AskedNumber.IsOfPlace(understood))
        {
            IReadOnlyList<WeightedTerm> names = [.. understood.Names.SelectMany(index.Analyze).Distinct().Select(t => new WeightedTerm(t, 1))];
            Add(Beside(Populations, "the number of all who are held", names, queries, cancel, 1));
        }

        foreach (var (name, called) in understood.Actors.Select(a => (Name: a.Phrase, Called: a.SoughtBy)).Where(a => a.Called.Length > 0).Concat(understood.Compared.Select(c => (Name: c, Called: c))))
        {
            Add(Naming(name, called, weighted, queries, cancel));
        }

        var passages = await ReadAsync(hits, bySnapshot, cancel);
        var tables = await TableFinder.FindAsync(understood, passages, sources, library, cancel);
        return new Found(passages, queries) { Question = read, Understood = understood, Corrections = corrections, Tables = tables, Terms = [.. terms.Distinct()] };
    }

    /// <summary>A few passages for a question, by its own words alone: enough to see whether it can be answered.</summary>
    internal async Task<(Understanding Understood, IReadOnlyList<ReadPassage> Passages)> GlanceAsync(Question question, IReadOnlyList<Source> sources, CancellationToken cancel)
    {
        var roll = RollOf(sources);
        var understood = Understanding.Of(question, roll.Publishers);
        var terms = index.Analyze(string.Join(' ', understood.Subject)).Distinct().ToList();
        var hits = index.Search([.. terms.Select(t => new WeightedTerm(t, 1))], Glanced, cancel).Hits;
        return (understood, await ReadAsync(Spread.Pick([.. hits.Where(h => !Standalone.IsApparatus(h.Passage.Heading))], Glanced, PerSource), roll.BySnapshot, cancel));
    }

    /// <summary>A few passages more that hold certain words beside those of the question: the other side, and the whole of what is counted, are looked for, not
    /// waited for. Their scores are of another search and are brought below those of the first.</summary>
    private IEnumerable<Hit> Beside(string certain, string purpose, IReadOnlyList<WeightedTerm> terms, List<CheckQuery> queries, CancellationToken cancel, double weight = OfCertain)
    {
        var words = index.Analyze(certain).Distinct().ToList();
        var found = index.Search([.. terms, .. words.Select(t => new WeightedTerm(t, weight))], MostBeside, cancel).Hits;
        queries.Add(new CheckQuery(string.Join(' ', words), purpose, found.Count));
        return Spread.Pick([.. found.Where(h => !Standalone.IsApparatus(h.Passage.Heading))], MostBeside, 1).Select(h => h with { Score = 0 });
    }

    /// <summary>Passages that name somebody beside the question's words: whose words are asked for, or who is held against another. Their
    /// scores are of another search.</summary>
    /// <param name="name">What the question calls them.</param>
    /// <param name="called">Words that they are looked for by.</param>
    /// <param name="terms">What is asked about.</param>
    /// <param name="queries">Told what was searched.</param>
    /// <param name="cancel">Cancels the search.</param>
    private IEnumerable<Hit> Naming(string name, string called, IReadOnlyList<WeightedTerm> terms, List<CheckQuery> queries, CancellationToken cancel)
    {
        var words = index.Analyze(called).Distinct().ToList();
        var found = index.Search([.. terms.Where(t => !words.Contains(t.Term)), .. words.Select(t => new WeightedTerm(t, OfName))], OfNamed, cancel).Hits;
        queries.Add(new CheckQuery(string.Join(' ', words), $"what names {name}", found.Count));
        return Spread.Pick([.. found.Where(h => !Standalone.IsApparatus(h.Passage.Heading))], OfNamed, PerSource).Select(h => h with { Score = 0 });
    }

    /// <summary>A few passages more for each side that was missing: the question's terms beside words by which that side speaks.</summary>
    internal async Task<(IReadOnlyList<ReadPassage> Passages, Found Found)> FindSidesAsync(
        Found found, IReadOnlyList<Side> missing, IReadOnlyList<string> accused, IReadOnlyList<Source> sources, CancellationToken cancel)
    {
        var known = found.Passages.Select(p => p.Hit.Passage).ToHashSet();
        var (hits, queries, searches) = (new List<Hit>(), found.Queries.ToList(), new Dictionary<Side, string>());
        foreach (var side in missing)
        {
            var words = index.Analyze(SideWords.Of(side, accused)).Distinct().ToList();
            var ranked = index.Search([.. found.Terms.Select(t => new WeightedTerm(t, 1)), .. words.Select(t => new WeightedTerm(t, OfSideWord))], OfSides, cancel).Hits;
            searches[side] = string.Join(' ', words);
            queries.Add(new CheckQuery(searches[side], SideWords.Purpose(side), ranked.Count));
            hits.AddRange(Spread.Pick([.. ranked.Where(h => !Standalone.IsApparatus(h.Passage.Heading) && known.Add(h.Passage))], OfSides, 1));
        }

        return (await ReadAsync(hits, RollOf(sources).BySnapshot, cancel), found with { Queries = queries, SideSearches = searches });
    }

    /// <summary>Passages for the question's terms in some sources alone, however deep in the ranking they lie.</summary>
    internal async Task<IReadOnlyList<ReadPassage>> FindInAsync(Found found, IReadOnlyList<Source> sources, CancellationToken cancel)
    {
        if (sources.Count == 0)
        {
            return [];
        }

        var bySnapshot = sources.ToDictionary(s => s.Snapshot);
        var ranked = index.Search([.. found.Terms.Select(t => new WeightedTerm(t, 1))], Deep, cancel).Hits.Where(h => bySnapshot.ContainsKey(h.Passage.Snapshot) && !Standalone.IsApparatus(h.Passage.Heading));
        return await ReadAsync(Spread.Pick([.. ranked], AboutWanted, PerNamedSource), bySnapshot, cancel);
    }

    /// <summary>The same list is searched again and again while a check is made.</summary>
    private SourceRoll RollOf(IReadOnlyList<Source> sources) => _roll is var roll && ReferenceEquals(roll.Sources, sources) ? roll : _roll = new SourceRoll(sources);

    private int Count(IReadOnlyList<string> terms, CancellationToken cancel) =>
        index.Search([.. terms.Distinct().Select(t => new WeightedTerm(t, 1))], Wanted, cancel).Hits.Count;

    /// <summary>A few of each source: first of those whose words are asked for, more of those that bear a name of the question.</summary>
    private List<Hit> Pick(IReadOnlyList<Hit> ranked, IReadOnlyDictionary<SnapshotId, Source> sources, HashSet<SnapshotId> asked, Understanding understood, Func<Source, bool> isAboutIt)
    {
        var about = ranked.Select(h => h.Passage.Snapshot).Distinct().Where(s => sources.TryGetValue(s, out var source) && isAboutIt(source)).ToHashSet();
        var named = understood.Names.Count == 0 ? [] : ranked.Where(h => sources.TryGetValue(h.Passage.Snapshot, out var s) && IsNamed(s.Title, NamesOver(understood))).ToList();
        var picked = Spread.Pick(named, NamedWanted, PerNamedSource)
            .Concat(Spread.Pick([.. ranked.Where(h => about.Contains(h.Passage.Snapshot))], AboutWanted, PerSourceAbout))
            .Concat(Spread.Pick([.. ranked.Where(h => asked.Contains(h.Passage.Snapshot))], OfAsked, PerSource))
            .Concat(Spread.PickOfVoices(Spread.Pick(ranked, Ranked, PerSource), Wanted, PerVoice, s => sources.GetValueOrDefault(s)?.Voice))
            .Distinct()
            .Take(Wanted)
            .ToHashSet();
        return [.. ranked.Where(picked.Contains)];
    }

    /// <summary>Tells a source whose title holds each thing that the question names, or a word that texts use for it: the whole of it
    /// speaks of the question, in whatever words.</summary>
    private Func<Source, bool> AboutIt(Understanding understood)
    {
        var things = understood.Subject
            .Where(w => !RelatedWords.IsLight(w))
            .Select(w => index.Analyze(w).Concat(RelatedWords.Of(w).SelectMany(index.Analyze)).ToHashSet())
            .Where(t => t.Count > 0)
            .ToList();
        return source => things.Count >= FewestThings && source.Title is { } title && index.Analyze(title).ToHashSet() is var terms && things.All(terms.Overlaps);
    }

    private static bool IsList(Passage passage, string text) =>
        Standalone.IsApparatus(passage.Heading) || text.AsSpan().Count("://") >= AddressesOfList;

    /// <summary>Names that tell what a whole text is about where they stand in its title: of more than one word; and where it is asked how something is judged, a single
    /// one that few passages hold, for what is said of a place need not name it.</summary>
    private List<string> NamesOver(Understanding understood) =>
        [.. understood.Names.Where(n => n.Contains(' ', StringComparison.Ordinal) || (understood.AsksView && index.Analyze(n) is [var term] && index.PassagesWith(term) * OneOfSoMany < index.PassageCount))];

    private static bool IsNamed(string? title, IReadOnlyList<string> names) =>
        title is not null && names.Any(n => title.Contains(n, StringComparison.OrdinalIgnoreCase));

    /// <summary>When the library holds few of the terms: each missing term by its neighbour in the index, or left out.
    /// Empty when that is not so, or when nothing would be gained.</summary>
    private List<string> Reformulate(IReadOnlyList<string> terms)
    {
        var held = terms.Distinct().ToDictionary(t => t, t => index.PassagesWith(t) > 0);
        if (held.Count == 0 || held.Values.Count(h => h) >= EnoughCovered * held.Count)
        {
            return [];
        }

        return [.. terms.SelectMany(t => held[t] ? [t] : t.Length < ShortestCorrected ? [] : index.NearTerms(t).Take(1))];
    }

    private async Task<IReadOnlyList<ReadPassage>> ReadAsync(
        IEnumerable<Hit> hits, IReadOnlyDictionary<SnapshotId, Source> sources, CancellationToken cancel)
    {
        var documents = new Dictionary<SnapshotId, Document?>();
        var read = new List<ReadPassage>();
        foreach (var hit in hits)
        {
            var id = hit.Passage.Snapshot;
            if (!documents.TryGetValue(id, out var document))
            {
                documents[id] = document = await library.DocumentAsync(id, cancel);
            }

            if (document is not null && sources.TryGetValue(id, out var source) && hit.Passage.Span.End <= document.Text.Length)
            {
                read.Add(new ReadPassage(source, document, hit));
            }
        }

        return read;
    }
}

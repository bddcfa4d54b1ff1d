using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>What a question asks for, as far as its form tells.</summary>
/// <param name="Actors">Whose words are asked for; empty when anybody's will do.</param>
/// <param name="Subject">Words that name what it is about, in order: without the actors and without the words that only ask.</param>
/// <param name="Kind">What sort of answer it asks for.</param>
/// <param name="Language">ISO 639-1 code: <c>es</c> where the words that ask are Spanish, else <c>en</c>.</param>
public sealed record Understanding(IReadOnlyList<AskedActor> Actors, IReadOnlyList<string> Subject, QuestionKind Kind, string Language)
{
    /// <summary>Names in the question, in order: what does not speak of them does not bear on it.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Those of them that say where.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Words of the subject of which one is as good as the other: "immigrants and asylum seekers".</summary>
    public IReadOnlyList<(IReadOnlyList<string> Left, IReadOnlyList<string> Right)> Alternatives { get; init; } = [];

    /// <summary>Words of the subject that name one thing together: "medical care", "hunger strike".</summary>
    public IReadOnlyList<(string First, string Second)> Compounds { get; init; } = [];

    /// <summary>Words of a question in another language, and what was looked for in their place.</summary>
    public IReadOnlyList<Carried> Carried { get; init; } = [];

    /// <summary>Too little of a question in another language could be carried over to say that anything answers it.</summary>
    public bool IsMostlyLost => Carried.Count(c => c.English is null) * 3 > Carried.Count;

    /// <summary>What the asker laid down; the other members hold it already.</summary>
    public Directions Directions { get; init; } = Directions.None;

    /// <summary>The time that it asks about as a span; null for any.</summary>
    public AskedTime? Time { get; init; }

    /// <summary>Two that it holds against each other, by name: "the Biden and Trump administrations"; else empty.</summary>
    public IReadOnlyList<string> Compared { get; init; } = [];

    /// <summary>The time by which an amount is asked for: "day" of "per day"; null for none.</summary>
    public string? Per { get; init; }

    /// <summary>"What did Senator Orr find?": whatever is told as theirs will do.</summary>
    public bool AsksAnything { get; init; }

    /// <summary>What is asked to have been done at some time: the verbs of "when did …", among other words in lower case; else empty.</summary>
    public IReadOnlyList<string> DatedActs { get; init; } = [];

    /// <summary>What somebody is asked to have done: "who ordered"; null where a person is asked for in another way.</summary>
    public string? Act { get; init; }

    /// <summary>It asks for what speaks against its subject: what critics say of it.</summary>
    public bool AsksCriticism { get; init; }

    /// <summary>It asks for what speaks for its subject: what supporters say of it.</summary>
    public bool AsksPraise { get; init; }

    /// <summary>It asks why its subject is criticised.</summary>
    public bool AsksGrounds { get; init; }

    /// <summary>It asks who somebody or what something is.</summary>
    public bool AsksWhatIs { get; init; }

    /// <summary>A second question behind it, which is not looked into: "and what language did they speak"; else null.</summary>
    public string? Second { get; init; }

    /// <summary>It asks how something went with time.</summary>
    public bool AsksChange { get; init; }

    /// <summary>It asks what something is used for.</summary>
    public bool AsksPurpose { get; init; }

    /// <summary>It asks what happened.</summary>
    public bool AsksEvent { get; init; }

    /// <summary>It asks what happened, and not what is usual.</summary>
    public bool AsksPastEvent { get; init; }

    /// <summary>It asks which is the most of its kind: the largest, the first.</summary>
    public bool AsksMost { get; init; }

    /// <summary>It asks how many people.</summary>
    public bool CountsPeople { get; init; }

    /// <summary>It asks how many people of whatever sort: children, prisoners.</summary>
    public bool CountsPersons { get; init; }

    /// <summary>It asks why people died, and names none of them.</summary>
    public bool AsksDeath { get; init; }

    /// <summary>Of whom it asks why that one died; null for nobody by name.</summary>
    public string? Dead { get; init; }

    /// <summary>It asks for single cases: "what deaths were reported".</summary>
    public bool AsksCases { get; init; }

    /// <summary>It asks how many people had something done to them: "were counted", "did they detain".</summary>
    public bool PeopleAreActedOn { get; init; }

    /// <summary>It asks for causes, alone or beside something else.</summary>
    public bool AsksCause { get; init; }

    /// <summary>It asks what is to come.</summary>
    public bool IsForecast { get; init; }

    /// <summary>It asks for praise or blame.</summary>
    public bool IsOpinion { get; init; }

    /// <summary>It asks how many or how much.</summary>
    public bool AsksNumber => Kind == QuestionKind.Number;

    /// <summary>It asks how something is seen, treated or judged.</summary>
    public bool AsksView => Kind == QuestionKind.View;

    /// <summary>What an actor of a question does when it says something: "what did the court hold about …".</summary>
    private static readonly HashSet<string> s_saying = new(StringComparer.OrdinalIgnoreCase)
    {
        "hold", "rule", "decide", "find", "report", "claim", "argue", "conclude", "state", "write", "recommend", "warn", "allege", "believe", "propose", "promise", "criticize", "criticise", "accuse", "complain", "respond", "react",
    };

    /// <summary>Reads a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="publishers">Names of publishers that it may ask by name; null for none.</param>
    public static Understanding Of(Question question, IEnumerable<string>? publishers = null)
    {
        var (asked, second) = SecondQuestion.Divide(question.Text);
        var (text, directions) = ((AskedClaim.IsAsked(asked) ? AskedClaim.In(asked) : null) ?? asked, question.Directions);
        IReadOnlyList<AskedActor> named = directions.Actor is { } actor ? [AskedActor.Named(actor, publishers ?? [])] : AskedActor.In(text, publishers ?? []);
        var all = Words.Split(text).Select(w => w.Of(text)).ToList();
        var actors = named.Where(a => directions.Actor is not null || !a.IsDoerIn(text)).ToList();
        var about = directions.Subject ?? named.Aggregate(text, (t, a) => t.Replace(a.Phrase, " ", StringComparison.Ordinal));
        var compared = directions.Subject is null ? Comparison.In(text) : [];
        var change = ChangeQuestion.Is(all);
        var kind = directions.Kind ?? OfActors(QuestionForm.KindOf(asked, all), named);
        var grounds = QuestionForm.AsksGrounds(all, kind);
        var rest = Bare(Comparison.Without(ChangeQuestion.Without(AskedTime.Without(about), change), compared), grounds);
        var words = Words.Split(rest).Select(w => w.Of(rest)).ToList();
        var spanish = text.Contains('¿') || (words.Count(AskingWords.IsSpanish) >= 2 && words.Count(AskingWords.IsSpanish) > words.Count(AskingWords.IsEnglish));
        var most = QuestionForm.AsksMost(all);
        // "Most people held there": how many of them, and not what.
        var asksAnswer = QuestionForm.AsksAnswer(all);
        var subject = words.Where(w => (!AskingWords.IsEnglish(w) || (asksAnswer && QuestionForm.IsCriticism(w))) && (most || !w.Equals("most", StringComparison.OrdinalIgnoreCase)) && !(spanish && AskingWords.IsSpanish(w)) && !(actors.Count > 0 && s_saying.Contains(w))).ToList();
        if (kind == QuestionKind.View && QuestionForm.IsOpinion(all) && subject.Exists(w => !QuestionForm.IsJudgement(w)))
        {
            // "Is the care adequate": texts that judge it use words of their own.
            subject.RemoveAll(QuestionForm.IsJudgement);
        }

        if (QuestionForm.AsksCases(all) && subject.Exists(w => !QuestionForm.IsTold(w)))
        {
            // "What deaths were reported": that they were goes without saying.
            subject.RemoveAll(QuestionForm.IsTold);
        }

        var compounds = spanish ? Spanish.CompoundsIn(rest) : Gathering.Compounds.In(rest);
        if (actors is [{ IsGroup: true } group] && subject.Exists(w => !IsOf(group, w)))
        {
            // "What do detainees say about food in detention": where they are goes without saying.
            subject.RemoveAll(w => IsOf(group, w) && !compounds.Any(c => c.First == w || c.Second == w));
        }

        if (actors is [{ IsGroup: true }] && subject.Count > 1)
        {
            // "The companies that run detention centres": which of them is told by what they run.
            subject.RemoveAll(w => AskedGroup.IsOfClause(text, w));
        }

        if (subject.Count == 0 && actors is [{ IsGroup: true } only])
        {
            // Of nothing else is anything asked: they are what it is about.
            actors = [];
            subject = [.. only.Phrase.Split(' ')];
        }

        var anything = subject.Count == 0 && actors is [{ IsNamed: false, IsParticular: true }];
        if (anything)
        {
            subject = [.. actors[0].Phrase.Split(' ').Where(w => !AskingWords.IsEnglish(w))];
        }

        var dead = kind == QuestionKind.Why ? OneDeath.In(text, QuestionNames.PlacesIn(text, QuestionNames.In(rest))) : null;
        var carried = spanish ? subject.Select(w => new Carried(w, Spanish.Carry(w))).ToList() : [];
        return new Understanding([.. actors.Select(a => a.ShownIn(text))], spanish ? [.. carried.Select(c => c.English).OfType<string>()] : subject, kind, spanish ? "es" : "en")
        {
            Directions = directions,
            Time = AskedTime.Of(question),
            Compared = compared,
            Act = kind == QuestionKind.Who ? QuestionForm.ActOf(all) : null,
            AsksAnything = anything,
            Per = kind == QuestionKind.Number ? Rate.AskedIn(text) : null,
            DatedActs = kind == QuestionKind.When && all is [_, "did", ..] ? [.. subject.Where(w => char.IsLower(w[0]))] : [],
            AsksChange = change,
            AsksGrounds = grounds,
            AsksWhatIs = QuestionForm.AsksWhatIs(all),
            Second = second,
            AsksCriticism = kind == QuestionKind.View && QuestionForm.AsksCriticism(all) && !QuestionForm.AsksPraise(all),
            AsksPraise = kind == QuestionKind.View && QuestionForm.AsksPraise(all) && !QuestionForm.AsksCriticism(all),
            Carried = carried,
            Names = QuestionNames.In(rest),
            Places = QuestionNames.PlacesIn(text, QuestionNames.In(rest)),
            Alternatives = Coordination.In(words),
            Compounds = compounds,
            AsksEvent = all.Exists(w => w.StartsWith("happen", StringComparison.OrdinalIgnoreCase)),
            AsksPastEvent = all.Exists(w => w.Equals("happened", StringComparison.OrdinalIgnoreCase)),
            AsksMost = most,
            AsksPurpose = QuestionForm.AsksPurpose(all),
            CountsPeople = QuestionForm.CountsPeople(all),
            CountsPersons = QuestionForm.CountsPersons(all),
            AsksDeath = dead is null && kind == QuestionKind.Why && subject.Exists(w => w.Equals("die", StringComparison.OrdinalIgnoreCase) || RelatedWords.Of("die").Contains(w, StringComparer.OrdinalIgnoreCase)),
            Dead = dead,
            AsksCases = QuestionForm.AsksCases(all),
            PeopleAreActedOn = QuestionForm.PeopleAreActedOn(all),
            AsksCause = QuestionForm.AsksCause(text, kind),
            IsForecast = QuestionForm.IsForecast(all),
            IsOpinion = QuestionForm.IsOpinion(all),
        };
    }

    /// <summary>Whether a word is of the family of what a group is called.</summary>
    private static bool IsOf(AskedActor group, string word) => group.Called.Split(' ').Any(c => RelatedWords.Of(c).Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>What associations say of something is how they see it.</summary>
    private static QuestionKind OfActors(QuestionKind kind, IReadOnlyList<AskedActor> actors) =>
        kind == QuestionKind.Open && actors is [{ Kind: SourceKind.Ngo, IsParticular: false }] ? QuestionKind.View : kind;

    /// <summary>Where it is asked why something is criticised, that word names nothing to look for.</summary>
    private static string Bare(string text, bool asksGrounds) =>
        !asksGrounds ? text : Words.Split(text).Select(w => w.Of(text)).Where(QuestionForm.IsBlaming).Aggregate(text, (t, w) => t.Replace(w, " ", StringComparison.Ordinal));
}

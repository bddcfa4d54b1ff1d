namespace Plumb.Core.Gathering;

/// <summary>Tells from its first words what a question asks for.</summary>
internal static class QuestionForm
{
    private static readonly string[] s_numbers =
        ["how many", "how much", "the number of", "what number", "what share", "what percentage", "what proportion", "cuántos", "cuántas", "cuantos", "cuantas", "cuánto", "cuánta"];

    private static readonly HashSet<string> s_persons = new(StringComparer.OrdinalIgnoreCase)
    {
        "children", "minors", "women", "men", "detainees", "prisoners", "inmates", "migrants", "immigrants", "refugees", "seekers", "families", "patients", "workers", "citizens", "adults", "teenagers", "babies", "infants", "students", "residents",
    };

    /// <summary>Words of a thing of which it is asked what it is.</summary>
    private const int MostOfThing = 5;

    private static readonly string[] s_views =
        ["treat", "perceive", " see ", " view", "describe", "criticis", "criticiz", "accuse", "opinion", "think of", "think about", "regard ", "critics", "opponents", "supporters", "proponents", "defenders"];

    private static readonly string[] s_reasons = ["why ", "for what reason", "what caused", "what causes", "what led to", "cause of", "causes of", "por qué"];

    /// <summary>A second part of a question that asks for causes beside a number or a name.</summary>
    private static readonly string[] s_causes = ["of what", "from what", "and why", "cause of", "causes of", "what caused", "how did he die", "how did she die", "how did they die", "what for"];

    private static readonly HashSet<string> s_auxiliaries = new(StringComparer.OrdinalIgnoreCase)
    {
        "did", "does", "do", "is", "are", "was", "were", "has", "have", "had", "can", "could", "will", "would", "should", "must", "may",
    };

    /// <summary>Words in -est that compare nothing.</summary>
    private static readonly HashSet<string> s_notMost = new(StringComparer.OrdinalIgnoreCase)
    {
        "interest", "request", "protest", "arrest", "forest", "honest", "invest", "digest", "harvest", "contest", "suggest", "modest", "latest", "manifest", "conquest", "inquest", "priest",
    };

    private static readonly HashSet<string> s_against = new(StringComparer.OrdinalIgnoreCase) { "critics", "opponents", "criticism", "criticisms", "criticized", "criticised", "accused" };

    /// <summary>What was done to something that it is asked why: the grounds are what speaks against it.</summary>
    private static readonly HashSet<string> s_blaming = new(StringComparer.OrdinalIgnoreCase)
        { "criticized", "criticised", "criticize", "criticise", "condemned", "condemn", "denounced", "denounce", "blamed", "accused" };

    /// <summary>Who answers criticism does not criticise.</summary>
    private static readonly HashSet<string> s_answering = new(StringComparer.OrdinalIgnoreCase) { "respond", "responds", "responded", "react", "reacts", "reacted", "answer", "answered", "rebut", "defend", "defended" };

    /// <summary>What opens a clause within a question.</summary>
    private static readonly HashSet<string> s_opening = new(StringComparer.OrdinalIgnoreCase) { "how", "what", "why", "when", "where", "who", "which", "whether", "that", "way", "after", "before" };

    private static readonly HashSet<string> s_for = new(StringComparer.OrdinalIgnoreCase) { "supporters", "proponents", "defenders", "praised" };

    private static readonly HashSet<string> s_forecasts = new(StringComparer.OrdinalIgnoreCase) { "will", "would" };

    /// <summary>That something was told: what is asked about is what was.</summary>
    private static readonly HashSet<string> s_told = new(StringComparer.OrdinalIgnoreCase) { "reported", "recorded", "documented", "registered", "occurred", "known" };

    /// <summary>Each of what is asked for is a case of its own.</summary>
    private static readonly HashSet<string> s_cases = new(StringComparer.OrdinalIgnoreCase)
        { "deaths", "cases", "incidents", "killings", "suicides", "homicides", "injuries", "assaults", "escapes", "accidents", "shootings", "lawsuits", "complaints", "attacks", "fires" };

    /// <summary>How somebody is dealt with: texts say it by what was done, and seldom name it.</summary>
    private static readonly HashSet<string> s_manners = new(StringComparer.OrdinalIgnoreCase) { "treatment", "handling" };

    /// <summary>Words of praise and blame: no archive can settle them, only who uses them.</summary>
    private static readonly HashSet<string> s_judgements = new(StringComparer.OrdinalIgnoreCase)
    {
        "good", "bad", "better", "worse", "best", "worst", "right", "wrong", "fair", "unfair", "evil", "great", "terrible", "stupid", "moral", "immoral", "ethical",
        "justified", "beautiful", "ugly", "should", "ought", "deserve", "deserves",
        "adequate", "inadequate", "sufficient", "insufficient", "humane", "inhumane", "acceptable", "unacceptable", "appropriate", "inappropriate", "cruel", "harsh", "reasonable", "unreasonable",
    };

    public static QuestionKind KindOf(string question, IReadOnlyList<string> words)
    {
        bool Holds(string[] phrases) => phrases.Any(p => question.Contains(p, StringComparison.OrdinalIgnoreCase));
        var first = words.Count > 0 ? words[0].ToLowerInvariant() : "";
        return first switch
        {
            _ when AskedClaim.IsAsked(question) => QuestionKind.Claim,
            _ when Holds(s_numbers) => QuestionKind.Number,
            "when" or "cuándo" => QuestionKind.When,
            "where" or "dónde" => QuestionKind.Where,
            // "Who may apply": a class is asked for, not a name.
            "who" or "whom" when words.Count > 1 && words[1].ToLowerInvariant() is "may" or "can" or "must" or "should" or "shall" or "could" => QuestionKind.Open,
            "who" or "whom" or "quién" or "quiénes" => QuestionKind.Who,
            _ when Holds(s_reasons) => QuestionKind.Why,
            _ when AsksAnswer(words) => QuestionKind.Open,
            _ when Holds(s_views) => QuestionKind.View,
            _ when s_auxiliaries.Contains(first) && IsOpinion(words) => QuestionKind.View,
            _ when s_auxiliaries.Contains(first) => QuestionKind.YesNo,
            "what" or "which" or "how" or "whose" or "qué" or "cómo" or "tell" or "describe" or "compare" or "contrast" or "explain" or "discuss" or "outline" => QuestionKind.Open,
            _ when !question.Contains('?') && words.Count >= 4 => QuestionKind.Claim,
            _ => QuestionKind.Open,
        };
    }

    /// <summary>Whether the most of a kind is asked for: "which is the largest", "who holds the most".</summary>
    public static bool AsksMost(IReadOnlyList<string> words) =>
        words.Count > 2 && words[0].ToLowerInvariant() is "which" or "what" or "who" or "where"
        && words.Any(IsMost);

    /// <summary>Whether a word is a superlative: "largest", "most".</summary>
    public static bool IsMost(string word) => word is "most" || (word.Length > 5 && word.EndsWith("est", StringComparison.Ordinal) && !s_notMost.Contains(word));

    /// <summary>Whether people are to be counted: "how many people", "how many of the people".</summary>
    public static bool CountsPeople(IReadOnlyList<string> words) =>
        words
            .SkipWhile(w => w.ToLowerInvariant() is not ("many" or "cuántas" or "cuantas" or "cuántos" or "cuantos"))
            .Skip(1)
            .Take(3)
            .Any(IsPeople);

    /// <summary>Whether people of any sort are to be counted: "how many children", "how many of the workers".</summary>
    public static bool CountsPersons(IReadOnlyList<string> words) =>
        words.SkipWhile(w => w.ToLowerInvariant() is not ("many" or "cuántas" or "cuantas" or "cuántos" or "cuantos")).Skip(1).Take(3).Any(w => IsPeople(w) || s_persons.Contains(w));

    /// <summary>Whether single cases are asked for: "what deaths were reported", "which cases are known".</summary>
    public static bool AsksCases(IReadOnlyList<string> words) =>
        words.Count > 3 && words[0].ToLowerInvariant() is "what" or "which" && s_cases.Contains(words[1].ToLowerInvariant() is "recent" or "other" or "new" or "known" or "single" or "further" ? words[2] : words[1]);

    /// <summary>Whether a word says only that something was told or came about.</summary>
    public static bool IsTold(string word) => s_told.Contains(word);

    /// <summary>Whether a word names how somebody is dealt with, and no thing that texts would have to name, too.</summary>
    public static bool IsManner(string word) => s_manners.Contains(word);

    private static bool IsPeople(string word) => word.ToLowerInvariant() is "people" or "persons" or "individuals" or "personas";

    /// <summary>Whether something is done to the people who are counted: "how many people were held", "how many people did they hold".</summary>
    public static bool PeopleAreActedOn(IReadOnlyList<string> words)
    {
        var behind = words.SkipWhile(w => !IsPeople(w)).Skip(1).ToList();
        var at = behind.FindIndex(w => w.ToLowerInvariant() is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "did" or "do" or "does" or "has" or "have");
        return CountsPeople(words) && at >= 0 && at + 1 < behind.Count
            // "Have died" is done by them, "have they killed" is not.
            && (behind[at].ToLowerInvariant() is not ("has" or "have") || (at + 2 < behind.Count && !IsParticiple(behind[at + 1])));
    }

    private static bool IsParticiple(string word) => word.Length > 3 && (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("en", StringComparison.OrdinalIgnoreCase));

    /// <summary>What a question "who …" asks somebody to have done: its verb; null where that only says what somebody is.</summary>
    public static string? ActOf(IReadOnlyList<string> words) =>
        words.Count > 2 && words[0].ToLowerInvariant() is "who" && !AskingWords.IsEnglish(words[1]) && !RelatedWords.IsLight(words[1]) ? words[1] : null;

    /// <summary>Whether causes are asked for, alone or beside something else.</summary>
    public static bool AsksCause(string question, QuestionKind kind) =>
        kind == QuestionKind.Why || s_causes.Any(p => question.Contains(p, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is asked what something is used or meant for.</summary>
    public static bool AsksPurpose(IReadOnlyList<string> words) =>
        words.Count > 3 && words[0].Equals("what", StringComparison.OrdinalIgnoreCase)
        && Enumerable.Range(1, words.Count - 2).Any(i => words[i].ToLowerInvariant() is "used" or "meant" or "intended" && words[i + 1].Equals("for", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether what speaks against the subject is asked for: what critics say, what somebody is accused of.</summary>
    public static bool AsksCriticism(IReadOnlyList<string> words) => words.Any(s_against.Contains) && !AsksAnswer(words);

    /// <summary>Whether to answer is the question's main verb: nothing opens a clause before it, and the criticism stands behind it or right before ("how was the criticism answered").</summary>
    public static bool AsksAnswer(IReadOnlyList<string> words)
    {
        var at = words.Select((w, i) => (Word: w, At: i)).Where(w => s_answering.Contains(w.Word)).Select(w => w.At).FirstOrDefault(-1);
        return at > 0 && !words.Take(at).Skip(1).Any(s_opening.Contains) && (words.Skip(at + 1).Any(s_against.Contains) || s_against.Contains(words[at - 1]));
    }

    /// <summary>Whether it is asked why something is criticised.</summary>
    public static bool AsksGrounds(IReadOnlyList<string> words, QuestionKind kind) => kind == QuestionKind.Why && words.Any(s_blaming.Contains);

    /// <summary>Whether a word is one of praise or blame: it names nothing that texts would have to name, too.</summary>
    public static bool IsJudgement(string word) => s_judgements.Contains(word);

    /// <summary>Whether a word names criticism: "criticism", "critics".</summary>
    public static bool IsCriticism(string word) => s_against.Contains(word);

    /// <summary>Whether a word says that something is criticised.</summary>
    public static bool IsBlaming(string word) => s_blaming.Contains(word);

    /// <summary>Whether it is asked who somebody or what something is: "who is Ada Orr", "what is the quay programme".</summary>
    public static bool AsksWhatIs(IReadOnlyList<string> words) =>
        words.Count is > 2 and <= MostOfThing + 2
        && words[0].ToLowerInvariant() is "who" or "what" && words[1].ToLowerInvariant() is "is" or "are" or "was" or "were"
        && words.Skip(words[2].ToLowerInvariant() is "the" or "a" or "an" ? 3 : 2).ToList() is { Count: > 0 } thing
        && !thing.Exists(w => AskingWords.IsEnglish(w) || w.EndsWith("'s", StringComparison.Ordinal) || w.EndsWith("’s", StringComparison.Ordinal) || IsMost(w) || (char.IsLower(w[0]) && IsParticiple(w)))
        && (words[0].Equals("what", StringComparison.OrdinalIgnoreCase) || thing.TrueForAll(w => char.IsUpper(w[0])));

    /// <summary>Whether what speaks for the subject is asked for: what supporters say.</summary>
    public static bool AsksPraise(IReadOnlyList<string> words) => words.Any(s_for.Contains);

    /// <summary>Whether it asks what is to come: the archive holds what was expected, not what will be.</summary>
    public static bool IsForecast(IReadOnlyList<string> words) => words.Count > 0 && s_forecasts.Contains(words[0]);

    /// <summary>Whether it asks for praise or blame: the archive holds who judges so, not who is right.</summary>
    public static bool IsOpinion(IReadOnlyList<string> words) =>
        words.Count > 0 && (s_auxiliaries.Contains(words[0]) || words[0].Equals("what", StringComparison.OrdinalIgnoreCase)) && words.Any(s_judgements.Contains);
}

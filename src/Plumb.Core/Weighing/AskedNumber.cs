using System.Text.RegularExpressions;
using Plumb.Core.Gathering;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a sentence gives the number of people that a question asks for, in whatever words it names them.</summary>
/// <remarks>"How many people are held in the hall?" is answered by "the hall holds 290" and by "261 people in a hall built for
/// 120", neither of which repeats the question's words.</remarks>
internal static class AskedNumber
{
    private const int SampleReach = 40;

    private static readonly Pattern s_sampling = new(
        @"\b(interview(ed|s|ing)|survey(ed|s|ing)|spoke (to|with)|talked (to|with)|examined|sampled|followed|reviewed|questioned|polled|studied|files? of|sample of)( (with|all|about|over|more|than|nearly|some|the|a|total|of)){0,4} ?\z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The same behind the number: "of the 64 people interviewed".</summary>
    private static readonly Pattern s_sampled = new(@"\A( [\p{L}-]+){1,3} (who were )?(interviewed|surveyed|polled|sampled|examined|questioned)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Pattern s_method = new(
        @"\A[^,;:]{2,60} (interviewed|surveyed|polled|sampled|spoke (to|with)|talked (to|with)) (more than |over |about |nearly |some |at least )?([0-9][0-9,]*|dozens|hundreds|several) [^,;:]*\.\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>"Built for 120 people", "can hold 500": how many there may be.</summary>
    private static readonly Pattern s_capacity = new(
        @"\b((built|designed|licensed|rated|planned|intended|meant|approved|room|space|beds?|capacity|places)|(can|could|may|might|would|to)( only)? (hold|house|detain|accommodate))( (to (hold|house)|for|of|up to|only|about|at most|at least|a maximum of|at|over|more than|nearly|roughly|around|some|another))*\z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private const int CapacityReach = 60;
    private const int MostWordsToPeople = 3;
    private const int MostWordsToVerb = 7;

    private static readonly Pattern s_number = new(@"\b[0-9]{1,3}(,[0-9]{3})+\b|\b[0-9]+((\.[0-9]+)? (thousand|million|billion))?\b", RegexOptions.NonBacktracking);

    private static readonly HashSet<string> s_people = new(StringComparer.OrdinalIgnoreCase)
    {
        "people", "persons", "individuals", "detainees", "prisoners", "inmates", "refugees", "migrants", "immigrants", "noncitizens", "seekers", "adults", "men", "women", "children", "minors", "residents", "patients",
        "families", "americans", "citizens", "workers",
        "personas", "detenidos", "detenidas", "presos", "migrantes", "inmigrantes", "solicitantes", "refugiados", "niños", "niñas", "menores", "mujeres", "hombres",
    };

    /// <summary>Verbs that say no more of people than where they are.</summary>
    private static readonly HashSet<string> s_being = new(StringComparer.OrdinalIgnoreCase)
    {
        "held", "holds", "hold", "holding", "detained", "kept", "housed", "houses", "accommodated", "imprisoned", "jailed", "living", "live", "lives", "staying", "stay", "there",
    };

    /// <summary>Whether a verb says no more of people than where they are.</summary>
    public static bool IsBeing(string word) => s_being.Contains(word);

    /// <summary>Verbs that say no more than that somebody counted them.</summary>
    private static readonly HashSet<string> s_counting = new(StringComparer.OrdinalIgnoreCase) { "counted", "found", "recorded", "registered", "documented", "reported" };

    /// <summary>Whether a verb says of things no more than that somebody counted them.</summary>
    public static bool IsCounting(string word) => s_counting.Contains(word);

    /// <summary>Whether a question asks how many people are somewhere: what it names is the place.</summary>
    public static bool IsOfPlace(Understanding understood) =>
        understood is { AsksNumber: true, CountsPeople: true, Names.Count: > 0 }
        && (understood.Subject.Any(s_being.Contains) || understood.Subject.Except(understood.Names.SelectMany(n => n.Split(' '))).All(s_counting.Contains));

    /// <summary>Whether a number is of those whom somebody asked or looked at, and not of those whom there are: "interviewed 64 asylum seekers".</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="value">The number as written.</param>
    public static bool IsSample(string text, string value) =>
        text.IndexOf(value, StringComparison.Ordinal) is var at and > 0 && IsSample(text, at, value.Length);

    private static bool IsSample(string text, int at, int length) => s_sampling.IsMatch(text[Math.Max(0, at - SampleReach)..at]) || s_sampled.IsMatch(text[(at + length)..]);

    /// <summary>"Interviewed 64 asylum seekers": how somebody came to know, and nothing of what was found.</summary>
    public static bool TellsMethod(string text) => s_method.IsMatch(text);

    /// <summary>Whether what is counted are people by the words behind the number, whatever the verb: "15 people died", "33 deaths",
    /// but not "10 million vaccine doses".</summary>
    /// <param name="thing">Words from the number to the noun.</param>
    public static bool IsOfPeople(string thing) =>
        thing.EndsWith('s') || thing.EndsWith("dead", StringComparison.Ordinal) || Words.Split(thing).Any(w => s_people.Contains(w.Of(thing)));

    /// <summary>Whether a sentence gives a number of people, or a number right behind a verb that says where they are; not how many there may be.</summary>
    public static bool IsIn(string text) => Any(text, (words, at, after, number) => IsThere(text, words, at, after, number));

    /// <summary>The numbers of people in a sentence, each as one of "people" with the words that the sentence has for them.</summary>
    public static IEnumerable<Figure> FiguresIn(EvidenceSentence sentence) =>
        Numbers(sentence.Text).Where(n => IsThere(sentence.Text, n.Words, n.At, n.After, n.Number)).Select(n => FigureOf(sentence, n.Words, n.At, n.After, n.Number)).OfType<Figure>();

    private static Figure? FigureOf(EvidenceSentence sentence, IReadOnlyList<TextSpan> words, int at, int after, Match number)
    {
        var text = sentence.Text;
        var whole = WholePeople.In(text, words, at, after, number);
        var people = words.Skip(after).Take(MostWordsToPeople).Cast<TextSpan?>().FirstOrDefault(w => s_people.Contains(w!.Value.Of(text)));
        return Figure.Parse(number.Value) is { } value
            ? new Figure(sentence, whole is { } all ? all.Of(text) : people is { } word && PeopleIn(text, words, after, MostWordsToPeople) ? text[words[after].Start..word.End] : words[at - 1].Of(text), number.Value, value, FigurePeriod.Of(text, number.Index, sentence.Source.Published))
            {
                Thing = "people",
                Start = number.Index,
                IsOfMoment = true,
            }
            : null;
    }

    /// <summary>Whether a sentence gives the number of all people who are held, and not of those in one house.</summary>
    public static bool IsOfAll(string text) => Any(text, (words, at, after, number) => WholePeople.In(text, words, at, after, number) is not null
        || (Scope.SaysWhole(text) && IsThere(text, words, at, after, number)));

    private static bool IsThere(string text, IReadOnlyList<TextSpan> words, int at, int after, Match number) =>
        (WholePeople.In(text, words, at, after, number) is not null || (at > 0 && s_being.Contains(words[at - 1].Of(text)) && IsOfNothingElse(text, words, after)) || PeopleIn(text, words, after, MostWordsToPeople))
        && !s_capacity.IsMatch(text[Math.Max(0, number.Index - CapacityReach)..number.Index].TrimEnd('~', ' '));

    /// <summary>Whether a number ends its phrase, so that it is of those whom the verb holds: "holds 1,290 in two halls", and neither "held 72 hours" nor "held 30 hearings".</summary>
    private static bool IsOfNothingElse(string text, IReadOnlyList<TextSpan> words, int after) =>
        after == words.Count || text[words[after - 1].End..words[after].Start].AsSpan().Trim().Length > 0 || StopWords.Holds(words[after].Of(text).ToLowerInvariant());

    /// <summary>Whether a sentence gives a number of people of whom it says what is asked: "66 million people are vaccinated", "counted 266 people".</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="actedOn">The question asks of people to whom something is done: "how many people were counted".</param>
    /// <param name="counts">Whether a word names what is counted.</param>
    /// <param name="says">Whether a word names a thing of the question.</param>
    public static bool IsOf(string text, bool actedOn, Func<string, bool> counts, Func<string, bool> says) => Any(text, (words, _, after, number) =>
        PeopleIn(text, words, after, MostWordsToPeople) is var people
        && ((people && words.Skip(after).Take(MostWordsToVerb).Any(w => counts(w.Of(text))))
            || CountedBefore.Is(text, number.Index, number.Index + number.Length, people, actedOn, says)));

    /// <summary>Neither a share nor a part of a name: "34%", "COVID-19".</summary>
    private static bool IsWhole(string text, Match number)
    {
        var after = text.AsSpan(number.Index + number.Length).TrimStart();
        return !after.StartsWith("%") && !after.StartsWith("percent") && (number.Index == 0 || text[number.Index - 1] is ' ' or '(' or '“' or '"' or '~' or '>');
    }

    private static bool PeopleIn(string text, IReadOnlyList<TextSpan> words, int after, int most) =>
        words.Skip(after).Take(most).Any(w => s_people.Contains(w.Of(text)) && !text[words[after].Start..w.Start].AsSpan().ContainsAny('.', ';', '('));

    private static bool Any(string text, Func<IReadOnlyList<TextSpan>, int, int, Match, bool> holds) => Numbers(text).Any(n => holds(n.Words, n.At, n.After, n.Number));

    /// <summary>The numbers that are no part of a date and no sample: with the words, where it stands among them, and the word behind it.</summary>
    private static IEnumerable<(IReadOnlyList<TextSpan> Words, int At, int After, Match Number)> Numbers(string text)
    {
        var words = Words.Split(text);
        var times = Times.In(text);
        foreach (Match number in s_number.Matches(text))
        {
            if (number.Value != "1" && IsWhole(text, number) && !IsSample(text, number.Index, number.Length) && !times.Any(t => t.Index <= number.Index && number.Index < t.Index + t.Length))
            {
                yield return (words, words.TakeWhile(w => w.End <= number.Index).Count(), words.TakeWhile(w => w.Start < number.Index + number.Length).Count(), number);
            }
        }
    }
}

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

    private static readonly Pattern s_method = new(
        @"\A[^,;:]{2,60} (interviewed|surveyed|polled|sampled|spoke (to|with)|talked (to|with)) (more than |over |about |nearly |some |at least )?([0-9][0-9,]*|dozens|hundreds|several) [^,;:]*\.\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

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
        text.IndexOf(value, StringComparison.Ordinal) is var at and > 0 && IsSample(text, at);

    private static bool IsSample(string text, int at) => s_sampling.IsMatch(text[Math.Max(0, at - SampleReach)..at]);

    /// <summary>"Interviewed 64 asylum seekers": how somebody came to know, and nothing of what was found.</summary>
    public static bool TellsMethod(string text) => s_method.IsMatch(text);

    /// <summary>Whether what is counted are people by the words behind the number, whatever the verb: "15 people died", "33 deaths",
    /// but not "10 million vaccine doses".</summary>
    /// <param name="thing">Words from the number to the noun.</param>
    public static bool IsOfPeople(string thing) =>
        thing.EndsWith('s') || thing.EndsWith("dead", StringComparison.Ordinal) || Words.Split(thing).Any(w => s_people.Contains(w.Of(thing)));

    /// <summary>Whether a sentence gives a number of people, or a number right behind a verb that says where they are.</summary>
    public static bool IsIn(string text) => Any(text, (words, at, after, _) =>
        (at > 0 && s_being.Contains(words[at - 1].Of(text))) || PeopleIn(text, words, after, MostWordsToPeople));

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
        return !after.StartsWith("%") && !after.StartsWith("percent") && (number.Index == 0 || text[number.Index - 1] is ' ' or '(' or '“' or '"' or '~');
    }

    private static bool PeopleIn(string text, IReadOnlyList<TextSpan> words, int after, int most) =>
        words.Skip(after).Take(most).Any(w => s_people.Contains(w.Of(text)) && !text[words[after].Start..w.Start].AsSpan().ContainsAny('.', ';', '('));

    /// <summary>Whether something holds of a number that is no part of a date: given are the words, where the number stands among
    /// them, the word behind it, and the number.</summary>
    private static bool Any(string text, Func<IReadOnlyList<TextSpan>, int, int, Match, bool> holds)
    {
        var words = Words.Split(text);
        var times = Times.In(text);
        foreach (Match number in s_number.Matches(text))
        {
            var at = words.TakeWhile(w => w.End <= number.Index).Count();
            var after = words.TakeWhile(w => w.Start < number.Index + number.Length).Count();
            if (number.Value != "1" && IsWhole(text, number) && !IsSample(text, number.Index) && !times.Any(t => t.Index <= number.Index && number.Index < t.Index + t.Length) && holds(words, at, after, number))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Text.RegularExpressions;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Weighing;

/// <summary>How much of what is asked a number covers: the widest total over the widest scope answers a question of how many
/// best, a single place, year or case least.</summary>
/// <remarks>Factors around 1, set by hand once: order matters here, not probability.</remarks>
internal static class Scope
{
    private const double OfPlace = 0.55;
    private const double OfOneYear = 0.8;

    /// <summary>The same where a larger number of a span of several years is at hand: the year is a part of it.</summary>
    private const double OfYearOfSpan = 0.75;
    private const double OfWhole = 1.15;
    private const double OfFinding = 1.15;
    private const double OfCounters = 1.15;
    private const double OfAnotherYear = 0.6;
    private const double OfAskedYear = 1.3;

    /// <summary>What a running count is worth of an older one, where a newer by months is at hand.</summary>
    private const double OfOvertaken = 0.75;
    /// <summary>What a number of a moment is worth where one of a later month is at hand.</summary>
    private const double OfBefore = 0.85;
    private const int MonthsToOvertake = 6;

    /// <summary>What the smallest number is worth, and what the largest adds to it.</summary>
    private const double Least = 0.75;
    private const double Range = 0.5;

    private static readonly string[] s_whole =
        ["nationwide", "nationally", "in total", "a total of", "in all,", "overall", "countrywide", "worldwide", "ranged from", "altogether", "all deaths", "across the country", "national increase", "national surge", "national total", "national average"];

    private const int MostToThing = 3;

    private static readonly Pattern s_number = new(@"\b[0-9][0-9,.]*( (thousand|million|billion))?\b", RegexOptions.NonBacktracking);

    /// <summary>Words between a number and its thing that make no sort of it.</summary>
    private static readonly HashSet<string> s_plain = new(StringComparer.OrdinalIgnoreCase)
        { "new", "more", "total", "additional", "net", "of", "the", "all", "such", "unique", "confirmed", "reported", "known", "recorded", "documented", "separate", "different", "other", "further", "good", "full", "individual", "these", "those", "or", "to", "over", "nearly", "about" };

    /// <summary>What is not over yet.</summary>
    private static readonly Pattern s_part = new(@"\b([Ff]irst [a-z~-]{0,12} ?(quarters?|half|months?|weeks?|days?)|so far (this year|in)|year[- ]to[- ]date)\b", RegexOptions.NonBacktracking);

    /// <summary>"The facility held 128": of one that stands in the title.</summary>
    private static readonly Pattern s_house = new(@"\b([Tt]he|[Tt]his|[Oo]ne|[Aa]) (facility|jail|prison|center|centre|camp|county|parish|hall|shelter|site|complex)( [a-z]+)? (held|holds|housed|houses|had|has|can|typically|usually|currently|averaged|reported)\b", RegexOptions.NonBacktracking);

    /// <summary>"Passed through the facility": the same.</summary>
    private static readonly Pattern s_inHouse = new(@"\b(at|in|into|through|inside|from) (the|this|that) (facility|jail|prison|camp|county|parish|hall|shelter|hold room|building)\b", RegexOptions.NonBacktracking);

    private static readonly Pattern s_district = new(@"\b([A-Z][a-z]+ (Jail|Prison|County|Parish|Facility|Center|Centre|Correctional|Hall|Shelter|Field Office)|[A-Z][a-z]+,? (A[KLRZ]|C[AOT]|DE|FL|GA|HI|I[ALN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])|county (jails?|sheriffs?|prisons?))\b", RegexOptions.NonBacktracking);

    /// <summary>"Grayson held 563", "Polk (Des Moines): 68 of 993".</summary>
    private static readonly Pattern s_opensPlace = new(@"(\A|: |, )[A-Z][a-z]+( [A-Z][a-z]+)?( \([A-Z][^)]*\):| (held|holds|housed|houses) [0-9])", RegexOptions.NonBacktracking);

    private static readonly Pattern s_ownNumber = new(@"\A (has |had |itself )?(reported|reports|recorded|records|held|holds|detained|detains|counted|counts|said|says)\b", RegexOptions.NonBacktracking);

    /// <summary>"Since he took office 7 million": a count that goes on, of which the newest holds.</summary>
    private static readonly Pattern s_running = new(@"\b([Ss]ince|so far|to date)\b", RegexOptions.NonBacktracking);

    private static readonly Pattern s_place = new(@"\b((at|in|near|outside|inside) (the )?[A-Z][a-z]+|(at|inside) (the )?[A-Z]{3,6}\b)", RegexOptions.NonBacktracking);

    /// <summary>"Orrin is the second-largest state for …": a sentence about one part.</summary>
    private static readonly Pattern s_isPart = new(
        @"\A[A-Z][\p{L}.’'-]*( [A-Z(][\p{L}.)’'-]*){0,4},? (is|was|remains|became|has become) (now )?(the|a|an|one of the|home to)( [\p{L}-]+){0,3} (states?|county|counties|parish|city|town|jurisdictions?|facility|facilities|jails?|prisons?|centers?|hubs?|sites?)\b",
        RegexOptions.NonBacktracking);
    private static readonly Pattern s_open = new(@"\b([Ss]ince( [a-z’']+){0,6}|[Bb]etween|[Ff]rom|[Bb]y|[Bb]efore|[Aa]fter) (early |late |mid-)?(([A-Z][a-z]+ )([0-9]{1,2}, )?)?(19|20)[0-9]{2}", RegexOptions.NonBacktracking);

    /// <summary>Those who count for themselves, and do not pass on what others counted.</summary>
    private static readonly SourceKind[] s_counters = [SourceKind.Academic, SourceKind.Government, SourceKind.Intergovernmental, SourceKind.Court];

    /// <summary>The same sentences in their new order, those with a number that counts what is asked weighed by its scope.</summary>
    /// <param name="sentences">Sentences, best first.</param>
    /// <param name="numberOf">The largest number in a sentence that counts what is asked, or null.</param>
    /// <param name="understood">The question.</param>
    public static IReadOnlyList<EvidenceSentence> Weigh(
        IReadOnlyList<EvidenceSentence> sentences, Func<EvidenceSentence, double?> numberOf, Understanding understood)
    {
        if (!understood.AsksNumber)
        {
            return understood is { AsksChange: true, Names.Count: > 0, Places.Count: 0 } ? Ordered(sentences.Select(s => s with { Relevance = Math.Round(s.Relevance * OfExtent(s, understood), 9) })) : sentences;
        }

        var years = understood.Subject.Where(IsYear).ToList();
        var weighed = sentences.Select(s => (Sentence: s, Number: numberOf(s), Fit: FitOf(s, understood, years))).ToList();
        var largest = weighed.Where(w => w.Number is not null && w.Fit >= OfOneYear).Select(w => w.Number!.Value).DefaultIfEmpty().Max();
        // A running count grows: a newer one that is no smaller has overtaken it.
        var running = weighed.Where(w => w.Number is not null && s_running.IsMatch(w.Sentence.Text)).Select(w => (w.Number, Month: MonthOf(w.Sentence))).ToList();
        double Fresh(EvidenceSentence s, double number) =>
            years.Count == 0 && s_running.IsMatch(s.Text) && running.Exists(r => r.Number >= number && r.Month - MonthOf(s) > MonthsToOvertake) ? OfOvertaken : 1;
        // How many are somewhere is told by the newest of those that are dated.
        var isOfMoment = years.Count == 0 && understood.Subject.Any(AskedNumber.IsBeing);
        var now = weighed.Where(w => w.Number is not null && w.Sentence.Answers).Select(w => DatedMonth(w.Sentence)).DefaultIfEmpty().Max();
        double Now(EvidenceSentence s) => isOfMoment && DatedMonth(s) is > 0 and var month && month < now ? OfBefore : 1;
        var longest = weighed.Where(w => w.Number is not null && FigureSpan.IsOf(w.Sentence)).Select(w => w.Number!.Value).DefaultIfEmpty().Max();
        double Whole(EvidenceSentence s, double number) => years.Count == 0 && number < longest && IsOfOneYear(s.Text) ? OfYearOfSpan : 1;
        return Ordered(weighed
            .Select(w => w.Number is { } number ? w.Sentence with { Relevance = Math.Round(w.Sentence.Relevance * w.Fit * Whole(w.Sentence, number) * Fresh(w.Sentence, number) * Now(w.Sentence) * (years.Count > 0 ? 1 : SizeOf(number, largest)), 9) } : w.Sentence));
    }

    private static IReadOnlyList<EvidenceSentence> Ordered(IEnumerable<EvidenceSentence> sentences) =>
        [.. sentences.OrderByDescending(s => s.Relevance).ThenBy(s => s.Source.Snapshot).ThenBy(s => s.Span.Start)];

    /// <summary>How something went as a whole is told by what says so, and least by one house or district.</summary>
    private static double OfExtent(EvidenceSentence sentence, Understanding understood) =>
        SaysWhole(sentence.Text) ? OfWhole : IsPart(sentence.Text, sentence.Source.Title ?? "", understood) ? OfPlace : 1;

    /// <summary>The month of the last day or month that a sentence names with its year; 0 where it names none.</summary>
    private static int DatedMonth(EvidenceSentence sentence) =>
        Times.In(sentence.Text).Select(t => Times.Parse(t.Value)).OfType<Text.PartialDate>().Where(d => d.Month is not null).Select(d => (d.Year * 12) + d.Month!.Value).DefaultIfEmpty().Max();

    private static int MonthOf(EvidenceSentence sentence) => sentence.Source.Published is { } day ? (day.Year * 12) + (day.Month ?? 0) : 0;

    /// <summary>By its places and dates and by who counted.</summary>
    private static double FitOf(EvidenceSentence sentence, Understanding understood, List<string> years)
    {
        var text = sentence.Text;
        var fit = s_counters.Contains(sentence.Source.Kind) ? OfCounters : 1;
        fit *= SaysWhole(text) ? OfWhole : 1;
        fit *= Answering.IsFinding(text) ? OfFinding : 1;
        fit *= IsOfPlace(text, understood) || s_part.IsMatch(text) || CountsSort(text, understood) ? OfPlace : 1;
        return years.Count > 0 ? fit * (years.Exists(y => IsOf(text, y)) ? OfAskedYear : OfAnotherYear)
            : IsOfOneYear(text) ? fit * OfOneYear
            : fit;
    }

    private static bool IsOfOneYear(string text) =>
        Times.In(text).Select(t => t.Value[^Math.Min(4, t.Value.Length)..]).Distinct(StringComparer.Ordinal).Count() == 1 && !s_open.IsMatch(text);

    /// <summary>Whether each number of what is asked for is one of a sort of it: "947,000 construction jobs" are not all jobs.</summary>
    private static bool CountsSort(string text, Understanding understood)
    {
        var counts = s_number.Matches(text).Select(m => Counted(text[(m.Index + m.Length)..], understood)).Where(c => c is not null).ToList();
        return counts.Count > 0 && counts.TrueForAll(c => c == true);
    }

    /// <summary>Whether the words behind a number name a sort of a thing that the question names; null where they name no such thing.</summary>
    private static bool? Counted(string behind, Understanding understood)
    {
        var words = Words.Split(behind).Take(MostToThing + 1).Select(w => w.Of(behind)).ToList();
        var thing = words.FindIndex(w => understood.Subject.Contains(w, StringComparer.OrdinalIgnoreCase) && w.EndsWith('s'));
        return thing < 0 || words.Take(thing).Any(ThemeWords.IsGrammar) || behind[..behind.IndexOf(words[thing], StringComparison.Ordinal)].Any(c => c is ',' or '.' or ';' or ':' or '(' or ')') ? null
            : words.Take(thing).Any(w => char.IsLower(w[0]) && !w.Contains('-', StringComparison.Ordinal) && !s_plain.Contains(w) && !understood.Subject.Contains(w, StringComparer.OrdinalIgnoreCase))
                || (words.ElementAtOrDefault(thing + 1) == "for" && words.ElementAtOrDefault(thing + 2) is { } whose && char.IsUpper(whose[0]));
    }

    /// <summary>Whether a number is of another time than the year that a question asks about: that year is only the beginning or the
    /// end of a longer time, or neither the sentence nor the day of its publication is of it.</summary>
    public static bool IsOfAnotherTime(string text, PartialDate? published, Understanding understood) =>
        understood.Subject.FirstOrDefault(IsYear) is { } year
        && understood.AsksNumber
        && !(text.Contains(year, StringComparison.Ordinal) ? IsOf(text, year) : !Times.AreIn(text) && $"{published?.Year}" == year);

    /// <summary>Whether it is asked why people died in a year, and nothing shows that a sentence is of that year: neither it, nor its title, nor, where it names no time, the day of its publication.</summary>
    public static bool IsOfAnotherYear(string text, string? title, PartialDate? published, Understanding understood) =>
        understood.AsksDeath && understood.Subject.FirstOrDefault(IsYear) is { } year && !text.Contains(year, StringComparison.Ordinal)
        && (Times.AreIn(text) || !(title?.Contains(year, StringComparison.Ordinal) == true || $"{published?.Year}" == year));

    /// <summary>Whether the number of all people of a body is asked for, and a sentence gives that of one house, town or district.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="title">Its document's title.</param>
    /// <param name="understood">The question.</param>
    public static bool IsOfPart(string text, string title, Understanding understood) =>
        understood is { AsksNumber: true, CountsPersons: true, Places.Count: 0, Names.Count: > 0 }
        && !SaysWhole(text)
        && IsPart(text, title, understood);

    private static bool IsPart(string text, string title, Understanding understood) =>
        s_house.IsMatch(text) || s_inHouse.IsMatch(text) || s_opensPlace.IsMatch(text) || s_isPart.IsMatch(text) || IsDistrict(text, understood) || IsOfPlace(text, understood) || (IsDistrict(title, understood) && !understood.Names.Any(n => IsByBody(text, n)));

    /// <summary>Whether a sentence says that it speaks of the whole: "nationwide", "in total".</summary>
    public static bool SaysWhole(string text) => s_whole.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static bool IsDistrict(string text, Understanding understood) =>
        s_district.Matches(text).Any(m => !understood.Names.Any(n => n.Contains(m.Value, StringComparison.OrdinalIgnoreCase)));

    /// <summary>"ICE reported 33 deaths": the body's own number, under whatever title.</summary>
    private static bool IsByBody(string text, string name) =>
        text.IndexOf($"{name} ", StringComparison.Ordinal) is >= 0 and var at && s_ownNumber.IsMatch(text[(at + name.Length)..]);

    /// <summary>Whether it speaks of a place by name that the question does not name.</summary>
    private static bool IsOfPlace(string text, Understanding understood) =>
        s_place.Matches(text).Select(m => Words.Split(m.Value)[^1].Of(m.Value)).Any(place =>
            !Calendar.IsPart(place) && !understood.Subject.Contains(place, StringComparer.OrdinalIgnoreCase) && place is not ("America" or "United"));

    /// <summary>Whether a sentence gives a year as a year, and not as the beginning or the end of a longer time.</summary>
    private static bool IsOf(string text, string year) =>
        text.Contains(year, StringComparison.Ordinal) && !s_open.Matches(text).Any(m => m.Value.EndsWith(year, StringComparison.Ordinal));

    /// <summary>Whether a word is a year of the last or of this century.</summary>
    public static bool IsYear(string word) => word.Length == 4 && word.All(char.IsAsciiDigit) && word[..2] is "19" or "20";

    private static double SizeOf(double number, double largest) =>
        largest <= 0 ? 1 : Least + (Range * Math.Min(1, Math.Log(1 + number) / Math.Log(1 + largest)));
}

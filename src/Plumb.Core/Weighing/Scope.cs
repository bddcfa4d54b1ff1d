using System.Text.RegularExpressions;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>How much of what is asked a number covers: the widest total over the widest scope answers a question of how many
/// best, a single place, year or case least.</summary>
/// <remarks>Factors around 1, set by hand once: order matters here, not probability.</remarks>
internal static class Scope
{
    private const double OfPlace = 0.55;
    private const double OfOneYear = 0.8;
    private const double OfWhole = 1.15;
    private const double OfFinding = 1.15;
    private const double OfCounters = 1.15;
    private const double OfAnotherYear = 0.6;
    private const double OfAskedYear = 1.3;

    /// <summary>What the smallest number is worth, and what the largest adds to it.</summary>
    private const double Least = 0.75;
    private const double Range = 0.5;

    private static readonly string[] s_whole =
        ["nationwide", "nationally", "in total", "a total of", "in all,", "overall", "countrywide", "worldwide", "ranged from", "altogether", "all deaths", "across the country", "decades"];

    /// <summary>What is not over yet.</summary>
    private static readonly Regex s_part = new(@"\b([Ff]irst [a-z~-]{0,12} ?(quarters?|half|months?|weeks?|days?)|so far (this year|in)|year[- ]to[- ]date)\b", RegexOptions.NonBacktracking);

    private static readonly Regex s_place = new(@"\b(at|in|near|outside|inside) (the )?[A-Z][a-z]+", RegexOptions.NonBacktracking);
    private static readonly Regex s_open = new(@"\b([Ss]ince( [a-z’']+){0,6}|[Bb]etween|[Ff]rom|[Bb]y|[Bb]efore|[Aa]fter) (early |late |mid-)?(([A-Z][a-z]+ )([0-9]{1,2}, )?)?(19|20)[0-9]{2}", RegexOptions.NonBacktracking);

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
            return sentences;
        }

        var years = understood.Subject.Where(IsYear).ToList();
        var weighed = sentences.Select(s => (Sentence: s, Number: numberOf(s), Fit: FitOf(s, understood, years))).ToList();
        var largest = weighed.Where(w => w.Number is not null && w.Fit >= OfOneYear).Select(w => w.Number!.Value).DefaultIfEmpty().Max();
        return [.. weighed
            .Select(w => w.Number is { } number ? w.Sentence with { Relevance = Math.Round(w.Sentence.Relevance * w.Fit * (years.Count > 0 ? 1 : SizeOf(number, largest)), 9) } : w.Sentence)
            .OrderByDescending(s => s.Relevance)
            .ThenBy(s => s.Source.Snapshot)
            .ThenBy(s => s.Span.Start)];
    }

    /// <summary>By its places and dates and by who counted.</summary>
    private static double FitOf(EvidenceSentence sentence, Understanding understood, List<string> years)
    {
        var text = sentence.Text;
        var fit = s_counters.Contains(sentence.Source.Kind) ? OfCounters : 1;
        fit *= s_whole.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)) ? OfWhole : 1;
        fit *= Answering.IsFinding(text) ? OfFinding : 1;
        fit *= IsOfPlace(text, understood) || s_part.IsMatch(text) ? OfPlace : 1;
        var times = Times.In(text).Select(t => t.Value).ToList();
        return years.Count > 0 ? fit * (years.Exists(y => IsOf(text, y)) ? OfAskedYear : OfAnotherYear)
            : times.Select(t => t[^Math.Min(4, t.Length)..]).Distinct(StringComparer.Ordinal).Count() == 1 && !s_open.IsMatch(text) ? fit * OfOneYear
            : fit;
    }

    /// <summary>Whether a number is of another time than the year that a question asks about: that year is only the beginning or the
    /// end of a longer time, or neither the sentence nor the day of its publication is of it.</summary>
    public static bool IsOfAnotherTime(string text, PartialDate? published, Understanding understood) =>
        understood.AsksNumber && understood.Subject.FirstOrDefault(IsYear) is { } year
        && !(text.Contains(year, StringComparison.Ordinal) ? IsOf(text, year) : !Times.AreIn(text) && $"{published?.Year}" == year);

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

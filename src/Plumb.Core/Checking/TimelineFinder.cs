using Plumb.Core.Text;

namespace Plumb.Core.Checking;

/// <summary>Puts what is quoted in the order of the days that it speaks of.</summary>
/// <remarks>Only dates with a year count, as the quotes give them, and none behind "since": what lasts is no event. A copy's words are the same event; a quote of many dates is a list, not an event, and is left out.</remarks>
public static class TimelineFinder
{
    private const int MostDates = 2;

    /// <summary>Fewer events are no line.</summary>
    private const int Fewest = 3;

    /// <summary>The events, one for each quote, earliest first; empty where there are too few, or all are of one date.</summary>
    /// <param name="sentences">Published sentences, in the order of the check.</param>
    public static IReadOnlyList<CheckEvent> Find(IEnumerable<CheckSentence> sentences)
    {
        var events = sentences
            .Where(s => s.Kind == "quoted" && s.Citations.Count == 1)
            .Select(s => (Sentence: s, Citation: s.Citations[0]))
            .DistinctBy(s => (s.Citation.Snapshot, s.Citation.Start))
            .DistinctBy(s => s.Citation.Quote, StringComparer.Ordinal)
            .Select(s => (s.Sentence, s.Citation, Dates: DatesIn(s.Citation.Quote)))
            .Where(s => s.Dates.Count > 0)
            .Select(s => (s.Dates[0].Date, Event: new CheckEvent(Time(s.Dates[0]), s.Dates.Count > 1 ? Time(s.Dates[^1]) : null, s.Dates[0].Words, s.Sentence.Speaker, s.Citation)))
            .OrderBy(e => e.Date)
            .ThenBy(e => e.Event.Citation.Source)
            .ThenBy(e => e.Event.Citation.Start)
            .Select(e => e.Event)
            .ToList();
        return events.Count >= Fewest && events.Select(e => e.Time).Distinct().Skip(1).Any() ? events : [];
    }

    private static IReadOnlyList<(PartialDate Date, bool IsFiscal, string Words)> DatesIn(string quote)
    {
        var dates = DateReader.Read(quote, WordReader.Read(quote, SentenceSplitter.Split(quote)))
            .Where(d => d.Year is not null && !quote.AsSpan(0, d.Span.Start).TrimEnd().EndsWith("since", StringComparison.OrdinalIgnoreCase))
            .Select(d => (Date: new PartialDate(d.Year!.Value, d.Month, d.Month is null ? null : d.Day), d.IsFiscal, Words: d.Span.Of(quote)))
            .DistinctBy(d => (d.Date, d.IsFiscal))
            .OrderBy(d => d.Date)
            .ToList();
        return dates.Count <= MostDates ? dates : [];
    }

    private static string Time((PartialDate Date, bool IsFiscal, string Words) date) => date.IsFiscal ? $"FY{date.Date}" : date.Date.ToString();
}

namespace Plumb.Core.Checking;

/// <summary>Puts what is quoted in the order of the days that it speaks of.</summary>
/// <remarks>Only dates with a year count, as the quotes give them (<see cref="EventDate"/>); a copy's words are the same event, and a quote of many dates is a list, not an event, and is left out.</remarks>
public static class TimelineFinder
{
    private const int MostDates = 2;

    /// <summary>Fewer events are no line.</summary>
    private const int Fewest = 3;

    /// <summary>The events, earliest first: one for each quote, two where it names two dates as exact as each other; empty where there are
    /// too few, or all are of one date.</summary>
    /// <param name="sentences">Published sentences, in the order of the check.</param>
    public static IReadOnlyList<CheckEvent> Find(IEnumerable<CheckSentence> sentences)
    {
        var events = sentences
            .Where(s => s.Kind == "quoted" && s.Citations.Count == 1)
            .Select(s => (Sentence: s, Citation: s.Citations[0], s.Citations[0].Quote))
            .DistinctBy(s => (s.Citation.Snapshot, s.Citation.Start))
            .DistinctBy(s => s.Quote, StringComparer.Ordinal)
            .SelectMany(s => DatesIn(s.Quote).Select(d => (d.From, Event: new CheckEvent(d.Time, d.Until, d.Span.Of(s.Quote), s.Sentence.Speaker, s.Citation))))
            .OrderBy(e => e.From)
            .ThenBy(e => e.Event.Citation.Source)
            .ThenBy(e => e.Event.Citation.Start)
            .Select(e => e.Event)
            .ToList();
        return events.Count >= Fewest && events.Select(e => (e.Time, e.Until)).Distinct().Skip(1).Any() ? events : [];
    }

    private static IReadOnlyList<EventDate> DatesIn(string quote) => EventDate.In(quote) is { Count: <= MostDates } dates ? dates : [];
}

using Plumb.Core.Gathering;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>Lays figures of the same quantity side by side and tells agreement, change, two measures and conflict apart.</summary>
/// <remarks>By form: the noun that is counted with the words before it, the unit, the place; then the dates; then the words that
/// narrow what is counted. What cannot be told apart by these is called a conflict; what cannot be set side by side is left apart.</remarks>
public static class FigureLedger
{
    private const int LeastShared = 2;

    /// <summary>Points of a table that make a series of its own.</summary>
    private const int LeastSeries = 3;

    /// <summary>A number this many times another one of the same time counts something else, whatever its words.</summary>
    private const double MostApart = 2;

    /// <summary>The same for running text of two times; a table's own column counts one thing.</summary>
    private const double MostLeap = 3;

    /// <summary>The groups, those of most independent sources first.</summary>
    /// <param name="figures">Figures of the evidence.</param>
    /// <param name="subject">Words of the question's subject.</param>
    /// <param name="understood">The question.</param>
    /// <param name="origins">Which sources go back to one origin.</param>
    public static IReadOnlyList<FigureGroup> Of(IReadOnlyList<Figure> figures, IEnumerable<string> subject, Understanding understood, Origins origins)
    {
        var reader = new EntryReader(new AskedWords(subject, understood), understood);
        var entries = WithoutUppers([.. figures.Select(reader.Read)]);
        return [.. entries
            .GroupBy(e => $"{e.Population}; {e.UnitSign}; {e.Place}")
            .Select(g => Group(g.Key, [.. g], origins))
            .OrderByDescending(g => g.Entries.Any(e => e.Figure.IsTotal))
            .ThenByDescending(g => origins.Count(g.Entries.Select(e => e.Figure.Sentence.Source.Snapshot)))
            .ThenByDescending(g => g.Entries.Count)
            .ThenBy(g => g.Key, StringComparer.Ordinal)];
    }

    /// <summary>The upper number of a range is no figure of its own.</summary>
    private static List<FigureEntry> WithoutUppers(List<FigureEntry> entries) =>
        [.. entries.Where(e => !entries.Exists(r => r.Figure.Sentence == e.Figure.Sentence && r.Upper == e.Value && r.Figure.Start < e.Figure.Start))];

    private static FigureGroup Group(string key, List<FigureEntry> entries, Origins origins)
    {
        var ordered = entries
            .OrderBy(e => e.Time is null)
            .ThenBy(e => e.Time?.From ?? default)
            .ThenBy(e => e.Time?.Key, StringComparer.Ordinal)
            .ThenBy(e => e.Value)
            .ThenBy(e => e.Figure.Counted is not null)
            .ThenBy(e => e.Figure.Sentence.Source.Snapshot)
            .ThenBy(e => e.Figure.Sentence.Span.Start)
            .DistinctBy(e => (e.Time?.Key, e.Value, e.Upper, string.Join(' ', e.Definition), e.Figure.Sentence.Source.Voice ?? origins.Of(e.Figure.Sentence.Source.Snapshot).Value, e.CountedBy))
            .ToList();
        var label = ordered.CountBy(e => e.Label).OrderByDescending(c => c.Key.EndsWith('s')).ThenByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;
        var place = ordered[0].Place;
        return new FigureGroup(key, place.Length > 0 ? $"{label}, {place}" : label, ordered, [.. OfTimes(ordered).Concat(Courses(ordered)).OrderByDescending(f => f.Outcome).ThenByDescending(f => f.Entries.Count).ThenBy(f => f.Key, StringComparer.Ordinal)]);
    }

    /// <summary>Figures of the same time: the same, or different by definition, or in conflict.</summary>
    private static IEnumerable<FigureFinding> OfTimes(List<FigureEntry> entries)
    {
        foreach (var time in entries.Where(e => e.Time is not null).GroupBy(e => e.Time!.Key, StringComparer.Ordinal))
        {
            var all = time.ToList();
            if (all.Count < LeastShared)
            {
                continue;
            }

            var differing = all.Where(e => all.Exists(o => !o.Agrees(e))).ToList();
            if (all.DistinctBy(e => e.Figure.Sentence.Source.Snapshot).Count() == 1 || all.Max(e => e.Value) > MostApart * all.Min(e => e.Value))
            {
                continue;
            }

            // Of those that differ, do two of one definition?
            var clash = differing.Exists(e => differing.Exists(o => !o.Agrees(e) && o.Definition.SequenceEqual(e.Definition)));
            yield return new FigureFinding(
                differing.Count == 0 ? FigureOutcome.Agreement : clash ? FigureOutcome.Conflict : FigureOutcome.Measures,
                time.Key,
                all);
        }

        if (Years(entries) is { } years)
        {
            yield return years;
        }
    }

    /// <summary>Fiscal and calendar years of one number that hold different figures: two measures, whatever the numbers are.</summary>
    private static FigureFinding? Years(List<FigureEntry> entries)
    {
        var years = entries.Where(e => e is { Bound: FigureBound.Exact, Time: { From.Month: null, IsSince: false, IsUntil: false, To: null } }).GroupBy(e => e.Time!.From.Year)
            .Where(y => y.Where(e => e.Time!.IsFiscal).Select(e => e.Value).Distinct().Count() == 1 && y.Where(e => !e.Time!.IsFiscal).Select(e => e.Value).Distinct().Count() == 1)
            .Where(y => y.First(e => e.Time!.IsFiscal).Value != y.First(e => !e.Time!.IsFiscal).Value)
            .ToList();
        return years.Count == 0 ? null : new FigureFinding(FigureOutcome.Measures, FigureFinding.FiscalAndCalendar, [.. years.SelectMany(y => y)]);
    }

    /// <summary>Figures of different times of one sort, of one definition, one for each time: how the quantity changed.</summary>
    private static IEnumerable<FigureFinding> Courses(List<FigureEntry> entries)
    {
        foreach (var series in entries.Where(e => e.Time is { IsSince: false, To: null }).GroupBy(e => $"{e.Time!.Grain}; {string.Join(' ', e.Definition)}", StringComparer.Ordinal))
        {
            // A time whose figures differ has no one value; a bound or a range has none either.
            var points = series.Where(e => e is { Bound: FigureBound.Exact, Upper: null }).GroupBy(e => e.Time!.Key, StringComparer.Ordinal)
                .Where(t => t.Select(e => e.Value).Distinct().Count() == 1).Select(t => t.First()).ToList();
            var table = points.Where(p => p.Figure.Head is not null).ToList();
            // Others go on with the series of a table where all go one way; else they may count something else, and the table stands alone.
            var isCourse = IsCourse(points);
            points = table.Count >= LeastSeries && !isCourse ? table : points;
            if (points.Count >= LeastShared && points.Select(p => p.Value).Distinct().Skip(1).Any() && (table.Count >= LeastSeries || isCourse))
            {
                yield return new FigureFinding(FigureOutcome.Course, series.Key, points);
            }
        }
    }

    /// <summary>Numbers of more than one document that rise all the way, or fall, without leaps: else they count different things.</summary>
    private static bool IsCourse(List<FigureEntry> points)
    {
        var steps = points.Zip(points.Skip(1)).ToList();
        return points.DistinctBy(p => p.Figure.Sentence.Source.Snapshot).Skip(1).Any()
            && (steps.TrueForAll(s => s.Second.Value > s.First.Value && s.Second.Value <= MostLeap * s.First.Value)
                || steps.TrueForAll(s => s.Second.Value < s.First.Value && s.Second.Value * MostLeap >= s.First.Value));
    }
}

using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>Says whether figures of one quantity agree, differ or changed with time.</summary>
/// <remarks>Only figures that can be set side by side are: the same words for what is counted, in sentences that do not
/// speak of a single place or person. What differs for another reason is left to the table.</remarks>
internal static class FigureFindings
{
    private const int Most = 2;
    private const int MostNames = 1;

    /// <summary>A number this many times another one of the same period counts something else.</summary>
    private const double MostApart = 2;

    /// <summary>The same for two dates.</summary>
    private const double MostLeap = 3;

    /// <summary>Computed sentences, the widest first.</summary>
    public static IReadOnlyList<DraftSentence> Write(Evidence evidence)
    {
        var things = Comparable(evidence).GroupBy(f => ThingOf(f, evidence)).OrderByDescending(g => SourcesOf(g).Count).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        return [.. things.SelectMany(t => OfCourse(t.Key, evidence).Concat(OfPeriods(t.Key, [.. t], evidence))).Take(Most)];
    }

    /// <summary>How the widest of the quantities went with time; null where none has figures of two dates in two documents.</summary>
    public static DraftSentence? Course(Evidence evidence) =>
        Comparable(evidence)
            .GroupBy(f => ThingOf(f, evidence))
            .OrderByDescending(g => SourcesOf(g).Count)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => OfCourse(g.Key, evidence))
            .FirstOrDefault();

    /// <summary>Figures of a thing by date, where each is of another day or month: the first of each.</summary>
    public static IReadOnlyList<(PartialDate Date, Figure Figure)> Course(string thing, Evidence evidence) =>
        [.. Comparable(evidence)
            .Where(f => ThingOf(f, evidence) == thing && f.AsOf is not null)
            .Select(f => (Date: Times.Parse(f.AsOf!), Figure: f))
            .Where(f => f.Date is { Month: not null })
            .Select(f => (Date: f.Date!.Value, f.Figure))
            .OrderBy(f => f.Date)
            .ThenBy(f => f.Figure.Sentence.Source.Snapshot)
            .ThenBy(f => f.Figure.Number)
            .DistinctBy(f => f.Date)
            .DistinctBy(f => f.Figure.Number)];

    /// <summary>Figures of one thing and one period.</summary>
    /// <param name="term">The period, a semicolon, the thing.</param>
    /// <param name="evidence">The evidence.</param>
    public static IReadOnlyList<Figure> OfPeriod(string term, Evidence evidence) => [.. Comparable(evidence).Where(f => TermOf(f, evidence) == term)];

    /// <summary>What is counted, without words before the noun that the question holds anyway: "in-custody deaths" and "ICE
    /// deaths" are deaths, "manufacturing jobs" are not jobs.</summary>
    private static string ThingOf(Figure figure, Evidence evidence)
    {
        var words = Words.Split(figure.Thing).Select(w => w.Of(figure.Thing)).ToList();
        bool IsAsked(string word) => word.Split('-').Any(part => evidence.Terms.Any(t =>
            t.Word.Equals(part, StringComparison.OrdinalIgnoreCase) || RelatedWords.Of(t.Word).Contains(part, StringComparer.OrdinalIgnoreCase)));
        return string.Join(' ', [.. words.SkipLast(1).Where(w => !IsAsked(w)), .. words.TakeLast(1)]);
    }

    private static List<Figure> Comparable(Evidence evidence) =>
        [.. evidence.Figures.Where(f => Answering.NamesIn(f.Sentence.Text, evidence.Understood).Count(n => f.Sentence.Source.Publisher?.Contains(n, StringComparison.OrdinalIgnoreCase) != true) <= MostNames)];

    private static List<SnapshotId> SourcesOf(IEnumerable<Figure> figures) => [.. figures.Select(f => f.Sentence.Source.Snapshot).Distinct().Order()];

    private static string? TermOf(Figure figure, Evidence evidence) =>
        figure.AsOf is { } time && Times.Parse(time) is { } date ? $"{(time.StartsWith('F') && !time.StartsWith("Feb", StringComparison.Ordinal) ? "FY" : "")}{date}; {ThingOf(figure, evidence)}" : null;

    private static IEnumerable<DraftSentence> OfCourse(string thing, Evidence evidence)
    {
        var course = Course(thing, evidence);
        var over = SourcesOf(course.Select(c => c.Figure));
        if (over.Count < 2 || course.Count < 2 || !IsCourse([.. course.Select(c => c.Figure.Number)]))
        {
            yield break;
        }

        var (first, last) = (course[0], course[^1]);
        var count = Counting.Run(Counting.CourseRule, thing, over, evidence);
        yield return new DraftSentence(
            $"The figures for “{Worded(thing, last.Figure)}” {(last.Figure.Number > first.Figure.Number ? "rose" : "fell")} from {Counting.Written(first.Figure.Number)} {On(first.Date)} to {Counting.Written(last.Figure.Number)} {On(last.Date)}, in {Spread(over.Count, count)}; each source says what it counted.",
            null,
            [],
            count);
    }

    private static string Spread(int documents, Computation count) =>
        $"{documents} documents of {(count.Values["publishers"] == 1 ? "one publisher" : $"{count.Values["publishers"]} independent publishers")}";

    private static string On(PartialDate date) => $"{(date.Day is null ? "in" : "on")} {date.ToWords()}";

    /// <summary>"asylum" as "asylum seekers", where the next word of the quantity is the noun in the plural.</summary>
    private static string Worded(string thing, Figure figure)
    {
        var words = Words.Split(figure.Quantity).Select(w => w.Of(figure.Quantity)).ToList();
        var next = words.Count > 1 && words[0].Equals(thing, StringComparison.OrdinalIgnoreCase) && !thing.EndsWith('s') && words[1].EndsWith('s') ? $" {words[1]}" : "";
        return thing + next;
    }

    /// <summary>Whether numbers rise all the way, or fall, without leaps: else they count different things.</summary>
    private static bool IsCourse(List<double> numbers) =>
        numbers.Zip(numbers.Skip(1)).All(n => n.Second > n.First && n.Second <= MostLeap * n.First)
        || numbers.Zip(numbers.Skip(1)).All(n => n.Second < n.First && n.Second * MostLeap >= n.First);

    private static IEnumerable<DraftSentence> OfPeriods(string thing, IReadOnlyList<Figure> figures, Evidence evidence)
    {
        foreach (var period in figures.Where(f => TermOf(f, evidence) is not null).GroupBy(f => TermOf(f, evidence)!).OrderByDescending(g => SourcesOf(g).Count).ThenByDescending(g => g.Key, StringComparer.Ordinal))
        {
            var over = SourcesOf(period);
            var (low, high) = (period.Min(f => f.Number), period.Max(f => f.Number));
            if (over.Count < 2 || high > MostApart * low)
            {
                continue;
            }

            var count = Counting.Run(Counting.PeriodRule, period.Key, over, evidence);
            var spread = Spread(over.Count, count);
            yield return new DraftSentence(
                low == high
                    ? $"For {period.First().AsOf}, {spread} give the same figure: {Counting.Written(low)} {thing}."
                    : $"For {period.First().AsOf} the figures run from {Counting.Written(low)} to {Counting.Written(high)} {thing}, in {spread}; the quotes say how each was counted.",
                null,
                [],
                count);
        }
    }
}

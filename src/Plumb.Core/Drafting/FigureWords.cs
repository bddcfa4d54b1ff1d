using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Drafting;

/// <summary>The words of what comparing figures showed, with the reason.</summary>
internal static class FigureWords
{
    /// <summary>One sentence.</summary>
    /// <param name="group">The group.</param>
    /// <param name="finding">One of its findings.</param>
    /// <param name="spread">In how many documents of how many publishers.</param>
    public static string Of(FigureGroup group, FigureFinding finding, string spread) => finding.Outcome switch
    {
        FigureOutcome.Course => Course(group, finding.Entries),
        FigureOutcome.Agreement => $"For {TimeOf(finding)}, {spread} give the same figure: {Same(finding.Entries)} {LabelOf(group, finding.Entries)}.",
        FigureOutcome.Measures when finding.IsOfYears => Years(group, finding),
        FigureOutcome.Measures => $"For {TimeOf(finding)} the figures for “{group.Label}” run from {Number(Low(finding))} to {Number(High(finding))}, in {spread}, and both can be true by two measures: {Reason(finding)}.",
        _ => $"For {TimeOf(finding)} the figures run from {Number(Low(finding))} to {Number(High(finding))} {LabelOf(group, finding.Entries)}, in {spread}; {Clash(finding)}.",
    };

    /// <summary>The lowest value that is compared.</summary>
    public static double Low(FigureFinding finding) => finding.Entries.Min(e => e.Value);

    /// <summary>The highest value that is compared, the upper one of a range.</summary>
    public static double High(FigureFinding finding) => finding.Entries.Max(e => e.Upper ?? e.Value);

    /// <summary>"On 3 May 2025", "in May 2025"; what has a preposition of its own, "until 3 May 2025", stands in brackets.</summary>
    private static string On(string time) =>
        char.IsLower(time[0]) ? $"({time})"
        : char.IsDigit(time[0]) && time.IndexOf(' ', StringComparison.Ordinal) is 1 or 2 ? $"on {time}"
        : $"in {time}";

    private static string Number(double value) => Counting.Written(value);

    private static string Same(IReadOnlyList<FigureEntry> entries)
    {
        var (low, high) = (entries.Min(e => e.Value), entries.Max(e => e.Upper ?? e.Value));
        return low == high ? Number(low) : $"{Number(low)} to {Number(high)}, as exactly as each gives it,";
    }

    private static string TimeOf(FigureFinding finding) => finding.Entries[0].Time!.ToWords();

    /// <summary>What is counted, with how long it must last where all figures say the same of that.</summary>
    private static string LabelOf(FigureGroup group, IReadOnlyList<FigureEntry> entries) =>
        entries.Select(e => Lasting.Of(e.Figure.Quantity, e.Figure.Head is not null)).Distinct().ToList() is [{ } lasting] ? $"{group.Label}, {lasting}" : group.Label;

    private static string Years(FigureGroup group, FigureFinding finding)
    {
        var (fiscal, calendar) = finding.Widest();
        var count = finding.Entries.Select(e => e.Time!.From.Year).Distinct().Count();
        return $"The figures for “{group.Label}” by fiscal year and by calendar year differ in {count} {(count == 1 ? "year" : "years")}, and both can be true by two measures: {Number(fiscal.Value)} in {fiscal.Time!.ToWords()}, {Number(calendar.Value)} in {calendar.Time!.ToWords()}.";
    }

    private static string Course(FigureGroup group, IReadOnlyList<FigureEntry> points)
    {
        var (first, last) = (points[0], points[^1]);
        var label = LabelOf(group, points);
        var rises = points.Zip(points.Skip(1)).All(n => n.Second.Value > n.First.Value);
        var falls = points.Zip(points.Skip(1)).All(n => n.Second.Value < n.First.Value);
        if (rises || falls)
        {
            return $"The figures for “{label}” {(rises ? "rose" : "fell")} from {Number(first.Value)} {On(first.Time!.ToWords())} to {Number(last.Value)} {On(last.Time!.ToWords())}: they are of different dates.";
        }

        var (low, high) = (points.Min(p => p.Value), points.Max(p => p.Value));
        return $"The figures for “{label}” go up and down between {Times(points, low)} and {Times(points, high)}: they are of {points.Count} different dates.";
    }

    private static string Times(IReadOnlyList<FigureEntry> points, double value) =>
        $"{Number(value)} ({string.Join(", ", points.Where(p => p.Value == value).Select(p => p.Time!.ToWords()))})";

    /// <summary>What tells the measures apart: the words that narrow what is counted.</summary>
    private static string Reason(FigureFinding finding) =>
        string.Join(", ", finding.Entries.DistinctBy(e => string.Join(' ', e.Definition)).Select(e => $"{NameOf(e)} counts “{e.Figure.Quantity}” ({Number(e.Value)})"));

    private static string Clash(FigureFinding finding)
    {
        var others = finding.Entries.Where(e => e.CountedBy is not null).DistinctBy(e => (e.CountedBy, e.Value)).Select(e => $"{Number(e.Value)} is said to be counted by {e.CountedBy}").ToList();
        var rows = finding.Entries.Where(e => e.Figure.Counted is not null).Select(e => $"{Number(e.Value)} is a count of the rows of a table").Distinct().ToList();
        var counted = others.Count + rows.Count > 0 ? $"{string.Join(", ", others.Concat(rows))}; " : "";
        return $"{counted}no difference of date, place or definition was found that explains it";
    }

    private static string NameOf(FigureEntry entry) => Quoting.SpeakerOf(entry.Figure.Sentence.Source);
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Plumb.Adapters.Lucene;
using Plumb.Adapters.Sqlite;
using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;

namespace Plumb.Eval.Quantities;

/// <summary>Measures what the ledger is made of: facts of single deaths out of ICE's reports against the table of 274 deaths, and deaths by year
/// and source as a check gives them, those counted from the table counted again by other code.</summary>
internal static partial class LedgerVerb
{
    private const string Question = "How many people have died in ICE detention, and of what?";
    private const string TableFile = "all_274_deaths_detailed.csv";
    private const int FirstMonthOfFiscalYear = 10;

    public static int Run(string[] args)
    {
        if (DataFolder.Find(args, "ice-library-open") is not { } data)
        {
            return 0;
        }

        var report = new StringBuilder($"# Reading a ledger\n\n{ReportHead.Of("ledger", DataFolder.Option(args, "--library") is null ? "" : "--library DIR")}\n")
            .Append("Data: `ice-library-open`. What a reader found when going through checks is in [another page](ledger-read.md).\n");
        Cases(report, data);
        if (DataFolder.Option(args, "--library") is { } library)
        {
            Years(report, CheckAsync(library).GetAwaiter().GetResult(), DatesOf(data));
        }

        File.WriteAllText(Path.Combine(DataFolder.Option(args, "--out") ?? Path.Combine(DataFolder.RepositoryRoot(), "eval", "results"), "ledger.md"), report.ToString());
        Console.Write(report);
        return 0;
    }

    private static void Cases(StringBuilder report, string data)
    {
        var cases = CasesVerb.Read(data);
        report.Append("\n## Single deaths\n\nDetainee death reports (PDF) as `CaseReader` reads them, against the rows of the table of deaths that name these files.\n\n| fact | reports | as the table has it | share |\n|---|---:|---:|---:|\n");
        Tell("date of death", cases.Count(c => CasesVerb.IsDate(c.Row, c.Facts)));
        Tell("age", cases.Count(c => CasesVerb.IsAge(c.Row, c.Facts)));
        Tell("facility", cases.Count(c => CasesVerb.IsPlace(c.Row, c.Facts)));
        var misses = cases.SelectMany(c => CaseMiss.Of(c.File, c.Row, c.Facts, c.Text)).ToList();
        report.Append("\nMisses by sort, which is told by form (whether the report holds the name that the table has):\n\n| sort | misses |\n|---|---:|\n");
        foreach (var sort in misses.CountBy(m => m.Sort).OrderByDescending(m => m.Value).ThenBy(m => m.Key, StringComparer.Ordinal))
        {
            report.Append(CultureInfo.InvariantCulture, $"| {sort.Key} | {sort.Value} |\n");
        }

        report.Append("\n| report | fact | the table has | read | sort |\n|---|---|---|---|---|\n");
        foreach (var miss in misses.OrderBy(m => m.Sort, StringComparer.Ordinal).ThenBy(m => m.File, StringComparer.Ordinal))
        {
            report.Append(CultureInfo.InvariantCulture, $"| {miss.File} | {miss.Fact} | {miss.Table} | {miss.Read} | {miss.Sort} |\n");
        }

        void Tell(string fact, int right) => report.Append(CultureInfo.InvariantCulture, $"| {fact} | {cases.Count} | {right} | {right / (double)Math.Max(1, cases.Count):P1} |\n");
    }

    private static void Years(StringBuilder report, Check check, IReadOnlyList<DateOnly> deaths)
    {
        var sources = check.Sources.ToDictionary(s => s.Number);
        var rows = check.Figures
            .Where(f => f.Unit == "count" && YearOf(f.Time) is not null)
            .Select(f => (Figure: f, Source: sources[f.Citation.Source], Counted: Counted(f.Time!, deaths)))
            .ToList();
        var own = rows.Where(r => IsCountedRows(r.Figure)).ToList();
        report.Append(CultureInfo.InvariantCulture, $"\n## Deaths by year and source\n\n`plumb check \"{Question}\"` on the whole library gives {check.Figures.Count} figures. {rows.Count} of them are counts of one year, {own.Count} of these counted by Plumb from the rows of the table of deaths, as a document of the library holds it; ")
            .Append(CultureInfo.InvariantCulture, $"counted again here, by other code, {own.Count(r => r.Figure.Number == r.Counted)} of the {own.Count} are right. Figures of other sources count what they say they count, so that a difference is none of reading; it is shown.\n")
            .Append("\n| year | figure | bound | what | source | rows of the table | |\n|---|---:|---|---|---|---:|---|\n");
        foreach (var (figure, source, counted) in rows.OrderBy(r => YearOf(r.Figure.Time)).ThenBy(r => r.Figure.Time, StringComparer.Ordinal).ThenBy(r => r.Source.Id, StringComparer.Ordinal))
        {
            report.Append(CultureInfo.InvariantCulture, $"| {figure.Time} | {figure.Number} | {figure.Bound} | {figure.Quantity}{(figure.Place is { } place ? $", {place}" : "")} | {source.Id} | {counted} | {(figure.Number == counted ? "the same" : IsCountedRows(figure) ? "**wrong**" : "differs")} |\n");
        }

        report.Append("\n| figure of another time, or of none | time | source |\n|---|---|---|\n");
        foreach (var figure in check.Figures.Where(f => YearOf(f.Time) is null || f.Unit != "count"))
        {
            report.Append(CultureInfo.InvariantCulture, $"| {figure.Value}: {figure.Quantity} | {figure.Time ?? "none"} | {sources[figure.Citation.Source].Id} |\n");
        }
    }

    private static async Task<Check> CheckAsync(string folder)
    {
        using var library = new SqliteLibrary(folder);
        using var index = await LucenePassageIndex.OpenAsync(Path.Combine(folder, "index"), library, CancellationToken.None);
        var checker = new Checker(library, new PassageFinder(library, index), new Weigher(index), new Verifier(library), TimeProvider.System);
        return (await checker.CheckAsync(((Routed.Ask)QuestionRouter.Route(Question)).Question, "2026-01-01", CancellationToken.None)).Check;
    }

    /// <summary>What such a figure cites is the head of its table, in which the number does not stand.</summary>
    private static bool IsCountedRows(CheckFigure figure) => !figure.Citation.Quote.Contains(figure.Value, StringComparison.Ordinal);

    private static int? YearOf(string? time) =>
        int.TryParse(time is ['F', 'Y', ..] ? time[2..] : time, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;

    private static int Counted(string time, IReadOnlyList<DateOnly> deaths) =>
        deaths.Count(d => YearOf(time) == (time.StartsWith("FY", StringComparison.Ordinal) && d.Month >= FirstMonthOfFiscalYear ? d.Year + 1 : d.Year));

    /// <summary>The days of death, a line of the file each.</summary>
    private static List<DateOnly> DatesOf(string data)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(data, "academic_ice_mortality.zip"));
        using var lines = new StreamReader(zip.Entries.Single(e => e.Name == TableFile).Open());
        return [.. lines.ReadToEnd().Split('\n').Select(l => DayCell().Match(l)).Where(m => m.Success).Select(m => DateOnly.ParseExact(m.Groups[1].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(",([12][0-9]{3}-[0-9]{2}-[0-9]{2}),", RegexOptions.NonBacktracking)]
    private static partial Regex DayCell();
}

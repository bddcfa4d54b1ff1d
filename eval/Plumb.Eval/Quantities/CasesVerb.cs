using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Plumb.Adapters.Pdf;
using Plumb.Adapters.PlainText;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Eval.Quantities;

/// <summary>Measures what is read out of ICE's reports on single deaths, date, age and facility, against the table of 274 deaths in the
/// same library, and tells every miss.</summary>
internal static class CasesVerb
{
    private static readonly PdfReader s_reader = new();

    private static readonly HashSet<string> s_joining = new(StringComparer.OrdinalIgnoreCase) { "of", "the", "and", "at", "for", "ice" };

    internal sealed record Row(string Name, string Age, string Date, string Facility);

    public static int Run(string[] args)
    {
        if (DataFolder.Find(args, "ice-library-open") is not { } folder)
        {
            return 0;
        }

        var cases = Read(folder);
        Console.WriteLine("| reports | date of death | age | facility |");
        Console.WriteLine("|---|---:|---:|---:|");
        Tell("developed on", [.. cases.Where(c => IsForDevelopment(c.File))]);
        Tell("kept", [.. cases.Where(c => !IsForDevelopment(c.File))]);
        Tell("all", cases);
        Console.WriteLine();
        var misses = args.Contains("--developed") ? cases.Where(c => IsForDevelopment(c.File)) : cases;
        foreach (var (file, row, facts, _) in misses)
        {
            TellMiss(file, "date", row.Date, facts?.Date?.ToString(), IsDate(row, facts));
            TellMiss(file, "age", row.Age, facts?.Age?.ToString(CultureInfo.InvariantCulture), IsAge(row, facts));
            TellMiss(file, "facility", row.Facility, facts?.Place, IsPlace(row, facts));
        }

        Console.WriteLine();
        Console.WriteLine(ReportHead.Of("cases"));
        return 0;
    }

    /// <summary>The reports that a row of the table names as its source, with that row, what is read out of them and their text, by file name.</summary>
    internal static List<(string File, Row Row, CaseFacts? Facts, string Text)> Read(string folder)
    {
        var truth = Table(folder);
        using var zip = ZipFile.OpenRead(Path.Combine(folder, "ice_death_reports.zip"));
        return [.. zip.Entries
            .Where(e => truth.ContainsKey(e.Name))
            .OrderBy(e => e.Name, StringComparer.Ordinal)
            .Select(e => (File: e.Name, Row: truth[e.Name], Read: Document(e)))
            .Select(e => (e.File, e.Row, e.Read is { } read ? CaseReader.Read(read, "Death") : null, e.Read?.Text ?? ""))];
    }

    /// <summary>The first byte of the SHA-256 of the file's name is even.</summary>
    private static bool IsForDevelopment(string file) => SHA256.HashData(Encoding.UTF8.GetBytes(file))[0] % 2 == 0;

    private static void Tell(string name, List<(string File, Row Row, CaseFacts? Facts, string Text)> cases) =>
        Console.WriteLine($"| {cases.Count}: {name} | {cases.Count(c => IsDate(c.Row, c.Facts))} | {cases.Count(c => IsAge(c.Row, c.Facts))} | {cases.Count(c => IsPlace(c.Row, c.Facts))} |");

    private static void TellMiss(string file, string what, string table, string? read, bool right)
    {
        if (!right)
        {
            Console.WriteLine($"- {file}, {what}: the table has “{table}”, read “{read ?? "nothing"}”");
        }
    }

    internal static bool IsDate(Row row, CaseFacts? facts) => facts?.Date?.ToString() == row.Date;

    internal static bool IsAge(Row row, CaseFacts? facts) =>
        double.TryParse(row.Age, CultureInfo.InvariantCulture, out var age) && facts?.Age == (int)age;

    /// <summary>The same short name in brackets, or all words of the shorter name in the longer one, or three of five in common.</summary>
    internal static bool IsPlace(Row row, CaseFacts? facts)
    {
        if (facts?.Place is not { } place)
        {
            return false;
        }

        if (Short(place) is { } own && own == Short(row.Facility))
        {
            return true;
        }

        var (a, b) = (WordsOf(place), WordsOf(row.Facility));
        var shared = a.Count(b.Contains);
        return shared > 0 && (shared == Math.Min(a.Count, b.Count) || shared >= 0.6 * (a.Count + b.Count - shared));
    }

    private static string? Short(string name) => name.IndexOf('(') is var open and > 0 && name.IndexOf(')', open) is var close and > 0 ? name[(open + 1)..close] : null;

    internal static HashSet<string> WordsOf(string name) =>
        [.. (name.IndexOf('(') is var open and > 0 ? name[..open] : name).ToLowerInvariant().Split([' ', ',', '-', '/', '.'], StringSplitOptions.RemoveEmptyEntries).Where(w => !s_joining.Contains(w))];

    private static Document? Document(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return (s_reader.Read(new RawSnapshot(bytes.ToArray(), "application/pdf", entry.Name), new ReadingLimits(), CancellationToken.None) as ReadOutcome.Read)?.Document;
    }

    /// <summary>Rows of the table by the file that they name as their source.</summary>
    private static Dictionary<string, Row> Table(string folder)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(folder, "academic_ice_mortality.zip"));
        using var stream = zip.Entries.Single(e => e.Name == "all_274_deaths_detailed.csv").Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var read = (ReadOutcome.Read)new PlainTextReader().Read(new RawSnapshot(bytes.ToArray(), "text/csv", "deaths.csv"), new ReadingLimits(), CancellationToken.None);
        var source = new Source { Snapshot = read.Document.Snapshot, Id = "deaths", Retrieved = DateTimeOffset.UnixEpoch, MediaType = "text/csv", Origin = "deaths" };
        var table = TableReader.In(source, read.Document).Single();
        var columns = table.Head.Cells.Select((c, i) => (c, i)).ToDictionary(c => c.c, c => c.i, StringComparer.Ordinal);
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var cells in table.Rows.Select(r => r.Cells))
        {
            string Cell(string name) => cells[columns[name]];
            rows.TryAdd(Cell("PDF_URL").Split('/')[^1], new Row(Cell("Name"), Cell("Age"), Cell("Date_of_Death"), Cell("Facility_Name")));
        }

        rows.Remove("detaineedeaths-2003-2017.pdf");
        return rows;
    }
}

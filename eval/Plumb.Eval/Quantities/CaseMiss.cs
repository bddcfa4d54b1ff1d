using System.Globalization;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Eval.Quantities;

/// <summary>A fact that is read otherwise than the table has it, with its sort, which is told by form alone.</summary>
internal sealed record CaseMiss(string File, string Fact, string Table, string Read, string Sort)
{
    private static readonly string[] s_treating = ["hospital", "medical center", "medical centre", "health", "clinic"];

    /// <summary>The misses of one report.</summary>
    public static IEnumerable<CaseMiss> Of(string file, CasesVerb.Row row, CaseFacts? facts, string text)
    {
        if (!CasesVerb.IsDate(row, facts))
        {
            yield return new CaseMiss(file, "date of death", row.Date, facts?.Date?.ToString() ?? "nothing", facts?.Date is { } date ? Dated(text, date.ToWords()) : "no date is found in the report");
        }

        if (!CasesVerb.IsAge(row, facts))
        {
            yield return new CaseMiss(file, "age", row.Age, facts?.Age?.ToString(CultureInfo.InvariantCulture) ?? "nothing", facts?.Age is null ? "no age is found in the report" : "the report and the table differ");
        }

        if (!CasesVerb.IsPlace(row, facts))
        {
            yield return new CaseMiss(file, "facility", row.Facility, facts?.Place ?? "nothing", Placed(row.Facility, facts?.Place, text));
        }
    }

    private static string Dated(string text, string day)
    {
        var parts = day.Split(' ');
        var american = parts.Length == 3 ? $"Death: {parts[1]} {parts[0]}, {parts[2]}" : day;
        return text.Contains(american, StringComparison.OrdinalIgnoreCase) ? "the report states the date read under a label; the table differs from it" : "another date of the report is taken";
    }

    private static string Placed(string table, string? read, string text)
    {
        if (Array.Exists(s_treating, t => table.Contains(t, StringComparison.OrdinalIgnoreCase)))
        {
            return "the table names a place of treatment, not of custody";
        }

        var isWritten = CasesVerb.WordsOf(table).All(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)) && text.Contains(Named(table), StringComparison.OrdinalIgnoreCase);
        return (isWritten, read) switch
        {
            (false, _) => "the report does not write out the name that the table has",
            (true, null) => "the report has the name, and no place is found",
            (true, _) => "the report has the name, and another place of it is taken",
        };
    }

    private static string Named(string place) => (place.IndexOf('(') is var open and > 0 ? place[..open] : place).Trim();
}

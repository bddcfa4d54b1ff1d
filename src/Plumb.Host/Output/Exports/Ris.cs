using System.Text;
using Plumb.Core.Checking;
using Plumb.Core.Text;

namespace Plumb.Host.Output.Exports;

/// <summary>The cited sources as RIS (Research Information Systems, the tags of 2011), CR LF behind each line.</summary>
internal static class Ris
{
    public static string Write(Check check) => string.Concat(ReferenceEntry.Of(check).Select(Entry));

    private static string Entry(ReferenceEntry entry)
    {
        var text = new StringBuilder();
        Tag(text, "TY", entry.Type switch
        {
            "webpage" => "ELEC",
            "report" => "RPRT",
            "article-newspaper" => "NEWS",
            "legal_case" => "CASE",
            "personal_communication" => "PCOMM",
            _ => "GEN",
        });
        Tag(text, "ID", entry.Key);
        Tag(text, "TI", entry.Title);
        foreach (var author in entry.Authors)
        {
            Tag(text, "AU", author);
        }

        Tag(text, "PB", entry.Source.Publisher);
        Tag(text, "PY", entry.Published?.Year.ToString("D4"));
        Tag(text, "DA", Date(entry.Published));
        Tag(text, "Y2", Date(entry.Accessed));
        Tag(text, "UR", entry.Url);
        Tag(text, "LA", entry.Source.Language);
        Tag(text, "N1", entry.Note);
        return text.Append("ER  - \r\n\r\n").ToString();
    }

    /// <summary>A tag ends with its line: a line break inside a value would begin another tag.</summary>
    private static void Tag(StringBuilder text, string tag, string? value) => text.Append(value is null ? "" : $"{tag}  - {ReferenceEntry.Line(value)}\r\n");

    private static string? Date(PartialDate? date) => date is { } d ? $"{d.Year:D4}/{d.Month:D2}/{d.Day:D2}/" : null;
}

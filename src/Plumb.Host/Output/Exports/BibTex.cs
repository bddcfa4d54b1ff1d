using System.Text;
using Plumb.Core.Checking;

namespace Plumb.Host.Output.Exports;

/// <summary>The cited sources as BibTeX, an entry <c>@misc</c> each, UTF-8.</summary>
internal static class BibTex
{
    public static string Write(Check check) => string.Join('\n', ReferenceEntry.Of(check).Select(Entry));

    private static string Entry(ReferenceEntry entry)
    {
        var text = new StringBuilder($"@misc{{{entry.Key},\n");
        // A second pair of braces keeps capitals, and keeps a name of several words, or with "and" in it, one name.
        Field(text, "title", $"{{{Escaped(entry.Title)}}}");
        Field(text, "author", entry.Authors.Count > 0 ? string.Join(" and ", entry.Authors.Select(a => $"{{{Escaped(a)}}}")) : null);
        Field(text, "publisher", entry.Source.Publisher is { } publisher ? $"{{{Escaped(ReferenceEntry.Line(publisher))}}}" : null);
        Field(text, "year", entry.Published?.Year.ToString("D4"));
        Field(text, "month", entry.Published?.Month?.ToString());
        Field(text, "day", entry.Published?.Day?.ToString());
        Field(text, "url", entry.Url);
        Field(text, "urldate", entry.Accessed?.ToString());
        Field(text, "langid", entry.Source.Language is { } language && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? language : null);
        Field(text, "note", Escaped(entry.Note));
        return text.Append("}\n").ToString();
    }

    private static void Field(StringBuilder text, string name, string? value) => text.Append(value is null ? "" : $"  {name} = {{{value}}},\n");

    /// <summary>What TeX acts on. Braces become commands: BibTeX counts them even behind a backslash.</summary>
    private static string Escaped(string text) => string.Concat(text.Select(c => c switch
    {
        '\\' => "\\textbackslash{}",
        '{' => "\\textbraceleft{}",
        '}' => "\\textbraceright{}",
        '^' => "\\textasciicircum{}",
        '~' => "\\textasciitilde{}",
        '$' or '&' or '%' or '#' or '_' => $"\\{c}",
        _ => $"{c}",
    }));
}

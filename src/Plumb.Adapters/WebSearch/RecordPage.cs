using System.Net;
using System.Text;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Sources;

namespace Plumb.Adapters.WebSearch;

/// <summary>Writes what an interface gives of a source as a page that can be archived: the provider's words, and nothing of Plumb's.</summary>
internal static class RecordPage
{
    /// <summary>A page of paragraphs under a title.</summary>
    /// <param name="facts">What is stated of the source.</param>
    /// <param name="paragraphs">Its text.</param>
    public static WebRecord Of(SourceFacts facts, IEnumerable<string> paragraphs) =>
        Page(facts, string.Concat(paragraphs.Select(p => $"<p>{Html(p)}</p>\n")));

    /// <summary>A page of rows, each a name and what is said under it.</summary>
    public static WebRecord Of(SourceFacts facts, IEnumerable<(string Name, string? Value)> rows) => Page(
        facts,
        $"<table>\n{string.Concat(rows.Where(r => r.Value is not null).Select(r => $"<tr><th>{Html(r.Name)}</th><td>{Html(r.Value!)}</td></tr>\n"))}</table>\n");

    private static WebRecord Page(SourceFacts facts, string body)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n");
        page.Append(facts.Language is { } language ? $"<html lang=\"{Html(language)}\">\n" : "<html>\n").Append("<head>\n<meta charset=\"utf-8\">\n");
        page.Append($"<title>{Html(facts.Title ?? "")}</title>\n");
        page.Append(Link("canonical", facts.Address)).Append(Meta("author", string.Join("; ", facts.Authors)))
            .Append(Meta("citation_publication_date", facts.Published?.ToString())).Append(Meta("og:site_name", facts.Publisher));
        page.Append($"</head>\n<body>\n<article>\n<h1>{Html(facts.Title ?? "")}</h1>\n{body}</article>\n</body>\n</html>\n");
        return new WebRecord(Encoding.UTF8.GetBytes(page.ToString()), "record.html", facts);
    }

    private static string Meta(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $"<meta name=\"{name}\" content=\"{Html(value)}\">\n";

    private static string Link(string relation, string? address) => address is null ? "" : $"<link rel=\"{relation}\" href=\"{Html(address)}\">\n";

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}

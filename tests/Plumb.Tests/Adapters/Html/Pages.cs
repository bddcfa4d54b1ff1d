using Plumb.Adapters.Html;
using Plumb.Core.Sources;
using Plumb.Tests.Support;

namespace Plumb.Tests.Adapters.Html;

/// <summary>Pages of a fictional newspaper, put together for a test.</summary>
internal static class Pages
{
    public const string First = "The harbour agency held 611 people in Hall C at Port Orrin on Monday, more than twice the number that the hall was built for, inspectors said.";
    public const string Second = "Inspectors counted 290 sleeping places, of which 41 were mattresses on the floor, and found one working shower for each 48 people in the hall.";
    public const string Third = "The agency said in a statement that it had opened a second hall, and that nobody had been held there for longer than the law allows since March.";

    /// <summary>An article of three paragraphs.</summary>
    public const string Article = $"<article><h1>Hall C holds 611</h1><p>{First}</p><p>{Second}</p><p>{Third}</p></article>";

    public static HtmlReader Reader { get; } = new();

    public static string Page(string body, string head = "", string attributes = "lang=\"en-GB\"") =>
        $"<!DOCTYPE html><html {attributes}><head><meta charset=\"utf-8\">{head}</head><body>{body}</body></html>";

    public static Document Read(string page) => Outcomes.Reads(Reader, Outcomes.Utf8(page), "page.html").Document;

    public static IReadOnlyList<string> Lines(string body) => Outcomes.Lines(Read(Page(body)));

    public static SourceFacts Facts(string head, string body = Article, string attributes = "lang=\"en-GB\"") => Read(Page(body, head, attributes)).Facts;
}

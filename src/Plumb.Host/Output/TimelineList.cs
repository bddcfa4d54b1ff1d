using System.Net;
using System.Text;
using Plumb.Core.Checking;
using Plumb.Core.Text;

namespace Plumb.Host.Output;

/// <summary>The timeline of a check: dates down a line, each with what is quoted of it.</summary>
internal static class TimelineList
{
    private const int Longest = 220;

    public const string Title = "Timeline";

    public static void Write(StringBuilder html, Check check)
    {
        if (check.Timeline.Count == 0)
        {
            return;
        }

        html.Append($"<section><h2>{Title}</h2><ol class=\"line\">");
        foreach (var at in check.Timeline)
        {
            html.Append($"<li><b>{E(When(at))}</b> {E(Said(at))}{CheckHtml.Mark(at.Citation, check.Sources[at.Citation.Source - 1])}</li>");
        }

        html.Append("</ol></section>\n");
    }

    /// <summary>One event in a line of text.</summary>
    public static string Line(CheckEvent at) => $"{When(at)}: {Said(at)} [{at.Citation.Source}]";

    private static string When(CheckEvent at) => at.Until is { } until ? $"{When(at.Time)} – {When(until)}" : When(at.Time);

    private static string When(string time) => time.StartsWith("FY", StringComparison.Ordinal) ? $"Fiscal {time[2..]}" : PartialDate.ParseIso(time)?.ToWords() ?? time;

    private static string Said(CheckEvent at) => $"{(at.Speaker is { } speaker ? $"{speaker}: " : "")}“{Around(at.Citation.Quote, at.Words)}”";

    /// <summary>The words around the date, where the quote is long; what is left out is shown.</summary>
    private static string Around(string quote, string date)
    {
        if (quote.Length <= Longest)
        {
            return quote;
        }

        var start = Math.Max(0, Math.Min(quote.IndexOf(date, StringComparison.Ordinal) - (Longest / 2), quote.Length - Longest));
        var end = Math.Min(quote.Length, start + Longest);
        start = start == 0 ? 0 : quote.IndexOf(' ', start) + 1;
        end = end == quote.Length ? end : quote.LastIndexOf(' ', end - 1);
        return $"{(start > 0 ? "… " : "")}{quote[start..end]}{(end < quote.Length ? " …" : "")}";
    }

    private static string E(string text) => WebUtility.HtmlEncode(text);
}

using System.Net;
using System.Text;
using Plumb.Core.Checking;

namespace Plumb.Host.Output;

/// <summary>The ledger of figures as a part of the page: for each quantity what was compared, a table, and a drawing beside it.</summary>
internal static class FigureTable
{
    /// <summary>Drawings in a page: the widest quantities.</summary>
    private const int MostPlots = 3;

    public static void Write(StringBuilder html, Check check)
    {
        if (check.Figures.Count == 0)
        {
            return;
        }

        html.Append("<section><h2>Figures</h2>\n");
        var plots = 0;
        foreach (var group in check.FigureGroups)
        {
            var figures = check.Figures.Where(f => f.Group == group.Number).ToList();
            html.Append($"<h3>{E(group.Quantity)}: {E(CheckWords.Outcome(group.Outcome))}</h3>\n");
            html.Append(string.Concat(group.Findings.Select(f => $"<div class=\"s\">{E(f.Sentence.Text)}</div>\n")));
            var plot = plots < MostPlots ? FigurePlot.Write(group, figures) : "";
            plots += plot.Length > 0 ? 1 : 0;
            html.Append(plot);
            Table(html, check, figures);
        }

        // A check of before there were groups lists its figures without them.
        var groups = check.FigureGroups.Select(g => g.Number).ToHashSet();
        Table(html, check, [.. check.Figures.Where(f => !groups.Contains(f.Group))]);
        html.Append("</section>\n");
    }

    private static void Table(StringBuilder html, Check check, List<CheckFigure> figures)
    {
        if (figures.Count > 0)
        {
            html.Append("<div class=\"wide\"><table><tr><th>Value</th><th>What exactly</th><th>Period</th><th>Who</th></tr>");
            html.Append(string.Concat(figures.Select(f => $"<tr><td>{E(CheckWords.Value(f))}</td><td>{E(CheckWords.What(f))}</td><td>{E(f.AsOf)}</td><td>{E(CheckWords.Who(f))} {CheckHtml.Mark(f.Citation, check.Sources[f.Citation.Source - 1])}</td></tr>")));
            html.Append("</table></div>\n");
        }
    }

    private static string E(string? text) => WebUtility.HtmlEncode(text ?? "");
}

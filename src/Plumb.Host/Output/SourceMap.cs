using System.Globalization;
using System.Net;
using System.Text;
using Plumb.Core.Checking;

namespace Plumb.Host.Output;

/// <summary>Draws the cited sources by kind of publisher and date: who is heard, from when, and who is not.</summary>
/// <remarks>Each source is a numbered mark that leads to its entry in the list; near copies are hollow. Colours are the page's, so that it
/// can be read on dark and light ground and printed.</remarks>
internal static class SourceMap
{
    /// <summary>Of a source's mark.</summary>
    public const int Radius = 10;

    private const int Width = 640;
    private const int Left = 150;
    private const int Right = 90;
    private const int RowHeight = 46;
    private const int Top = 8;
    private const int LeastSources = 3;

    /// <summary>Marks nearer to each other than this stand one above the other.</summary>
    private const int Near = (2 * Radius) + 1;

    /// <summary>A figure element, or nothing where there are too few sources to draw.</summary>
    public static string Write(IReadOnlyList<CheckSource> sources)
    {
        var kinds = sources.Select(s => s.Kind).Distinct().Order(StringComparer.Ordinal).ToList();
        var dated = sources.Where(s => FigurePlot.YearOf(s.Published) is not null).ToList();
        if (sources.Count < LeastSources || dated.Count == 0)
        {
            return "";
        }

        var (first, last) = (Math.Floor(dated.Min(s => FigurePlot.YearOf(s.Published)!.Value)), Math.Ceiling(dated.Max(s => FigurePlot.YearOf(s.Published)!.Value) + 0.01));
        double PlaceOf(CheckSource s) => FigurePlot.YearOf(s.Published) is { } year ? Left + ((year - first) / (last - first) * (Width - Left - Right)) : Width - (Right / 2.0);
        var rows = kinds.Select(k => Rows([.. sources.Where(s => s.Kind == k)], PlaceOf)).ToList();
        var heights = rows.Select(r => RowHeight + ((r.Count - 1) * Near)).ToList();
        var height = Top + heights.Sum() + 26;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg role=\"group\" aria-labelledby=\"map-title map-desc\" viewBox=\"0 0 {Width} {height}\" xmlns=\"http://www.w3.org/2000/svg\" font-size=\"13\" fill=\"currentColor\">")
            .Append("<title id=\"map-title\">Cited sources by kind of publisher and date</title>")
            .Append(CultureInfo.InvariantCulture, $"<desc id=\"map-desc\">{sources.Count} sources of {kinds.Count} {(kinds.Count == 1 ? "kind" : "kinds")}, from {dated.Select(s => s.Published).Order(StringComparer.Ordinal).First()} to {dated.Select(s => s.Published).Order(StringComparer.Ordinal).Last()}. The list of sources holds every one.</desc>");
        Years(svg, first, last, height);
        var top = Top;
        foreach (var (kind, row, tall) in kinds.Zip(rows, heights))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"0\" x2=\"{Width}\" y1=\"{top + tall}\" y2=\"{top + tall}\" stroke=\"currentColor\" stroke-opacity=\".2\"/><text x=\"0\" y=\"{top + (tall / 2) + 5}\">{WebUtility.HtmlEncode(kind)}</text>");
            foreach (var (lane, marks) in row.Index())
            {
                marks.ForEach(s => Mark(svg, s, PlaceOf(s), top + (RowHeight / 2) + (lane * Near)));
            }

            top += tall;
        }

        svg.Append("</svg>");
        var undated = dated.Count < sources.Count ? " Sources without a date stand at the right." : "";
        var copies = sources.Any(s => s.CopyOf is not null) ? " Hollow: near copies of another." : "";
        return $"<figure class=\"plot\">{svg}<figcaption class=\"quiet\">Cited sources by kind of publisher and date of publication.{undated}{copies}</figcaption></figure>";
    }

    /// <summary>Sources in lanes, so that no two marks of a lane touch.</summary>
    private static List<List<CheckSource>> Rows(IReadOnlyList<CheckSource> sources, Func<CheckSource, double> placeOf)
    {
        var lanes = new List<List<CheckSource>>();
        foreach (var source in sources.OrderBy(placeOf).ThenBy(s => s.Number))
        {
            var lane = lanes.Find(l => placeOf(source) - placeOf(l[^1]) >= Near);
            if (lane is null)
            {
                lanes.Add(lane = []);
            }

            lane.Add(source);
        }

        return lanes;
    }

    private static void Years(StringBuilder svg, double first, double last, int height)
    {
        var step = Math.Max(1, (int)Math.Ceiling((last - first) / 8));
        for (var year = (int)first; year <= last; year += step)
        {
            var x = Left + ((year - first) / (last - first) * (Width - Left - Right));
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x:F1}\" x2=\"{x:F1}\" y1=\"{Top}\" y2=\"{height - 24}\" stroke=\"currentColor\" stroke-opacity=\".12\"/><text x=\"{x:F1}\" y=\"{height - 8}\" text-anchor=\"middle\" opacity=\".75\">{year}</text>");
        }
    }

    /// <summary>A source's number in a circle, which leads to its entry in the list; hollow where it is a near copy.</summary>
    public static void Mark(StringBuilder svg, CheckSource source, double x, double y)
    {
        var kind = source.CopyOf is null ? "own" : "copy";
        svg.Append(CultureInfo.InvariantCulture, $"<a href=\"#source-{source.Number}\"><title>{WebUtility.HtmlEncode($"{source.Number}: {source.Publisher ?? "publisher not known"}, {source.Published ?? "no date"}")}</title>")
            .Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:F1}\" cy=\"{y:F1}\" r=\"{Radius}\" class=\"{kind}\"/><text x=\"{x:F1}\" y=\"{y + 4:F1}\" text-anchor=\"middle\" font-size=\"11\" class=\"{kind}\">{source.Number}</text></a>");
    }
}

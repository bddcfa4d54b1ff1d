using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Plumb.Core.Checking;
using ScottPlot;

namespace Plumb.Host.Output;

/// <summary>Draws the figures of one quantity over time, a mark for each figure and a shape and colour for each of who gives them.</summary>
/// <remarks>The drawing holds numbers and years only: names of sources stand in the caption below it, as text of the page. Lines and
/// letters take the colour of the page's text, so that it can be read on dark and on light ground and printed.</remarks>
internal static partial class FigurePlot
{
    private const int Width = 640;
    private const int Height = 300;
    private const int LeastMarks = 3;
    private const int MostSeries = 6;
    private const float MarkSize = 9;

    /// <summary>Stands for the colour of the page's text until the drawing is done; no mark has it.</summary>
    private const string Ink = "#010203";

    private static readonly (MarkerShape Shape, string Sign, string Colour)[] s_series =
    [
        (MarkerShape.FilledCircle, "●", "#2f7fc1"), (MarkerShape.FilledSquare, "■", "#c8641e"), (MarkerShape.FilledTriangleUp, "▲", "#2e8b57"),
        (MarkerShape.FilledDiamond, "◆", "#a05fb4"), (MarkerShape.OpenCircle, "○", "#b8860b"), (MarkerShape.OpenSquare, "□", "#8a6d5c"),
    ];

    /// <summary>A figure element with an SVG, or nothing where there is too little to draw.</summary>
    /// <param name="group">The quantity.</param>
    /// <param name="figures">Its figures.</param>
    public static string Write(CheckFigureGroup group, IReadOnlyList<CheckFigure> figures)
    {
        var marks = figures.Select(f => (Figure: f, At: YearOf(f.Time))).Where(f => f.At is not null).Select(f => (f.Figure, At: f.At!.Value)).ToList();
        var series = marks.GroupBy(m => SeriesOf(m.Figure)).OrderBy(s => marks.FindIndex(m => SeriesOf(m.Figure) == s.Key)).ToList();
        if (marks.Count < LeastMarks || marks.Select(m => m.At).Distinct().Count() < 2 || series.Count > MostSeries)
        {
            return "";
        }

        // Names within a drawing are names within the page: each drawing has its own.
        var svg = Named(Themed(Draw([.. series.Select(s => s.ToList())])), group.Number);
        var (first, last) = (marks.MinBy(m => m.At).Figure, marks.MaxBy(m => m.At).Figure);
        var title = E($"{group.Quantity}, by date and source");
        var describe = E(string.Create(CultureInfo.InvariantCulture, $"{marks.Count} figures from {first.Time} to {last.Time}, from {marks.Min(m => m.Figure.Number):#,0.######} to {marks.Max(m => m.Figure.Upper ?? m.Figure.Number):#,0.######}. The table beside it holds every one."));
        var id = $"figures-{group.Number}";
        var labelled = SvgStart().Replace(svg, $"<svg role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" viewBox=\"0 0 {Width} {Height}\" xmlns=\"http://www.w3.org/2000/svg\"><title id=\"{id}-title\">{title}</title><desc id=\"{id}-desc\">{describe}</desc>", 1);
        var legend = string.Join(" · ", series.Select((s, i) => $"<span class=\"series-{i + 1}\" aria-hidden=\"true\">{s_series[i].Sign}</span> {E(s.Key)}"));
        return $"<figure class=\"plot\">{labelled}<figcaption class=\"quiet\">{title}. {legend}</figcaption></figure>";
    }

    private static string SeriesOf(CheckFigure figure) =>
        $"{figure.Speaker ?? "source not named"}{(figure.Time!.StartsWith("FY", StringComparison.Ordinal) ? ", fiscal years" : "")}";

    /// <summary>A year with its part, for a place on the axis: a whole year stands at its middle; null for a time that has no place.</summary>
    internal static double? YearOf(string? time)
    {
        var text = time is null || time.StartsWith("since ", StringComparison.Ordinal) ? "" : time.Replace("until ", "", StringComparison.Ordinal).Replace("told ", "", StringComparison.Ordinal);
        var fiscal = text.StartsWith("FY", StringComparison.Ordinal);
        var parts = (fiscal ? text[2..] : text).Split('-').Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).ToList();
        return parts switch
        {
            [> 0 and var year] => fiscal ? year + 0.25 : year + 0.5,
            [> 0 and var year, > 0 and var month] => year + ((month - 0.5) / 12),
            [> 0 and var year, > 0 and var month, > 0 and var day] => year + ((month - 1) / 12.0) + (day / 372.0),
            _ => null,
        };
    }

    private static string Draw(IReadOnlyList<List<(CheckFigure Figure, double At)>> series)
    {
        using var plot = new Plot();
        var ink = Color.FromHex(Ink);
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        plot.Axes.Color(ink);
        plot.Grid.MajorLineColor = ink.WithAlpha(.2);
        foreach (var (i, marks) in series.Index())
        {
            foreach (var (figure, at) in marks)
            {
                var colour = Color.FromHex(s_series[i].Colour);
                plot.Add.Marker(at, figure.Number, s_series[i].Shape, MarkSize, colour);
                if (figure.Upper is { } upper)
                {
                    plot.Add.Line(at, figure.Number, at, upper).LineColor = colour;
                }
            }
        }

        var all = series.SelectMany(s => s).ToList();
        var (least, most) = (all.Min(m => m.At), all.Max(m => m.At));
        var room = Math.Max(0.1, (most - least) * 0.06);
        // From nought: a cut axis makes a small change look large.
        plot.Axes.SetLimits(least - room, most + room, Math.Min(0, all.Min(m => m.Figure.Number)), Math.Max(1, all.Max(m => m.Figure.Upper ?? m.Figure.Number)) * 1.1);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = Year, IntegerTicksOnly = most - least > 2 };
        return plot.GetSvgXml(Width, Height);
    }

    private static string Year(double at) =>
        at == Math.Floor(at) ? at.ToString("0", CultureInfo.InvariantCulture) : $"{(int)Math.Floor(at)}-{(int)((at - Math.Floor(at)) * 12) + 1:D2}";

    /// <summary>Names within the drawing, numbered from 1: the library numbers them on from one drawing to the next.</summary>
    private static string Named(string svg, int group)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        return ClipName().Replace(svg, m => names.TryGetValue(m.Value, out var name) ? name : names[m.Value] = $"figures-{group}-clip-{names.Count + 1}");
    }

    /// <summary>The drawing without its declaration, in the colours of the page.</summary>
    private static string Themed(string svg) =>
        svg[svg.IndexOf("<svg", StringComparison.Ordinal)..].ReplaceLineEndings("\n").TrimEnd().Replace(Ink, "currentColor", StringComparison.OrdinalIgnoreCase);

    private static string E(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex("\\bcl_[0-9a-f]+\\b", RegexOptions.NonBacktracking)]
    private static partial Regex ClipName();

    [GeneratedRegex("<svg[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex SvgStart();
}

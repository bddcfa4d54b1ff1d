using System.Globalization;
using System.Net;
using System.Text;
using Plumb.Core.Checking;

namespace Plumb.Host.Output;

/// <summary>Draws the timeline of a check: dates down an axis at their distance in time, each with what is quoted of it.</summary>
/// <remarks>An exact day is a dot, what is known to the month or year only and what lasts is a bar as long as that. Words stand beside the
/// axis one below the other, led to their place by a line. The list of events below the drawing says the same in text. Narrow, so that
/// it can be read on a small screen.</remarks>
internal static class TimelinePlot
{
    /// <summary>More labels than this are not read as a drawing.</summary>
    public const int Most = 10;

    private const int Fewest = 3;
    private const int Width = 440;
    private const int Axis = 78;
    private const int Label = 112;
    private const int Row = 60;
    private const int Top = 14;
    private const int Line = 17;

    /// <summary>Where the middle of a label's first line stands below its top.</summary>
    private const int First = 12;
    private const int WordsWidth = Width - Label - 2;

    /// <summary>From a label's edge to its date, past the mark of the source.</summary>
    private const int Beside = (2 * SourceMap.Radius) + 6;

    /// <summary>About how wide a letter of a date is, with the room behind it.</summary>
    private const double Bold = 8.5;
    private const int Lines = 2;

    /// <summary>About what two lines hold.</summary>
    private const int Shortened = 98;

    /// <summary>A figure element, or nothing where there is too little to draw.</summary>
    /// <param name="events">The events, in the order of the list.</param>
    /// <param name="sources">The sources of the check.</param>
    public static string Write(IReadOnlyList<CheckEvent> events, IReadOnlyList<CheckSource> sources)
    {
        var placed = Chosen([.. events.Select(e => (Event: e, Span: TimelineSpan.Of(e))).Where(e => e.Span is not null).Select(e => (e.Event, e.Span!.Value))]);
        if (placed.Count < Fewest || placed.Select(p => p.Span.Middle).Distinct().Count() < 2)
        {
            return "";
        }

        var scale = new TimelineScale(placed.Min(p => p.Span.From), placed.Max(p => p.Span.To), Top, placed.Count * Row);
        var height = Top + scale.Length + Top;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg role=\"group\" aria-labelledby=\"timeline-title timeline-desc\" viewBox=\"0 0 {Width} {height}\" xmlns=\"http://www.w3.org/2000/svg\" font-size=\"13\" fill=\"currentColor\">")
            .Append("<title id=\"timeline-title\">Timeline of what is quoted</title>")
            .Append(CultureInfo.InvariantCulture, $"<desc id=\"timeline-desc\">{placed.Count} events, from {E(placed[0].Event.InWords())} to {E(placed[^1].Event.InWords())}. The list below holds every one.</desc>");
        Ticks(svg, scale);
        foreach (var ((at, span), top) in placed.Zip(Spread([.. placed.Select(p => scale.PlaceOf(p.Span.Middle))], scale)))
        {
            Place(svg, scale, span, top);
            Words(svg, at, sources.FirstOrDefault(s => s.Number == at.Citation.Source), top);
        }

        var rest = placed.Count < events.Count ? $" {placed.Count} of {events.Count} events are drawn, exact days first; the list holds all." : "";
        return $"<figure class=\"plot time\">{svg.Append("</svg>")}<figcaption class=\"quiet\">Dates that the quoted words name, with the number of the source. A bar: known to the month or year only, or as long as it lasted.{rest}</figcaption></figure>";
    }

    /// <summary>As many as can be read: one event for each date before a second one, and exact days before months and years.</summary>
    private static List<(CheckEvent Event, TimelineSpan Span)> Chosen(IReadOnlyList<(CheckEvent Event, TimelineSpan Span)> all) =>
        [.. all
            .GroupBy(e => e.Span)
            .SelectMany(g => g.Index())
            .OrderBy(e => e.Index)
            .ThenBy(e => e.Item.Span.To - e.Item.Span.From)
            .ThenBy(e => e.Item.Span.From)
            .Take(Most)
            .Select(e => e.Item)
            .OrderBy(e => e.Span.Middle)
            .ThenBy(e => e.Event.Citation.Source)
            .ThenBy(e => e.Event.Citation.Start)];

    /// <summary>Tops of labels that do not overlap, each as near to its place on the axis as the others leave room.</summary>
    private static double[] Spread(double[] places, TimelineScale scale)
    {
        var tops = places.Select(p => Math.Clamp(p - First, Top, Top + scale.Length - Row)).ToArray();
        for (var i = 1; i < tops.Length; i++)
        {
            tops[i] = Math.Max(tops[i], tops[i - 1] + Row);
        }

        for (var (i, bottom) = (tops.Length - 1, (double)Top + scale.Length); i >= 0; bottom = tops[i], i--)
        {
            tops[i] = Math.Min(tops[i], bottom - Row);
        }

        return tops;
    }

    private static void Ticks(StringBuilder svg, TimelineScale scale)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Axis}\" x2=\"{Axis}\" y1=\"{Top}\" y2=\"{Top + scale.Length}\" stroke=\"currentColor\" stroke-opacity=\".35\"/>");
        foreach (var (at, name) in scale.Ticks())
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Axis - 10}\" x2=\"{Axis}\" y1=\"{at:F1}\" y2=\"{at:F1}\" stroke=\"currentColor\" stroke-opacity=\".35\"/><text x=\"{Axis - 14}\" y=\"{at + 4:F1}\" text-anchor=\"end\" opacity=\".75\">{name}</text>");
        }
    }

    private static void Place(StringBuilder svg, TimelineScale scale, TimelineSpan span, double top)
    {
        var (from, to, middle) = (scale.PlaceOf(span.From), scale.PlaceOf(span.To), scale.PlaceOf(span.Middle));
        svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{Axis},{middle:F1} {Axis + 8},{middle:F1} {Label - 12},{top + First:F1} {Label - 4},{top + First:F1}\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\".35\"/>")
            .Append(to - from < TimelineScale.Short
                ? string.Create(CultureInfo.InvariantCulture, $"<circle cx=\"{Axis}\" cy=\"{middle:F1}\" r=\"4\"/>")
                : string.Create(CultureInfo.InvariantCulture, $"<line x1=\"{Axis}\" x2=\"{Axis}\" y1=\"{from:F1}\" y2=\"{to:F1}\" stroke=\"currentColor\" stroke-width=\"6\" stroke-opacity=\".4\" class=\"lasting\"/>"));
    }

    private static void Words(StringBuilder svg, CheckEvent at, CheckSource? source, double top)
    {
        if (source is not null)
        {
            SourceMap.Mark(svg, source, Label + SourceMap.Radius, top + First);
        }

        var when = at.InWords();
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Label + Beside}\" y=\"{top + First + 4:F1}\" font-weight=\"600\">{E(when)}{Speaker(at, WordsWidth - Beside - (when.Length * Bold))}</text>");
        foreach (var (i, line) in DrawnLines.Of(TimelineList.Quote(at, Shortened), WordsWidth, Lines).Index())
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Label}\" y=\"{top + First + 4 + ((i + 1) * Line):F1}\" font-size=\"12\">{E(line)}</text>");
        }
    }

    private static string Speaker(CheckEvent at, double width) =>
        at.Speaker is { } speaker && DrawnLines.Of(speaker, width, 1) is [var name] ? $"<tspan font-weight=\"400\" font-size=\"12\" dx=\"6\">{E(name)}</tspan>" : "";

    private static string E(string text) => WebUtility.HtmlEncode(text);
}

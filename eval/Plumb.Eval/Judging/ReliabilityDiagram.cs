using System.Globalization;
using System.Text;
using ScottPlot;

namespace Plumb.Eval.Judging;

/// <summary>Draws said probabilities against the share that is supported (reliability diagram, DeGroot and Fienberg 1983).</summary>
internal static class ReliabilityDiagram
{
    private const int Width = 420;
    private const int Height = 420;
    private const float SmallestMark = 5;

    /// <summary>Writes an SVG; the same bins give the same bytes.</summary>
    public static void Save(string file, string title, Calibration calibration, int count)
    {
        using var plot = new Plot();
        plot.Title(string.Create(CultureInfo.InvariantCulture, $"{title}: {count} pairs, ECE {calibration.Error:F3}"), 14);
        plot.XLabel("probability said");
        plot.YLabel("share supported");
        plot.Axes.SetLimits(0, 1, 0, 1);
        var even = plot.Add.Line(0, 0, 1, 1);
        even.LineColor = Colors.Gray;
        even.LinePattern = LinePattern.Dashed;
        var line = plot.Add.ScatterLine(calibration.Bins.Select(b => b.Said).ToArray(), calibration.Bins.Select(b => b.True).ToArray());
        line.LineColor = Colors.SteelBlue;
        foreach (var bin in calibration.Bins)
        {
            plot.Add.Marker(bin.Said, bin.True, MarkerShape.FilledCircle, SmallestMark + (float)(15 * Math.Sqrt((double)bin.Count / Math.Max(1, count))), Colors.SteelBlue);
        }

        File.WriteAllText(file, plot.GetSvgXml(Width, Height).ReplaceLineEndings("\n").TrimEnd() + "\n", new UTF8Encoding(false));
    }
}

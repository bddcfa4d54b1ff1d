using System.Globalization;

namespace Plumb.Host.Output;

/// <summary>Where times stand down an axis.</summary>
/// <param name="From">The earliest, in years with their parts.</param>
/// <param name="To">The latest.</param>
/// <param name="Top">Where the axis begins.</param>
/// <param name="Length">How long it is.</param>
internal sealed record TimelineScale(double From, double To, int Top, int Length)
{
    /// <summary>What is drawn shorter than this is a dot.</summary>
    public const double Short = 5;

    /// <summary>Room at both ends, so that no dot stands on the end of the axis.</summary>
    private const double Room = 12;

    /// <summary>Names of ticks nearer to each other than this would touch.</summary>
    private const double Apart = 26;

    /// <summary>Months between ticks.</summary>
    private static readonly int[] s_steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000];

    private double OfYear => (Length - (2 * Room)) / Math.Max(To - From, 1 / 365.0);

    public double PlaceOf(double year) => Top + Room + ((year - From) * OfYear);

    /// <summary>Places of the axis with their names: years, or months where the whole is short; the month alone where all is of one.</summary>
    public IReadOnlyList<(double At, string Name)> Ticks()
    {
        var step = s_steps.FirstOrDefault(s => s / 12.0 * OfYear >= Apart, s_steps[^1]);
        var (first, last) = ((int)Math.Ceiling(From * 12 / step), (int)Math.Floor((To + (Room / OfYear)) * 12 / step));
        return first > last
            ? [(PlaceOf(From), Name((int)Math.Floor(From * 12)))]
            : [.. Enumerable.Range(first, last - first + 1).Select(t => (PlaceOf(t * step / 12.0), Name(t * step)))];
    }

    private static string Name(int month) =>
        month % 12 == 0 ? (month / 12).ToString(CultureInfo.InvariantCulture) : $"{CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName((month % 12) + 1)} {month / 12}";
}

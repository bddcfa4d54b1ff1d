using Plumb.Core.Text;

namespace Plumb.Core.Reading.Linked;

/// <summary>A run of characters that stand in the same order, without a gap, in the file.</summary>
/// <param name="Start">First character in the text.</param>
/// <param name="Place">Its place in the file.</param>
/// <param name="Length">Characters of the run.</param>
public readonly record struct PlaceRun(int Start, int Place, int Length);

/// <summary>Leads from places in a text to places in the file that it was read from, both in UTF-16 units.</summary>
/// <param name="runs">Runs by ascending start, not overlapping.</param>
public sealed class PlaceMap(IReadOnlyList<PlaceRun> runs)
{
    /// <summary>Leads nowhere: the file is no text.</summary>
    public static PlaceMap None { get; } = new([]);

    /// <summary>The stretch of the file from the first to the last character of a span; null where none of them stands in the file.</summary>
    public TextSpan? Of(TextSpan span)
    {
        var from = FirstEndingAfter(span.Start);
        if (from == runs.Count || runs[from].Start >= span.End)
        {
            return null;
        }

        var first = runs[from];
        var last = runs[FirstEndingAfter(span.End - 1) is var at && at < runs.Count && runs[at].Start < span.End ? at : at - 1];
        var start = first.Place + Math.Max(0, span.Start - first.Start);
        var end = last.Place + Math.Min(last.Length, span.End - last.Start);
        return end > start ? new TextSpan(start, end) : null;
    }

    private int FirstEndingAfter(int offset)
    {
        var (low, high) = (0, runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].Start + runs[middle].Length > offset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}

using UglyToad.PdfPig.Content;

namespace Plumb.Adapters.Pdf;

/// <summary>The letters of a page by their base lines.</summary>
internal sealed class LetterRows
{
    private const double SameRun = 0.3;

    private readonly List<Letter> _seen;
    private readonly double[] _lines;

    public LetterRows(IReadOnlyList<Letter> letters)
    {
        _seen = [.. letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).OrderBy(l => l.StartBaseLine.Y).ThenBy(l => l.BoundingBox.Left)];
        _lines = [.. _seen.Select(l => l.StartBaseLine.Y)];
    }

    /// <summary>Letters of one base line and size that stand beside each other without a space.</summary>
    public IEnumerable<List<Letter>> Runs()
    {
        var run = new List<Letter>();
        foreach (var letter in _seen)
        {
            if (run.Count > 0 && !Follows(run[^1], letter))
            {
                yield return run;
                run = [];
            }

            run.Add(letter);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    /// <summary>The nearest letter on a base line below that of a letter, within its height, for which something holds; null when there is none.</summary>
    public Letter? Find(Letter of, Func<Letter, bool> holds)
    {
        var size = 2 * PdfLine.SizeOf(of);
        var found = Array.BinarySearch(_lines, of.StartBaseLine.Y - size);
        Letter? nearest = null;
        for (var at = found < 0 ? ~found : found; at < _seen.Count && _lines[at] < of.StartBaseLine.Y; at++)
        {
            nearest = holds(_seen[at]) && (nearest is null || Distance(_seen[at], of) < Distance(nearest, of)) ? _seen[at] : nearest;
        }

        return nearest;
    }

    private static bool Follows(Letter last, Letter next) =>
        Math.Abs(last.StartBaseLine.Y - next.StartBaseLine.Y) < 0.01 + (0.02 * PdfLine.SizeOf(last)) && Math.Abs(PdfLine.SizeOf(last) - PdfLine.SizeOf(next)) < 0.05 * PdfLine.SizeOf(last)
        && Math.Abs(next.BoundingBox.Left - last.BoundingBox.Right) < SameRun * PdfLine.SizeOf(last);

    private static double Distance(Letter letter, Letter other) => Math.Abs(letter.BoundingBox.Left - other.BoundingBox.Left);
}

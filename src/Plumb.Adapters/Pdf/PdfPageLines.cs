using UglyToad.PdfPig.Content;

namespace Plumb.Adapters.Pdf;

/// <summary>Puts the words of a page into lines, and the lines into the order in which people read them: top to bottom, and where
/// the page has columns, one after the other.</summary>
internal static class PdfPageLines
{
    /// <summary>A gap of more than so many type heights parts cells and columns; spaces of justified text are narrower.</summary>
    private const double WideGap = 1.1;

    /// <summary>A narrower gap parts columns where it stands at one place in most rows.</summary>
    private const double NarrowGap = 0.7;

    /// <summary>Gaps of a justified line differ by no more than this share of the type height; those of cells do.</summary>
    private const double SameGap = 0.1;

    /// <summary>Words that a line must have to be told from cells by its gaps.</summary>
    private const int LeastJustified = 4;

    /// <summary>Places at which such a gap is looked for.</summary>
    private const int MostGutters = 8;

    /// <summary>Baselines nearer than this share of the type height are one line: raised figures stand on their own.</summary>
    private const double SameLine = 0.45;

    /// <summary>Rows that must show a gutter before it is believed.</summary>
    private const int LeastRows = 6;

    /// <summary>Mean number of UTF-16 units on each side of a gutter; with less it is a table.</summary>
    private const int LeastText = 18;

    /// <summary>The lines in reading order.</summary>
    /// <param name="words">The words of the page.</param>
    /// <param name="rightOf">Where a word ends with what stands above the line behind it; null where that was left among the words.</param>
    public static List<PdfLine> Of(IReadOnlyList<Word> words, Func<Word, double>? rightOf = null)
    {
        var rows = Rows(words, rightOf ?? (w => w.BoundingBox.Right));
        return [.. Ordered(rows)];
    }

    private static List<List<PdfLine>> Rows(IReadOnlyList<Word> words, Func<Word, double> rightOf)
    {
        var rows = new List<List<Word>>();
        foreach (var word in words.OrderByDescending(w => w.Letters[0].StartBaseLine.Y).ThenBy(w => w.BoundingBox.Left))
        {
            if (rows.Count > 0 && rows[^1][0].Letters[0].StartBaseLine.Y - word.Letters[0].StartBaseLine.Y < SameLine * Math.Max(PdfLine.SizeOf(rows[^1][0].Letters[0]), PdfLine.SizeOf(word.Letters[0])))
            {
                rows[^1].Add(word);
            }
            else
            {
                rows.Add([word]);
            }
        }

        var gutter = NarrowGutter(rows);
        return [.. rows.Select(r => gutter is { } x && !r.Exists(w => w.BoundingBox.Left < x && w.BoundingBox.Right > x)
            ? (List<PdfLine>)[.. Segments([.. r.Where(w => w.BoundingBox.Right <= x)], rightOf), .. Segments([.. r.Where(w => w.BoundingBox.Left >= x)], rightOf)]
            : Segments(r, rightOf))];
    }

    /// <summary>Where a blank strip no wider than a wide space runs down the page, as between the columns of a browser.</summary>
    private static double? NarrowGutter(List<List<Word>> rows)
    {
        var words = rows.Select(r => r.OrderBy(w => w.BoundingBox.Left).ToList()).ToList();
        var candidates = words.SelectMany(r => r.Zip(r.Skip(1)).Where(p => p.Second.BoundingBox.Left - p.First.BoundingBox.Right > NarrowGap * PdfLine.SizeOf(p.First.Letters[0])))
            .Select(p => Math.Round((p.First.BoundingBox.Right + p.Second.BoundingBox.Left) / 2)).GroupBy(x => x).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(MostGutters).Select(g => g.Key);
        foreach (var x in candidates)
        {
            var beside = words.Where(r => r[0].BoundingBox.Right <= x && r[^1].BoundingBox.Left >= x && !r.Exists(w => w.BoundingBox.Left < x && w.BoundingBox.Right > x)).ToList();
            var across = words.Count(r => r.Exists(w => w.BoundingBox.Left < x && w.BoundingBox.Right > x));
            if (beside.Count >= LeastRows && beside.Count >= 2 * across
                && beside.Average(r => r.Where(w => w.BoundingBox.Right <= x).Sum(w => w.Text.Length + 1)) >= LeastText
                && beside.Average(r => r.Where(w => w.BoundingBox.Left >= x).Sum(w => w.Text.Length + 1)) >= LeastText)
            {
                return x;
            }
        }

        return null;
    }

    private static List<PdfLine> Segments(List<Word> row, Func<Word, double> rightOf)
    {
        if (row.Count == 0)
        {
            return [];
        }

        var words = row.OrderBy(w => w.BoundingBox.Left).ToList();
        var gaps = words.Zip(words.Skip(1), (a, b) => b.BoundingBox.Left - rightOf(a)).ToList();
        if (words.Count >= LeastJustified && gaps.Max() - gaps.Min() <= SameGap * PdfLine.SizeOf(words[0].Letters[0]))
        {
            return [new PdfLine(words)];
        }

        var segments = new List<PdfLine>();
        var open = new List<Word>();
        foreach (var word in words)
        {
            if (open.Count > 0 && word.BoundingBox.Left - rightOf(open[^1]) > WideGap * PdfLine.SizeOf(word.Letters[0]))
            {
                segments.Add(new PdfLine(open));
                open = [];
            }

            open.Add(word);
        }

        segments.Add(new PdfLine(open));
        return segments;
    }

    private static IEnumerable<PdfLine> Ordered(List<List<PdfLine>> rows)
    {
        if (Gutter(rows) is not { } gutter)
        {
            return rows.SelectMany((r, i) => IsSideHeading(rows, i) ? r : [Joined(r)]);
        }

        var lines = new List<PdfLine>();
        var band = new List<List<PdfLine>>();
        foreach (var row in rows)
        {
            if (row.Exists(s => s.Left < gutter && s.Right > gutter))
            {
                lines.AddRange(Columns(band, gutter));
                band.Clear();
                lines.Add(Joined(row));
            }
            else
            {
                band.Add(row);
            }
        }

        lines.AddRange(Columns(band, gutter));
        return lines;
    }

    private static IEnumerable<PdfLine> Columns(List<List<PdfLine>> band, double gutter) => Side(band, s => s.Right <= gutter).Concat(Side(band, s => s.Left >= gutter));

    private static IEnumerable<PdfLine> Side(List<List<PdfLine>> band, Func<PdfLine, bool> isHere)
    {
        List<List<PdfLine>> rows = [.. band.Select(r => r.Where(isHere).ToList()).Where(r => r.Count > 0)];
        if (rows.Count == 0)
        {
            return [];
        }

        var lines = Ordered(rows).ToList();
        var right = lines.Max(l => l.Right);
        lines.ForEach(l => l.ColumnRight ??= right);
        return lines;
    }

    /// <summary>Where a blank strip runs down between text on both sides: the middle of the gap that most rows have and few cross.</summary>
    private static double? Gutter(List<List<PdfLine>> rows)
    {
        var candidates = rows.Where(r => r.Count > 1).SelectMany(r => r.Zip(r.Skip(1), (a, b) => (a.Right + b.Left) / 2)).Order().ToList();
        var best = candidates.Select(x => (X: x, Both: Beside(rows, x), Cross: rows.Count(r => r.Exists(s => s.Left < x && s.Right > x))))
            .Where(c => c.Both.Count >= LeastRows && c.Both.Count >= 2 * c.Cross).OrderByDescending(c => c.Both.Count).ThenBy(c => c.Cross).ThenBy(c => c.X).ToList();
        return best.Count > 0 && IsText(best[0].Both, best[0].X) ? best[0].X : null;
    }

    private static List<List<PdfLine>> Beside(List<List<PdfLine>> rows, double x) => [.. rows.Where(r => r.Exists(s => s.Right <= x) && r.Exists(s => s.Left >= x) && !r.Exists(s => s.Left < x && s.Right > x))];

    private static bool IsText(List<List<PdfLine>> rows, double x) =>
        rows.Average(r => r.Where(s => s.Right <= x).Sum(s => s.Text.Length)) >= LeastText && rows.Average(r => r.Where(s => s.Left >= x).Sum(s => s.Text.Length)) >= LeastText;

    /// <summary>Two stretches where the rows around have one are a heading in the margin and the text beside it, not a table.</summary>
    private static bool IsSideHeading(List<List<PdfLine>> rows, int at) => rows[at].Count == 2 && !PdfParagraphs.IsMark(rows[at][0].Text)
        && (at == 0 || rows[at - 1].Count == 1) && (at + 1 >= rows.Count || rows[at + 1].Count == 1);

    private static PdfLine Joined(List<PdfLine> row)
    {
        var line = row[0];
        foreach (var next in row.Skip(1))
        {
            line = line.With(next, PdfParagraphs.IsMark(line.Text) ? " " : " | ");
        }

        return line;
    }
}

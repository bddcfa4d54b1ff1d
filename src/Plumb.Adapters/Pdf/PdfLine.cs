using UglyToad.PdfPig.Content;

namespace Plumb.Adapters.Pdf;

/// <summary>Words that stand on one line of a page, without a wide gap between them. Lengths are in points, from the lower left.</summary>
internal sealed class PdfLine
{
    public PdfLine(IReadOnlyList<Word> words)
    {
        Words = words;
        Left = words.Min(w => w.BoundingBox.Left);
        Right = words.Max(w => w.BoundingBox.Right);
        Baseline = words[0].Letters[0].StartBaseLine.Y;
        var letters = words.SelectMany(w => w.Letters).ToList();
        Size = Median([.. letters.Select(SizeOf)]);
        IsBold = 2 * letters.Count(l => l.FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) == true) > letters.Count;
        Text = string.Join(' ', words.Select(w => Spelled(w.Text)));
    }

    private PdfLine(PdfLine first, PdfLine second, string between)
    {
        (Left, Right, Baseline, Size, IsBold) = (first.Left, second.Right, first.Baseline, first.Size, first.IsBold && second.IsBold);
        (Text, Cells) = (first.Text + between + second.Text, first.Cells + 1);
        Words = [.. first.Words, .. second.Words];
    }

    /// <summary>Its words, from left to right.</summary>
    public IReadOnlyList<Word> Words { get; }

    public double Left { get; }

    public double Right { get; }

    /// <summary>Where its column ends; null on a page without columns.</summary>
    public double? ColumnRight { get; set; }

    public double Baseline { get; }

    /// <summary>Height of its type.</summary>
    public double Size { get; }

    public bool IsBold { get; }

    public string Text { get; }

    /// <summary>How many stretches with wide gaps between them were put together.</summary>
    public int Cells { get; } = 1;

    /// <summary>This line with what stands right of it.</summary>
    public PdfLine With(PdfLine next, string between) => new(this, next, between);

    /// <summary>Height of a letter's type; some files state it as 1 and scale it.</summary>
    public static double SizeOf(Letter letter) => letter.PointSize > 0 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);

    /// <summary>The middle one of some values; 1 when there is none.</summary>
    public static double Median(double[] values)
    {
        Array.Sort(values);
        return values.Length > 0 ? values[values.Length / 2] : 1;
    }

    /// <summary>Ligatures are one letter to print and several to read.</summary>
    public static string Spelled(string text) => text.AsSpan().IndexOfAnyInRange('\uFB00', '\uFB06') < 0 ? text : text
        .Replace("\uFB00", "ff", StringComparison.Ordinal).Replace("\uFB01", "fi", StringComparison.Ordinal).Replace("\uFB02", "fl", StringComparison.Ordinal)
        .Replace("\uFB03", "ffi", StringComparison.Ordinal).Replace("\uFB04", "ffl", StringComparison.Ordinal).Replace("\uFB05", "st", StringComparison.Ordinal).Replace("\uFB06", "st", StringComparison.Ordinal);
}

namespace Plumb.Core.Text;

/// <summary>A half-open range of UTF-16 code units in a text.</summary>
/// <remarks>Equal when both bounds are equal. <c>0 &lt;= Start &lt;= End</c> is the caller's duty; the default value is
/// the empty span at zero. Thread-safe: a value.</remarks>
/// <param name="Start">First code unit of the span.</param>
/// <param name="End">One past the last code unit of the span.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>The text that the span covers.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The same span moved by <paramref name="offset"/> code units.</summary>
    public TextSpan Shift(int offset) => new(Start + offset, End + offset);
}

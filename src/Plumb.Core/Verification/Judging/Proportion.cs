using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>A share of a whole, however it is written: "100 of 300", "one in three", "a third", "33 percent".</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">Its value, 0 to 1.</param>
/// <param name="Off">How far it may be from the exact value, as it is written.</param>
/// <param name="IsPercent">Whether it is written in percent.</param>
/// <param name="Whole">What it is a share of, where that is counted: 300; else null.</param>
/// <param name="Noun">Stem of what is shared, or 0.</param>
internal sealed record Proportion(int First, int Last, TextSpan Span, double Value, double Off, bool IsPercent, double? Whole, uint Noun)
{
    /// <summary>Whether a share of the passages says this one: as exactly, of the same whole where this counts it.</summary>
    public bool IsGivenBy(Proportion other) =>
        Math.Abs(Value - other.Value) <= (IsPercent ? Off : other.Off) && (Whole is null || Whole == other.Whole);

    /// <summary>Whether a number is a part of it.</summary>
    public bool Holds(Quantity number) => number.FirstWord >= First && number.LastWord <= Last;
}

namespace Plumb.Core.Text;

/// <summary>A date in a text, as far as it is given.</summary>
/// <param name="Span">Where it stands, UTF-16.</param>
/// <param name="FirstWord">Index of its first word.</param>
/// <param name="LastWord">Index of its last word.</param>
/// <param name="Year">1500 to 2199, or null.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null.</param>
/// <param name="IsFiscal">The year is a fiscal one.</param>
public readonly record struct DateMention(TextSpan Span, int FirstWord, int LastWord, int? Year, int? Month, int? Day, bool IsFiscal)
{
    /// <summary>Hash of the date: the same date has the same, however it is written.</summary>
    public uint Stem => unchecked((uint)(((Year ?? 0) * 100) + (Month ?? 0)) * 0x9E3779B9u ^ (uint)(((Day ?? 0) * 2) + (IsFiscal ? 1 : 0)) * 0x85EBCA6Bu);

    /// <summary>Whether all that this date says is said by another.</summary>
    public bool IsGivenBy(DateMention other) =>
        (Year is null || (Year == other.Year && (IsFiscal == other.IsFiscal || Month is not null)))
        && (Month is null || Month == other.Month)
        && (Day is null || Day == other.Day);

    /// <summary>Whether another says a different value of something that both say, and nothing that differs in kind.</summary>
    public bool ConflictsWith(DateMention other) =>
        (Year is not null && other.Year is not null && Year != other.Year)
        || (Month is not null && other.Month is not null && Month != other.Month)
        || (Day is not null && other.Day is not null && Day != other.Day);

    /// <summary>How many of its parts another gives alike, 0 to 3.</summary>
    public int PartsShared(DateMention other) =>
        (Year is not null && Year == other.Year ? 1 : 0) + (Month is not null && Month == other.Month ? 1 : 0) + (Day is not null && Day == other.Day ? 1 : 0);
}

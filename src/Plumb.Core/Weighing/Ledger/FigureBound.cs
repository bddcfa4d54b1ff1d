namespace Plumb.Core.Weighing.Ledger;

/// <summary>How exactly a number is given.</summary>
public enum FigureBound
{
    /// <summary>As a number.</summary>
    Exact,

    /// <summary>As about that: within a twentieth.</summary>
    About,

    /// <summary>As that or more.</summary>
    AtLeast,

    /// <summary>As that or less.</summary>
    AtMost,
}

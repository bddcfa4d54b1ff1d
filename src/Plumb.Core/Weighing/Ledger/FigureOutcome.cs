namespace Plumb.Core.Weighing.Ledger;

/// <summary>How figures of one quantity stand to each other, gravest last.</summary>
public enum FigureOutcome
{
    /// <summary>One figure: nothing to compare.</summary>
    Alone,

    /// <summary>Figures that nothing sets side by side: of other times or without one.</summary>
    Apart,

    /// <summary>Independent figures of one time are the same.</summary>
    Agreement,

    /// <summary>Figures of different times differ: the quantity changed.</summary>
    Course,

    /// <summary>Figures of one time differ, and so do the definitions: both can be true, by two measures.</summary>
    Measures,

    /// <summary>Figures of one time and one definition differ, and no source says why.</summary>
    Conflict,
}

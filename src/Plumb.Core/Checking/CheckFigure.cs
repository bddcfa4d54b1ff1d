namespace Plumb.Core.Checking;

/// <summary>A quantity as one source gives it.</summary>
/// <remarks>Members that came later have a default: a check that was stored before is read all the same.</remarks>
public sealed record CheckFigure
{
    /// <summary>What is counted, in the words of the source.</summary>
    public required string Quantity { get; init; }

    /// <summary>The number as written; of counted rows, the count.</summary>
    public required string Value { get; init; }

    /// <summary>The number as a value; of a range the lower one.</summary>
    public required double Number { get; init; }

    /// <summary>The upper value of a range, or null.</summary>
    public double? Upper { get; init; }

    /// <summary><c>exact</c>, <c>about</c>, <c>at-least</c> or <c>at-most</c>.</summary>
    public string Bound { get; init; } = "exact";

    /// <summary><c>count</c>, <c>money</c> or <c>percent</c>.</summary>
    public string Unit { get; init; } = "count";

    /// <summary>Date or period that the source ties to it, as written, or null.</summary>
    public string? AsOf { get; init; }

    /// <summary>The same, normalised: <c>2025-06-30</c>, <c>2025</c>, <c>FY2022</c>, <c>since 2006</c>, <c>until 2026-04-13</c>, <c>FY2004 to 2026-01</c>; <c>told 2025-07-03</c> where only the
    /// day of the source is known; null where it names no year.</summary>
    public string? Time { get; init; }

    /// <summary>Where or of whom, where the number is of a part only; else null.</summary>
    public string? Place { get; init; }

    /// <summary>Words that narrow what is counted; empty when none does.</summary>
    public IReadOnlyList<string> Definition { get; init; } = [];

    /// <summary>Who counted, where the source names another than itself; else null.</summary>
    public string? CountedBy { get; init; }

    /// <summary>Who gives it.</summary>
    public string? Speaker { get; init; }

    /// <summary>Number of its group in <see cref="Check.FigureGroups"/>; 0 in checks of before there were groups.</summary>
    public int Group { get; init; }

    /// <summary>Where it stands; of counted rows, the head of their table.</summary>
    public required CheckCitation Citation { get; init; }

    /// <summary>Of a cell, the head of its table; else null.</summary>
    public CheckCitation? Head { get; init; }

    /// <summary>Of counted rows, how they were counted; else null.</summary>
    public CheckComputation? Computation { get; init; }
}

/// <summary>Figures of one quantity, side by side.</summary>
/// <param name="Number">Number of the group, from 1.</param>
/// <param name="Quantity">What is counted, with the place where it is of a part.</param>
/// <param name="Outcome"><c>alone</c>, <c>apart</c>, <c>agreement</c>, <c>course</c>, <c>measures</c> or <c>conflict</c>: the gravest of the findings.</param>
/// <param name="Findings">What comparing them showed, with the reason.</param>
public sealed record CheckFigureGroup(int Number, string Quantity, string Outcome, IReadOnlyList<CheckFigureFinding> Findings);

/// <summary>What comparing figures showed.</summary>
/// <param name="Outcome">As of the group.</param>
/// <param name="Sentence">The computed sentence, counted again.</param>
public sealed record CheckFigureFinding(string Outcome, CheckSentence Sentence);

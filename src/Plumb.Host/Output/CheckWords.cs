using System.Globalization;
using Plumb.Core.Checking;

namespace Plumb.Host.Output;

/// <summary>The parts of a check that are no sentences, in the same words in every form.</summary>
internal static class CheckWords
{
    public static string Figure(CheckFigure figure) =>
        $"{Value(figure)}: {What(figure)}{(When(figure) is { Length: > 0 } when ? $", {when}" : "")}{(Who(figure) is { Length: > 0 } who ? $", {who}" : "")} [{figure.Citation.Source}]";

    /// <summary>The number as written, with how exactly it is given.</summary>
    public static string Value(CheckFigure figure)
    {
        var bound = figure.Bound switch { "at-least" => "at least ", "at-most" => "at most ", "about" => "about ", _ => "" };
        return $"{bound}{figure.Value}{(figure.Upper is { } upper ? string.Create(CultureInfo.InvariantCulture, $" to {upper:#,0.######}") : "")}";
    }

    /// <summary>What is counted: the source's words, the place of a part, and for a table where the words stand.</summary>
    public static string What(CheckFigure figure) =>
        figure.Computation is { } rows
            ? string.Create(CultureInfo.InvariantCulture, $"rows of a table with this “{figure.Quantity}” ({rows.Values["with"]} of {rows.Values["all"]})")
            : figure.Quantity + (figure.Place is { } place ? $" ({place})" : "") + (figure.Head is not null ? " (in a table)" : "");

    /// <summary>The time as the source writes it; where it names no year, "last year", with the time that it is by the source's day.</summary>
    public static string When(CheckFigure figure) => (figure.AsOf, figure.Time) switch
    {
        ({ } written, { } time) when !time.Split(['-', ' ']).Any(part => part.TrimStart('F', 'Y') is { Length: 4 } year && written.Contains(year, StringComparison.Ordinal)) => $"{written} ({time})",
        // A span that the title tells, and the day of the source.
        (null, { } time) when time.Contains(" to ", StringComparison.Ordinal) || time.StartsWith("told ", StringComparison.Ordinal) => time,
        var (written, _) => written ?? "",
    };

    /// <summary>Who gives a figure, and who counted it.</summary>
    public static string Who(CheckFigure figure) => $"{figure.Speaker}{(figure.CountedBy is { } by ? $", counted by {by}" : "")}";

    /// <summary>An outcome of comparing, in a few words.</summary>
    public static string Outcome(string outcome) => outcome switch
    {
        "alone" => "one figure",
        "apart" => "nothing to compare",
        "agreement" => "the same",
        "course" => "changed over time",
        "measures" => "both true by two measures",
        _ => "in conflict",
    };

    public static string FollowUp(CheckFollowUp followUp) =>
        $"{followUp.Question} ({(followUp.Answerable ? "answerable here" : "not in this library")}: {followUp.Why})";

    public static string Position(CheckPositionRow row, IReadOnlyList<string> themes) =>
        $"{row.Actor} ({row.Kind}): " + string.Join("; ", row.Cells.Zip(themes, (cell, theme) => $"{theme}: {Cell(cell)}"));

    /// <summary>What "speaks" says in a table of positions; null where no cell says it.</summary>
    public static string? Untold(CheckPositions positions) =>
        positions.Rows.SelectMany(r => r.Cells).Any(c => c.Stance == "speaks") ? "“speaks”: what is said stands at the passages; which way it judges is told only where that is sure." : null;

    public static string Cell(CheckPositionCell cell) =>
        (cell.Origins > 1 ? $"{cell.Stance}, {cell.Origins} independent" : cell.Stance) + string.Concat(cell.Citations.Select(c => c.Source).Distinct().Select(n => $" [{n}]"));

    /// <summary>How many say the same, or null where nobody else does.</summary>
    public static string? Same(CheckSentence sentence) =>
        sentence.Same.Count == 0 ? null : $"Much the same: {sentence.Same.Count} more, {sentence.Independent} independent {(sentence.Independent == 1 ? "publisher" : "publishers")} in all";

    /// <summary>What a side speaks, in one line.</summary>
    public static string Side(CheckSide side) =>
        $"{Name(side.Side)}: "
        + (side.Sentences == 0 ? $"not heard{(side.Searched is null ? "" : "; searched once more")}" : $"{side.Sentences} {(side.Sentences == 1 ? "sentence" : "sentences")} ({side.Share.ToString("P0", System.Globalization.CultureInfo.InvariantCulture)}), {side.Origins} independent: {string.Join(", ", side.Speakers)}");

    private static string Name(string side) => side switch
    {
        "affected" => "Affected",
        "accused" => "Accused or asked about",
        "decides" => "Decide",
        "studies" => "Study it",
        "advocates" => "Speak for others",
        _ => "Press",
    };

    /// <summary>How many independent origins, in words.</summary>
    public static string Origins(CheckAudit audit) => $"{audit.IndependentOrigins} independent {(audit.IndependentOrigins == 1 ? "origin" : "origins")}";

    public static string ReportCard(CheckAudit audit) =>
        $"{audit.Drafted} sentences drafted, {audit.Verified} verified, {audit.Quoted} quoted, {audit.LeftOut} left out; "
        + $"{Origins(audit)}; {audit.PassagesRead} of {audit.PassagesInLibrary} passages read, {audit.PassagesUsed} used.";
}

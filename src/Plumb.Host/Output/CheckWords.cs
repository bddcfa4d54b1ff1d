using Plumb.Core.Checking;

namespace Plumb.Host.Output;

/// <summary>The parts of a check that are no sentences, in the same words in every form.</summary>
internal static class CheckWords
{
    public static string Figure(CheckFigure figure) =>
        $"{figure.Value}: {figure.Quantity}{(figure.AsOf is { } date ? $", {date}" : "")}{(figure.Speaker is { } who ? $", {who}" : "")} [{figure.Citation.Source}]";

    public static string FollowUp(CheckFollowUp followUp) =>
        $"{followUp.Question} ({(followUp.Answerable ? "answerable here" : "not in this library")}: {followUp.Why})";

    public static string Position(CheckPositionRow row, IReadOnlyList<string> themes) =>
        $"{row.Actor} ({row.Kind}): " + string.Join("; ", row.Cells.Zip(themes, (cell, theme) => $"{theme}: {Cell(cell)}"));

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

    public static string ReportCard(CheckAudit audit) =>
        $"{audit.Drafted} sentences drafted, {audit.Verified} verified, {audit.Quoted} quoted, {audit.LeftOut} left out; "
        + $"{audit.IndependentOrigins} independent origins; {audit.PassagesRead} of {audit.PassagesInLibrary} passages read, {audit.PassagesUsed} used.";
}

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
        cell.Stance + string.Concat(cell.Citations.Select(c => c.Source).Distinct().Select(n => $" [{n}]"));

    public static string ReportCard(CheckAudit audit) =>
        $"{audit.Drafted} sentences drafted, {audit.Verified} verified, {audit.Quoted} quoted, {audit.LeftOut} left out; "
        + $"{audit.IndependentOrigins} independent origins; {audit.PassagesRead} of {audit.PassagesInLibrary} passages read, {audit.PassagesUsed} used.";
}

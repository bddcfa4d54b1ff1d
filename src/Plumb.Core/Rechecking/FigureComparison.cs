using Plumb.Core.Checking;

namespace Plumb.Core.Rechecking;

/// <summary>Sets the figures of two checks of one question side by side.</summary>
public static class FigureComparison
{
    /// <summary>What moved, what only the earlier check has and what only today's has, in this order, each in the order of its check.</summary>
    /// <param name="earlier">The earlier check.</param>
    /// <param name="now">Today's.</param>
    /// <param name="stands">Whether a citation of the earlier check still stands.</param>
    /// <param name="isSince">Whether what a citation of today's check rests on was archived since.</param>
    public static IReadOnlyList<MovedFigure> Compare(Check earlier, Check now, Func<CheckCitation, bool> stands, Func<CheckCitation, bool> isSince)
    {
        var before = Distinct(earlier.Figures);
        var after = Distinct(now.Figures);
        var changed = before
            .Select(b => (Before: b, Now: Replaced(b) ?? after.Find(a => IsSame(a, b)), IsReplaced: Replaced(b) is not null))
            .Where(m => m.IsReplaced || !after.Exists(a => IsSame(a, m.Before) && a.Number == m.Before.Number))
            .ToList();
        return
        [
            .. changed.Where(m => m.Now is not null).Select(m => new MovedFigure("moved", m.Before.Quantity, m.Before.Speaker, m.Now!.AsOf, m.Before.Value, m.Now.Value)),
            .. changed.Where(m => m.Now is null).Select(m => new MovedFigure(stands(m.Before.Citation) ? "unlisted" : "gone", m.Before.Quantity, m.Before.Speaker, m.Before.AsOf, m.Before.Value, null)),
            .. after.Where(a => !before.Exists(b => IsSame(a, b))).Select(f => new MovedFigure(isSince(f.Citation) ? "new" : "listed", f.Quantity, f.Speaker, f.AsOf, null, f.Value)),
        ];

        // A library keeps the earlier version of a page beside the later one, so that today's check may list the number of both.
        CheckFigure? Replaced(CheckFigure b) =>
            stands(b.Citation) || now.Figures.Any(a => IsSame(a, b) && a.Number == b.Number && a.Citation.Snapshot != b.Citation.Snapshot)
                ? null
                : after.Find(a => IsSame(a, b) && a.Number != b.Number && isSince(a.Citation));
    }

    /// <summary>Whether two figures count the same in the same unit, at the same place and time, by the same speaker.</summary>
    public static bool IsSame(CheckFigure one, CheckFigure other) => KeyOf(one) == KeyOf(other);

    private static (string, string, string, string, string) KeyOf(CheckFigure figure) =>
        (Key(figure.Quantity), figure.Unit, Key(figure.Place), Key(figure.Time ?? figure.AsOf), Key(figure.Speaker));

    private static string Key(string? text) => text is null ? "" : FoldedText.Words(text);

    private static List<CheckFigure> Distinct(IReadOnlyList<CheckFigure> figures) =>
        [.. figures.DistinctBy(f => (KeyOf(f), f.Number))];
}

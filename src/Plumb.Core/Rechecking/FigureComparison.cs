using Plumb.Core.Checking;

namespace Plumb.Core.Rechecking;

/// <summary>Sets the figures of two checks of one question side by side.</summary>
public static class FigureComparison
{
    /// <summary>What moved, what is gone and what is new, in this order, each in the order of its check.</summary>
    public static IReadOnlyList<MovedFigure> Compare(Check earlier, Check now)
    {
        var before = Distinct(earlier.Figures);
        var after = Distinct(now.Figures);
        var changed = before.Where(b => !after.Exists(a => IsSame(a, b) && a.Number == b.Number)).ToList();
        var moved = changed.Select(b => (Before: b, Now: after.Find(a => IsSame(a, b)))).ToList();
        var fresh = after.Where(a => !before.Exists(b => IsSame(a, b)));
        return
        [
            .. moved.Where(m => m.Now is not null).Select(m => new MovedFigure("moved", m.Before.Quantity, m.Before.Speaker, m.Now!.AsOf, m.Before.Value, m.Now.Value)),
            .. moved.Where(m => m.Now is null).Select(m => new MovedFigure("gone", m.Before.Quantity, m.Before.Speaker, m.Before.AsOf, m.Before.Value, null)),
            .. fresh.Select(f => new MovedFigure("new", f.Quantity, f.Speaker, f.AsOf, null, f.Value)),
        ];
    }

    /// <summary>Whether two figures count the same in the same unit, at the same place and time, by the same speaker.</summary>
    public static bool IsSame(CheckFigure one, CheckFigure other) => KeyOf(one) == KeyOf(other);

    private static (string, string, string, string, string) KeyOf(CheckFigure figure) =>
        (Key(figure.Quantity), figure.Unit, Key(figure.Place), Key(figure.Time ?? figure.AsOf), Key(figure.Speaker));

    private static string Key(string? text) => text is null ? "" : FoldedText.Words(text);

    private static List<CheckFigure> Distinct(IReadOnlyList<CheckFigure> figures) =>
        [.. figures.DistinctBy(f => (KeyOf(f), f.Number))];
}

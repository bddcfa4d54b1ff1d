using Plumb.Core.Checking;

namespace Plumb.Core.Correcting;

/// <summary>Takes a sentence out of a check, with all that repeats it or rests on the same passage.</summary>
internal static class Withdrawal
{
    /// <summary>The check without a sentence, which it lists among what was left out.</summary>
    public static Check From(Check check, string sentence, string reason)
    {
        var taken = check.Sentences().Where(s => s.Text == sentence).ToList();
        if (taken.Count == 0)
        {
            return check;
        }

        var passages = taken.SelectMany(s => s.Citations).Select(c => (c.Snapshot, c.Start, c.End)).ToHashSet();
        bool Rests(CheckCitation citation) => passages.Contains((citation.Snapshot, citation.Start, citation.End));
        IReadOnlyList<CheckSentence> Without(IReadOnlyList<CheckSentence> sentences) =>
            [.. sentences.Where(s => s.Text != sentence).Select(s => s with { Same = [.. s.Same.Where(o => !Rests(o.Citation))], Denies = s.Denies is { } denied && Rests(denied.Citation) ? null : s.Denies })];

        var figures = check.Figures.Where(f => !Rests(f.Citation)).ToList();
        var touched = check.Figures.Where(f => Rests(f.Citation)).Select(f => f.Group).ToHashSet();
        return check with
        {
            Verdict = check.Verdict is { } verdict ? WithdrawnVerdict.Of(verdict, Without) : null,
            Summary = Without(check.Summary),
            Sections = [.. check.Sections.Select(s => s with { Sentences = Without(s.Sentences) }).Where(s => s.Sentences.Count > 0)],
            Counterpoints = Without(check.Counterpoints),
            BottomLine = Without(check.BottomLine),
            Positions = check.Positions is { } positions ? positions with { Rows = [.. positions.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => Remaining(c, Rests))] })] } : null,
            Timeline = [.. check.Timeline.Where(e => !Rests(e.Citation))],
            Figures = figures,
            // What was found by comparing figures does not hold without one of them.
            FigureGroups = [.. check.FigureGroups.Where(g => !touched.Contains(g.Number))],
            Unverified = [.. check.Unverified, new CheckUnverified(sentence, reason)],
        };
    }

    private static CheckPositionCell Remaining(CheckPositionCell cell, Func<CheckCitation, bool> rests)
    {
        var left = cell.Citations.Where(c => !rests(c)).ToList();
        return left.Count == cell.Citations.Count ? cell
            : left.Count == 0 ? new CheckPositionCell("silent", 0, [])
            : cell with { Citations = left, Origins = Math.Min(cell.Origins, left.Select(c => c.Snapshot).Distinct().Count()) };
    }
}

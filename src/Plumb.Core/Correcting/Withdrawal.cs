using Plumb.Core.Checking;

namespace Plumb.Core.Correcting;

/// <summary>Takes a sentence out of a check, with all that repeats it or rests on its passages alone (<see cref="Resting"/>).</summary>
internal static class Withdrawal
{
    /// <summary>The check without a sentence, which it lists among what was left out, as what fell with it.</summary>
    public static Check From(Check check, string sentence, string reason)
    {
        var passages = check.Sentences().Where(s => s.Text == sentence).SelectMany(s => s.Citations).ToList();
        if (!check.Sentences().Any(s => s.Text == sentence))
        {
            return check;
        }

        var falling = Resting.Of(check, sentence).Falling.Select(s => s.Text).ToList();
        bool Rests(CheckCitation citation) => Resting.IsOn(citation, passages);
        IReadOnlyList<CheckSentence> Without(IReadOnlyList<CheckSentence> sentences) => [.. sentences.Where(s => s.Text != sentence && !falling.Contains(s.Text)).Select(s => Remaining(s, Rests))];
        var figures = check.Figures.Where(f => !Rests(f.Citation)).ToList();
        var touched = check.Figures.Where(f => Rests(f.Citation)).Select(f => f.Group).ToHashSet();
        return check with
        {
            Verdict = check.Verdict is { } verdict ? WithdrawnVerdict.Of(verdict, Without) : null,
            Summary = Without(check.Summary),
            Sections = [.. check.Sections.Select(s => new CheckSection(TitleOf(s, passages), Without(s.Sentences))).Where(s => s.Sentences.Count > 0)],
            Counterpoints = Without(check.Counterpoints),
            BottomLine = Without(check.BottomLine),
            Positions = check.Positions is { } positions ? positions with { Rows = [.. positions.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => Remaining(c, Rests))] })] } : null,
            Timeline = [.. check.Timeline.Where(e => !Rests(e.Citation))],
            Figures = figures,
            // What was found by comparing figures does not hold without one of them.
            FigureGroups = [.. check.FigureGroups.Where(g => !touched.Contains(g.Number))],
            Unverified = [.. check.Unverified, new CheckUnverified(sentence, reason), .. falling.Select(f => new CheckUnverified(f, $"it rests on the same passage as a sentence {reason}"))],
        };
    }

    /// <summary>A sentence that stays, without what is said beside it on the passages.</summary>
    private static CheckSentence Remaining(CheckSentence sentence, Func<CheckCitation, bool> rests)
    {
        var same = sentence.Same.Where(o => !rests(o.Citation)).ToList();
        var left = sentence.Denies is { } denied && rests(denied.Citation) ? sentence with { Denies = null } : sentence;
        return same.Count == sentence.Same.Count ? left
            : left with { Same = same, Independent = Math.Min(left.Independent, left.Citations.Concat(same.Select(o => o.Citation)).Select(c => c.Snapshot).Distinct().Count()) };
    }

    /// <summary>A heading without words that it quotes from the passages.</summary>
    private static string TitleOf(CheckSection section, IReadOnlyList<CheckCitation> passages)
    {
        var quoted = section.Title.IndexOf(": “", StringComparison.Ordinal);
        return quoted > 0 && section.Title[(quoted + 3)..].TrimEnd('”') is var words && passages.Any(p => p.Quote.Contains(words, StringComparison.Ordinal)) ? section.Title[..quoted] : section.Title;
    }

    private static CheckPositionCell Remaining(CheckPositionCell cell, Func<CheckCitation, bool> rests)
    {
        var left = cell.Citations.Where(c => !rests(c)).ToList();
        return left.Count == cell.Citations.Count ? cell
            : left.Count == 0 ? new CheckPositionCell("silent", 0, [])
            : cell with { Citations = left, Origins = Math.Min(cell.Origins, left.Select(c => c.Snapshot).Distinct().Count()) };
    }
}

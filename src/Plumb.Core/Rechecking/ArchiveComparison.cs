using Plumb.Core.Checking;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;

namespace Plumb.Core.Rechecking;

/// <summary>Holds a new check against the archive of checks: the same question, and sentences or figures that contradict it.</summary>
/// <remarks>Figures disagree when the same speaker gives another number of the same thing for the same time. Sentences disagree when
/// they share most of their words and the same dates, and the judge finds that one contradicts the other, whichever it takes for evidence.
/// What is said in other words is not noticed.</remarks>
/// <param name="judge">Decides whether sentences contradict each other.</param>
public sealed class ArchiveComparison(ISupportJudge judge)
{
    /// <summary>Newest earlier checks that are looked at.</summary>
    public const int Most = 200;

    /// <summary>Least share of words in common before two sentences are put to the judge.</summary>
    private const double LeastAlike = 0.6;

    private const int LeastWords = 5;

    /// <summary>The earlier checks that bear on a new one, newest first.</summary>
    /// <param name="check">The new check.</param>
    /// <param name="archive">Earlier checks, newest first; the check itself is passed over.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<EarlierCheck>> CompareAsync(Check check, IEnumerable<Check> archive, CancellationToken cancel)
    {
        var question = FoldedText.Words(check.Question);
        var found = new List<EarlierCheck>();
        foreach (var other in archive.Where(c => c.Id != check.Id).Take(Most))
        {
            var same = FoldedText.Words(other.Question) == question && other.Directions == check.Directions;
            IReadOnlyList<Conflict> conflicts = [.. Figures(check, other), .. await SentencesAsync(check, other, cancel)];
            if (same || conflicts.Count > 0)
            {
                found.Add(new EarlierCheck(other.Id, other.CheckedAt, other.Question, same, conflicts));
            }
        }

        return found;
    }

    private static IEnumerable<Conflict> Figures(Check check, Check other) =>
        from here in check.Figures
        from there in other.Figures
        where FigureComparison.IsSame(here, there) && here.Number != there.Number
            && !other.Figures.Any(f => FigureComparison.IsSame(here, f) && f.Number == here.Number)
            && !check.Figures.Any(f => FigureComparison.IsSame(there, f) && f.Number == there.Number)
        select new Conflict("figure", Said(here), Said(there), $"{here.Speaker ?? "the same speaker"} gives {here.Value} here and {there.Value} there for “{here.Quantity}”{(here.AsOf is { } when ? $", {when}" : "")}");

    private static string Said(CheckFigure figure) => $"{figure.Value}: {figure.Quantity}";

    /// <summary>Pairs of sentences that stand in one of the two checks only: what both print, each reader of either sees.</summary>
    private async Task<IReadOnlyList<Conflict>> SentencesAsync(Check check, Check other, CancellationToken cancel)
    {
        var (ours, theirs) = (Quoted(check), Quoted(other));
        var both = ours.Keys.Intersect(theirs.Keys, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var conflicts = new List<Conflict>();
        foreach (var here in ours.Where(s => !both.Contains(s.Key)))
        {
            foreach (var there in theirs.Where(s => !both.Contains(s.Key) && AreAlike(here.Value, s.Value) && HoldsNumber(here.Value) == HoldsNumber(s.Value) && SameTimes(here.Key, s.Key)))
            {
                if (await WhyAsync(here.Key, there.Key, cancel) is { } why)
                {
                    conflicts.Add(new Conflict("sentence", here.Key, there.Key, why));
                }
            }
        }

        return conflicts;
    }

    /// <summary>The quoted words themselves: what stands before them names the speaker and the day, and is no claim of theirs.</summary>
    private static SortedDictionary<string, HashSet<string>> Quoted(Check check)
    {
        var quoted = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var quote in check.Sentences().Where(s => s.Citations.Count == 1).Select(s => FoldedText.Of(s.Citations[0].Quote)))
        {
            if (FoldedText.WordSet(quote) is { Count: >= LeastWords } words)
            {
                quoted[quote] = words;
            }
        }

        return quoted;
    }

    private static bool AreAlike(HashSet<string> one, HashSet<string> other) =>
        one.Intersect(other, StringComparer.Ordinal).Count() >= LeastAlike * Math.Min(one.Count, other.Count);

    /// <summary>A number that the other sentence does not give at all is nothing that it contradicts.</summary>
    private static bool HoldsNumber(HashSet<string> words) => words.Any(w => char.IsAsciiDigit(w[0]));

    private static bool SameTimes(string one, string other) => TimesOf(one).SetEquals(TimesOf(other));

    private static HashSet<string> TimesOf(string text) => Times.In(text).Select(t => t.Value.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    private async Task<string?> WhyAsync(string here, string there, CancellationToken cancel)
    {
        var forth = await judge.JudgeAsync(new SupportCase(here, [there]), cancel);
        return forth.Contradicted && (await judge.JudgeAsync(new SupportCase(there, [here]), cancel)).Contradicted
            ? forth.Reasons is [var reason, ..] ? reason : "they contradict each other"
            : null;
    }
}

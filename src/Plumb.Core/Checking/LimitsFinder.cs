using Plumb.Core.Drafting;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Measures what a check cannot say: one sentence each, with its number.</summary>
internal static class LimitsFinder
{
    /// <summary>Measures the limits of what is cited.</summary>
    public static IReadOnlyList<CheckLimit> Find(IReadOnlyList<Source> cited, Evidence evidence, int counterpoints)
    {
        var limits = new List<CheckLimit>();
        if (cited.Count == 0)
        {
            return limits;
        }

        var kinds = cited.GroupBy(s => s.Kind).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).ToList();
        limits.Add(new CheckLimit(
            "source-kinds",
            $"Of {cited.Count} cited sources, {string.Join(", ", kinds.Select(g => $"{g.Count()} {(g.Count() == 1 ? "is" : "are")} by {ExtractiveWriter.NameOf(g.Key)}"))}.",
            (double)kinds[0].Count() / cited.Count));
        var copies = cited.Count(s => evidence.Origins.Of(s.Snapshot) != s.Snapshot);
        if (copies > 0)
        {
            limits.Add(new CheckLimit("copied-sources", $"{copies} of {cited.Count} cited sources {(copies == 1 ? "is a near copy" : "are near copies")} of another.", copies));
        }

        var largest = cited.Where(s => s.Voice is not null).CountBy(s => s.Voice!).OrderByDescending(g => g.Value).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        if (largest.Value > 1 && largest.Value * 2 > cited.Count)
        {
            limits.Add(new CheckLimit("one-publisher", $"{largest.Value} of {cited.Count} cited sources come from one publisher, {largest.Key}; it counts once.", (double)largest.Value / cited.Count));
        }

        AddDates(cited, limits);
        AddUnknown(cited, limits);
        foreach (var term in evidence.Terms.Where(t => t.Passages == 0))
        {
            limits.Add(new CheckLimit("term-without-evidence", $"“{term.Word}” stands in no passage of this library.", 0));
        }

        if (counterpoints == 0)
        {
            limits.Add(new CheckLimit("no-counterpoint", $"No denial or dispute was found among {evidence.Sentences.Count} sentences on this question; that does not show that nobody disputes it.", 0));
        }

        return limits;
    }

    private static void AddDates(IReadOnlyList<Source> cited, List<CheckLimit> limits)
    {
        var dates = cited.Where(s => s.Published is not null).Select(s => s.Published!.Value).Order().ToList();
        if (dates.Count > 0)
        {
            limits.Add(new CheckLimit("newest-evidence", $"The newest cited source is of {dates[^1].ToWords()}, the oldest of {dates[0].ToWords()}.", dates[^1].Year));
        }

        if (dates.Count < cited.Count)
        {
            limits.Add(new CheckLimit("undated-sources", $"{cited.Count - dates.Count} of {cited.Count} cited sources give no date.", cited.Count - dates.Count));
        }
    }

    private static void AddUnknown(IReadOnlyList<Source> cited, List<CheckLimit> limits)
    {
        var unknown = cited.Count(s => s.Publisher is null);
        if (unknown > 0)
        {
            limits.Add(new CheckLimit("unknown-publishers", $"{unknown} of {cited.Count} cited sources do not say who published them.", unknown));
        }
    }
}

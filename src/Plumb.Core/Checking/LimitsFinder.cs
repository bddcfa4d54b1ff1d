using Plumb.Core.Drafting;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Measures what a check cannot say: one sentence each, with its number.</summary>
internal static class LimitsFinder
{
    private const int MostLooked = 20;
    private const int OldAfterYears = 5;
    private const int MostNamed = 5;

    /// <summary>Measures the limits of what is cited.</summary>
    /// <param name="cited">Cited sources.</param>
    /// <param name="sources">All sources of the library.</param>
    /// <param name="evidence">The evidence.</param>
    /// <param name="counterpoints">Published counterpoints.</param>
    public static IReadOnlyList<CheckLimit> Find(IReadOnlyList<Source> cited, IReadOnlyList<Source> sources, Evidence evidence, int counterpoints)
    {
        var limits = new List<CheckLimit>();
        if (cited.Count == 0)
        {
            return limits;
        }

        var kinds = cited.GroupBy(s => s.Kind).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).ToList();
        limits.Add(new CheckLimit(
            "source-kinds",
            cited.Count == 1 ? $"The one cited source is by {ExtractiveWriter.NameOf(kinds[0].Key)}." : kinds.Count == 1 ? $"{All(cited.Count)} cited sources are by {ExtractiveWriter.NameOf(kinds[0].Key)}." : $"Of {cited.Count} cited sources, {string.Join(", ", kinds.Select(g => $"{g.Count()} {(g.Count() == 1 ? "is" : "are")} by {ExtractiveWriter.NameOf(g.Key)}"))}.",
            (double)kinds[0].Count() / cited.Count));
        var copies = cited.Count(s => evidence.Origins.Of(s.Snapshot) != s.Snapshot);
        if (copies > 0)
        {
            limits.Add(new CheckLimit("copied-sources", $"{copies} of {cited.Count} cited sources {(copies == 1 ? "is a near copy" : "are near copies")} of another.", copies));
        }

        var repeating = evidence.Origins.RepeatersOf(cited.Select(s => s.Snapshot)).Select(id => sources.FirstOrDefault(s => s.Snapshot == id)).OfType<Source>().ToList();
        if (repeating.Count > 0)
        {
            limits.Add(new CheckLimit("repeating-sources", $"{repeating.Count} more {(repeating.Count == 1 ? "source" : "sources")} of this library {(repeating.Count == 1 ? "repeats" : "repeat")} what is cited, and {(repeating.Count == 1 ? "counts" : "count")} with it: {Named(repeating)}.", repeating.Count));
        }

        var largest = cited.Where(s => s.Voice is not null).CountBy(s => s.Voice!).OrderByDescending(g => g.Value).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        if (largest.Value > 1 && largest.Value * 2 > cited.Count)
        {
            limits.Add(new CheckLimit("one-publisher", $"{(largest.Value == cited.Count ? All(cited.Count) : $"{largest.Value} of {cited.Count}")} cited sources come from one publisher, {largest.Key}; it counts once.", (double)largest.Value / cited.Count));
        }

        if (evidence.Understood.Second is { } second)
        {
            limits.Add(new CheckLimit("second-question", $"“{second}?” is a question of its own and was not looked into here: ask it by itself.", 1));
        }

        AddMissing(evidence, limits);
        AddFacets(evidence, limits);
        AddDates(cited, limits);
        AddOld(cited, limits);
        AddUnknown(cited, limits);
        AddSilent(sources, repeating, evidence, limits);
        limits.AddRange(PageLimits.Find(cited, evidence));
        foreach (var term in evidence.Terms.Where(t => t.Passages == 0))
        {
            limits.Add(new CheckLimit("term-without-evidence", $"“{term.Word}” stands in no passage of this library.", 0));
        }

        if (counterpoints == 0)
        {
            limits.Add(new CheckLimit("no-counterpoint", $"No denial or dispute was found {(evidence.Sentences.Count == 1 ? "beside the one sentence" : $"among {evidence.Sentences.Count} sentences")} on this question; that does not show that nobody disputes it.", 0));
        }

        return limits;
    }

    /// <summary>Parts of the question that no sentence answers, told by the form of the sentences.</summary>
    private static void AddMissing(Evidence evidence, List<CheckLimit> limits)
    {
        var sentences = evidence.Sentences.Take(MostLooked).ToList();
        var (kind, cause) = (evidence.Understood.Kind, evidence.Understood.AsksCause);
        void Add(string part, bool missing)
        {
            if (missing)
            {
                limits.Add(new CheckLimit("part-without-answer", $"None of {sentences.Count} sentences on this question was found to give {part}.", 0));
            }
        }

        Add("a date", kind == QuestionKind.When && !sentences.Exists(s => Times.AreIn(s.Text)));
        Add("a number of what is asked", kind == QuestionKind.Number && !evidence.Sentences.Any(s => s.Answers) && !evidence.Figures.Any(f => f.IsTotal));
        Add("a cause or a reason", cause && !sentences.Exists(s => Answering.HoldsCause(s.Text) || (kind == QuestionKind.Why && s.Answers)));
        Add("a name of two words or more", kind == QuestionKind.Who && !evidence.Understood.AsksWhatIs && !sentences.Exists(s => Answering.NamesIn(s.Text, evidence.Understood).Any(n => n.Contains(' ', StringComparison.Ordinal))));
    }

    /// <summary>Parts of the question for which nothing was found: one of two that are compared; and what was left out for its time.</summary>
    private static void AddFacets(Evidence evidence, List<CheckLimit> limits)
    {
        limits.AddRange(evidence.Understood.Compared
            .Where(n => !evidence.Sentences.Any(s => ComparedSides.IsOf(s, n)))
            .Select(n => new CheckLimit("compared-without-evidence", $"None of {evidence.Sentences.Count} sentences on this question names {n}: only one side of the comparison is told.", 0)));
        if (evidence.Understood.Time is { } time && evidence.OfOtherTime > 0)
        {
            limits.Add(new CheckLimit("other-time", $"{evidence.OfOtherTime} sentences on this question were left out: they are not {Of(time.ToWords())}, or of no known time.", evidence.OfOtherTime));
        }
    }

    private static string Of(string time) => time.StartsWith("of ", StringComparison.Ordinal) ? time : $"of the time {time}";

    /// <summary>Kinds of publishers that do not speak here, those of which the library holds sources first.</summary>
    private static void AddSilent(IReadOnlyList<Source> sources, List<Source> repeating, Evidence evidence, List<CheckLimit> limits)
    {
        var heard = evidence.Sentences.Concat(evidence.OfOthers).Select(s => s.Source.Kind).ToHashSet();
        SourceKind[] sides = [SourceKind.Government, SourceKind.Ngo, SourceKind.Court, SourceKind.Academic, SourceKind.Press, SourceKind.Intergovernmental];
        var silent = sides.Where(k => !heard.Contains(k)).ToList();
        if (silent.Count > 0)
        {
            var named = silent.Select(k => $"{ExtractiveWriter.NameOf(k)} ({(sources.Count(s => s.Kind == k) is var held and > 0 ? $"{held:N0} in the library{(repeating.Count(s => s.Kind == k) is var copies and > 0 ? $", of which {copies} {(copies == 1 ? "repeats" : "repeat")} what is cited" : "")}" : "none in the library: add some")})");
            limits.Add(new CheckLimit("silent-kinds", $"No sentence on this question was found by {string.Join(", ", named)}.", silent.Count));
        }
    }

    private static void AddOld(IReadOnlyList<Source> cited, List<CheckLimit> limits)
    {
        var newest = cited.Max(s => s.Published?.Year ?? 0);
        var old = cited.Count(s => newest - s.Published?.Year >= OldAfterYears);
        if (old > 0)
        {
            limits.Add(new CheckLimit("old-sources", $"{old} of {cited.Count} cited sources {(old == 1 ? "is" : "are")} {OldAfterYears} years older or more than the newest.", old));
        }
    }

    private static void AddDates(IReadOnlyList<Source> cited, List<CheckLimit> limits)
    {
        var dates = cited.Where(s => s.Published is not null).Select(s => s.Published!.Value).Order().ToList();
        if (dates.Count > 0)
        {
            limits.Add(new CheckLimit("newest-evidence", cited.Count == 1 ? $"The cited source is of {dates[0].ToWords()}." : dates.Count == 1 ? $"The one cited source with a date is of {dates[0].ToWords()}." : dates[0] == dates[^1] ? $"All dated sources that are cited are of {dates[0].ToWords()}." : $"The newest cited source is of {dates[^1].ToWords()}, the oldest of {dates[0].ToWords()}.", dates[^1].Year));
        }

        if (dates.Count < cited.Count)
        {
            limits.Add(new CheckLimit("undated-sources", $"{cited.Count - dates.Count} of {cited.Count} cited sources {(cited.Count - dates.Count == 1 ? "gives" : "give")} no date.", cited.Count - dates.Count));
        }
    }

    private static void AddUnknown(IReadOnlyList<Source> cited, List<CheckLimit> limits)
    {
        var unknown = cited.Count(s => s.Publisher is null);
        if (unknown > 0)
        {
            limits.Add(new CheckLimit("unknown-publishers", $"{unknown} of {cited.Count} cited sources {(unknown == 1 ? "does" : "do")} not say who published {(unknown == 1 ? "it" : "them")}; the address stands for the publisher.", unknown));
        }
    }

    private static string Named(List<Source> sources) =>
        string.Join("; ", sources.Take(MostNamed).Select(s => s.Title is { } title ? $"{s.Publisher ?? s.Id}, “{title}”" : s.Publisher ?? s.Id)) + (sources.Count > MostNamed ? $"; and {sources.Count - MostNamed} more" : "");

    private static string All(int number) => number == 2 ? "Both" : $"All {number}";
}

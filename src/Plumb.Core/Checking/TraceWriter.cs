using Plumb.Core.Text;
using Plumb.Core.Verification.Writing;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Writes down what happened in a check.</summary>
internal static class TraceWriter
{
    public static Trace Write(Check check, Found found, Evidence evidence, Told told, Captures captures) => new()
    {
        Check = check.Id,
        Queries = found.Queries,
        Passages = Passages(check, found),
        Decisions = [.. captures.Aside.Select(a => new TraceDecision("search", $"Set aside: {a.Why}; {a.Page.Id}.")), .. Decisions(evidence, told)],
    };

    private static IReadOnlyList<TracePassage> Passages(Check check, Found found)
    {
        var cited = check.Sentences().SelectMany(s => s.Citations).ToLookup(c => c.Snapshot);
        return [.. found.Passages.Select(p =>
        {
            var passage = p.Hit.Passage;
            var start = CodePoints.FromUtf16(p.Document.Text, passage.Span.Start);
            var end = start + CodePoints.FromUtf16(passage.Span.Of(p.Document.Text), passage.Span.Length);
            var used = cited[passage.Snapshot.Value].Any(c => c.Start >= start && c.End <= end);
            return new TracePassage(p.Source.Id, passage.Snapshot.Value, start, end, passage.Page, passage.Heading, Math.Round(p.Hit.Score, 4), used);
        })];
    }

    private static IEnumerable<TraceDecision> Decisions(Evidence evidence, Told told)
    {
        yield return new TraceDecision("weigh", $"{evidence.PassagesOnTopic} of {evidence.PassagesRead} passages hold half of the question's words or more; {evidence.Sentences.Count} sentences in them bear on it and can stand alone.");
        foreach (var copy in evidence.Sentences.Select(s => s.Source).DistinctBy(s => s.Snapshot).Where(s => evidence.Origins.Of(s.Snapshot) != s.Snapshot))
        {
            yield return new TraceDecision("weigh", $"{copy.Id} is a near copy of {evidence.Origins.Of(copy.Snapshot)} and counts with it.");
        }

        foreach (var theme in evidence.Themes)
        {
            yield return new TraceDecision("weigh", $"Theme “{theme.Label}”: {theme.Sentences.Count} sentences.");
        }

        foreach (var part in told.Record?.Parts ?? [])
        {
            yield return new TraceDecision("write", $"{part.Name}: {part.Cost.Calls} calls, {part.Offered} sentences offered, {part.Passed} passed, {part.Repaired} of them repaired, {part.Refused} refused{string.Concat(part.Failures.Select(f => $"; once it {f}"))}.");
        }

        foreach (var failed in told.Shown.Failed)
        {
            yield return new TraceDecision("verify", $"Left out, because {failed.Reason}: {failed.Sentence.Text}");
        }
    }
}

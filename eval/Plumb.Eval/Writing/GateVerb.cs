using System.Globalization;
using System.Text;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Verification.Writing;
using Plumb.Eval.Judging;

namespace Plumb.Eval.Writing;

/// <summary>Sends sentences of real models, which people labelled, through the gate before every written sentence.</summary>
internal static class GateVerb
{
    private static readonly string[] s_sets = ["attributionbench", "begin", "expertqa", "factcheck-bench"];
    private static readonly string[] s_stops = ["form", "facts", "quotation", "judge"];

    private const string Notes = """
        Each row is an answer (a sentence, sometimes two) that a real model gave, with the texts that it was to rest on and the label that people
        gave. It goes through `WrittenGate` as in a check: what it cites is given as sentences, every sentence of it is examined alone, and it is
        let through where all pass. Only answers of the groups kept aside from training and tuning are counted, and none whose question or claim
        also lies among the pairs of training. Unsupported: everything that people did not label as wholly supported, what is supported in part
        included. In brackets: 95 of 100 resampled figures (bootstrap over groups).

        Repair: a refused sentence is written again once by a scripted model that does what the instructions ask, leaving out the claims and phrases
        that the reasons name; it sees neither the evidence nor the label. What it writes goes through the same gate. A mended sentence says less
        than the labelled one, so for it there is no label: the table says how many are published. `--sample` prints some of each for reading; the
        texts belong to their makers and do not stand here.
        """;

    public static int Run(string[] args)
    {
        var sets = JudgeSets.Load(DataFolder.Root(args));
        var leaks = Leaks.Of(sets.Pairs.Where(p => p.Split == JudgeSplit.Train));
        var pairs = sets.Pairs.Where(p => s_sets.Contains(p.Set) && p.Split == JudgeSplit.Validation && !leaks.Holds(p)).ToList();
        if (pairs.Count == 0)
        {
            Console.WriteLine("No data: none of the sets of answers was found in the data folder. Nothing was measured; name another with --data DIR.");
            return 0;
        }

        var gate = new WrittenGate(new LexicalJudge());
        var cases = pairs.AsParallel().AsOrdered().Select(p => GateCase.Of(gate, p)).ToList();
        var folder = DataFolder.Option(args, "--out") ?? Path.Combine(DataFolder.RepositoryRoot(), "eval", "results");
        var report = Report(cases, sets.Notes.Where(n => s_sets.Any(s => n.StartsWith(s, StringComparison.Ordinal))));
        File.WriteAllText(Path.Combine(folder, "gate.md"), report);
        Console.Write(report);
        if (args.Contains("--sample"))
        {
            Console.Write(Samples(cases));
        }

        return 0;
    }

    private static string Report(IReadOnlyList<GateCase> cases, IEnumerable<string> notes)
    {
        var report = new StringBuilder($"# The gate before written sentences\n\n{ReportHead.Of("gate")}\n\nJudge: {new LexicalJudge().Name}, default point. {string.Concat(notes.Select(n => n + " "))}\n\n{Notes}\n\n");
        report.Append("| set | answers | unsupported | of these stopped | supported | of these let through | supported: published with repair | unsupported: a shorter sentence published with repair |\n|---|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var set in cases.GroupBy(c => c.Pair.Set))
        {
            report.Append(Row(set.Key, [.. set]));
        }

        report.Append(Row("**all**", cases));
        report.Append("\n## What stops them\n\n| set | label | answers | form | facts | quotation | judge | let through |\n|---|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (var group in cases.GroupBy(c => (c.Pair.Set, c.Pair.Label)).OrderBy(g => g.Key.Set, StringComparer.Ordinal).ThenBy(g => g.Key.Label))
        {
            var stops = string.Concat(s_stops.Select(s => $" {group.Count(c => c.Stops == s)} |"));
            report.Append(CultureInfo.InvariantCulture, $"| {group.Key.Set} | {group.Key.Label.ToString().ToLowerInvariant()} | {group.Count()} |{stops} {group.Count(c => c.Stops is null)} |\n");
        }

        return report.ToString();
    }

    private static string Samples(IReadOnlyList<GateCase> cases) =>
        Sample("Unsupported, and let through", cases.Where(c => c.Stops is null && !c.Pair.Supported), c => c.Pair.Claim)
        + Sample("Supported, and stopped", cases.Where(c => c.Stops is not null && c.Pair.Supported && c.Mended is null), c => $"{c.Pair.Claim} *({string.Join("; ", c.Reasons.Take(2))})*")
        + Sample("Mended", cases.Where(c => c.Mended is not null), c => $"({(c.Pair.Supported ? "supported" : "unsupported")}) {c.Pair.Claim} → **{c.Mended}**");

    private static string Row(string name, IReadOnlyList<GateCase> cases)
    {
        var (unsupported, supported) = (cases.Where(c => !c.Pair.Supported).ToList(), cases.Where(c => c.Pair.Supported).ToList());
        return $"| {name} | {cases.Count:N0} | {unsupported.Count:N0} | {Share(unsupported, c => c.Stops is not null)} | {supported.Count:N0} | {Share(supported, c => c.Stops is null)} "
            + $"| {Share(supported, c => c.Stops is null || c.Mended is not null)} | {Share(unsupported, c => c.Mended is not null)} |\n";
    }

    private static string Share(IReadOnlyList<GateCase> cases, Func<GateCase, bool> which)
    {
        if (cases.Count == 0)
        {
            return "–";
        }

        var judged = cases.Select(c => new JudgedPair(c.Pair, 0, which(c), false)).ToList();
        var (low, high) = Resampling.Interval(judged, rows => rows.Count == 0 ? double.NaN : rows.Average(r => r.Accepted ? 1.0 : 0));
        return string.Create(CultureInfo.InvariantCulture, $"{100 * judged.Average(r => r.Accepted ? 1.0 : 0):F1} % ({100 * low:F1} to {100 * high:F1})");
    }

    /// <summary>A few of some cases, taken evenly, for whoever reads them.</summary>
    private static string Sample(string title, IEnumerable<GateCase> cases, Func<GateCase, string> text)
    {
        var all = cases.ToList();
        var step = Math.Max(1, all.Count / 12);
        var shown = all.Where((_, i) => i % step == 0).Take(12);
        return $"\n## {title} ({all.Count}; a sample)\n\n{string.Concat(shown.Select(c => $"- {c.Pair.Set}: {text(c).ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal)}\n"))}";
    }
}

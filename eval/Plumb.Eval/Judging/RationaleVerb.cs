using System.Globalization;
using System.Text;
using Plumb.Core.Verification;

namespace Plumb.Eval.Judging;

/// <summary>Measures whether a judge names the sentences that carry a claim, and the words that nothing carries.</summary>
internal static class RationaleVerb
{
    public static int Run(string[] args)
    {
        var root = DataFolder.Root(args);
        var sets = JudgeSets.LoadRationales(root);
        var notes = sets.Notes.ToList();
        var tokens = WiceSet.Tokens(root, notes).ToList();
        if (sets.Pairs.Count + tokens.Count == 0)
        {
            Console.WriteLine("No data: no set with marked sentences was found in the data folder. Nothing was measured; name another with --data DIR.");
            return 0;
        }

        var report = Write(sets.Pairs, tokens, notes, Judges.Points()[0]);
        File.WriteAllText(Path.Combine(DataFolder.Option(args, "--out") ?? Path.Combine(DataFolder.RepositoryRoot(), "eval", "results"), "rationale.md"), report);
        Console.WriteLine(report);
        return 0;
    }

    private static string Write(IReadOnlyList<JudgePair> pairs, IReadOnlyList<MarkedTokens> tokens, IReadOnlyList<string> notes, JudgeAtPoint judge)
    {
        var text = new StringBuilder();
        text.AppendLine("# Rationales").AppendLine().AppendLine(ReportHead.Of("rationale")).AppendLine();
        text.AppendLine($"Judge: {judge.Judge.Name}. Recall: of the sentences that people marked, the share named (at least half of the sentence covered); where several sets of sentences each suffice, the one met best. Whole: one such set is named whole. Precision: of the sentences named, the share marked in any set. In Fool Me Twice the marked sentences stand among ten that a search found on the page; in SciFact in an abstract; in WiCE in the whole cited text. For comparison, sentences taken one after the other, each with most words of the claim not held yet. Outside training: pairs that no judge was trained on.").AppendLine();
        notes.ToList().ForEach(n => text.AppendLine($"- {n}"));
        text.AppendLine("## Sentences").AppendLine();
        text.AppendLine("| set | pairs | sentences a pair | rationale | recall | whole | precision | named a pair |").AppendLine("|---|---|---:|---|---:|---:|---:|---:|");
        foreach (var set in pairs.GroupBy(p => p.Set, StringComparer.Ordinal))
        {
            Row(text, set.Key, "all", [.. set], "judge", p => Judged(judge, p).Rationale);
            Row(text, set.Key, "outside training", [.. set.Where(p => !JudgeResults.IsTraining(p))], "judge", p => Judged(judge, p).Rationale);
            Row(text, set.Key, "all", [.. set], "shared words", WordCover.Of);
        }

        text.AppendLine().AppendLine("## Unsupported words, WiCE").AppendLine();
        text.AppendLine("| file | claims | words | unsupported | by | precision | recall | F1 |").AppendLine("|---|---:|---:|---:|---|---:|---:|---:|");
        foreach (var file in tokens.GroupBy(t => t.Pair.File, StringComparer.Ordinal))
        {
            TokenRow(text, file.Key, [.. file], "judge", judge);
            TokenRow(text, file.Key, [.. file], "words that stand nowhere", Judges.Floor());
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Row(StringBuilder text, string set, string which, IReadOnlyList<JudgePair> pairs, string by, Func<JudgePair, IReadOnlyList<RationaleSpan>> rationale)
    {
        if (pairs.Count == 0)
        {
            return;
        }

        var scores = pairs.Select(p => RationaleScores.Of(p, rationale(p))).ToList();
        var precision = scores.Where(s => s.Named > 0).Select(s => s.Precision).DefaultIfEmpty(double.NaN).Average();
        text.AppendLine(CultureInfo.InvariantCulture, $"| {set} | {which}, {pairs.Count} | {pairs.Average(p => p.Sentences.Sum(s => s.Count)):F1} | {by} | {JudgeTables.Figure(scores.Average(s => s.Recall))} | {JudgeTables.Percent(scores.Average(s => s.Whole ? 1.0 : 0.0))} | {JudgeTables.Figure(precision)} | {scores.Average(s => s.Named):F2} |");
    }

    private static void TokenRow(StringBuilder text, string file, IReadOnlyList<MarkedTokens> tokens, string by, JudgeAtPoint judge)
    {
        var counts = tokens.Select(t => RationaleScores.Tokens(t, Judged(judge, t.Pair).Unsupported)).ToList();
        var all = new Confusion(counts.Sum(c => c.Hits), counts.Sum(c => c.False), counts.Sum(c => c.Missed), counts.Sum(c => c.Refused));
        var f1 = 2.0 * all.Hits / ((2 * all.Hits) + all.False + all.Missed);
        text.AppendLine(CultureInfo.InvariantCulture, $"| {file} | {tokens.Count} | {all.Count} | {all.Hits + all.Missed} | {by} | {JudgeTables.Figure(all.Precision)} | {JudgeTables.Figure(all.Coverage)} | {JudgeTables.Figure(f1)} |");
    }

    private static Judgement Judged(JudgeAtPoint judge, JudgePair pair) => judge.Judged(pair.Claim, pair.Evidence, pair.Question);
}

using System.Globalization;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;
using Plumb.Eval.Judging;

namespace Plumb.Eval.Training;

/// <summary>Counts what keeps pairs from the grade full, apart from the probability: by set, for supported and other pairs.</summary>
internal static class WhyVerb
{
    public static int Run(string[] args)
    {
        var judge = new LexicalJudge();
        var set = DataFolder.Option(args, "--set");
        var rows = JudgeSets.Load(DataFolder.Root(args)).Pairs.Where(p => p.Split != JudgeSplit.Validation && (set is null || p.Set == set)).AsParallel().AsOrdered()
            .Select(p => (Pair: p, Judged: judge.Judge(new SupportCase(p.Claim, p.Evidence, p.Question)))).ToList();
        foreach (var group in rows.SelectMany(r => r.Judged.Reasons.Select(reason => (r.Pair, Kind: Kind(reason)))).GroupBy(x => (x.Pair.Set, x.Kind)).OrderBy(g => g.Key.Set, StringComparer.Ordinal).ThenByDescending(g => g.Count()))
        {
            double Share(bool supported) => (double)group.Count(x => x.Pair.Supported == supported) / Math.Max(1, rows.Count(r => r.Pair.Set == group.Key.Set && r.Pair.Supported == supported));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key.Set,-18} {group.Key.Kind,-60} supported {Share(true):P1}  others {Share(false):P1}"));
        }

        if (args.Contains("--show"))
        {
            foreach (var (pair, judged) in rows.Where(r => r.Pair.Supported && r.Judged.Reasons.Count > 0).Take(40))
            {
                Console.WriteLine($"{pair.Claim}\n   {judged.Probability:F2} {judged.Grade}: {string.Join("; ", judged.Reasons)}\n   | {string.Concat(pair.Evidence[0].Take(200)).ReplaceLineEndings(" ")}");
            }
        }

        return 0;
    }

    /// <summary>A reason without the words that it quotes.</summary>
    private static string Kind(string reason) => System.Text.RegularExpressions.Regex.Replace(reason, "“[^”]*”|[0-9]+", "…")[..Math.Min(60, System.Text.RegularExpressions.Regex.Replace(reason, "“[^”]*”|[0-9]+", "…").Length)];
}

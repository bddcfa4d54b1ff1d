namespace Plumb.Eval.Judging;

/// <summary>Judged pairs that were not trained on, for each operating point.</summary>
/// <param name="Points">Pairs by point, the default one first; all points hold the same pairs in the same order.</param>
/// <param name="LeftOut">Pairs outside training that share question, claim or group with a training pair.</param>
/// <param name="Trained">Training pairs, by set.</param>
/// <param name="Notes">What is absent.</param>
internal sealed record JudgeResults(
    IReadOnlyList<(string Point, IReadOnlyList<JudgedPair> Judged)> Points, int LeftOut, IReadOnlyDictionary<string, int> Trained, IReadOnlyList<string> Notes)
{
    /// <summary>Files that a judge may have been trained on, in part: the others lie apart, and every pair of them counts.</summary>
    private static readonly HashSet<string> s_trainingFiles = new(StringComparer.Ordinal)
    {
        "dev_all_subset_balanced.jsonl.gz", "begin_dev_cmu.tsv.gz", "begin_dev_tc.tsv.gz", "begin_dev_wow.tsv.gz", "even.jsonl.gz", "answers_with_claims.dev.jsonl.gz",
        "dev.jsonl.gz", "claims.dev.jsonl", "claims_train.jsonl.gz", "claim.dev.jsonl.gz", "oracle_chunks.claim.dev.jsonl.gz",
    };

    /// <summary>Whether a pair may be used for training and tuning; figures of the others are free of every choice made there.</summary>
    public static bool IsTraining(JudgePair pair) => pair.Split != JudgeSplit.Validation && s_trainingFiles.Contains(pair.File);

    /// <summary>Judges all pairs that were not trained on.</summary>
    public static JudgeResults Of(JudgeSets sets, IReadOnlyList<JudgeAtPoint> points)
    {
        var leaks = Leaks.Of(sets.Pairs.Where(IsTraining));
        var apart = sets.Pairs.Where(p => !IsTraining(p)).ToList();
        var kept = apart.Where(p => !leaks.Holds(p)).ToList();
        return new JudgeResults(
            [.. points.Select(p => (p.Point, (IReadOnlyList<JudgedPair>)[.. kept.Select(k => JudgedPair.Of(p, k))]))],
            apart.Count - kept.Count,
            sets.Pairs.Where(IsTraining).GroupBy(p => p.Set, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
            sets.Notes);
    }

    /// <summary>Pairs of a point by set, and under each set by its parts where it has several.</summary>
    public static IEnumerable<(string Set, string Part, IReadOnlyList<JudgedPair> Judged)> BySet(IEnumerable<JudgedPair> judged)
    {
        foreach (var set in judged.GroupBy(j => j.Pair.Set, StringComparer.Ordinal))
        {
            yield return (set.Key, "", [.. set]);
            var parts = set.GroupBy(j => j.Pair.Part, StringComparer.Ordinal).ToList();
            foreach (var part in parts.Count > 1 ? parts : [])
            {
                yield return (set.Key, part.Key, [.. part]);
            }
        }
    }
}

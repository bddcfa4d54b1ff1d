namespace Plumb.Eval.Judging;

/// <summary>Factcheck-Bench, third subtask: the stance of found texts towards claims of chatbot answers.</summary>
internal static class FactcheckBenchSet
{
    /// <summary>The pairs; the group is the claim. The files of answers with labelled claims hold no evidence and are left out.</summary>
    public static IEnumerable<JudgePair> Read(string root, List<string> notes) =>
        from row in new SetFiles(root, "factcheck-bench", notes).Rows("claim", "evidence", "stance")
        let claim = row.Row.GetProperty("claim").GetString()!
        select new JudgePair
        {
            Set = "factcheck-bench",
            Part = "factcheck-bench",
            File = row.File,
            Id = $"{row.File}:{row.Line}",
            Group = SetFiles.Key("claim", claim),
            Claim = SetFiles.WithoutMarks(claim),
            Evidence = [row.Row.GetProperty("evidence").GetString()!],
            Label = row.Row.GetProperty("stance").GetString()!.Replace('-', ' ').Trim() switch
            {
                "completely support" => JudgeLabel.Full,
                "partially support" => JudgeLabel.Partial,
                "refute" => JudgeLabel.Contradicted,
                _ => JudgeLabel.None,
            },
        };
}

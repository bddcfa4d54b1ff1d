namespace Plumb.Eval.Judging;

/// <summary>AttributionBench: claims of answer engines against the passages that they cite. Binary labels.</summary>
internal static class AttributionBenchSet
{
    /// <summary>The pairs; the question is the group, which ExpertQA and the generative search audit share.</summary>
    public static IEnumerable<JudgePair> Read(string root, List<string> notes) =>
        from row in new SetFiles(root, "attributionbench", notes).Rows("question", "claim", "references", "attribution_label")
        let question = row.Row.GetProperty("question").GetString()!
        let claim = row.Row.GetProperty("claim").GetString()!
        select new JudgePair
        {
            Set = "attributionbench",
            Part = row.Row.GetProperty("src_dataset").GetString()!,
            File = row.File,
            Id = $"{row.File}:{row.Line}",
            Group = SetFiles.Key("question", question.Length > 0 ? question : claim),
            Claim = SetFiles.WithoutMarks(claim),
            Question = question.Length > 0 ? question : null,
            Evidence = [.. row.Row.GetProperty("references").EnumerateArray().Select(r => r.GetString()!)],
            Label = row.Row.GetProperty("attribution_label").GetString() == "attributable" ? JudgeLabel.Full : JudgeLabel.None,
        };
}

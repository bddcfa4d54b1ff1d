namespace Plumb.Eval.Judging;

/// <summary>BEGIN: responses in a dialogue against the text that they were to rest on.</summary>
internal static class BeginSet
{
    /// <summary>The pairs; the group is the text, which several messages share.</summary>
    public static IEnumerable<JudgePair> Read(string root, List<string> notes) =>
        from row in new SetFiles(root, "begin", notes).Table("model_name\tdata_source\tknowledge\tmessage\tresponse\tbegin_label")
        where row.Fields.Length == 6
        select new JudgePair
        {
            Set = "begin",
            Part = row.Fields[1],
            File = row.File,
            Id = $"{row.File}:{row.Line}",
            Group = SetFiles.Key("text", row.Fields[2]),
            Claim = row.Fields[4].Trim(),
            Question = row.Fields[3].Trim() is { Length: > 0 } message ? message : null,
            Evidence = [row.Fields[2].Trim()],
            Label = row.Fields[5].Trim() == "Fully attributable" ? JudgeLabel.Full : JudgeLabel.None,
        };
}

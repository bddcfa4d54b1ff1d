using System.Text.Json;
using System.Text.RegularExpressions;

namespace Plumb.Eval.Judging;

/// <summary>ExpertQA: claims of answer engines that experts of the field judged against their evidence.</summary>
internal static class ExpertQaSet
{
    private static readonly Regex s_head = new(@"\A\s*\[\d{1,3}\]\s*\S+\s*?\n\s*\n", RegexOptions.NonBacktracking);

    /// <summary>Claims with at least one evidence that has a text, not an address alone; the group is the question.</summary>
    public static IEnumerable<JudgePair> Read(string root, List<string> notes) =>
        from row in new SetFiles(root, "expertqa", notes).Rows("question", "answers")
        from answer in row.Row.GetProperty("answers").EnumerateObject()
        from claim in answer.Value.GetProperty("claims").EnumerateArray().Select((c, i) => (Row: c, Number: i))
        let texts = claim.Row.GetProperty("evidence").EnumerateArray().Select(e => Text(e.GetString()!)).Where(t => t.Length > 0).ToList()
        let label = Label(claim.Row)
        where texts.Count > 0 && label is not null
        select new JudgePair
        {
            Set = "expertqa",
            Part = answer.Name,
            File = row.File,
            Id = $"{row.File}:{row.Line}:{answer.Name}:{claim.Number}",
            Group = SetFiles.Key("question", row.Row.GetProperty("question").GetString()!),
            Claim = SetFiles.WithoutMarks(claim.Row.GetProperty("claim_string").GetString()!),
            Question = row.Row.GetProperty("question").GetString(),
            Evidence = texts,
            Label = label.Value,
        };

    /// <summary>The text below the line with mark and address; empty where there is nothing but an address.</summary>
    private static string Text(string evidence) => s_head.Match(evidence) is { Success: true } head ? evidence[head.Length..].Trim() : "";

    private static JudgeLabel? Label(JsonElement claim) => claim.GetProperty("support").GetString() switch
    {
        "Complete" => JudgeLabel.Full,
        "Incomplete" or "Partial" => JudgeLabel.Partial,
        "Missing" => JudgeLabel.None,
        _ => null,
    };
}

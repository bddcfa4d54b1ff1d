using System.Text.Json;

namespace Plumb.Eval.Judging;

/// <summary>CLIMATE-FEVER: real claims, each against five single sentences of an encyclopedia.</summary>
internal static class ClimateFeverSet
{
    /// <summary>A pair for each sentence; the group is the claim.</summary>
    public static IEnumerable<JudgePair> Read(string root, List<string> notes) =>
        from row in new SetFiles(root, "climate-fever", notes).Rows("claim_id", "claim", "evidences")
        from evidence in row.Row.GetProperty("evidences").EnumerateArray().Select((e, i) => (Row: e, Number: i))
        select Pair(row.File, row.Row, evidence.Row, evidence.Number);

    private static JudgePair Pair(string file, JsonElement row, JsonElement evidence, int number) => new()
    {
        Set = "climate-fever",
        Part = "climate-fever",
        File = file,
        Id = $"{row.GetProperty("claim_id")}:{number}",
        Group = SetFiles.Key("claim", row.GetProperty("claim").GetString()!),
        Claim = row.GetProperty("claim").GetString()!,
        Evidence = [evidence.GetProperty("evidence").GetString()!],
        Label = evidence.GetProperty("evidence_label").GetString() switch
        {
            "SUPPORTS" => JudgeLabel.Full,
            "REFUTES" => JudgeLabel.Contradicted,
            _ => JudgeLabel.None,
        },
    };
}

using System.Text.Json;
using Plumb.Core.Verification.Verdicts;
using Plumb.Eval.Judging;

namespace Plumb.Eval.Verdicts;

/// <summary>A claim with the documents that its set gives for it, and the verdict that people gave.</summary>
/// <param name="Set">Name of the set.</param>
/// <param name="Group">What must not be split between training and validation.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Label">The verdict of its set.</param>
/// <param name="Documents">Name, title and text of each document.</param>
internal sealed record VerdictCase(string Set, string Group, string Claim, Verdict Label, IReadOnlyList<Judged> Documents)
{
    /// <summary>Whether no judge was trained or tuned on its group.</summary>
    public bool IsValidation => JudgeSplits.Of(Group) == JudgeSplit.Validation;

    /// <summary>Whether it is in the second part kept: a fourth of the other groups, by another hash. Judges were trained on these groups, so
    /// that each is judged by one trained without its fold; what a verdict rests on was not chosen on them since they were set apart.</summary>
    public bool IsKeptSecond => !IsValidation && JudgeSplits.Bucket($"second part kept: {Group}", 4) == 0;

    /// <summary>CLIMATE-FEVER: each claim against its five sentences, each a document of its own.</summary>
    public static IReadOnlyList<VerdictCase> ClimateFever(string root, List<string> notes) =>
    [
        .. new SetFiles(root, "climate-fever", notes).Rows("claim_id", "claim", "evidences").Select(r => new VerdictCase(
            "climate-fever",
            SetFiles.Key("claim", r.Row.GetProperty("claim").GetString()!),
            r.Row.GetProperty("claim").GetString()!,
            r.Row.GetProperty("claim_label").GetString() switch
            {
                "SUPPORTS" => Verdict.Supported,
                "REFUTES" => Verdict.Refuted,
                "DISPUTED" => Verdict.ConflictingEvidence,
                _ => Verdict.NotEnoughEvidence,
            },
            [.. r.Row.GetProperty("evidences").EnumerateArray().Select((e, i) => new Judged(
                $"{r.Row.GetProperty("claim_id")}:{i}", e.GetProperty("article").GetString() ?? "", e.GetProperty("evidence").GetString()!))])),
    ];

    /// <summary>SciFact: each claim against the abstracts that it cites; the group is that of the judge's training.</summary>
    public static IReadOnlyList<VerdictCase> SciFact(string root, List<string> notes)
    {
        var groups = SciFactSet.Read(root, notes).ToLookup(p => p.Id.Split(':')[0], p => p.Group, StringComparer.Ordinal);
        var files = new SetFiles(root, "scifact", []);
        var abstracts = files.Rows("doc_id", "abstract").ToDictionary(r => r.Row.GetProperty("doc_id").GetInt32(), r => new Judged(
            r.Row.GetProperty("doc_id").GetRawText(),
            r.Row.GetProperty("title").GetString()!,
            string.Join(' ', r.Row.GetProperty("abstract").EnumerateArray().Select(s => s.GetString()!.Trim()))));
        return
        [
            .. files.Rows("id", "claim", "evidence", "cited_doc_ids").Where(r => groups.Contains(r.Row.GetProperty("id").GetRawText())).Select(r => new VerdictCase(
                "scifact",
                groups[r.Row.GetProperty("id").GetRawText()].First(),
                r.Row.GetProperty("claim").GetString()!,
                LabelOf(r.Row.GetProperty("evidence")),
                [.. r.Row.GetProperty("cited_doc_ids").EnumerateArray().Select(d => d.GetInt32()).Distinct().Where(abstracts.ContainsKey).Select(d => abstracts[d])])),
        ];
    }

    private static Verdict LabelOf(JsonElement evidence)
    {
        var labels = evidence.EnumerateObject().SelectMany(o => o.Value.EnumerateArray()).Select(e => e.GetProperty("label").GetString()).ToHashSet();
        return (labels.Contains("SUPPORT"), labels.Contains("CONTRADICT")) switch
        {
            (true, true) => Verdict.ConflictingEvidence,
            (true, false) => Verdict.Supported,
            (false, true) => Verdict.Refuted,
            _ => Verdict.NotEnoughEvidence,
        };
    }
}

using System.Text.Json;
using Plumb.Core.Text;

namespace Plumb.Eval.Judging;

/// <summary>Fool Me Twice: claims written to mislead, with the sentences that settle them.</summary>
internal static class FoolMeTwiceSet
{
    /// <summary>Each claim with its gold sentences, one evidence each; the group is the page.</summary>
    public static IEnumerable<JudgePair> Read(string root, List<string> notes) =>
        from row in Rows(root, notes)
        select Pair("fool-me-twice", row.File, row.Row, Texts(row.Row, "gold_evidence"));

    /// <summary>Each claim with its gold sentences among those that a search found on the page.</summary>
    public static IEnumerable<JudgePair> Retrieved(string root, List<string> notes) =>
        from row in Rows(root, notes)
        let gold = Texts(row.Row, "gold_evidence")
        let found = Texts(row.Row, "retrieved_evidence")
        let all = found.Concat(gold.Where(g => !found.Contains(g))).ToList()
        where gold.Count > 0 && all.Count > gold.Count
        select Pair("fool-me-twice", row.File, row.Row, all) with
        {
            Sentences = [.. all.Select(t => (IReadOnlyList<TextSpan>)[new TextSpan(0, t.Length)])],
            Rationales = [[.. gold.Select(g => new GoldSentence(all.IndexOf(g), 0))]],
        };

    private static IEnumerable<(string File, int Line, JsonElement Row)> Rows(string root, List<string> notes) =>
        new SetFiles(root, "fool-me-twice", notes).Rows("text", "label", "gold_evidence", "wikipedia_page");

    private static List<string> Texts(JsonElement row, string field) =>
        [.. row.GetProperty(field).EnumerateArray().Select(e => e.GetProperty("text").GetString()!.Trim()).Distinct(StringComparer.Ordinal)];

    private static JudgePair Pair(string set, string file, JsonElement row, IReadOnlyList<string> evidence) => new()
    {
        Set = set,
        Part = set,
        File = file,
        Id = row.GetProperty("id").GetString()!,
        Group = SetFiles.Key("page", row.GetProperty("wikipedia_page").GetString()!),
        Claim = row.GetProperty("text").GetString()!.Trim(),
        Evidence = evidence,
        Label = row.GetProperty("label").GetString() == "SUPPORTS" ? JudgeLabel.Full : JudgeLabel.Contradicted,
    };
}

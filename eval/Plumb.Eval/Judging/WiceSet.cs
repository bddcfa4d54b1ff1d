using System.Text.Json;

namespace Plumb.Eval.Judging;

/// <summary>A claim of which people marked the words that its evidence does not carry.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Tokens">Words and marks of the claim, in order.</param>
/// <param name="Unsupported">For each token, whether the evidence does not carry it.</param>
internal sealed record MarkedTokens(JudgePair Pair, IReadOnlyList<string> Tokens, IReadOnlyList<bool> Unsupported);

/// <summary>WiCE: sentences of an encyclopedia against the whole text that they cite.</summary>
internal static class WiceSet
{
    /// <summary>Each claim with the cited text as one evidence, a paragraph for each given sentence; the group is the page that holds it.</summary>
    public static IEnumerable<JudgePair> Claims(string root, List<string> notes) =>
        from row in Rows(root, notes, "supporting_sentences")
        where !row.Row.TryGetProperty("claim_tokens", out _)
        select Pair("wice", row.File, row.Line, row.Row);

    /// <summary>Each claim with short stretches of the cited text that hold what people found in it.</summary>
    public static IEnumerable<JudgePair> Chunks(string root, List<string> notes) =>
        from row in Rows(root, notes, "meta")
        where row.Row.GetProperty("meta").TryGetProperty("chunk_idx", out _)
        select Pair("wice-chunks", row.File, row.Line, row.Row);

    /// <summary>Claims with the words that the evidence does not carry.</summary>
    public static IEnumerable<MarkedTokens> Tokens(string root, List<string> notes) =>
        from row in Rows(root, notes, "claim_tokens", "non_supported_spans")
        select new MarkedTokens(
            Pair("wice-tokens", row.File, row.Line, row.Row),
            [.. row.Row.GetProperty("claim_tokens").EnumerateArray().Select(t => t.GetString()!)],
            [.. row.Row.GetProperty("non_supported_spans").EnumerateArray().Select(t => t.GetBoolean())]);

    private static IEnumerable<(string File, int Line, JsonElement Row)> Rows(string root, List<string> notes, params string[] fields) =>
        new SetFiles(root, "wice", notes).Rows(["claim", "label", "evidence", .. fields]);

    private static JudgePair Pair(string set, string file, int line, JsonElement row)
    {
        var (text, spans) = JoinedText.Of([.. row.GetProperty("evidence").EnumerateArray().Select(s => s.GetString()!)], "\n\n");
        var meta = row.GetProperty("meta");
        return new JudgePair
        {
            Set = set,
            Part = set,
            File = file,
            Id = $"{file}:{line}",
            Group = SetFiles.Key("page", meta.GetProperty("claim_title").GetString()!),
            Claim = row.GetProperty("claim").GetString()!.Trim(),
            Evidence = [text],
            Label = row.GetProperty("label").GetString() switch
            {
                "supported" => JudgeLabel.Full,
                "partially_supported" => JudgeLabel.Partial,
                _ => JudgeLabel.None,
            },
            Sentences = [spans],
            Rationales = row.TryGetProperty("supporting_sentences", out var sets)
                ? [.. sets.EnumerateArray().Select(s => (IReadOnlyList<GoldSentence>)[.. s.EnumerateArray().Select(i => new GoldSentence(0, i.GetInt32()))]).Where(s => s.Count > 0)]
                : [],
        };
    }
}

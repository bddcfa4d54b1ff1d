using System.Globalization;
using System.Text.Json;

namespace Plumb.Eval.Judging;

/// <summary>SciFact: claims about research against cited abstracts, with the sentences that carry the label.</summary>
internal static class SciFactSet
{
    /// <summary>A pair for each claim and cited abstract; claims that cite one abstract, directly or over others, are one group.</summary>
    public static IEnumerable<JudgePair> Read(string root, List<string> notes)
    {
        var files = new SetFiles(root, "scifact", notes);
        var abstracts = files.Rows("doc_id", "abstract").ToDictionary(
            r => r.Row.GetProperty("doc_id").GetInt32(),
            r => (IReadOnlyList<string>)[.. r.Row.GetProperty("abstract").EnumerateArray().Select(s => s.GetString()!)]);
        return from file in files.Rows("id", "claim", "evidence", "cited_doc_ids").GroupBy(r => r.File, StringComparer.Ordinal)
               let rows = file.Select(r => r.Row).ToList()
               let groups = Groups(rows)
               from row in rows
               from cited in row.GetProperty("cited_doc_ids").EnumerateArray().Select(d => d.GetInt32()).Distinct()
               where abstracts.ContainsKey(cited)
               select Pair(file.Key, row, cited, $"abstract:{groups[cited]}", abstracts[cited]);
    }

    private static JudgePair Pair(string file, JsonElement row, int cited, string group, IReadOnlyList<string> sentences)
    {
        var (text, spans) = JoinedText.Of(sentences, " ");
        var evidence = row.GetProperty("evidence").TryGetProperty(cited.ToString(CultureInfo.InvariantCulture), out var found) ? found.EnumerateArray().ToList() : [];
        return new JudgePair
        {
            Set = "scifact",
            Part = "scifact",
            File = file,
            Id = $"{row.GetProperty("id")}:{cited}",
            Group = group,
            Claim = row.GetProperty("claim").GetString()!,
            Evidence = [text],
            Label = evidence.Count == 0 ? JudgeLabel.None : evidence[0].GetProperty("label").GetString() == "SUPPORT" ? JudgeLabel.Full : JudgeLabel.Contradicted,
            Sentences = [spans],
            Rationales = [.. evidence.Select(e => (IReadOnlyList<GoldSentence>)[.. e.GetProperty("sentences").EnumerateArray().Select(s => new GoldSentence(0, s.GetInt32()))])],
        };
    }

    /// <summary>The smallest abstract that each is joined with through claims that cite several.</summary>
    private static Dictionary<int, int> Groups(List<JsonElement> rows)
    {
        var smallest = new Dictionary<int, int>();
        int Root(int d) => smallest.TryGetValue(d, out var up) && up != d ? Root(up) : d;
        foreach (var cited in rows.Select(r => r.GetProperty("cited_doc_ids").EnumerateArray().Select(d => d.GetInt32()).ToList()))
        {
            foreach (var one in cited)
            {
                var (a, b) = (Root(cited[0]), Root(one));
                (smallest[Math.Max(a, b)], smallest[Math.Min(a, b)]) = (Math.Min(a, b), Math.Min(a, b));
            }
        }

        return smallest.Keys.ToDictionary(d => d, Root);
    }
}

using System.Text.Json;

namespace Plumb.Eval.Sayings;

/// <summary>A sentence for or against a topic.</summary>
/// <param name="Set">ibm-claim-stance or perspectrum.</param>
/// <param name="Group">The topic; sentences of one topic are never on both sides of a split.</param>
/// <param name="Topic">The topic as a sentence.</param>
/// <param name="Text">The sentence.</param>
/// <param name="IsFor">It speaks for the topic.</param>
internal sealed record StancePair(string Set, string Group, string Topic, string Text, bool IsFor)
{
    private const int Folds = 5;

    /// <summary>Fold 0 is kept, 1 to 4 are for training; given by <see cref="Read"/>.</summary>
    public int Fold { get; init; }

    /// <summary>Both sets, in the order of their files, each topic in one of five folds by its rank.</summary>
    public static IReadOnlyList<StancePair> Read(string claims, string perspectives)
    {
        StancePair[] all = [.. Claims(Path.Combine(claims, "claims.train.csv.gz")), .. Perspectives(perspectives)];
        var folds = all.GroupBy(p => p.Set, StringComparer.Ordinal)
            .SelectMany(s => s.Select(p => p.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((g, i) => (Key: (s.Key, g), Fold: i % Folds)))
            .ToDictionary(f => f.Key, f => f.Fold);
        return [.. all.Select(p => p with { Fold = folds[(p.Set, p.Group)] })];
    }

    private static IEnumerable<StancePair> Claims(string file)
    {
        var rows = CommaRows.Read(string.Join('\n', CompressedLines.Read(file))).ToList();
        int Column(string name) => rows[0].ToList().IndexOf(name);
        var (topic, id, stance, text) = (Column("topicText"), Column("topicId"), Column("claims.stance"), Column("claims.claimCorrectedText"));
        return rows.Skip(1).Where(r => r.Count > stance).Select(r => new StancePair("ibm-claim-stance", r[id], r[topic], r[text], r[stance] == "PRO"));
    }

    private static IEnumerable<StancePair> Perspectives(string folder)
    {
        var pool = new Dictionary<int, string>();
        foreach (var line in CompressedLines.Read(Path.Combine(folder, "perspective_pool.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            pool[json.RootElement.GetProperty("pId").GetInt32()] = json.RootElement.GetProperty("text").GetString()!;
        }

        foreach (var line in CompressedLines.Read(Path.Combine(folder, "claims.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            var (id, topic) = ($"{json.RootElement.GetProperty("cId").GetInt32()}", json.RootElement.GetProperty("text").GetString()!);
            foreach (var cluster in json.RootElement.GetProperty("perspectives").EnumerateArray())
            {
                var label = cluster.GetProperty("stance_label_3").GetString();
                foreach (var text in cluster.GetProperty("pids").EnumerateArray().Where(p => pool.ContainsKey(p.GetInt32())).Select(p => pool[p.GetInt32()]))
                {
                    if (label is "SUPPORT" or "UNDERMINE")
                    {
                        yield return new StancePair("perspectrum", id, topic, text, label == "SUPPORT");
                    }
                }
            }
        }
    }
}

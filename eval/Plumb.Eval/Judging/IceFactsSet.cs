using System.IO.Compression;
using System.Text.Json;
using Plumb.Adapters.Pdf;
using Plumb.Core.Reading;

namespace Plumb.Eval.Judging;

/// <summary>True and altered facts about reports of deaths in detention, against the whole text of the report.</summary>
internal static class IceFactsSet
{
    /// <summary>The pairs; the group is the report. Where the reports are absent, the line that the set quotes is the evidence.</summary>
    public static IEnumerable<JudgePair> Read(string root, List<string> notes)
    {
        var rows = new SetFiles(root, "ice-facts-silver", notes).Rows("id", "doc", "claim", "label").ToList();
        var reports = Reports(root, rows.Select(r => r.Row.GetProperty("doc").GetString()!).ToHashSet(StringComparer.Ordinal), notes);
        return from row in rows
               let evidence = Evidence(row.Row, reports)
               where evidence is not null
               select Pair(row.File, row.Row, evidence);
    }

    private static JudgePair Pair(string file, JsonElement row, string evidence) => new()
    {
        Set = "ice-facts-silver",
        Part = row.GetProperty("field").GetString()!,
        File = file,
        Id = row.GetProperty("id").GetString()!,
        Group = $"report:{row.GetProperty("doc")}",
        Claim = row.GetProperty("claim").GetString()!,
        Evidence = [evidence],
        Label = row.GetProperty("label").GetString() switch
        {
            "supported" => JudgeLabel.Full,
            "refuted" => JudgeLabel.Contradicted,
            _ => JudgeLabel.None,
        },
    };

    private static string? Evidence(JsonElement row, Dictionary<string, string> reports) =>
        reports.TryGetValue(row.GetProperty("doc").GetString()!, out var text) ? text : row.GetProperty("evidence").GetString();

    private static Dictionary<string, string> Reports(string root, HashSet<string> wanted, List<string> notes)
    {
        var file = Path.Combine(root, "ice-library-open", "ice_death_reports.zip");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (wanted.Count == 0 || !File.Exists(file))
        {
            notes.Add("ice-facts-silver: the reports (ice-library-open/ice_death_reports.zip) are absent; the quoted lines stand for them.");
            return texts;
        }

        using var zip = ZipFile.OpenRead(file);
        foreach (var entry in zip.Entries.Where(e => wanted.Contains(e.Name)))
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            if (new PdfReader().Read(new RawSnapshot(bytes.ToArray(), "application/pdf", entry.Name), new ReadingLimits(), CancellationToken.None) is ReadOutcome.Read read)
            {
                texts[entry.Name] = read.Document.Text;
            }
        }

        notes.AddRange(wanted.Except(texts.Keys).Order(StringComparer.Ordinal).Select(d => $"ice-facts-silver: no readable report {d}; the quoted lines stand for it."));
        return texts;
    }
}

using System.Globalization;
using System.Text.Json;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;

namespace Plumb.Host.Cli;

/// <summary>Runs a batch of queries and writes a TREC run: <c>query Q0 document rank score tag</c>.</summary>
internal static class TrecBatch
{
    public static async Task<ExitCode> RunAsync(Run run, string queries, string? runFile, int top, CancellationToken cancel)
    {
        if (!File.Exists(queries))
        {
            run.Fail($"There is no file {queries}.");
            return ExitCode.Failed;
        }

        using var library = run.OpenLibrary();
        var index = await library.IndexAsync(cancel);
        var names = (await library.Sources.SourcesAsync(cancel)).ToDictionary(s => s.Snapshot, s => s.Id);
        await using var file = runFile is null ? null : new StreamWriter(runFile);
        var output = file ?? run.Output;
        var search = new FeedbackSearch(library.Sources, index);
        var number = 0;
        foreach (var line in await File.ReadAllLinesAsync(queries, cancel))
        {
            number++;
            if (line.Trim().Length > 0)
            {
                var (id, text) = Parse(line, $"{queries}, line {number}");
                var hits = await DocumentsAsync(search, index.Analyze(text), top, cancel);
                await WriteAsync(output, id, [.. hits.Where(h => names.ContainsKey(h.Passage.Snapshot)).Take(top)], names);
            }
        }

        run.Say($"{number:N0} {(number == 1 ? "query" : "queries")} run{(runFile is null ? "" : $", written to {Path.GetFullPath(runFile)}")}");
        return ExitCode.Done;
    }

    /// <summary>A document ranks with its best passage.</summary>
    private static async Task<List<Hit>> DocumentsAsync(FeedbackSearch search, IReadOnlyList<string> terms, int top, CancellationToken cancel)
    {
        var (ranking, _) = await search.SearchAsync(terms, top * 4, cancel);
        return [.. ranking.Hits.DistinctBy(h => h.Passage.Snapshot)];
    }

    private static async Task WriteAsync(TextWriter output, string id, List<Hit> hits, Dictionary<SnapshotId, string> names)
    {
        foreach (var (hit, rank) in hits.Select((h, i) => (h, i + 1)))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{id} Q0 {names[hit.Passage.Snapshot]} {rank} {hit.Score:R} plumb"));
        }
    }

    private static (string Id, string Text) Parse(string line, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var id = Value(json.RootElement, "id", "_id", "query_id", "qid");
            var text = Value(json.RootElement, "text", "query", "question", "title");
            return id is not null && text is not null ? (id, text) : throw new PlumbException($"{place}: a query needs id and text.");
        }
        catch (JsonException e)
        {
            throw new PlumbException($"{place} is no JSON: {e.Message}", e);
        }
    }

    private static string? Value(JsonElement row, params string[] names) => row.ValueKind != JsonValueKind.Object ? null : names
        .Select(n => row.TryGetProperty(n, out var v) ? v.ValueKind switch { JsonValueKind.String => v.GetString(), JsonValueKind.Number => v.GetRawText(), _ => null } : null)
        .FirstOrDefault(v => v is { Length: > 0 });
}

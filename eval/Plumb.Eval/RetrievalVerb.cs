using System.Globalization;
using Plumb.Adapters.Lucene;
using Plumb.Core.Retrieval;

namespace Plumb.Eval;

/// <summary>Measures retrieval on SciFact, Vaswani and Cranfield against plain BM25. With --tune, compares settings of the
/// feedback on the even-numbered SciFact training claims alone.</summary>
internal static class RetrievalVerb
{
    private const int Depth = 1000;

    public static int Run(string[] args)
    {
        var sets = new (string Folder, Func<string, RetrievalSet> Read)[]
        {
            ("scifact", RetrievalSet.SciFact), ("vaswani", RetrievalSet.Vaswani), ("cranfield", RetrievalSet.Cranfield),
        };
        var tune = args.Contains("--tune");
        Console.WriteLine("| set | retrieval | nDCG@10 | recall@100 | MAP |");
        Console.WriteLine("|---|---|---:|---:|---:|");
        foreach (var (name, read) in tune ? sets[..1] : sets)
        {
            if (DataFolder.Find(args, name) is { } folder)
            {
                MeasureAsync(read(folder), tune).GetAwaiter().GetResult();
            }
        }

        Console.WriteLine();
        Console.WriteLine($"Machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}.");
        return 0;
    }

    private static async Task MeasureAsync(RetrievalSet set, bool tune)
    {
        var folder = Directory.CreateTempSubdirectory("plumb-retrieval").FullName;
        try
        {
            var library = new RetrievalLibrary(set);
            using var index = await LucenePassageIndex.OpenAsync(folder, library, CancellationToken.None);
            var plain = new RetrievalBaseline(set.Documents.Select(d => (d.Id, index.Analyze($"{d.Title} {d.Text}"))));
            var queries = set.Name == "SciFact" ? [.. set.Queries.Where((_, i) => i % 2 == (tune ? 0 : 1))] : set.Queries;
            await TellAsync(set.Name, "plain BM25", queries, q => Task.FromResult(plain.Search(index.Analyze(q), Depth)));
            foreach (var settings in tune ? Grid() : [new(10, 10, 1), FeedbackSettings.Chosen])
            {
                var search = new FeedbackSearch(library, index, settings);
                var name = settings.QueryShare >= 1 ? "passages, no feedback" : $"passages, RM3 {settings.Passages} passages, {settings.Terms} terms, query {settings.QueryShare.ToString(CultureInfo.InvariantCulture)}";
                await TellAsync(set.Name, name, queries, q => DocumentsAsync(search, library, index.Analyze(q), tune ? 100 : Depth));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<FeedbackSettings> Grid() =>
        from passages in new[] { 3, 10 }
        from terms in new[] { 10, 30 }
        from share in new[] { 0.7, 0.8, 0.9 }
        select new FeedbackSettings(passages, terms, share);

    private static async Task<List<string>> DocumentsAsync(FeedbackSearch search, RetrievalLibrary library, IReadOnlyList<string> terms, int depth)
    {
        var (ranking, _) = await search.SearchAsync(terms, depth * 2, CancellationToken.None);
        return [.. ranking.Hits.DistinctBy(h => h.Passage.Snapshot).Take(depth).Select(h => library.Name(h.Passage.Snapshot))];
    }

    private static async Task TellAsync(string set, string name, IReadOnlyList<JudgedQuery> queries, Func<string, Task<List<string>>> search)
    {
        var lists = await Task.WhenAll(queries.Select(q => Task.Run(() => search(q.Text))));
        var ranked = queries.Zip(lists, (query, documents) => (Query: query, Documents: documents)).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {set}, {queries.Count} queries | {name} | {ranked.Average(r => RetrievalScores.Ndcg(r.Documents, r.Query.Grades, 10)):F4} | {ranked.Average(r => RetrievalScores.Recall(r.Documents, r.Query.Grades, 100)):F4} | {ranked.Average(r => RetrievalScores.AveragePrecision(r.Documents, r.Query.Grades)):F4} |"));
    }
}

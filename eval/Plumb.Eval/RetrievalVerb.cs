using System.Globalization;
using Plumb.Adapters.Lucene;
using Plumb.Core.Retrieval;

namespace Plumb.Eval;

/// <summary>Measures retrieval on SciFact, Vaswani and Cranfield against plain BM25: on the odd-numbered queries of each, by
/// which nothing was chosen. With --tune, compares settings on the even-numbered ones.</summary>
internal static class RetrievalVerb
{
    private const int Depth = 1000;
    private static readonly FeedbackSettings s_none = FeedbackSettings.Chosen with { QueryShare = 1 };

    public static int Run(string[] args)
    {
        var sets = new (string Folder, Func<string, RetrievalSet> Read)[]
        {
            ("scifact", RetrievalSet.SciFact), ("vaswani", RetrievalSet.Vaswani), ("cranfield", RetrievalSet.Cranfield),
        };
        var tune = args.Contains("--tune");
        Console.WriteLine("| set | retrieval | nDCG@10 | recall@100 | MAP |");
        Console.WriteLine("|---|---|---:|---:|---:|");
        foreach (var (name, read) in sets)
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
            // Queries without a relevant document are left out, as trec_eval does.
            var judged = set.Queries.Where(q => q.Grades.Values.Any(g => g > 0)).ToList();
            var queries = judged.Where((_, i) => i % 2 == (tune ? 0 : 1)).ToList();
            var rows = new Rows(set.Name, queries);
            using (var index = await LucenePassageIndex.OpenAsync(folder, library, CancellationToken.None))
            {
                var plain = new RetrievalBaseline(set.Documents.Select(d => (d.Id, index.Analyze($"{d.Title} {d.Text}"))));
                foreach (var (k1, b) in new[] { (0.9, 0.4), (1.2, 0.75) })
                {
                    await rows.TellAsync(string.Create(CultureInfo.InvariantCulture, $"plain BM25, k1 {k1}, b {b}"), q => Task.FromResult(plain.Search(index.Analyze(q), Depth, k1, b)));
                }
            }

            foreach (var (name, ranking, feedback) in tune ? Grid() : Steps())
            {
                using var index = await LucenePassageIndex.OpenAsync(folder, library, CancellationToken.None, ranking);
                var search = new FeedbackSearch(library, index, feedback);
                await rows.TellAsync(name, q => DocumentsAsync(search, library, index.Analyze(q)));
            }

            if (!tune)
            {
                using var index = await LucenePassageIndex.OpenAsync(folder, library, CancellationToken.None);
                var (search, all) = (new FeedbackSearch(library, index), new Rows(set.Name, judged));
                var plain = new RetrievalBaseline(set.Documents.Select(d => (d.Id, index.Analyze($"{d.Title} {d.Text}"))));
                await all.TellAsync("plain BM25, k1 1.2, b 0.75", q => Task.FromResult(plain.Search(index.Analyze(q), Depth, 1.2, 0.75)));
                await all.TellAsync("Plumb", q => DocumentsAsync(search, library, index.Analyze(q)));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What each part adds.</summary>
    private static IEnumerable<(string Name, RankingSettings Ranking, FeedbackSettings Feedback)> Steps() =>
    [
        ("passages alone", RankingSettings.Chosen with { WholeShare = 0 }, s_none),
        ("passages and the whole", RankingSettings.Chosen, s_none),
        ("Plumb: and feedback", RankingSettings.Chosen, FeedbackSettings.Chosen),
    ];

    /// <summary>The settings chosen, with each one changed alone.</summary>
    private static IEnumerable<(string Name, RankingSettings Ranking, FeedbackSettings Feedback)> Grid()
    {
        var (r, f) = (RankingSettings.Chosen, FeedbackSettings.Chosen);
        yield return ("chosen", r, f);
        yield return ("no feedback", r, s_none);
        RankingSettings[] rankings =
        [
            r with { K1 = 0.9 }, r with { K1 = 1.5 }, r with { B = 0.5 }, r with { B = 0.75 }, r with { TitleWeight = 1 }, r with { TitleWeight = 3 },
            r with { WholeShare = 0 }, r with { WholeShare = 0.2 }, r with { WholeShare = 0.6 },
        ];
        FeedbackSettings[] feedbacks =
        [
            f with { Passages = 5 }, f with { Passages = 20 }, f with { Terms = 40 }, f with { Terms = 120 }, f with { QueryShare = 0.3 },
            f with { QueryShare = 0.6 }, f with { Sharpness = 0 }, f with { Sharpness = 5 }, f with { Sharpness = 15 },
        ];
        foreach (var ranking in rankings)
        {
            yield return ($"{ranking}", ranking, f);
        }

        foreach (var feedback in feedbacks)
        {
            yield return ($"{feedback}", r, feedback);
        }
    }

    private static async Task<List<string>> DocumentsAsync(FeedbackSearch search, RetrievalLibrary library, IReadOnlyList<string> terms)
    {
        var (ranking, _) = await search.SearchAsync(terms, Depth * 4, CancellationToken.None);
        return [.. ranking.Hits.DistinctBy(h => h.Passage.Snapshot).Take(Depth).Select(h => library.Name(h.Passage.Snapshot))];
    }

    /// <summary>Rows of the table for one set.</summary>
    private sealed class Rows(string set, IReadOnlyList<JudgedQuery> queries)
    {
        public async Task TellAsync(string name, Func<string, Task<List<string>>> search)
        {
            var lists = await Task.WhenAll(queries.Select(q => Task.Run(() => search(q.Text))));
            var ranked = queries.Zip(lists, (query, documents) => (Query: query, Documents: documents)).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {set}, {queries.Count} queries | {name} | {ranked.Average(r => RetrievalScores.Ndcg(r.Documents, r.Query.Grades, 10)):F4} | {ranked.Average(r => RetrievalScores.Recall(r.Documents, r.Query.Grades, 100)):F4} | {ranked.Average(r => RetrievalScores.AveragePrecision(r.Documents, r.Query.Grades)):F4} |"));
        }
    }
}

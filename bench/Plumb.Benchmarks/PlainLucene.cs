using System.Diagnostics;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Plumb.Benchmarks;

/// <summary>The yardstick: Lucene as it comes, one entry for each document, on all cores.</summary>
internal static class PlainLucene
{
    /// <summary>Seconds to index texts that are in memory already, and of all cores together.</summary>
    public static (double Seconds, double Processor) Index(IReadOnlyList<string> texts)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("plumb-bench-");
        try
        {
            var (watch, worked) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            using (var directory = FSDirectory.Open(folder))
            using (var analyzer = new StandardAnalyzer(LuceneVersion.LUCENE_48))
            using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = 128 }))
            {
                Parallel.ForEach(texts, text => writer.AddDocument(new Document { new TextField("body", text, Field.Store.NO) }));
                writer.Commit();
            }

            return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - worked).TotalSeconds);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

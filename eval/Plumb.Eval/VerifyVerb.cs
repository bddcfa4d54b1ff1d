using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Plumb.Adapters.Lucene;
using Plumb.Adapters.PlainText;
using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Verification.Texts;

namespace Plumb.Eval;

/// <summary>Verifies real long answers against a library of real abstracts that holds none of what they cite: nothing may crash,
/// every citation must be found and be said to lead nowhere, and whatever comes out as supported is a false accept.</summary>
internal static class VerifyVerb
{
    private const int LongText = 10_000_000;

    /// <summary>How a sentence is told that its paragraph cites for it.</summary>
    private const string AtEnd = "cited at the end of the paragraph";

    private static readonly Regex Mark = new(@"\[\d+\]", RegexOptions.NonBacktracking);

    public static int Run(string[] args)
    {
        if (DataFolder.Find(args, "scifact") is not { } library || DataFolder.Find(args, "deep-research-bench") is not { } reports)
        {
            return 0;
        }

        RunAsync(args, library, reports).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync(string[] args, string scifact, string reports)
    {
        var index = Directory.CreateTempSubdirectory("plumb-verify").FullName;
        try
        {
            var set = RetrievalSet.SciFact(scifact);
            var library = new RetrievalLibrary(set);
            using var passages = await LucenePassageIndex.OpenAsync(index, library, CancellationToken.None);
            var verifier = new TextVerifier(library, passages, new LexicalJudge(), TimeProvider.System);
            Console.WriteLine($"Library: {set.Documents.Count:N0} abstracts of SciFact, {passages.PassageCount:N0} passages. Judge: {new LexicalJudge().Name}.");
            Console.WriteLine();
            Console.WriteLine("| text | characters | sentences | marks `[n]` before the list | citations found | of these in the list | unresolved | of these by the end of their paragraph | uncited | nothing to check | supported | proposed elsewhere | seconds |");
            Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
            var texts = Texts(args, reports).ToList();
            await TellAsync(verifier, "(the first once more, to warm up)", texts[0].Text, tells: false);
            var rows = new List<double>();
            foreach (var (name, text) in texts)
            {
                rows.Add(await TellAsync(verifier, name, text, tells: true));
            }

            var joined = string.Join("\n\n", texts.Select(t => t.Text));
            var repeated = string.Concat(Enumerable.Repeat(joined + "\n\n", (LongText / joined.Length) + 1))[..LongText];
            await TellAsync(verifier, "all of these, repeated to 10 million characters", repeated, tells: true);
            Console.WriteLine();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{rows.Count} texts without a crash; seconds for each: median {rows.Order().ElementAt(rows.Count / 2):F2}, longest {rows.Max():F2}. Machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}."));
        }
        finally
        {
            Directory.Delete(index, recursive: true);
        }
    }

    private static IEnumerable<(string Name, string Text)> Texts(string[] args, string reports)
    {
        foreach (var line in CompressedLines.Read(Path.Combine(reports, "reports.raw.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            yield return ($"deep-research-bench {json.RootElement.GetProperty("id").GetRawText()}", json.RootElement.GetProperty("article").GetString()!);
        }

        if (DataFolder.Find(args, "factcheck-bench") is { } folder && Directory.GetFiles(folder, "*.jsonl.gz") is [var file, ..])
        {
            foreach (var (line, i) in CompressedLines.Read(file).Select((l, i) => (l, i)))
            {
                using var json = JsonDocument.Parse(line);
                yield return ($"factcheck-bench {i + 1}", json.RootElement.GetProperty("response").GetString()!);
            }
        }
    }

    private static async Task<double> TellAsync(TextVerifier verifier, string name, string text, bool tells)
    {
        var raw = new RawSnapshot(Encoding.UTF8.GetBytes(text), "text/markdown", $"{name}.md");
        var from = Stopwatch.GetTimestamp();
        if (new LinkedMarkdownReader().Read(raw, new ReadingLimits(), CancellationToken.None) is not LinkedOutcome.Read read)
        {
            Console.WriteLine($"| {name} | {text.Length} | not read |");
            return Stopwatch.GetElapsedTime(from).TotalSeconds;
        }

        var verified = await verifier.VerifyAsync(new TextToVerify(raw.Name, raw.Id, raw.MediaType, read.Text, read.Warnings), true, null, CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
        if (tells)
        {
            var counts = verified.Counts;
            var atEnd = verified.Sentences.Where(s => s.Why.EndsWith(AtEnd, StringComparison.Ordinal)).ToList();
            var citations = verified.Sentences.Except(atEnd).SelectMany(s => s.Citations).ToList();
            var marks = Mark.Count(string.Join('\n', text.Split('\n').Where(l => !l.StartsWith('['))));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {text.Length} | {counts.Sentences} | {marks} | {citations.Count} | {citations.Count(c => c.Reference is not null)} | {counts.Unresolved} | {atEnd.Count} | {counts.Uncited} | {counts.NothingToCheck} | {counts.Supported} | {verified.Proposals.Count} | {seconds:F2} |"));
        }

        return seconds;
    }
}

using System.CommandLine;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary><c>plumb search "…"</c>: the passages that fit best; or a batch of queries, in and out as TREC does it.</summary>
internal static class SearchVerb
{
    public static Command Build()
    {
        var words = new Argument<string[]>("words") { Description = "What to look for", Arity = ArgumentArity.ZeroOrMore };
        var top = new Option<int>("--top", "-n") { Description = "Most passages, or documents for each query of a batch", DefaultValueFactory = _ => 10, HelpName = "count" };
        var queries = new Option<string?>("--queries") { Description = "A batch: JSON Lines with id and text", HelpName = "file" };
        var runFile = new Option<string?>("--run") { Description = "Where the TREC run of the batch goes", HelpName = "file" };
        var verb = new Verb(
            "search",
            "Search the library for passages",
            "plumb search \"medical care in detention\"",
            "plumb search --queries queries.jsonl --run plumb.run --top 100") { words, top, queries, runFile };
        verb.Does(async (run, cancel) =>
        {
            if (run.Get(queries) is { } batch)
            {
                return await TrecBatch.RunAsync(run, batch, run.Get(runFile), run.Has(top) ? run.Get(top) : 1000, cancel);
            }

            if (run.Get(words).Length == 0)
            {
                run.Fail("Say what to look for: plumb search \"words\"");
                return ExitCode.Usage;
            }

            return await SearchAsync(run, string.Join(' ', run.Get(words)), run.Get(top), cancel);
        });
        return verb;
    }

    private static async Task<ExitCode> SearchAsync(Run run, string words, int top, CancellationToken cancel)
    {
        using var library = run.OpenLibrary();
        var found = await new LibrarySearch(library, await library.IndexAsync(cancel)).FindAsync(words, top, cancel);
        foreach (var passage in found)
        {
            Tell(run, passage);
        }

        run.Say(found.Count == 0 ? "No passage holds these words." : $"{found.Count} passage{(found.Count == 1 ? "" : "s")}. Read one in its document with: plumb show ID --text");
        return found.Count == 0 ? ExitCode.NotFound : ExitCode.Done;
    }

    private static void Tell(Run run, FoundPassage found)
    {
        var (rank, source, hit, _, text) = found;
        if (run.Json)
        {
            run.WriteJsonLine(new { rank, source = source.Id, snapshot = source.Snapshot.Value, hit.Passage.Page, hit.Passage.Heading, hit.Score, text });
            return;
        }

        var page = hit.Passage.Page is { } p ? $", p. {p}" : "";
        Write(run, "   ", Printable.Line($"{rank}. {source.Voice ?? "unknown publisher"}: {source.Title ?? source.Origin} ({source.Published?.ToString() ?? "undated"}{page}) {source.Id}", 200));
        Write(run, "   ", Printable.Line(text, 300), indented: true);
    }

    private static void Write(Run run, string indent, string line, bool indented = false)
    {
        var first = indented ? indent : "";
        run.Output.WriteLine(first + (run.Width is { } width ? Printable.Wrap(line, width - first.Length, indent) : line));
    }
}

using System.CommandLine;
using Plumb.Core.Sources;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary><c>plumb remove ID…</c>: takes sources out; their bytes go to a folder beside the library, so that it can be undone.</summary>
internal static class RemoveVerb
{
    public static Command Build()
    {
        var names = new Argument<string[]>("source") { Description = "Ids of sources, or beginnings of their hashes", Arity = ArgumentArity.OneOrMore };
        var verb = new Verb("remove", "Take sources out of the library (the originals are kept aside)", "plumb remove 5f2ab31c09de") { names };
        verb.Does(async (run, cancel) =>
        {
            using var library = run.OpenLibrary();
            var missing = false;
            foreach (var name in run.Get(names))
            {
                if (await run.FindSourceAsync(library, name, cancel) is { } source)
                {
                    await RemoveAsync(run, library, source, cancel);
                }
                else
                {
                    missing = true;
                }
            }

            await library.IndexAsync(cancel);
            return missing ? ExitCode.NotFound : ExitCode.Done;
        });
        return verb;
    }

    private static async Task RemoveAsync(Run run, OpenLibrary library, Source source, CancellationToken cancel)
    {
        await run.NoteAsync("remove", source.Snapshot.Value, "asked", cancel);
        var folder = await Removing.RemoveAsync(library, source, cancel);
        await run.NoteAsync("remove", source.Snapshot.Value, "done", cancel);
        if (run.Json)
        {
            run.WriteJsonLine(new { removed = SourceView.Of(source), kept = folder });
            return;
        }

        run.Output.WriteLine(Printable.Of($"Removed {source.Id}: {source.Title ?? source.Origin}"));
        run.Say($"To undo: plumb add {folder}");
    }
}

using System.CommandLine;
using Plumb.Core.Sources;

namespace Plumb.Host.Cli;

/// <summary><c>plumb list</c>: what is in the library.</summary>
internal static class ListVerb
{
    private const int Narrowest = 40;

    public static Command Build()
    {
        var kind = new Option<SourceKind?>("--kind") { Description = "Only sources of this kind of publisher" };
        var publisher = new Option<string?>("--publisher") { Description = "Only sources whose publisher's name contains this", HelpName = "words" };
        var verb = new Verb("list", "List the sources in the library", "plumb list", "plumb list --kind ngo --json") { kind, publisher };
        verb.Does(async (run, cancel) =>
        {
            using var library = run.OpenLibrary();
            var sources = (await library.Sources.SourcesAsync(cancel))
                .Where(s => run.Get(kind) is not { } wanted || s.Kind == wanted)
                .Where(s => run.Get(publisher) is not { } words || s.Publisher?.Contains(words, StringComparison.OrdinalIgnoreCase) == true)
                .OrderBy(s => s.Id, StringComparer.Ordinal)
                .ToList();
            foreach (var source in sources)
            {
                if (run.Json)
                {
                    run.WriteJsonLine(SourceView.Of(source));
                }
                else
                {
                    run.Output.WriteLine(Printable.Line($"{source.Id}  {source.Published?.ToString() ?? "undated",-10}  {source.Voice ?? "unknown publisher"}: {source.Title ?? source.Origin}", Console.IsOutputRedirected ? 400 : Math.Max(Console.WindowWidth - 1, Narrowest)));
                }
            }

            run.Say(sources.Count == 0 ? $"No sources in {library.Folder}. Add some with: plumb add PATH" : $"{sources.Count:N0} source{(sources.Count == 1 ? "" : "s")} in {library.Folder}");
            return ExitCode.Done;
        });
        return verb;
    }
}

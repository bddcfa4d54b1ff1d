using System.CommandLine;
using Plumb.Core.Sources;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary><c>plumb list</c>: what is in the library.</summary>
internal static class ListVerb
{
    private const int LongestLine = 400;
    private const int WidestId = 16;
    private const int Shortest = 20;

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
            var id = Math.Min(WidestId, sources.Select(s => s.Id.Length).DefaultIfEmpty().Max());
            foreach (var source in sources)
            {
                if (run.Json)
                {
                    run.WriteJsonLine(SourceView.Of(source));
                }
                else
                {
                    // The columns stand; only what comes last is cut.
                    var columns = $"{Printable.Line(source.Id, LongestLine).PadRight(id)}  {source.Published?.ToString() ?? "undated",-10}  ";
                    run.Output.WriteLine(columns + Printable.Line($"{source.Voice ?? "unknown publisher"}: {source.Title ?? source.Origin}", Math.Max((run.Width ?? LongestLine) - columns.Length, Shortest)));
                }
            }

            run.Say(sources.Count == 0 ? $"No sources in {library.Folder}. Add some with: plumb add PATH" : $"{sources.Count:N0} source{(sources.Count == 1 ? "" : "s")} in {library.Folder}");
            return ExitCode.Done;
        });
        return verb;
    }
}

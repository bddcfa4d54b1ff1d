using System.CommandLine;
using Plumb.Core.Gathering;
using Plumb.Core.Gathering.Web;

namespace Plumb.Host.Cli;

/// <summary><c>plumb providers</c>: which search providers are ready, and what each needs.</summary>
internal static class ProvidersVerb
{
    public static Command Build()
    {
        var test = new Option<string?>("--test") { Description = "Ask each this query that check --web would ask, and say what came", HelpName = "words" };
        var verb = new Verb("providers", "Say which search providers are ready for check --web, and what each needs", "plumb providers", "plumb providers --test \"harbour shelter\"") { test };
        verb.Does(async (run, cancel) =>
        {
            var configuration = WebConfiguration.Read(Environment.GetEnvironmentVariable);
            var rows = new List<Row>();
            foreach (var provider in WebProvider.All.Select(configuration.Of))
            {
                rows.Add(await LookAsync(provider, configuration.Asks(provider.Provider), run.Get(test), configuration.Contact, cancel));
            }

            if (run.Json)
            {
                run.WriteJson(rows);
            }
            else
            {
                Tell(run, rows);
            }

            return rows.Exists(r => r is { Ready: true, Asked: true, Failed: false }) ? ExitCode.Done : ExitCode.Failed;
        });
        return verb;
    }

    private static async Task<Row> LookAsync(ConfiguredProvider provider, bool asked, string? query, string? contact, CancellationToken cancel)
    {
        var row = new Row(provider.Provider.Name, provider.Provider.What, provider.Missing is null, asked, Where(provider), Note(provider) + (asked ? "" : "; not asked, because your list of providers leaves it out"), false);
        if (query is null || !asked || provider.Missing is not null)
        {
            return row;
        }

        using var opened = Composition.Searches([provider], contact);
        var found = await opened.All[0].SearchAsync(new WebQuery(new Query(query, "a test")), cancel);
        return row with { Note = found.Failure is { } failure ? failure.Reason : $"{found.Hits.Count} hits{(found.Hits is [{ Title: { } title }, ..] ? $", first: {title}" : "")}", Failed = found.Failure is not null };
    }

    private static string? Where(ConfiguredProvider provider) =>
        provider.Address is { } address && Uri.TryCreate(address.Replace("{language}", "en", StringComparison.Ordinal), UriKind.Absolute, out var uri) ? uri.Authority : null;

    private static string Note(ConfiguredProvider provider) => provider.Missing
        ?? (provider.Provider.Key, provider.Key) switch
        {
            (KeyNeed.Optional, null) => $"ready; with a key in {provider.Provider.KeyVariable} it answers more",
            (_, not null) => "ready, with a key",
            _ => "ready",
        };

    private static void Tell(Run run, List<Row> rows)
    {
        foreach (var row in rows)
        {
            run.Output.WriteLine(Printable.Row($"{(row.Failed ? "FAILED" : row is { Ready: true, Asked: true } ? "ready" : "-"),-6} {row.Name,-10} ", $"{row.Finds}{(row.Where is null ? "" : $" ({row.Where})")}: {row.Note}", run.Width));
        }

        run.Say("Queries go to whoever runs a provider. How to set keys and addresses: docs/web.md");
    }

    private sealed record Row(string Name, string Finds, bool Ready, bool Asked, string? Where, string Note, bool Failed);
}

using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Plumb.IntegrationTests;
using Xunit;

[assembly: AssemblyFixture(typeof(AddedHarbour))]

namespace Plumb.IntegrationTests;

/// <summary>The sample library, added once by the built program, and the checks that were asked of it.</summary>
public sealed class AddedHarbour : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plumb-harbour-");
    private readonly ConcurrentDictionary<string, Lazy<Task<PlumbOutcome>>> _checks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Rune>>>> _texts = new(StringComparer.Ordinal);
    private Dictionary<string, string> _files = [];
    private PlumbOutcome? _added;

    public string Library => Path.Combine(_folder.FullName, "library");

    internal PlumbOutcome Added => _added ?? throw new InvalidOperationException("The library was not added");

    private static CancellationToken Cancel => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        _added = await PlumbProcess.RunAsync(["add", Path.Combine(SampleLibraryTest.Root(), "samples", "harbour")], Library, Cancel);
        var list = await PlumbProcess.RunAsync(["list", "--json"], Library, Cancel);
        _files = list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Json)
            .ToDictionary(source => Text(source, "snapshot"), source => Path.GetFileName(Text(source, "origin")), StringComparer.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Asks the program, once for each question.</summary>
    internal Task<PlumbOutcome> AskAsync(string question) =>
        _checks.GetOrAdd(question, asked => new(() => PlumbProcess.RunAsync(["check", asked, "--json"], Library, Cancel))).Value;

    internal async Task<JsonElement> CheckAsync(string question) => Json((await AskAsync(question)).Output);

    /// <summary>What <c>plumb show SNAPSHOT --text</c> prints, by code points.</summary>
    internal Task<IReadOnlyList<Rune>> TextAsync(string snapshot) => _texts.GetOrAdd(snapshot, shown => new(async () =>
    {
        var outcome = await PlumbProcess.RunAsync(["show", shown, "--text"], Library, Cancel);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return [.. outcome.Output.EnumerateRunes()];
    })).Value;

    /// <summary>The file of the sample folder from which a snapshot came.</summary>
    internal string FileOf(string snapshot) => _files[snapshot];

    internal string SnapshotOf(string file) => _files.Single(entry => entry.Value == file).Key;

    internal async Task<PlumbOutcome> RunAsync(params string[] arguments) => await PlumbProcess.RunAsync(arguments, Library, Cancel);

    internal static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    internal static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}

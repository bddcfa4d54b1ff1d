using System.Text.Json;
using ModelContextProtocol.Client;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>What is done from the command line stands in the library's audit log, under the name of who did it.</summary>
public sealed class AuditTest : IDisposable
{
    private const int Writers = 6;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plumb-test-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Library => Path.Combine(_folder.FullName, "library");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Adding_checking_and_removing_are_written_down_before_they_are_done_with_the_system_user()
    {
        var text = Path.Combine(_folder.FullName, "hall.md");
        await File.WriteAllTextAsync(text, "# The hall\n\nThe inspectors counted 266 people in the hall behind the north gate on 3 March 2025.\n", Cancel);

        await DoneAsync("add", text);
        await DoneAsync("check", "How many people were counted in the hall behind the north gate?");
        var source = JsonDocument.Parse(await DoneAsync("list", "--json")).RootElement.GetProperty("snapshot").GetString()!;
        await DoneAsync("remove", source);

        var entries = await EntriesAsync();
        Assert.Equal(["add 1 place asked", "add 1 place 1 added, 0 there already, 0 not read", "check stored", $"remove {source} asked", $"remove {source} done"], entries.Select(Deed));
        Assert.All(entries, e => Assert.Equal($"system user {Environment.UserName}", Note(e, "actor")));
        await DoneAsync("audit", "verify");
    }

    [Fact]
    public async Task Programs_that_write_at_once_leave_one_whole_chain()
    {
        var texts = Enumerable.Range(0, Writers).Select(i => Path.Combine(_folder.FullName, $"{i}.txt")).ToList();
        foreach (var (i, text) in texts.Index())
        {
            await File.WriteAllTextAsync(text, $"Report {i} counts {i + 20} boats in the harbour.", Cancel);
        }

        await Task.WhenAll([.. texts.Select(t => DoneAsync("add", t)), .. texts.Select(t => DoneAsync("keys", "add", Path.GetFileNameWithoutExtension(t)))]);

        var entries = await EntriesAsync();
        Assert.Equal(Enumerable.Range(1, 3 * Writers), entries.Select(e => e.GetProperty("number").GetInt32()));
        Assert.Contains($"{3 * Writers} entries, as they were written", (await PlumbProcess.RunAsync(["audit", "verify"], Library, Cancel)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_model_has_done_over_standard_input_stands_in_the_log_of_the_library_and_outlives_the_program()
    {
        await DoneAsync("keys", "add", "desk");
        var transport = new StdioClientTransport(new StdioClientTransportOptions { Command = "dotnet", Arguments = [Path.Combine(AppContext.BaseDirectory, "plumb.dll"), "mcp", "--library", Library] });
        await using (var client = await McpClient.CreateAsync(transport, cancellationToken: Cancel))
        {
            await client.CallToolAsync("add_source", new Dictionary<string, object?>(StringComparer.Ordinal) { ["text"] = "# A note\n\nThe hall was closed on 3 May 2025, the council said." }, cancellationToken: Cancel);
        }

        Assert.Equal(["keys add", "mcp add"], (await EntriesAsync()).Select(e => Note(e, "action")));
        Assert.All(await EntriesAsync(), e => Assert.Equal($"system user {Environment.UserName}", Note(e, "actor")));
        await DoneAsync("audit", "verify");
    }

    /// <summary>The deed, its subject and its outcome; of a check without its id.</summary>
    private static string Deed(JsonElement entry) =>
        Note(entry, "action") is "check" ? $"check {Note(entry, "outcome")}" : $"{Note(entry, "action")} {Note(entry, "subject")} {Note(entry, "outcome")}";

    private static string? Note(JsonElement entry, string name) => entry.GetProperty("note").GetProperty(name).GetString();

    private async Task<List<JsonElement>> EntriesAsync() =>
        [.. (await DoneAsync("audit", "list", "--json")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    private async Task<string> DoneAsync(params string[] arguments)
    {
        var outcome = await PlumbProcess.RunAsync(arguments, Library, Cancel);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return outcome.Output;
    }
}

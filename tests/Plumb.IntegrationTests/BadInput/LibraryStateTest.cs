using Microsoft.Data.Sqlite;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Plumb.IntegrationTests.BadInput;

/// <summary>Libraries that cannot be used as usual: a full disk, a limit on files, read-only, locked, of a newer version.</summary>
public sealed class LibraryStateTest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plumb-state-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Library => Path.Combine(_folder.FullName, "library");

    private static string Mail => Path.Combine(SampleLibraryTest.Root(), "samples", "harbour", "agency-mail.eml");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_size_limit_ends_adding_with_a_message_and_what_was_archived_before_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no limit on the size of files");
        await AddMailAsync();
        WriteTexts(400);

        var limited = await PlumbProcess.ShellAsync($"trap '' XFSZ; ulimit -f 600; DOTNET_EnableWriteXorExecute=0 exec \"$PLUMB\" add '{_folder.FullName}/texts' --no-progress", Library, Cancel);

        Says(limited, 1, "The disk with the library failed, or is full");
        await WholeAsync();
        var again = await PlumbProcess.RunAsync(["add", Path.Combine(_folder.FullName, "texts")], Library, Cancel);
        Assert.True(again.ExitCode == 0, again.Error);
    }

    [Fact]
    public async Task A_full_disk_ends_adding_with_a_message_and_what_was_archived_before_can_still_be_searched()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && await CanMountAsync(), "a small disk of one's own cannot be mounted here (unshare --map-root-user --mount)");
        WriteTexts(400);
        var disk = _folder.CreateSubdirectory("disk").FullName;
        var script = $"mount -t tmpfs -o size=1500k tmpfs '{disk}'; export PLUMB_LIBRARY='{disk}/library'; \"$PLUMB\" add '{Mail}' > /dev/null || exit 90; "
            + $"\"$PLUMB\" add '{_folder.FullName}/texts' --no-progress; echo \"code $?\"; \"$PLUMB\" list --json | grep -c '\"agency-mail\\|Your questions about'; \"$PLUMB\" search hall --json | wc -l";

        var full = await PlumbProcess.ShellAsync($"unshare --user --map-root-user --mount bash -c '{script.Replace("'", "'\\''", StringComparison.Ordinal)}'", Library, Cancel);

        Assert.Contains("code 1", full.Output, StringComparison.Ordinal);
        Assert.Contains("The disk is full. What was archived before is safe", full.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", full.Error, StringComparison.Ordinal);
        var counts = full.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^2..].Select(int.Parse).ToList();
        Assert.Equal(1, counts[0]);
        Assert.True(counts[1] > 0, full.Output);
    }

    [Fact]
    public async Task A_library_on_a_read_only_medium_answers_and_says_that_the_check_was_not_stored()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && await CanMountAsync(), "a read-only view of a folder cannot be mounted here (unshare --map-root-user --mount)");
        await AddSamplesAsync();

        var outcome = await ReadOnlyAsync($"\"$PLUMB\" check 'What do they say about overcrowding in Port Orrin?'; echo \"check $?\"; \"$PLUMB\" add '{SampleLibraryTest.Root()}/README.md'; echo \"add $?\"; \"$PLUMB\" doctor | grep -c '^well *\\(archive\\|index\\)'");

        Assert.Contains("check 0", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("The check was not stored", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("add 1", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("is read-only: nothing can be written to it", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n2\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_programs_models_read_a_library_on_a_read_only_medium_and_whoever_starts_it_is_told_that_nothing_is_kept()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && await CanMountAsync(), "a read-only view of a folder cannot be mounted here (unshare --map-root-user --mount)");
        await AddSamplesAsync();
        var told = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "unshare",
            Arguments = ["--user", "--map-root-user", "--mount", "bash", "-c", $"{MountReadOnly}; exec '{PlumbProcess.Program}' mcp --library '{Library}'"],
            StandardErrorLines = told.Enqueue,
        });
        await using (var client = await McpClient.CreateAsync(transport, cancellationToken: Cancel))
        {
            var found = await client.CallToolAsync("search_library", new Dictionary<string, object?>(StringComparer.Ordinal) { ["words"] = "overcrowding in Port Orrin" }, cancellationToken: Cancel);
            Assert.Contains("Port Orrin", Assert.IsType<TextContentBlock>(found.Content[0]).Text, StringComparison.Ordinal);
        }

        Assert.Contains("The library cannot be written: what is done is kept in no audit log, and no check is stored.", told);
    }

    [Fact]
    public async Task An_index_that_is_missing_or_damaged_is_made_anew_by_any_verb_that_searches_and_it_says_so()
    {
        await AddMailAsync();
        var index = Path.Combine(Library, "index");
        Directory.Delete(index, recursive: true);
        Assert.Contains("made anew: there was none", (await PlumbProcess.RunAsync(["search", "harbour"], Library, Cancel)).Error, StringComparison.Ordinal);

        foreach (var file in Directory.GetFiles(index))
        {
            await File.WriteAllTextAsync(file, "no index", Cancel);
        }

        Assert.Contains("made anew: the index is damaged", (await PlumbProcess.RunAsync(["search", "harbour"], Library, Cancel)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_of_a_newer_version_is_refused_by_every_verb_and_left_as_it_is()
    {
        await AddMailAsync();
        Execute("PRAGMA user_version = 99");
        var before = await File.ReadAllBytesAsync(Path.Combine(Library, "plumb.db"), Cancel);
        foreach (var verb in (string[][])[["add", Mail], ["list"], ["check", "What do they say about overcrowding?"], ["search", "harbour"], ["checks"], ["doctor"]])
        {
            Says(await PlumbProcess.RunAsync(verb, Library, Cancel), 1, "was made by a newer version of Plumb");
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(Library, "plumb.db"), Cancel));
    }

    [Fact]
    public async Task While_another_program_writes_questions_are_answered_and_adding_says_that_it_is_locked()
    {
        await AddSamplesAsync();
        using var other = new SqliteConnection($"Data Source={Path.Combine(Library, "plumb.db")};Pooling=False");
        other.Open();
        Execute(other, "BEGIN IMMEDIATE");

        var check = await PlumbProcess.RunAsync(["check", "What do they say about overcrowding in Port Orrin?"], Library, Cancel);
        var add = await PlumbProcess.RunAsync(["add", Path.Combine(SampleLibraryTest.Root(), "README.md")], Library, Cancel);
        Execute(other, "ROLLBACK");

        Assert.Equal(0, check.ExitCode);
        Assert.Contains("The check was not stored", check.Error, StringComparison.Ordinal);
        Says(add, 1, "The library is locked by another program");
        Assert.Equal(0, (await PlumbProcess.RunAsync(["add", Path.Combine(SampleLibraryTest.Root(), "README.md")], Library, Cancel)).ExitCode);
    }

    [Fact]
    public async Task A_stored_check_that_cannot_be_read_is_told_when_it_is_asked_for_and_costs_no_other_question()
    {
        const string question = "What do they say about overcrowding in Port Orrin?";
        await AddSamplesAsync();
        var id = AddedHarbour.Text(AddedHarbour.Json((await PlumbProcess.RunAsync(["check", question, "--json"], Library, Cancel)).Output), "id");
        Execute("UPDATE checks SET json = x'7B22'");

        foreach (var verb in (string[])["export", "recheck", "replay"])
        {
            Says(await PlumbProcess.RunAsync([verb, id], Library, Cancel), 1, $"The stored check {id} is damaged");
        }

        Assert.Equal(0, (await PlumbProcess.RunAsync(["check", "Was Hall C at Port Orrin overcrowded?"], Library, Cancel)).ExitCode);
        Says(await PlumbProcess.RunAsync(["watch", "--once"], Library, Cancel), 4, $"The stored check {id} is damaged");
    }

    private static void Says(PlumbOutcome outcome, int code, string message)
    {
        Assert.True(outcome.ExitCode == code, $"{outcome.ExitCode}: {outcome.Output}{outcome.Error}");
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    private static async Task<bool> CanMountAsync() =>
        (await PlumbProcess.ShellAsync("unshare --user --map-root-user --mount mount -t tmpfs -o size=64k tmpfs /mnt 2> /dev/null", "", Cancel)).ExitCode == 0;

    private string MountReadOnly => $"mount --bind '{Library}' '{Library}' && mount -o remount,ro,bind '{Library}' || exit 90";

    /// <summary>Runs a shell's line while the library lies on a medium that cannot be written.</summary>
    private Task<PlumbOutcome> ReadOnlyAsync(string line) =>
        PlumbProcess.ShellAsync($"unshare --user --map-root-user --mount bash -c '{$"{MountReadOnly}; {line}".Replace("'", "'\\''", StringComparison.Ordinal)}'", Library, Cancel);

    private async Task AddMailAsync()
    {
        var added = await PlumbProcess.RunAsync(["add", Mail], Library, Cancel);
        Assert.True(added.ExitCode == 0, added.Error);
    }

    private async Task AddSamplesAsync() =>
        Assert.Equal(4, (await PlumbProcess.RunAsync(["add", Path.Combine(SampleLibraryTest.Root(), "samples", "harbour")], Library, Cancel)).ExitCode);

    private async Task WholeAsync()
    {
        var doctor = AddedHarbour.Json((await PlumbProcess.RunAsync(["doctor", "--json"], Library, Cancel)).Output).EnumerateArray().ToList();
        Assert.All(doctor.Where(f => AddedHarbour.Text(f, "part") is "archive" or "index"), f => Assert.True(f.GetProperty("well").GetBoolean(), AddedHarbour.Text(f, "text")));
        Assert.Contains("Your questions about Port Orrin", (await PlumbProcess.RunAsync(["list", "--json"], Library, Cancel)).Output, StringComparison.Ordinal);
    }

    private void WriteTexts(int count)
    {
        var texts = _folder.CreateSubdirectory("texts").FullName;
        for (var i = 0; i < count; i++)
        {
            // Digits of a hash do not pack well: the limit is met.
            var numbers = string.Join(' ', Enumerable.Range(0, 60).Select(n => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes((i * 1000) + n)))));
            File.WriteAllText(Path.Combine(texts, $"{i:000}.txt"), $"Report {i} of the harbour lists the numbers {numbers} of those who came.");
        }
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Library, "plumb.db")};Pooling=False");
        connection.Open();
        Execute(connection, sql);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

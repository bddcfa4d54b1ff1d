using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>A library that changes: what <c>recheck</c> and <c>watch</c> say of its checks.</summary>
public sealed class RecheckTest : IDisposable
{
    private const string Question = "What do they say about overcrowding in Port Orrin?";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plumb-recheck-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Library => Path.Combine(_folder.FullName, "library");

    private string Page => Path.Combine(_folder.FullName, "page", "ombudsman.html");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_check_is_rechecked_before_and_after_its_page_changed_and_the_earlier_one_stays()
    {
        await AddAsync(s => s);
        var check = await RunAsync(0, "check", Question, "--json");
        var id = AddedHarbour.Text(AddedHarbour.Json(check.Output), "id");
        var same = AddedHarbour.Json((await RunAsync(0, "recheck", id, "--json")).Output);
        await RunAsync(0, "watch", "--once");

        await AddAsync(s => s.Replace("261 people", "244 people", StringComparison.Ordinal));
        var file = Path.Combine(_folder.FullName, "recheck.md");
        await RunAsync(7, "recheck", id, "--md", file);
        var changed = AddedHarbour.Json((await RunAsync(7, "recheck", id[..6], "--json")).Output);
        var shown = await RunAsync(7, "recheck", id);

        Assert.False(same.GetProperty("changed").GetBoolean());
        Assert.Equal(id, AddedHarbour.Text(same, "now"));
        Assert.Equal(("plumb-recheck/1", id, true), (AddedHarbour.Text(changed, "format"), AddedHarbour.Text(changed, "check"), changed.GetProperty("changed").GetBoolean()));
        var stale = changed.GetProperty("sentences").EnumerateArray().First(s => AddedHarbour.Text(s, "state") == "stale").GetProperty("citations")[0];
        Assert.Contains("261 people", AddedHarbour.Text(stale, "quote"), StringComparison.Ordinal);
        Assert.Contains("244 people", AddedHarbour.Text(stale, "nearest"), StringComparison.Ordinal);
        Assert.Equal("altered", AddedHarbour.Text(changed.GetProperty("sources")[0], "state"));
        Assert.Contains("No longer holds", shown.Output, StringComparison.Ordinal);
        Assert.Contains("## No longer holds", await File.ReadAllTextAsync(file, Cancel), StringComparison.Ordinal);
        Assert.Equal(check.Output, (await RunAsync(0, "export", id, "--json")).Output);
        Assert.Equal(AddedHarbour.Text(changed, "now"), AddedHarbour.Text(AddedHarbour.Json((await RunAsync(0, "export", AddedHarbour.Text(changed, "now"), "--json")).Output), "id"));
    }

    [Fact]
    public async Task Watching_tells_a_change_once_by_its_exit_code_and_a_new_check_names_the_earlier_one_that_disagrees()
    {
        await AddAsync(s => s);
        var id = AddedHarbour.Text(AddedHarbour.Json((await RunAsync(0, "check", Question, "--json")).Output), "id");
        await AddAsync(s => s.Replace("261 people", "244 people", StringComparison.Ordinal));
        await RunAsync(0, "remove", await FirstSourceAsync());

        var asked = await RunAsync(0, "check", "Was Hall C at Port Orrin overcrowded?", "--json");
        var told = await RunAsync(7, "watch", "--once", "--json");
        var again = await RunAsync(0, "watch", "--once");
        var one = await RunAsync(7, "watch", id, "--once");

        Assert.Contains("An earlier check disagrees. Sentence: “", asked.Error, StringComparison.Ordinal);
        Assert.Contains($"in the check {id}", asked.Error, StringComparison.Ordinal);
        Assert.Contains(told.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AddedHarbour.Json), r => AddedHarbour.Text(r, "check") == id && r.GetProperty("changed").GetBoolean());
        Assert.Empty(again.Output);
        Assert.Contains("1 of 1 checks changed.", one.Error, StringComparison.Ordinal);
        var against = AddedHarbour.Json((await RunAsync(0, "checks", "--against", AddedHarbour.Text(AddedHarbour.Json(asked.Output), "id"), "--json")).Output.Split('\n')[^2]);
        Assert.Equal(id, AddedHarbour.Text(against, "id"));
        Assert.NotEqual(0, against.GetProperty("conflicts").GetArrayLength());
    }

    [Fact]
    public async Task Watching_goes_on_until_it_is_stopped_and_then_ends_by_what_it_saw()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are given back to a child of a shell with env, which only Linux has so");
        await AddAsync(s => s);
        await RunAsync(0, "check", Question);
        var told = Path.Combine(_folder.FullName, "told.txt");

        var stopped = await PlumbProcess.ShellAsync(
            $"env --default-signal=INT \"$PLUMB\" watch --every 1h 2> '{told}' & while ! grep -q 'next round' '{told}'; do :; done; kill -INT $!; wait $!", Library, Cancel);

        Assert.True(stopped.ExitCode == 0, $"{stopped.ExitCode} {stopped.Error}");
        Assert.Equal(["0 of 1 checks changed.", "The next round is in 1h; Ctrl-C ends watching."], await File.ReadAllLinesAsync(told, Cancel));
    }

    [Theory]
    [InlineData(1, "watch", "--every", "soon")]
    [InlineData(1, "watch", "--every", "0s")]
    [InlineData(5, "watch", "no-such-check", "--once")]
    [InlineData(5, "recheck", "no-such-check")]
    [InlineData(5, "checks", "--against", "no-such-check")]
    [InlineData(2, "export", "x", "--format", "punched-cards")]
    public async Task What_cannot_be_done_is_said_in_one_sentence(int code, params string[] arguments)
    {
        await AddAsync(s => s);
        var outcome = await RunAsync(code, arguments);
        Assert.NotEmpty(outcome.Error.Trim());
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    private async Task AddAsync(Func<string, string> change)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Page)!);
        var original = await File.ReadAllTextAsync(Path.Combine(SampleLibraryTest.Root(), "samples", "harbour", "ombudsman-inspection.html"), Cancel);
        await File.WriteAllTextAsync(Page, change(original), Cancel);
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(Page)!, "index.jsonl"), "{\"file\": \"ombudsman.html\", \"id\": \"ombudsman\", \"publisher\": \"Ombudsman of Vessaly\", \"url\": \"https://ombudsman.example/inspection\"}\n", Cancel);
        await RunAsync(0, "add", Path.GetDirectoryName(Page)!);
    }

    private async Task<string> FirstSourceAsync() =>
        (await RunAsync(0, "list", "--json")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AddedHarbour.Json).Select(s => AddedHarbour.Text(s, "id")).Single(i => i == "ombudsman");

    private async Task<PlumbOutcome> RunAsync(int code, params string[] arguments)
    {
        var outcome = await PlumbProcess.RunAsync(arguments, Library, Cancel);
        Assert.True(outcome.ExitCode == code, $"{string.Join(' ', arguments)}: {outcome.ExitCode}\n{outcome.Output}\n{outcome.Error}");
        return outcome;
    }
}

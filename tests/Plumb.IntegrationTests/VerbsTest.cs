using System.Text.Json;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>What the verbs say in JSON and as exit codes, against the sample library.</summary>
public sealed class VerbsTest(AddedHarbour harbour)
{
    private const string Ombudsman = "ombudsman-2025";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Adding_leaves_the_exit_code_for_an_item_that_could_not_be_read() => Assert.Equal(4, harbour.Added.ExitCode);

    [Fact]
    public async Task A_list_in_JSON_has_a_source_on_each_line_and_can_be_narrowed_by_kind()
    {
        var all = Lines((await harbour.RunAsync("list", "--json")).Output);
        var courts = Lines((await harbour.RunAsync("list", "--kind", "court", "--json")).Output);

        Assert.Equal(24, all.Count);
        Assert.All(all, s => Assert.Matches("^sha256:[0-9a-f]{64}$", AddedHarbour.Text(s, "snapshot")));
        Assert.All(all, s => Assert.Equal("en", AddedHarbour.Text(s, "language")));
        Assert.Equal("court-2025", AddedHarbour.Text(Assert.Single(courts), "id"));
    }

    [Fact]
    public async Task A_source_is_shown_with_its_facts_by_its_id_and_by_the_beginning_of_its_hash()
    {
        var shown = await harbour.RunAsync("show", Ombudsman, "--json");
        var source = AddedHarbour.Json(shown.Output);
        var again = await harbour.RunAsync("show", AddedHarbour.Text(source, "snapshot")["sha256:".Length..][..12], "--json");

        Assert.Equal(shown.Output, again.Output);
        Assert.Equal(
            ("Ombudsman of Vessaly", "government", "2025-05-27", "text/html"),
            (AddedHarbour.Text(source, "publisher"), AddedHarbour.Text(source, "kind"), AddedHarbour.Text(source, "published"), AddedHarbour.Text(source, "mediaType")));
    }

    [Fact]
    public async Task A_file_is_read_without_a_library()
    {
        var file = Path.Combine(SampleLibraryTest.Root(), "samples", "harbour", "agency-mail.eml");
        var outcome = await PlumbProcess.RunAsync(["read", file, "--json"], Path.Combine(Path.GetTempPath(), "plumb-no-library"), Cancel);
        var read = Assert.Single(Lines(outcome.Output));

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("Your questions about Port Orrin", AddedHarbour.Text(read.GetProperty("source"), "title"));
        Assert.StartsWith("Dear colleagues,", AddedHarbour.Text(read, "text"), StringComparison.Ordinal);
        Assert.Equal(1, (await PlumbProcess.RunAsync(["read", "no-such-file.pdf"], null, Cancel)).ExitCode);
    }

    [Fact]
    public async Task Passages_are_found_ranked_from_one_with_falling_scores()
    {
        var outcome = await harbour.RunAsync("search", "overcrowded hall", "--top", "5", "--json");
        var hits = Lines(outcome.Output);
        var scores = hits.Select(h => h.GetProperty("score").GetDouble()).ToList();

        Assert.Equal([1, 2, 3, 4, 5], hits.Select(h => h.GetProperty("rank").GetInt32()));
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Contains(hits, h => AddedHarbour.Text(h, "text").Contains("overcrowded", StringComparison.Ordinal));
        Assert.Equal(5, (await harbour.RunAsync("search", "zeppelin")).ExitCode);
    }

    [Fact]
    public async Task A_batch_writes_a_TREC_run_with_the_ids_of_the_manifest()
    {
        var folder = Directory.CreateTempSubdirectory("plumb-batch-");
        try
        {
            var (queries, run) = (Path.Combine(folder.FullName, "q.jsonl"), Path.Combine(folder.FullName, "run.txt"));
            await File.WriteAllTextAsync(queries, "{\"id\": \"q1\", \"text\": \"dredging of the inner harbour\"}\n{\"_id\": 2, \"query\": \"zeppelin\"}\n", Cancel);
            var outcome = await harbour.RunAsync("search", "--queries", queries, "--run", run, "--top", "3");
            var rows = (await File.ReadAllLinesAsync(run, Cancel)).Select(l => l.Split(' ')).ToList();

            Assert.Equal(0, outcome.ExitCode);
            Assert.Equal(["1", "2", "3"], rows.Select(r => r[3]));
            Assert.Equal(["q1", "Q0", "dredging", "1", "plumb"], rows[0].Where((_, i) => i != 4));
            await File.WriteAllTextAsync(queries, "{\"id\": \"q1\"}\n", Cancel);
            var broken = await harbour.RunAsync("search", "--queries", queries);
            Assert.Equal((1, true), (broken.ExitCode, broken.Error.Contains("line 1: a query needs id and text", StringComparison.Ordinal)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_removed_source_is_kept_aside_and_comes_back_with_its_facts()
    {
        var library = Directory.CreateTempSubdirectory("plumb-remove-");
        try
        {
            var sample = Path.Combine(SampleLibraryTest.Root(), "samples", "harbour");
            await PlumbProcess.RunAsync(["add", Path.Combine(sample, "ombudsman-inspection.html")], library.FullName, Cancel);
            var removed = await PlumbProcess.RunAsync(["remove", Ombudsman, "--json"], library.FullName, Cancel);
            var left = await PlumbProcess.RunAsync(["list", "--json"], library.FullName, Cancel);
            var missing = await PlumbProcess.RunAsync(["show", Ombudsman], library.FullName, Cancel);
            await PlumbProcess.RunAsync(["add", AddedHarbour.Text(AddedHarbour.Json(removed.Output), "kept")], library.FullName, Cancel);
            var back = await PlumbProcess.RunAsync(["show", Ombudsman, "--json"], library.FullName, Cancel);

            Assert.Equal((0, "", 5), (removed.ExitCode, left.Output, missing.ExitCode));
            Assert.Equal("Ombudsman of Vessaly", AddedHarbour.Text(AddedHarbour.Json(back.Output), "publisher"));
        }
        finally
        {
            library.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_doctor_tells_of_the_program_the_archive_the_checks_the_index_and_the_disk()
    {
        var findings = AddedHarbour.Json((await harbour.RunAsync("doctor", "--json")).Output).EnumerateArray().ToList();

        Assert.Equal(["program", "library", "archive", "checks", "index", "disk"], findings.Select(f => AddedHarbour.Text(f, "part")));
        Assert.True(findings[2].GetProperty("well").GetBoolean());
    }

    [Theory]
    [InlineData(2, "bogus")]
    [InlineData(2, "list", "--bogus")]
    [InlineData(2, "search")]
    [InlineData(5, "show", "no-such-source")]
    [InlineData(5, "remove", "no-such-source")]
    [InlineData(5, "export", "no-such-check")]
    [InlineData(5, "trace", "no-such-check")]
    [InlineData(5, "replay", "no-such-check")]
    [InlineData(1, "list", "--library", "no-such-folder")]
    [InlineData(1, "add", "README.md", "--fields", "nonsense=x")]
    public async Task What_cannot_be_done_ends_with_the_exit_code_that_is_documented_and_one_sentence(int code, params string[] arguments)
    {
        var outcome = await harbour.RunAsync(arguments);

        Assert.Equal(code, outcome.ExitCode);
        Assert.NotEmpty(outcome.Error.Trim());
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add"), InlineData("list"), InlineData("show"), InlineData("read"), InlineData("search"), InlineData("remove"), InlineData("check")]
    [InlineData("checks"), InlineData("export"), InlineData("replay"), InlineData("recheck"), InlineData("watch"), InlineData("trace"), InlineData("doctor"), InlineData("completion")]
    public async Task The_help_of_every_verb_shows_an_example_of_it(string verb) =>
        Assert.Contains($"Examples:\n  plumb {verb}", (await harbour.RunAsync(verb, "--help")).Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);

    private static List<JsonElement> Lines(string output) => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AddedHarbour.Json)];
}

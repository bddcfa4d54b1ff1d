using System.Text.Json;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>The sample article, whose sentences are wrong on purpose, held against the sample library by the built program.</summary>
public sealed class VerifyTest(AddedHarbour harbour)
{
    private static string Article => Path.Combine(SampleLibraryTest.Root(), "samples", "articles", "hall-c.md");

    [Theory]
    [InlineData("inspected the Port Orrin reception centre", "supported", null)]
    [InlineData("counted 583 asylum seekers", "contradicted", "contradicted")]
    [InlineData("People come to us sicker", null, "altered-quotation")]
    [InlineData("one nurse for every 200", "supported", "needless-citation")]
    [InlineData("without an individual assessment", null, "wrong-citation")]
    [InlineData("fined 40,000 crowns", "unresolved", "missing-reference")]
    [InlineData("held 412 asylum seekers", "uncited", "uncited")]
    [InlineData("What happens behind the fence", "nothing to check", null)]
    public async Task Each_planted_fault_is_found_and_nothing_else_is_blamed(string words, string? outcome, string? rule)
    {
        var run = await harbour.RunAsync("verify", Article, "--json");
        Assert.True(run.ExitCode == 9, run.Error);
        var sentence = AddedHarbour.Json(run.Output).GetProperty("sentences").EnumerateArray().Single(s => AddedHarbour.Text(s, "text").Contains(words, StringComparison.Ordinal));
        var rules = sentence.GetProperty("faults").EnumerateArray().Select(f => AddedHarbour.Text(f, "rule")).ToList();
        Assert.True(rule is null ? rules.Count == 0 : rules.Contains(rule), string.Join(", ", rules));
        if (outcome is not null)
        {
            Assert.Equal(outcome, AddedHarbour.Text(sentence, "outcome"));
        }
    }

    [Fact]
    public async Task Evidence_is_what_the_library_shows_at_its_place()
    {
        var verified = AddedHarbour.Json((await harbour.RunAsync("verify", Article, "--json")).Output);
        var sources = verified.GetProperty("sources").EnumerateArray().ToDictionary(s => s.GetProperty("number").GetInt32(), s => AddedHarbour.Text(s, "snapshot"));
        var evidence = verified.GetProperty("sentences").EnumerateArray().SelectMany(s => s.GetProperty("claims").EnumerateArray()).SelectMany(c => c.GetProperty("evidence").EnumerateArray()).ToList();
        Assert.NotEmpty(evidence);
        foreach (var quote in evidence)
        {
            var text = await harbour.TextAsync(sources[quote.GetProperty("source").GetInt32()]);
            var (start, end) = (quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32());
            Assert.Equal(AddedHarbour.Text(quote, "quote"), string.Concat(text.Skip(start).Take(end - start)));
        }
    }

    [Fact]
    public async Task A_folder_of_sources_does_as_well_as_a_library_and_files_are_written_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory("plumb-verify-");
        try
        {
            string At(string name) => Path.Combine(folder.FullName, name);
            var run = await PlumbProcess.RunAsync(
                ["verify", Article, "--sources", Path.Combine(SampleLibraryTest.Root(), "samples", "harbour"), "--html", At("v.html"), "--sarif", At("v.sarif"), "--json-file", At("v.json"), "--diff", At("v.diff")],
                At("no-library"),
                TestContext.Current.CancellationToken);
            Assert.True(run.ExitCode == 9, run.Error);
            Assert.Contains("damaged.pdf", run.Error, StringComparison.Ordinal);
            Assert.Contains("contradicted", File.ReadAllText(At("v.html")), StringComparison.Ordinal);
            Assert.Equal("2.1.0", AddedHarbour.Text(AddedHarbour.Json(File.ReadAllText(At("v.sarif"))), "version"));
            Assert.Contains("+The Coastal Reception Agency held 412 asylum seekers for more than 30 days on 31 January 2025.[^plumb-1]", File.ReadAllText(At("v.diff")), StringComparison.Ordinal);
            Assert.Equal("none", AddedHarbour.Text(AddedHarbour.Json(File.ReadAllText(At("v.json"))), "grade"));
            Assert.False(Directory.Exists(At("no-library")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task What_cannot_be_verified_is_said_in_one_line()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, [0x1F, 0x8B, 0, 0], TestContext.Current.CancellationToken);
        var missing = await harbour.RunAsync("verify", "no-such-file.md");
        var archive = await harbour.RunAsync("verify", file);
        var both = await harbour.RunAsync("verify", Article, "--strict", "--lenient");
        File.Delete(file);
        Assert.Equal((1, 1, 2), (missing.ExitCode, archive.ExitCode, both.ExitCode));
        Assert.Contains("There is no file", missing.Error, StringComparison.Ordinal);
        Assert.Contains("none of what can be verified", archive.Error, StringComparison.Ordinal);
        Assert.All([missing, archive, both], r => Assert.DoesNotContain("   at ", r.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pairs_are_judged_from_standard_input_in_order_and_a_bad_line_gives_code_4()
    {
        var run = await PlumbProcess.RunAsync(
            new PlumbCall("judge", "-")
            {
                Input = "{\"id\":\"a\",\"claim\":\"The hall holds 290 people.\",\"evidence\":[\"The hall holds 290 people in summer.\"]}\nnonsense\n{\"id\":\"b\",\"claim\":\"The hall holds 290 people.\",\"evidence\":[]}\n",
            },
            TestContext.Current.CancellationToken);
        Assert.Equal(4, run.ExitCode);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AddedHarbour.Json).ToList();
        Assert.Equal(3, lines.Count);
        Assert.Equal(["a", "b"], lines.Where(l => l.TryGetProperty("grade", out _)).Select(l => AddedHarbour.Text(l, "id")));
        Assert.Equal(JsonValueKind.Number, lines[1].GetProperty("id").ValueKind);
        Assert.Equal("none", AddedHarbour.Text(lines[2], "grade"));
    }

    [Fact]
    public async Task A_directory_of_pairs_is_said_to_be_one()
    {
        var run = await PlumbProcess.RunAsync(new PlumbCall("judge", Path.GetTempPath()), TestContext.Current.CancellationToken);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is a directory; name a file", run.Error, StringComparison.Ordinal);
    }
}

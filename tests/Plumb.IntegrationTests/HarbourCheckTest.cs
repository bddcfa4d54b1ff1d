using System.Globalization;
using System.Text.Json;
using NJsonSchema;
using Xunit;
using static Plumb.IntegrationTests.HarbourTruth;

namespace Plumb.IntegrationTests;

/// <summary>What was planted in the sample library, proved on the built program.</summary>
public sealed class HarbourCheckTest(AddedHarbour harbour)
{
    [Fact]
    public void The_damaged_file_is_named_with_a_reason_and_the_rest_is_added()
    {
        Assert.Equal(4, harbour.Added.ExitCode);
        Assert.Contains($"{Whole.GetProperty("readable").GetInt32()} sources added", harbour.Added.Output, StringComparison.Ordinal);
        var damaged = Whole.GetProperty("unreadable")[0].GetString()!;
        var line = Assert.Single(harbour.Added.Error.Split('\n'), line => line.Contains(damaged, StringComparison.Ordinal));
        Assert.Contains("damaged", line.Split("damaged.pdf: ")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_of_the_library_is_answered()
    {
        var check = await harbour.CheckAsync(Question);

        Assert.Equal(JsonValueKind.Null, check.GetProperty("abstained").ValueKind);
        Assert.InRange(check.GetProperty("summary").GetArrayLength(), 2, 5);
        Assert.NotEmpty(check.GetProperty("sections").EnumerateArray());
        Assert.NotEmpty(check.GetProperty("bottomLine").EnumerateArray());
        Assert.Empty(check.GetProperty("unverified").EnumerateArray());
    }

    [Fact]
    public async Task The_off_topic_document_is_cited_by_no_check_that_is_not_about_it()
    {
        foreach (var question in AnswerableQuestions)
        {
            var cited = CitedFiles(await harbour.CheckAsync(question));
            Assert.All(OffTopic, file => Assert.DoesNotContain(file, cited));
        }
    }

    [Fact]
    public async Task An_instruction_to_the_software_stands_in_no_sentence()
    {
        foreach (var question in AnswerableQuestions.Append("Has the Coastal Reception Agency been cleared of every allegation?"))
        {
            var texts = Sentences(await harbour.CheckAsync(question)).Select(sentence => AddedHarbour.Text(sentence, "text"));
            Assert.All(texts, text => Assert.All(NeverPrinted, words => Assert.DoesNotContain(words, text, StringComparison.OrdinalIgnoreCase)));
        }
    }

    [Fact]
    public async Task What_the_library_does_not_hold_is_not_answered()
    {
        var outcome = await harbour.AskAsync(Unanswerable);
        var check = AddedHarbour.Json(outcome.Output);

        Assert.Equal(3, outcome.ExitCode);
        Assert.Empty(Sentences(check));
        var abstained = check.GetProperty("abstained");
        Assert.StartsWith("Not found in this library", AddedHarbour.Text(abstained, "reason"), StringComparison.Ordinal);
        Assert.Contains("lighthouses", abstained.GetProperty("missing").EnumerateArray().Select(part => part.GetString()));
    }

    [Fact]
    public async Task The_denial_stands_beside_the_allegation_under_the_name_of_who_denies()
    {
        var check = await harbour.CheckAsync(Allegation);
        var denial = AddedHarbour.Text(Whole.GetProperty("denial"), "file");

        var counterpoint = Assert.Single(check.GetProperty("counterpoints").EnumerateArray(), sentence => Files(sentence).Contains(denial, StringComparer.Ordinal));
        Assert.Equal("Coastal Reception Agency", AddedHarbour.Text(counterpoint, "speaker"));
        Assert.Contains("pepper spray", AddedHarbour.Text(counterpoint, "text"), StringComparison.Ordinal);
        Assert.DoesNotContain(check.GetProperty("summary").EnumerateArray().Take(1), sentence => Files(sentence).Contains(denial, StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_three_figures_of_one_count_are_one_course_and_no_conflict()
    {
        var check = await harbour.CheckAsync(Figures);
        var findings = check.GetProperty("figureGroups").EnumerateArray().SelectMany(g => g.GetProperty("findings").EnumerateArray()).ToList();
        var values = Whole.GetProperty("figures").GetProperty("values").EnumerateArray().Select(v => v.GetProperty("value").GetInt32()).ToList();

        Assert.DoesNotContain(findings, f => AddedHarbour.Text(f, "outcome") == "conflict");
        Assert.All(values, value => Assert.Contains(check.GetProperty("figures").EnumerateArray(), f => f.GetProperty("number").GetDouble() == value));
        Assert.Contains(findings, f => AddedHarbour.Text(f, "outcome") == "course" && AddedHarbour.Text(f.GetProperty("sentence"), "text").Contains($"to {values.Max()} on 30 June 2025", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_copies_of_a_cited_release_are_named_and_count_with_it()
    {
        var check = await harbour.CheckAsync(Allegation);
        var limit = Assert.Single(check.GetProperty("limits").EnumerateArray(), l => AddedHarbour.Text(l, "kind") == "repeating-sources");

        Assert.Equal(Copied.Copies.Count, limit.GetProperty("value").GetInt32());
        Assert.DoesNotContain("Much the same", string.Join('\n', Sentences(check).Select(s => AddedHarbour.Text(s, "text"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_check_validates_against_the_published_schema()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(SampleLibraryTest.Root(), "docs", "check.schema.json"), TestContext.Current.CancellationToken);
        foreach (var question in AnswerableQuestions.Append(Unanswerable))
        {
            Assert.Empty(schema.Validate((await harbour.AskAsync(question)).Output));
        }
    }

    [Fact]
    public async Task Quotes_from_PDFs_name_the_page_that_they_stand_on()
    {
        foreach (var place in Whole.GetProperty("pages").EnumerateArray())
        {
            var (file, quote) = (AddedHarbour.Text(place, "file"), AddedHarbour.Text(place, "quote"));
            var search = await harbour.RunAsync("search", quote, "--json");
            var hit = search.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AddedHarbour.Json)
                .First(hit => harbour.FileOf(AddedHarbour.Text(hit, "snapshot")) == file);
            Assert.Contains(quote, AddedHarbour.Text(hit, "text"), StringComparison.Ordinal);
            Assert.Equal(place.GetProperty("page").GetInt32(), hit.GetProperty("page").GetInt32());
        }
    }

    [Fact]
    public async Task Facts_come_from_the_document_where_the_manifest_is_silent()
    {
        foreach (var fact in Whole.GetProperty("ownMetadata").EnumerateArray())
        {
            var source = AddedHarbour.Json((await harbour.RunAsync("show", harbour.SnapshotOf(AddedHarbour.Text(fact, "file")), "--json")).Output);
            Assert.Equal(AddedHarbour.Text(fact, "title"), AddedHarbour.Text(source, "title"));
            Assert.Equal(fact.GetProperty("publisher").GetString(), source.GetProperty("publisher").GetString());
            Assert.Equal(AddedHarbour.Text(fact, "date"), AddedHarbour.Text(source, "published"));
        }
    }

    [Fact]
    public async Task Menus_and_banners_stand_in_no_text()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(SampleLibraryTest.Root(), "samples", "harbour"), "*.html").Select(path => Path.GetFileName(path)!))
        {
            var text = string.Concat(await harbour.TextAsync(harbour.SnapshotOf(file)));
            Assert.All(
                Whole.GetProperty("boilerplate").EnumerateArray(),
                words => Assert.DoesNotContain(words.GetString()!, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_same_question_gives_the_same_bytes()
    {
        var again = await harbour.RunAsync("check", Question, "--json");

        Assert.Equal((await harbour.AskAsync(Question)).Output, again.Output);
    }

    [Fact]
    public async Task The_newest_and_the_oldest_source_are_the_cited_ones()
    {
        var check = await harbour.CheckAsync(Question);
        var dates = check.GetProperty("sources").EnumerateArray().Select(source => DateOnly.Parse(AddedHarbour.Text(source, "published"), CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(dates.Max(), DateOnly.Parse(AddedHarbour.Text(check.GetProperty("audit"), "newestSource"), CultureInfo.InvariantCulture));
        Assert.Equal(dates.Min(), DateOnly.Parse(AddedHarbour.Text(check.GetProperty("audit"), "oldestSource"), CultureInfo.InvariantCulture));
    }

    private IEnumerable<string> Files(JsonElement sentence) => Citations(sentence).Select(citation => harbour.FileOf(AddedHarbour.Text(citation, "snapshot")));

    private IEnumerable<string> CitedFiles(JsonElement check) =>
        check.GetProperty("sources").EnumerateArray().Select(source => harbour.FileOf(AddedHarbour.Text(source, "snapshot")));
}

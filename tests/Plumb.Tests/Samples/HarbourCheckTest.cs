using System.Text.Json;
using System.Text.RegularExpressions;
using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;
using Plumb.Tests.Architecture;
using Plumb.Tests.Support;
using Xunit;
using Check = Plumb.Core.Checking.Check;

namespace Plumb.Tests.Samples;

/// <summary>Checks on the HTML documents of the sample library that its manifest lists, their paragraphs taken as they stand.</summary>
public sealed class HarbourCheckTest
{
    private const string Asked = "How do rights organisations see the treatment of asylum seekers by the Coastal Reception Agency?";

    private static readonly string s_harbour = Path.Combine(Repository.Root, "samples", "harbour");
    private static readonly Regex s_paragraph = new("<p>([^<]+)</p>", RegexOptions.NonBacktracking);

    [Fact]
    public void The_question_of_the_library_is_answered_with_citations()
    {
        var check = Run(Asked);

        Assert.Null(check.Abstained);
        Assert.NotEmpty(check.Summary);
        Assert.Contains(check.Sources, source => source.Kind == "ngo");
    }

    [Fact]
    public async Task A_press_release_and_its_two_copies_are_one_origin_by_their_whole_texts()
    {
        var library = Harbour();
        var copies = new List<(Source, string)>();
        foreach (var source in await library.SourcesAsync(TestContext.Current.CancellationToken))
        {
            var text = library.Document(source.Snapshot.Value).Text;
            if (text.Contains("held by the Coastal Reception Agency for more than 30 days on 30 June 2025", StringComparison.Ordinal))
            {
                copies.Add((source, text));
            }
        }

        Assert.Equal(3, copies.Count);
        Assert.Equal(1, Origins.Find(copies).Count(copies.Select(copy => copy.Item1.Snapshot)));
    }

    [Fact]
    public void Three_figures_of_the_same_count_lie_side_by_side_and_their_dates_tell_them_apart()
    {
        var check = Run("How many asylum seekers were held for more than 30 days?");
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "samples", "harbour.truth.json")));
        var expected = truth.RootElement.GetProperty("figures").GetProperty("values").EnumerateArray()
            .Select(v => (v.GetProperty("value").GetDouble(), v.GetProperty("asOf").GetString())).ToList();

        var figures = check.Figures.Where(f => expected.Contains((f.Number, f.Time))).ToList();
        Assert.Equal(expected, figures.Select(f => (f.Number, f.Time)));
        var group = check.FigureGroups[figures[0].Group - 1];
        Assert.All(figures, f => Assert.Equal(group.Number, f.Group));
        Assert.Contains(group.Findings, f => f.Outcome == "course"
            && f.Sentence.Text == "The figures for “asylum seekers, more than 30 days” rose from 412 on 31 January 2025 to 611 on 30 June 2025: they are of different dates."
            && f.Sentence.Computation!.Over.Count == expected.Count);
        Assert.DoesNotContain(group.Findings, f => f.Outcome == "conflict");
    }

    [Fact]
    public void The_denial_is_found_for_the_allegation_that_it_denies()
    {
        var check = Run("Was pepper spray used against asylum seekers in Hall C on 14 June 2025?");

        Assert.Contains(check.Sources, source => source.Publisher == "Coastal Reception Agency");
    }

    [Fact]
    public void The_off_topic_document_is_not_cited() =>
        Assert.DoesNotContain(Run(Asked).Sources, source => source.Publisher == "Port Orrin Harbour Board");

    [Fact]
    public void A_question_that_the_library_cannot_answer_is_declined() =>
        Assert.NotNull(Run("Which glaciers of Patagonia melted fastest during the nineteenth century?").Abstained);

    [Fact]
    public void A_claim_that_stands_in_a_press_release_and_its_copies_is_supported_by_a_single_source()
    {
        var verdict = Run("611 asylum seekers were held by the Coastal Reception Agency for more than 30 days on 30 June 2025.").Verdict!;

        Assert.Equal("Supported", verdict.Verdict);
        Assert.Equal((1, true), (verdict.Parts[0].IndependentFor, verdict.Parts[0].SingleSource));
        Assert.Equal(3, verdict.Parts[0].For.Count);
    }

    [Fact]
    public void An_allegation_and_its_denial_leave_a_claim_undecided()
    {
        var verdict = Run("Guards used pepper spray against asylum seekers in Hall C on 14 June 2025.").Verdict!;

        Assert.Contains(verdict.Verdict, (string[])["ConflictingEvidence", "NotEnoughEvidence"]);
    }

    private static MemoryLibrary Harbour()
    {
        var library = new MemoryLibrary();
        foreach (var line in File.ReadLines(Path.Combine(s_harbour, "index.jsonl")).Where(line => line.Contains(".html\"", StringComparison.Ordinal)))
        {
            using var facts = JsonDocument.Parse(line);
            string Fact(string name) => facts.RootElement.GetProperty(name).GetString()!;
            var html = File.ReadAllText(Path.Combine(s_harbour, Fact("file")));
            string[] paragraphs = [.. s_paragraph.Matches(html).Select(match => match.Groups[1].Value).Where(text => !text.StartsWith("Cookie", StringComparison.Ordinal))];
            library.Add(Fact("publisher"), Enum.Parse<SourceKind>(Fact("kind"), ignoreCase: true), Fact("date"), paragraphs);
        }

        return library;
    }

    private static Check Run(string question)
    {
        var library = Harbour();
        var checker = new Checker(library, new PassageFinder(library, library), new Weigher(library), new Verifier(library), TimeProvider.System);
        return checker.CheckAsync(new Question(question), "2025-08-01", CancellationToken.None).GetAwaiter().GetResult().Check;
    }
}

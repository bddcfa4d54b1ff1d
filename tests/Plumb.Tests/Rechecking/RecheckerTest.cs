using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Rechecking;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Rechecking;

public sealed class RecheckerTest
{
    private const string Question = "How do organisations describe overcrowding in the harbour shelter?";
    private const string Cited = "Overcrowding in the harbour shelter left whole families without beds, organisations describe in their joint report.";
    private const string Before = "The group visited the shelter three times in the spring.";
    private const string After = "Its visitors spoke with the wardens and with the doctors.";
    private const string Far = "The group was founded by fishermen.";
    private const string Other = "Most organisations describe overcrowding in the harbour shelter as the result of slow procedures since winter.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_the_same_library_nothing_changed_and_the_check_is_the_same()
    {
        var library = Version(Start(), 1, Before, Cited, After, Far);
        var recheck = await RecheckAsync(library, library);

        Assert.False(recheck.Changed);
        Assert.Equal(recheck.Check, recheck.Now);
        Assert.All(recheck.Sentences, s => Assert.Equal(("holds", true), (s.State, s.Published)));
        Assert.All(recheck.Sources, s => Assert.Equal("same", s.State));
    }

    [Fact]
    public async Task A_page_that_changed_elsewhere_is_altered_and_its_citation_is_kept()
    {
        var recheck = await RecheckAsync(Version(Start(), 1, Before, Cited, After, Far), Version(Version(Start(), 1, Before, Cited, After, Far), 2, "A new opening line of the page.", Before, Cited, After, "The group was founded by sailors."));

        var citation = CitationOf(recheck, Cited);
        Assert.Equal("kept", citation.State);
        Assert.Equal("altered", recheck.Sources.Single(s => s.Number == citation.Source).State);
        Assert.Equal("holds", SentenceOf(recheck, Cited).State);
        Assert.Equal("holds", CitationOf(recheck, Other).State);
        Assert.False(recheck.Changed);
        Assert.DoesNotContain(recheck.Sentences, s => s.State == "moved");
    }

    [Fact]
    public async Task What_was_there_before_and_is_chosen_today_is_no_new_evidence()
    {
        const string early = "A court found that overcrowding in the harbour shelter broke the law, organisations describe as a turning point.";
        var recheck = await RecheckAsync(Version(Start(), 1, Before, Cited, After), Version(Start(), 1, Before, Cited, After).Add("Court of Port", SourceKind.Court, "2025-02-02", early));

        Assert.Contains(recheck.New, n => n.Text.Contains(early, StringComparison.Ordinal) && !n.Since);
    }

    [Theory]
    [InlineData("in the other version of the source, the quoted words no longer stand", Before, "Overcrowding in the harbour shelter left some families without beds, organisations describe in their joint report.", After)]
    [InlineData("in the other version of the source, what stands beside its passage changed", "This report was withdrawn.", Cited, After)]
    [InlineData("in the other version of the source, what stands beside its passage changed", Before, Cited, "Correction: the families had beds.")]
    [InlineData("in the other version of the source, its passage changed around the quoted words", Before, "It is not so that all is well. " + Cited, After)]
    public async Task A_citation_is_stale_when_its_own_passage_or_what_stands_beside_it_changed(string reason, params string[] paragraphs)
    {
        var recheck = await RecheckAsync(Version(Start(), 1, Before, Cited, After, Far), Version(Version(Start(), 1, Before, Cited, After, Far), 2, [.. paragraphs, Far]));

        var citation = CitationOf(recheck, Cited);
        Assert.True(recheck.Changed);
        Assert.Equal(("stale", reason), (citation.State, citation.Reason));
        Assert.Equal("stale", SentenceOf(recheck, Cited).State);
        Assert.Contains("Overcrowding in the harbour shelter left", citation.Nearest, StringComparison.Ordinal);
        Assert.Equal("holds", CitationOf(recheck, Other).State);
    }

    [Fact]
    public async Task The_manifest_id_tells_another_version_where_there_is_no_address()
    {
        var first = Start().AddWith(s => s with { Id = "report" }, "Harbour Watch", SourceKind.Ngo, "2024-03-01", Before, Cited, After);
        var second = Start()
            .AddWith(s => s with { Id = "report" }, "Harbour Watch", SourceKind.Ngo, "2024-03-01", Before, Cited, After)
            .AddWith(s => s with { Id = "report~2", Retrieved = Later }, "Harbour Watch", SourceKind.Ngo, "2024-03-01", Before, "Nothing of it is left.", After);

        Assert.Equal("stale", CitationOf(await RecheckAsync(first, second), Cited).State);
    }

    [Fact]
    public async Task Another_version_that_was_there_before_the_check_is_no_change()
    {
        var both = Version(Version(Start(), 1, Before, Cited, After), 0, Before, "An older text of the page.", After);
        var recheck = await RecheckAsync(both, Version(Version(Start(), 1, Before, Cited, After), 0, Before, "An older text of the page.", After).Add("Port Daily", SourceKind.Press, "2025", "The weather was fine."));

        Assert.Equal("holds", CitationOf(recheck, Cited).State);
        Assert.All(recheck.Sources, s => Assert.Equal("same", s.State));
    }

    [Fact]
    public async Task A_source_that_was_taken_out_is_gone_and_its_sentences_with_it()
    {
        var recheck = await RecheckAsync(Version(Start(), 1, Before, Cited, After), Start());

        Assert.True(recheck.Changed);
        Assert.Equal(("gone", "the library no longer has its source"), (CitationOf(recheck, Cited).State, CitationOf(recheck, Cited).Reason));
        Assert.Equal("gone", SentenceOf(recheck, Cited).State);
        Assert.Contains(recheck.Sources, s => s.State == "gone");
    }

    [Fact]
    public async Task New_evidence_is_told_with_its_source_and_counts_that_moved_are_shown()
    {
        const string fresh = "The court found that overcrowding in the harbour shelter broke the law, organisations describe as a turning point.";
        var recheck = await RecheckAsync(Version(Start(), 1, Before, Cited, After), Version(Start(), 1, Before, Cited, After).AddWith(s => s with { Retrieved = Later }, "Court of Port", SourceKind.Court, "2025-02-02", fresh));

        Assert.True(recheck.Changed);
        Assert.Contains(recheck.New, n => n.Text.Contains(fresh, StringComparison.Ordinal) && n.Since);
        Assert.DoesNotContain(recheck.New, n => n.Text.Contains(Cited, StringComparison.Ordinal));
        Assert.NotEqual(recheck.Check, recheck.Now);
    }

    [Fact]
    public void Figures_move_only_for_the_same_thing_speaker_and_time()
    {
        var earlier = With(Figure("611", 611, "people held", "2025", "Council"), Figure("90", 90, "beds", null, "Agency"), Figure("4", 4, "halls", null, "Agency"));
        var now = With(Figure("640", 640, "people held", "2025", "Council"), Figure("90", 90, "beds", null, "Council"), Figure("4.0", 4, "halls", null, "Agency"));

        Assert.Equal(
            [("moved", "people held", "611", "640"), ("gone", "beds", "90", null), ("new", "beds", null, "90")],
            FigureComparison.Compare(earlier, now, c => c.Quote != "90", c => c.Quote == "90").Select(f => (f.State, f.Quantity, f.Before, f.Now)));
    }

    [Fact]
    public void Figures_that_only_one_of_two_checks_lists_are_no_change_where_their_passages_stand() => Assert.Equal(
        ["unlisted", "listed"],
        FigureComparison.Compare(With(Figure("90", 90, "beds", null, "Agency")), With(Figure("4", 4, "halls", null, "Agency")), _ => true, _ => false).Select(f => f.State));

    [Fact]
    public void A_figure_moves_with_the_later_version_of_its_page_though_the_earlier_version_is_still_there()
    {
        var (old, later) = (Figure("261", 261, "people held", null, "Council"), OfSource(Figure("244", 244, "people held", null, "Council"), "b"));
        IEnumerable<(string, string?, string?)> Told(bool stands, bool since, params CheckFigure[] now) =>
            FigureComparison.Compare(With(old), With(now), _ => stands, c => since && c.Quote == "244").Select(f => (f.State, f.Before, f.Now));

        Assert.Equal([("moved", "261", "244")], Told(false, true, later, old));
        Assert.Empty(Told(false, true, later, old, OfSource(old, "c")));
        Assert.Empty(Told(true, true, later, old));
        Assert.Empty(Told(false, false, later, old));
    }

    [Fact]
    public void A_sentence_of_the_ledger_rests_on_the_figures_that_it_gives()
    {
        var figure = Figure("261", 261, "people held", null, "Council");
        CheckComputation Computed(string rule, double lowest, string over) => new(rule, new Dictionary<string, double> { ["lowest"] = lowest, ["highest"] = 290 }, [over]);

        Assert.True(Counts.Compares(Computed("figures-compared: people", 261, figure.Citation.Snapshot), figure));
        Assert.False(Counts.Compares(Computed("figures-compared: people", 260, figure.Citation.Snapshot), figure));
        Assert.False(Counts.Compares(Computed("figures-compared: people", 261, "sha256:1"), figure));
        Assert.False(Counts.Compares(Computed("independent-sources", 261, figure.Citation.Snapshot), figure));
    }

    private static CheckFigure OfSource(CheckFigure figure, string snapshot) => figure with { Citation = figure.Citation with { Snapshot = snapshot } };

    private static readonly DateTimeOffset Later = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static MemoryLibrary Start() => new MemoryLibrary().Add("University of Port", SourceKind.Academic, "2023", Other);

    /// <summary>A page of one address: version 1 before the check, 2 after it, 0 long before.</summary>
    private static MemoryLibrary Version(MemoryLibrary library, int version, params string[] paragraphs) => library.AddWith(
        s => s with { Address = "https://watch.example/report", Retrieved = version == 2 ? Later : DateTimeOffset.UnixEpoch.AddDays(version) },
        "Harbour Watch",
        SourceKind.Ngo,
        "2024-03-01",
        paragraphs);

    private static async Task<Recheck> RecheckAsync(MemoryLibrary then, MemoryLibrary now)
    {
        var check = (await CheckerOf(then).CheckAsync(new Question(Question), "2026-01-01", Cancel)).Check;
        Assert.Null(check.Abstained);
        return (await new Rechecker(now, CheckerOf(now)).RecheckAsync(check, Cancel)).Recheck;
    }

    private static Checker CheckerOf(MemoryLibrary library) =>
        new(library, new PassageFinder(library, library), new Weigher(library), new Verifier(library), new StillClock());

    private static RecheckedSentence SentenceOf(Recheck recheck, string quote) => recheck.Sentences.First(s => s.Citations.Any(c => c.Quote.Contains(quote, StringComparison.Ordinal)));

    private static RecheckedCitation CitationOf(Recheck recheck, string quote) => SentenceOf(recheck, quote).Citations.First(c => c.Quote.Contains(quote, StringComparison.Ordinal));

    private static CheckFigure Figure(string value, double number, string quantity, string? asOf, string speaker) =>
        Checks.Figure(quantity, value, number, asOf, speaker);

    private static Check With(params CheckFigure[] figures) => Checks.Empty with { Figures = figures };
}

using Plumb.Core.Sources;
using Plumb.Core.Text.Quotations;
using Plumb.Core.Verification.Context;
using Plumb.Core.Verification.Desk;
using Plumb.Core.Verification.Quotations;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Verification.Desk;

public sealed class QuoteDeskTest
{
    private const string Said = "“The harbour shelter holds families without any heating,” Maria Lopez said on Monday.";

    private static readonly string s_more = string.Join(' ', Enumerable.Range(1, 12).Select(i => $"Inspector number{i} visited corridor number{i} before breakfast."));

    internal static MemoryLibrary Library() => new MemoryLibrary()
        .Add("Harbour Times", SourceKind.Press, "2024-05-02", "A first paragraph about the weather in the harbour.", Said, "The ministry did not answer.", s_more)
        .Add("Copy Herald", SourceKind.Press, "2024-05-03", "A first paragraph about the weather in the harbour.", Said, "The ministry did not answer.", s_more)
        .Add("Ministry", SourceKind.Government, "2024-06-01", "The harbour shelter holds families without any heating in summer only. This is no secret.")
        .Add("Island Post", SourceKind.Press, null, "It was a quiet day on the island, and the ferries ran on time.");

    [Fact]
    public async Task A_quotation_is_found_with_its_speaker_its_context_and_its_earliest_source()
    {
        var finding = await Find("the harbour shelter holds families without any heating", "Lopez");

        Assert.Equal(QuoteStanding.Exact, finding.Standing);
        Assert.Equal("Harbour Times", finding.Best!.Source.Publisher);
        Assert.Equal("Maria Lopez", finding.Best.Voice);
        Assert.Equal(SpeakerMatch.Same, finding.Best.Match);
        Assert.Equal("Harbour Times", finding.Earliest!.Source.Publisher);
        Assert.Equal("The harbour shelter holds families without any heating", finding.Best.Wording);
        Assert.StartsWith("A first paragraph", finding.Best.Context.Of(finding.Best.Document.Text), StringComparison.Ordinal);
        Assert.EndsWith("did not answer.", finding.Best.Context.Of(finding.Best.Document.Text), StringComparison.Ordinal);
        Assert.Equal(4, finding.Documents);
    }

    [Fact]
    public async Task Further_appearances_are_named_and_near_copies_are_told()
    {
        var finding = await Find("The harbour shelter holds families without any heating", null);
        var copy = Assert.Single(finding.Appearances, a => a.CopyOf is not null);

        Assert.Equal(["Harbour Times", "Copy Herald", "Ministry"], finding.Appearances.Select(a => a.Source.Publisher));
        Assert.Equal("Copy Herald", copy.Source.Publisher);
        Assert.Equal("Harbour Times", copy.CopyOf!.Publisher);
    }

    [Fact]
    public async Task Another_speaker_than_asked_for_is_told()
    {
        var finding = await Find("The harbour shelter holds families without any heating", "Director Paul Hesk");

        Assert.Equal(QuoteStanding.Exact, finding.Standing);
        Assert.All(finding.Appearances, a => Assert.Equal(SpeakerMatch.Other, a.Match));
    }

    [Theory]
    [InlineData("the the the the")]
    [InlineData("The")]
    public async Task One_word_of_every_text_is_refused_however_often_it_stands(string quote)
    {
        var refused = await Assert.ThrowsAsync<Plumb.Core.Sources.PlumbException>(() => Find(quote, null));
        Assert.Contains("nearly every text", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("of and to the in a", QuoteStanding.NotFound, QuoteSubstance.Plain)]
    [InlineData("This is no", QuoteStanding.Exact, QuoteSubstance.Plain)]
    [InlineData("harbour shelter", QuoteStanding.Exact, QuoteSubstance.Few)]
    [InlineData("This is no secret", QuoteStanding.Exact, QuoteSubstance.Few)]
    [InlineData("It was a quiet day", QuoteStanding.Exact, QuoteSubstance.Few)]
    [InlineData("a quiet day on the island", QuoteStanding.Exact, QuoteSubstance.Enough)]
    [InlineData("xyzzy plugh frotz", QuoteStanding.NotFound, QuoteSubstance.Unknown)]
    [InlineData("holds families without any heating", QuoteStanding.Exact, QuoteSubstance.Enough)]
    public async Task What_a_quotation_lacks_is_told(string quote, QuoteStanding standing, QuoteSubstance substance)
    {
        var finding = await Find(quote, null);
        Assert.Equal((standing, substance), (finding.Standing, finding.Substance));
    }

    [Fact]
    public async Task A_quotation_far_longer_than_any_document_is_compared_to_its_end()
    {
        var finding = await Find(string.Concat(Enumerable.Repeat("The harbour shelter holds families without any heating. ", 250)), null);
        Assert.NotEqual(QuoteStanding.Exact, finding.Standing);
    }

    [Fact]
    public async Task Of_equal_places_the_one_of_the_speaker_asked_for_comes_first()
    {
        var finding = await Find("The harbour shelter holds families without any heating", "the Ministry");

        Assert.Equal("Ministry", finding.Best!.Source.Publisher);
        Assert.Null(finding.Best.Speaker);
        Assert.Equal(SpeakerMatch.Same, finding.Best.Match);
        Assert.Equal("Harbour Times", finding.Earliest!.Source.Publisher);
    }

    [Theory]
    [InlineData("The harbour shelter holds families without any food", QuoteStanding.Altered)]
    [InlineData("The harbour shelter holds families without any heating, and the minister must resign because of it today", QuoteStanding.Partly)]
    [InlineData("Pigeons rarely sing opera under water", QuoteStanding.NotFound)]
    [InlineData("xyzzy", QuoteStanding.NotFound)]
    public async Task What_was_not_said_so_is_not_found_so(string quote, QuoteStanding standing)
    {
        var finding = await Find(quote, null);

        Assert.Equal(standing, finding.Standing);
        Assert.Equal(standing == QuoteStanding.NotFound, finding.Best is null);
        Assert.Equal(4, finding.Documents);
    }

    [Fact]
    public async Task What_turns_the_words_is_told()
    {
        var library = new MemoryLibrary().Add("Ministry", SourceKind.Government, "2024-06-01", "It is not true that the harbour shelter holds families without heating.");
        var finding = await new QuoteDesk(library, library).FindAsync("the harbour shelter holds families without heating", null, TestContext.Current.CancellationToken);

        Assert.Equal(QuoteStanding.Exact, finding.Standing);
        Assert.Equal(ContextFault.Negation, Assert.Single(finding.Best!.Problems).Fault);
    }

    [Fact]
    public async Task A_pronoun_names_no_speaker()
    {
        var library = new MemoryLibrary().Add("Island Post", SourceKind.Press, "2024-05-02", "The wells of the island are old. “The wells were sealed with clay last winter,” she said.");
        var finding = await new QuoteDesk(library, library).FindAsync("the wells were sealed with clay last winter", "Maria Lopez", TestContext.Current.CancellationToken);

        Assert.True(finding.Best!.IsUnnamed);
        Assert.Null(finding.Best.Voice);
        Assert.Equal(SpeakerMatch.Unclear, finding.Best.Match);
    }

    [Theory]
    [InlineData("“…”", "holds no word")]
    [InlineData("", "holds no word")]
    public async Task A_quotation_without_a_word_is_refused(string quote, string reason) =>
        Assert.Contains(reason, (await Assert.ThrowsAsync<PlumbException>(() => Find(quote, null))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_quotation_of_a_whole_book_is_refused() =>
        Assert.Contains("Give a part of it", (await Assert.ThrowsAsync<PlumbException>(() => Find(new string('a', 60_000), null))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Cancellation_escapes() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
        {
            var library = Library();
            return new QuoteDesk(library, library).FindAsync("The harbour shelter", null, new CancellationToken(canceled: true));
        });

    private static Task<QuoteFinding> Find(string quote, string? speaker)
    {
        var library = Library();
        return new QuoteDesk(library, library).FindAsync(quote, speaker, TestContext.Current.CancellationToken);
    }
}

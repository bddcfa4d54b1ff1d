using Plumb.Core.Text;
using Plumb.Core.Verification.Quotations;
using Xunit;

namespace Plumb.Tests.Verification.Quotations;

public sealed class QuoteComparerTest
{
    private const string Document =
        "Inspectors visited the harbour shelter on 3 May 2024. The agency did not report 274 deaths to the ministry, and the shelter's long-term\n"
        + "residents were moved. “We were told nothing,” one resident said. It is not safe, the inspectors wrote; the facility costs $36 million "
        + "a year — far more than planned — and serves 36% of the county.12 The ministry re-signed the contract in 2018–2025 terms.";

    [Theory]
    [InlineData("The agency did not report 274 deaths to the ministry")]
    [InlineData("“The agency did not report 274 deaths to the ministry.”")]
    [InlineData("'The agency did not report 274 deaths to the ministry,'")]
    [InlineData("the agency did not report 274 deaths")]
    [InlineData("[T]he agency did not report 274 deaths")]
    [InlineData("Agency did not report 274 deaths")]
    [InlineData("The agency … did not report … deaths to the ministry")]
    [InlineData("The agency did not report [...] deaths")]
    [InlineData("did not report . . . deaths to the ministry")]
    [InlineData("... did not report 274 deaths ...")]
    [InlineData("[the body] did not report 274 deaths")]
    [InlineData("The agency did not report 274 deaths [in custody] to the ministry")]
    [InlineData("the shelter’s long-term residents were moved")]
    [InlineData("the shelter's long‑term residents")]
    [InlineData("the shelter's long-\nterm residents")]
    [InlineData("the shel-\nter's long-term residents")]
    [InlineData("the shel- ter's long-term residents")]
    [InlineData("the shel\u00ADter's\u00A0long-term\u200B residents\r\n were  moved")]
    [InlineData("\"We were told nothing,\" one resident said")]
    [InlineData("the facility costs $36 million a year – far more than planned – and serves 36% of the county")]
    [InlineData("a year--far more than planned--and serves")]
    [InlineData("36% of the county. The ministry re-signed the contract")]
    [InlineData("It is not safe")]
    [InlineData("the contract in 2018-2025 terms")]
    [InlineData("the inspec[ting body] wrote")]
    public void True_wordings_are_exact_whatever_their_typography(string quote) =>
        Assert.Equal(QuoteStanding.Exact, QuoteComparer.Compare(quote, Document).Standing);

    [Theory]
    [InlineData("The agency did report 274 deaths to the ministry")]
    [InlineData("The agency did not report 247 deaths to the ministry")]
    [InlineData("The agency did not report deaths to the ministry")]
    [InlineData("The agency did not report 274 murders to the ministry")]
    [InlineData("The agency did not report 274 deaths to the Ministry")]
    [InlineData("The agency did not even report 274 deaths to the ministry")]
    [InlineData("the facility costs 36 million a year")]
    [InlineData("36 million a year — far more than planned")]
    [InlineData("€36 million a year — far more than planned")]
    [InlineData("far more than planned — and serves 36")]
    [InlineData("The ministry resigned the contract")]
    [InlineData("It is safe, the inspectors wrote")]
    [InlineData("It is [not] unsafe, the inspectors wrote")]
    [InlineData("It is [quite] safe, the inspectors wrote")]
    [InlineData("It is not safe. The inspectors wrote")]
    [InlineData("serves 36% of the county.13 The ministry re-signed")]
    [InlineData("the contract in 2018–2026 terms")]
    [InlineData("We were told nothing? one resident said")]
    [InlineData("We were told nothing?")]
    public void A_changed_added_or_dropped_word_number_or_negation_counts(string quote)
    {
        var compared = QuoteComparer.Compare(quote, Document);

        Assert.Equal(QuoteStanding.Altered, compared.Standing);
        Assert.NotEmpty(compared.Differences);
    }

    [Theory]
    [InlineData("The agency did not report 274 deaths, and every one of them was hidden from the public by order", QuoteStanding.Partly)]
    [InlineData("Pigeons rarely sing opera under water", QuoteStanding.NotFound)]
    [InlineData("of the and to the", QuoteStanding.NotFound)]
    [InlineData("", QuoteStanding.NotFound)]
    [InlineData("… “” […]", QuoteStanding.NotFound)]
    public void What_stands_there_in_part_or_nowhere_is_told(string quote, QuoteStanding standing) =>
        Assert.Equal(standing, QuoteComparer.Compare(quote, Document).Standing);

    [Theory]
    [InlineData("The agency did report 247 deaths to the public ministry", "The agency did {-not-} report {247|274} deaths to the {+public+} ministry")]
    [InlineData("The agency did not conceal 274 deaths", "The agency did not {conceal|report} 274 deaths")]
    [InlineData("It is not safe! the inspectors wrote", "It is not safe {! |, } the inspectors wrote")]
    [InlineData("The Agency did not report", "The {Agency|agency} did not report")]
    public void Differences_are_marked_word_by_word_on_both_sides(string quote, string marked) =>
        Assert.Equal(marked, Marked(quote, QuoteComparer.Compare(quote, Document)));

    [Theory]
    [InlineData("The facility costs $36 million a year", Typography.FirstLetter)]
    [InlineData("the shelter’s long-term residents", Typography.QuotationMarks, Typography.WhiteSpace)]
    [InlineData("far more than planned – and serves", Typography.Dashes)]
    [InlineData("The agency … report 274 deaths", Typography.Cut)]
    [InlineData("The agency did not report [all] 274 deaths", Typography.Insertion)]
    [InlineData("did not report 274\u00A0deaths", Typography.WhiteSpace)]
    [InlineData("did not re\u00ADport 274 deaths", Typography.Invisible)]
    [InlineData("did not report 274 deaths.", Typography.FinalPunctuation)]
    [InlineData("serves 36% of the county. The ministry", Typography.NoteMark)]
    public void Differences_of_typography_are_said(string quote, params Typography[] kinds)
    {
        var compared = QuoteComparer.Compare(quote, Document);

        Assert.Equal(QuoteStanding.Exact, compared.Standing);
        Assert.Equal(kinds, compared.Notes.Select(n => n.Kind));
    }

    [Theory]
    [InlineData("The oﬃce's ﬁle was lost", "The office's file was lost", Typography.Ligature)]
    [InlineData("The cafe\u0301 was closed", "The caf\u00E9 was closed", Typography.Composition)]
    [InlineData("The office was closed", "The of\uFB01ce was closed", Typography.Ligature)]
    public void Joined_letters_and_accents_are_typography(string quote, string text, Typography kind)
    {
        var compared = QuoteComparer.Compare(quote, text);

        Assert.Equal(QuoteStanding.Exact, compared.Standing);
        Assert.Equal([kind], compared.Notes.Select(n => n.Kind).Distinct());
    }

    [Theory]
    [InlineData("We will not go. And we will not wait.", "“We will not go.\n\n“And we will not wait.”", QuoteStanding.Exact)]
    [InlineData("難民申請者は十分な医療を受けていない", "報告書は「難民申請者は十分な医療を受けていない」と述べた。", QuoteStanding.Exact)]
    [InlineData("難民申請者は十分な医療を受けている", "報告書は「難民申請者は十分な医療を受けていない」と述べた。", QuoteStanding.Altered)]
    [InlineData("لم تقدم الوكالة التقرير", "قال الوزير: «لم تقدم الوكالة التقرير».", QuoteStanding.Exact)]
    [InlineData("Die Behörde hat nicht berichtet", "Er sagte: „Die Behörde hat berichtet.“", QuoteStanding.Altered)]
    [InlineData("a test [received new on 19 August - positive] was", "It was a test [received on 19 August - positive] was it.", QuoteStanding.Altered)]
    [InlineData("a test [received on 19 August - positive] was", "It was a test [received on 19 August - positive] was it.", QuoteStanding.Exact)]
    [InlineData("pre and post-trial detention", "The law knows pre- and post-trial detention.", QuoteStanding.Altered)]
    [InlineData("pre- and post-trial detention", "The law knows pre- and post-trial detention.", QuoteStanding.Exact)]
    public void Quotations_of_other_shapes_and_scripts_are_told_apart(string quote, string text, QuoteStanding standing) =>
        Assert.Equal(standing, QuoteComparer.Compare(quote, text).Standing);

    [Fact]
    public void The_place_is_the_nearest_true_wording()
    {
        var compared = QuoteComparer.Compare("It is safe, the inspectors wrote.", Document);

        Assert.Equal("It is not safe, the inspectors wrote", compared.Place!.Value.Of(Document));
    }

    [Fact]
    public void Parts_that_stand_far_apart_are_no_one_quotation()
    {
        var text = "The agency did not report all of the deaths. " + string.Join(' ', Enumerable.Range(0, 600).Select(i => $"w{i}")) + " The ministry praised the new kitchen.";

        Assert.Equal(QuoteStanding.Exact, QuoteComparer.Compare("The agency did not report … w300 w301 w302", text).Standing);
        Assert.Equal(QuoteStanding.Partly, QuoteComparer.Compare("The agency did not report all … praised the new kitchen", text).Standing);
    }

    [Fact]
    public void Where_words_come_again_with_other_marks_the_place_with_the_same_marks_is_found() =>
        Assert.Equal(QuoteStanding.Exact, QuoteComparer.Compare(
            "To: Robert Bennett, Chairman, … Committee on Appropriations",
            "To: Robert Bennett Chairman of the Committee on Appropriations. To: Robert Bennett, Chairman, of the Committee on Appropriations.").Standing);

    [Fact]
    public void Of_two_places_the_first_that_is_exact_is_named()
    {
        const string text = "The report IS late. the report is late. The report is late.";

        Assert.Equal(new TextSpan(20, 38), QuoteComparer.Compare("the report is late", text).Place);
        Assert.Equal(new TextSpan(20, 39), QuoteComparer.Compare("The report is late.", text).Place);
    }

    internal static string Marked(string quote, QuoteComparison compared) => string.Join(' ', compared.Edits.Select(e => e.Edit switch
    {
        WordEdit.Kept => e.InQuote.Of(quote),
        WordEdit.Added => $"{{+{e.InQuote.Of(quote)}+}}",
        WordEdit.Dropped => $"{{-{e.InDocument.Of(Document)}-}}",
        _ => $"{{{e.InQuote.Of(quote)}|{e.InDocument.Of(Document)}}}",
    }));
}

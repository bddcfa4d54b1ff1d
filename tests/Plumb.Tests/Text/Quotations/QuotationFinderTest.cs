using CsCheck;
using Plumb.Core.Text.Quotations;
using Xunit;

namespace Plumb.Tests.Text.Quotations;

public sealed class QuotationFinderTest
{
    [Theory]
    [InlineData("She said, “We were told nothing.”", "We were told nothing.")]
    [InlineData("She said, \"We were told nothing.\"", "We were told nothing.")]
    [InlineData("He asked: 'Where is the report?' and left.", "Where is the report?")]
    [InlineData("He asked: ‘Where’s the detainees’ report?’ and left.", "Where’s the detainees’ report?")]
    [InlineData("Er sagte: „Wir haben nichts gewusst.“ Dann ging er.", "Wir haben nichts gewusst.")]
    [InlineData("Elle a dit : « Nous ne savions rien. »", " Nous ne savions rien. ")]
    [InlineData("Han sade: ”Vi visste ingenting.”", "Vi visste ingenting.")]
    [InlineData("Hun sagde: »Vi vidste intet.«", "Vi vidste intet.")]
    [InlineData("大臣は「何も知らなかった。」と述べた。", "何も知らなかった。")]
    [InlineData("Ona rzekła: „Nie wiedzieliśmy nic.”", "Nie wiedzieliśmy nic.")]
    public void Marks_of_many_languages_bound_a_quotation(string text, string words)
    {
        var quotation = Assert.Single(QuotationFinder.Find(text));

        Assert.Equal(QuotationKind.Quoted, quotation.Kind);
        Assert.Equal(words, quotation.Words.Of(text));
    }

    [Theory]
    [InlineData("It's the detainees' food, not the guards'.")]
    [InlineData("The man was 5'10\" tall and the shelf 3\" deep.")]
    [InlineData("She said, “We were told nothing.\n\nThe next paragraph begins.")]
    [InlineData("In the '90s and '00s they weren't counted.")]
    public void What_is_no_pair_of_marks_is_no_quotation(string text) => Assert.Empty(QuotationFinder.Find(text));

    [Fact]
    public void A_quotation_over_several_paragraphs_is_one()
    {
        const string text = "He wrote:\n\n“We were told nothing.\n\n“Nobody asked us.\n\n“We went.” Then he signed.";
        var quotation = Assert.Single(QuotationFinder.Find(text));

        Assert.Equal("We were told nothing.\n\n“Nobody asked us.\n\n“We went.", quotation.Words.Of(text));
    }

    [Fact]
    public void Quotations_stand_inside_others()
    {
        const string text = "She said, “He told me, ‘You will never leave this place,’ and laughed.”";
        var found = QuotationFinder.Find(text);

        Assert.Equal([0, 1], found.Select(q => q.Depth));
        Assert.Equal("You will never leave this place,", found[1].Words.Of(text));
    }

    [Theory]
    [InlineData("They call it a “family residential center” today.", QuotationKind.Scare)]
    [InlineData("The so-called “voluntary” departures rose.", QuotationKind.Scare)]
    [InlineData("“It was unsafe,” she said.", QuotationKind.Quoted)]
    [InlineData("She called “for an immediate and independent review of all deaths”.", QuotationKind.Quoted)]
    public void Terms_at_a_distance_are_told_from_quotations(string text, QuotationKind kind) =>
        Assert.Equal(kind, Assert.Single(QuotationFinder.Find(text)).Kind);

    [Fact]
    public void Lines_that_are_set_off_are_a_block()
    {
        const string text = "The court held:\n\n> The order is void.\n> It falls.\n\nThe case went on.";
        var block = Assert.Single(QuotationFinder.Find(text));

        Assert.Equal(QuotationKind.Block, block.Kind);
        Assert.Equal("The order is void.\n> It falls.", block.Words.Of(text));
    }

    [Fact]
    public void Any_text_gives_quotations_in_order_inside_it() =>
        Gen.String[Gen.Char["“”\"'‘’«»„ ab.,\n>"], 0, 200].Sample(text =>
        {
            var found = QuotationFinder.Find(text);
            Assert.Equal(found.OrderBy(q => q.Span.Start).ThenByDescending(q => q.Span.End), found);
            Assert.All(found, q => Assert.True(q.Span.Start >= 0 && q.Span.End <= text.Length && q.Span.Contains(q.Words) && q.Words.Length > 0));
            var speakers = new SpeakerFinder(text);
            Assert.All(found.Select((q, i) => speakers.Of(i)).OfType<AttributedSpeaker>(), s => Assert.Contains(s.Pronoun ?? s.Name, text, StringComparison.Ordinal));
        });

    [Fact]
    public void A_long_text_of_marks_alone_is_read_in_one_pass()
    {
        var text = string.Concat(Enumerable.Repeat("“We go.” ‘ \" «", 100_000));

        Assert.Equal(100_000, new SpeakerFinder(text).Quotations.Count(q => q.Kind == QuotationKind.Quoted && q.Words.Length == 6));
    }
}

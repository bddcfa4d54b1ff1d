using Plumb.Eval.Judging.Altering;
using Xunit;

namespace Plumb.Tests.Eval;

public sealed class AlteredFactsTest
{
    [Theory]
    [InlineData("The agency held 1,284 people in March.", "1,284")]
    [InlineData("Guards waited for nine hours before they called a doctor.", "nine")]
    [InlineData("Repairs will cost about $3.2 million this year.", "3.2")]
    public void A_number_gives_way_to_another_in_the_same_form(string sentence, string was)
    {
        var rewrite = Assert.Single(new NumberChange().Of(Of(sentence), new Random(1)));
        Assert.Equal(was, rewrite.Span.Of(sentence));
        Assert.NotEqual(was, rewrite.Text);
        Assert.Equal(was.Contains(','), rewrite.Text.Contains(','));
        Assert.Contains(rewrite.Text, rewrite.Absent);
    }

    [Theory]
    [InlineData("See section 12 of the act for what is meant.")]
    [InlineData("He was born on May 5, 1990, in the north of the country.")]
    [InlineData("The COVID-19 wave closed the ward for visitors.")]
    [InlineData("It is laid down in 8 U.S.C. and nowhere else at all.")]
    public void Numbers_that_only_name_something_and_dates_are_no_numbers(string sentence) => Assert.Empty(NumberSpans.Find(sentence));

    [Theory]
    [InlineData("She died on May 16, 2018, in the hospital.", "May 16, 2018")]
    [InlineData("She died on 16 May 2018 in the hospital.", "16 May 2018")]
    [InlineData("She died on 5/16/2018 in the hospital.", "5/16/2018")]
    [InlineData("She died in May 2018 in the hospital.", "May 2018")]
    [InlineData("The law was changed in 2018 by parliament.", "2018")]
    public void A_date_gives_way_to_another_in_the_same_order(string sentence, string was)
    {
        var rewrite = Assert.Single(new DateChange().Of(Of(sentence), new Random(3)));
        Assert.Equal(was, rewrite.Span.Of(sentence));
        Assert.Equal(Assert.Single(DateSpans.Find(was)).Order, Assert.Single(DateSpans.Find(rewrite.Text)).Order);
        Assert.NotEqual(was, rewrite.Text);
    }

    [Theory]
    [InlineData("She died on May 16, 2018, in the hospital.", "16 May 2018", "2018-05-16")]
    [InlineData("The vote on 3 June was lost by the party.", "June 3")]
    public void A_date_in_another_form_is_the_same_date(string sentence, params string[] forms) =>
        Assert.Equal(forms, new DateForm().Of(Of(sentence), new Random(1)).Select(r => r.Text));

    [Theory]
    [InlineData("The detainee was given water by the guards.", "The detainee was not given water by the guards.")]
    [InlineData("The court did not accept the appeal of the man.", "The court did accept the appeal of the man.")]
    [InlineData("The state has never paid for the repairs here.", "The state has paid for the repairs here.")]
    [InlineData("The county has opened a second jail near the lake.", "The county has not opened a second jail near the lake.")]
    public void A_not_is_put_in_or_taken_out(string sentence, string expected) =>
        Assert.Equal(expected, Changed(new NegationChange(), sentence).First());

    [Theory]
    [InlineData("It was not only the roof that leaked in the winter.")]
    [InlineData("The county has a second jail near the lake today.")]
    public void A_not_is_left_alone_where_it_would_deny_nothing(string sentence) => Assert.Empty(Changed(new NegationChange(), sentence));

    [Theory]
    [InlineData("Most detainees had seen a doctor by then.", "Few detainees had seen a doctor by then.", "All detainees had seen a doctor by then.")]
    [InlineData("At least 40 people were hurt in the fire.", "At most 40 people were hurt in the fire.")]
    [InlineData("The court often sides with the state in such cases.", "The court rarely sides with the state in such cases.")]
    public void A_quantifier_gives_way_to_the_opposite_or_a_stronger_one(string sentence, params string[] possible) =>
        Assert.Contains(Assert.Single(Changed(new QuantifierChange(), sentence)), possible);

    [Fact]
    public void The_most_of_a_superlative_is_no_quantifier() =>
        Assert.Empty(Changed(new QuantifierChange(), "It was the most serious breach in the history of the port."));

    [Theory]
    [InlineData("He was held for 72 hours without food.", "72")]
    [InlineData("The repairs cost 3.2 million dollars in the end.", "3.2")]
    [InlineData("A five-year term was what the judge gave him.", "five")]
    public void A_unit_gives_way_to_another_of_its_kind_and_the_number_stays(string sentence, string number)
    {
        var changed = Changed(new UnitChange(), sentence).Single();
        Assert.NotEqual(sentence, changed);
        Assert.Contains(number, changed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The senator Elizabeth Warren visited the jail.", "The senator Warren visited the jail.")]
    [InlineData("The bill was signed by President Joseph R. Biden on a Friday.", "The bill was signed by President Biden on a Friday.")]
    [InlineData("On Friday Senator Ocampo visited the jail.", "On Friday Ocampo visited the jail.")]
    public void A_first_name_or_a_title_is_left_out(string sentence, string expected) => Assert.Equal([expected], Changed(new ShortName(), sentence));

    [Fact]
    public void A_first_name_stays_where_two_bear_the_surname() =>
        Assert.Empty(new ShortName().Of(Of("The senator Elizabeth Warren visited the jail.", "The senator Elizabeth Warren visited the jail. Her brother David Warren did not."), new Random(1)));

    [Theory]
    [InlineData("The county closed the old jail by the lake in June, which had cost two million.", "The county closed the old jail by the lake in June.")]
    [InlineData("The judge let the man go home to his family, citing a lack of evidence.", "The judge let the man go home to his family.")]
    public void A_clause_that_only_adds_is_cut_off(string sentence, string expected) => Assert.Equal([expected], Changed(new ClauseCut(), sentence));

    [Theory]
    [InlineData("The county will close the old jail by the lake, unless the state pays for it.")]
    [InlineData("The jail held three men, four women of the north, and two children.")]
    [InlineData("The guards had beaten the man in the yard, according to two other prisoners.")]
    public void A_clause_that_limits_or_attributes_is_kept(string sentence) => Assert.Empty(Changed(new ClauseCut(), sentence));

    [Theory]
    [InlineData("The agency held 1,284 people in March.", "The agency held 1284 people in March.")]
    [InlineData("Guards waited for nine hours before they called.", "Guards waited for 9 hours before they called.")]
    [InlineData("About 12 percent of the cells were empty then.", "About 12% of the cells were empty then.")]
    [InlineData("Repairs will cost about $3.2 million this year.", "Repairs will cost about $3,200,000 this year.")]
    public void A_number_in_another_form_has_the_same_value(string sentence, string expected) => Assert.Equal([expected], Changed(new NumberForm(), sentence));

    [Fact]
    public void A_number_or_name_of_the_paragraph_takes_the_place_of_another_only_beside_other_words()
    {
        var sentence = Of("The jail in Orrin held 120 women.", "The jail in Orrin held 120 women. It was built by Castrel for 300 men and rebuilt by Castrel.");
        Assert.Equal(["The jail in Orrin held 300 women."], new NumberElsewhere().Of(sentence, new Random(1)).Select(r => sentence.With(r.Span, r.Text)));
        Assert.Equal(["The jail in Castrel held 120 women."], new NameElsewhere().Of(sentence, new Random(1)).Select(r => sentence.With(r.Span, r.Text)));
        Assert.Contains("300 women", new NumberElsewhere().Of(sentence, new Random(1)).Single().Absent);
    }

    [Fact]
    public void A_change_whose_wording_stands_in_the_paragraphs_is_dropped_and_counted()
    {
        var sentence = Of("The prison was given a new roof.", "The prison was given a new roof. The court was not given one.");
        var dropped = new Dictionary<FactKind, int>();
        Assert.DoesNotContain(AlteredFacts.Make([sentence], sentence.ForTraining, 10, dropped), c => c.Kind == FactKind.Negation);
        Assert.Equal(1, dropped[FactKind.Negation]);
    }

    [Fact]
    public void Cases_are_the_same_each_time_and_of_one_half_alone()
    {
        var sentences = Enumerable.Range(0, 30).Select(i => Of($"In {1990 + i} the port of Orrin held {100 + i} people for {i + 2} days in all.") with { Group = $"document:{i}" }).ToList();
        var one = AlteredFacts.Make(sentences, training: true, 20);
        Assert.Equal(one.Select(c => c.Sentence), AlteredFacts.Make(sentences, training: true, 20).Select(c => c.Sentence));
        Assert.NotEmpty(one);
        Assert.All(one, c => Assert.True(c.From.ForTraining));
        Assert.All(one.Where(c => !c.True), c => Assert.DoesNotContain(c.Sentence, c.From.Everything, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Changed(IFactRule rule, string sentence) => rule.Of(Of(sentence), new Random(1)).Select(r => Of(sentence).With(r.Span, r.Text));

    private static TrueSentence Of(string sentence, string? paragraph = null) => new("d", "document:d", sentence, paragraph ?? sentence, (null, null));
}

using CsCheck;
using Plumb.Core.Claims;
using Xunit;

namespace Plumb.Tests.Claims;

public sealed class ClaimSplitterTest
{
    private static readonly string[] s_words = ["The", "hall", "was", "built", "and", ",", "which", "it", "holds", "290", ";", "include", "but", "said", "(", ")", "“", "”", "closed", "X"];

    [Theory]
    [InlineData("The hall was built for 120 people, and the agency holds 290 people in it.", "The hall was built for 120 people.|The agency holds 290 people in it.")]
    [InlineData("The ministry opened a school in May and closed a clinic in June.", "The ministry opened a school in May.|The ministry closed a clinic in June.")]
    [InlineData("Ines Varro was arrested on 4 May and charged with fraud in June.", "Ines Varro was arrested on 4 May.|Ines Varro was charged with fraud in June.")]
    [InlineData("The hall opened in May 2023, but it was closed in June 2024.", "The hall opened in May 2023.|The hall was closed in June 2024.")]
    [InlineData("The hall holds 290 people; the clinic has two beds for them.", "The hall holds 290 people.|The clinic has two beds for them.")]
    [InlineData("The hall, which was built for 120 people, holds 290 of them.", "The hall was built for 120 people.|The hall holds 290 of them.")]
    [InlineData("The causes of the deaths include heat, a lack of beds and slow doctors.", "The causes of the deaths include heat.|The causes of the deaths include a lack of beds.|The causes of the deaths include slow doctors.")]
    [InlineData("The agency has 12 centres and will open three more in Vessaly.", "The agency has 12 centres.|The agency will open three more in Vessaly.")]
    [InlineData("In May 2025 two men died and the facility was closed.", "In May 2025 two men died.|In May 2025 the facility was closed.")]
    [InlineData("In May 2025, two men died, and the facility was closed in June 2025.", "In May 2025, two men died.|The facility was closed in June 2025.")]
    [InlineData("In May 2025 the court ruled on the hall and two men died.", "In May 2025 the court ruled on the hall.|In May 2025 two men died.")]
    [InlineData("Since 2023 the hall was closed and reopened in two parts.", "Since 2023 the hall was closed.|The hall was reopened in two parts.")]
    [InlineData("In May 2020 the camp was closed and it is now a museum.", "In May 2020 the camp was closed.|The camp is now a museum.")]
    [InlineData("Until May 2020 the hall was closed and the yard has been open.", "Until May 2020 the hall was closed.|The yard has been open.")]
    [InlineData("Until May 2020 the hall was closed and the yard was open.", "Until May 2020 the hall was closed.|The yard was open.")]
    [InlineData("In May 2020 the hall was closed and the yard will be open.", "In May 2020 the hall was closed.|The yard will be open.")]
    [InlineData("In May 2020 the hall was closed and later reopened in two parts.", "In May 2020 the hall was closed.|The hall was later reopened in two parts.")]
    [InlineData("In May 2020 the hall was full and the yard had been empty.", "In May 2020 the hall was full.|The yard had been empty.")]
    [InlineData("In May 2020 the camp was closed and it became a museum.", "In May 2020 the camp was closed.|In May 2020 the camp became a museum.")]
    [InlineData("In May 2020 the hall was closed and guarded by two men.", "In May 2020 the hall was closed.|In May 2020 the hall was guarded by two men.")]
    [InlineData("The ministry will open the hall and the clinic has two beds.", "The ministry will open the hall.|The clinic has two beds.")]
    [InlineData("The council paid for the work on Monday and the police were thanked.", "The council paid for the work on Monday.|The police were thanked.")]
    [InlineData("The ministry closed the old hall and the clinic has two beds.", "The ministry closed the old hall.|The clinic has two beds.")]
    public void A_sentence_is_divided_where_each_part_stands_alone(string sentence, string claims) =>
        Assert.Equal(claims, string.Join('|', ClaimSplitter.Split(sentence).Select(c => c.Text)));

    [Theory]
    [InlineData("The Council said that the hall was built for 120 people and that it holds 290.")]
    [InlineData("If the hall was built for 120 people, and the agency holds 290, it is too full.")]
    [InlineData("Because the hall was built for 120 people, and 290 were held, it closed.")]
    [InlineData("The cat and the dog were held in the hall with 290 people.")]
    [InlineData("“The hall was built for 120 people, and the agency holds 290 people in it.”")]
    [InlineData("Projections suggest that the hall will hold 290 people, while the clinic will have two beds.")]
    [InlineData("Despite this, “Hall C” won the prize of May 2023 and was ranked among the best of June 2024.")]
    [InlineData("Was the hall built for 120 people, and were 290 held in it?")]
    [InlineData("The agency was ill prepared and overwhelmed people kept coming.")]
    [InlineData("Die Halle wurde für 120 Menschen gebaut, und die Behörde hält 290 Menschen darin fest.")]
    [InlineData("المركز يحتجز 290 شخصا وقد بني لـ 120 شخصا فقط وهو مكتظ.")]
    [InlineData("The mayor visited the camp and the hall that was closed in June.")]
    [InlineData("The mayor visited the camp and the hall built by the ministry in 2020.")]
    [InlineData("The mayor knew the hall and the yard were full of people.")]
    [InlineData("The mayor praised the work the council and the police did.")]
    [InlineData("The mayor praised the work they and the police did.")]
    [InlineData("The mayor praised the work Ada Orr and the police did.")]
    [InlineData("The inspector described what the owners and the guards were doing.")]
    [InlineData("The mayor met the men whom the owners and the guards were hiding.")]
    [InlineData("They visited the hall the owner and the guard had left.")]
    public void A_sentence_whose_parts_do_not_stand_alone_is_left_whole(string sentence)
    {
        var claim = Assert.Single(ClaimSplitter.Split(sentence));
        Assert.Equal(sentence, claim.Text);
        Assert.Equal(sentence.Length, claim.End);
    }

    [Fact]
    public void The_stretches_of_a_claim_lead_back_to_its_own_words_and_its_subject()
    {
        const string Sentence = "The ministry opened a school in May and closed a clinic in June.";
        var claims = ClaimSplitter.Split(Sentence);
        Assert.Equal(["The ministry", "closed a clinic in June"], claims[1].Spans.Select(s => s.Of(Sentence)));
        Assert.True(claims[0].End < claims[1].Spans[1].Start);
    }

    [Fact]
    public void Whatever_is_written_claims_come_in_order_and_their_stretches_lie_in_the_sentence() =>
        Gen.OneOf(
            Gen.String[0, 60],
            Gen.Int[0, s_words.Length - 1].Select(i => s_words[i]).Array[0, 40].Select(w => string.Join(' ', w))).Sample(
            sentence =>
            {
                var claims = ClaimSplitter.Split(sentence);
                Assert.NotEmpty(claims);
                Assert.All(claims, c => Assert.All(c.Spans, s => Assert.True(s.Start >= 0 && s.Start <= s.End && s.End <= sentence.Length)));
                Assert.Equal(claims.Select(c => c.End).Order(), claims.Select(c => c.End));
            },
            iter: 5_000,
            threads: 1);
}

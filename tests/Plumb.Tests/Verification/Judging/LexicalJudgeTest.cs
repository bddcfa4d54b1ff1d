using CsCheck;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;
using Xunit;

namespace Plumb.Tests.Verification.Judging;

public sealed class LexicalJudgeTest
{
    private const string Passage =
        "The Ombudsman inspected Hall C at Port Orrin on 4 May 2025. Inspectors counted 266 people in a hall built for 120. "
        + "Medical care was provided on weekdays only, and the agency denied that any child had slept on the floor.";

    private static readonly LexicalJudge Judge = new();

    private static Judgement Of(string sentence) => Judge.Judge(new SupportCase(sentence, [Passage]));

    [Theory]
    [InlineData("Inspectors counted 266 people in a hall built for 120.")]
    [InlineData("The Ombudsman inspected Hall C at Port Orrin on 4 May 2025.")]
    public void Sentences_that_stand_in_the_passage_are_fully_supported(string sentence)
    {
        var judged = Of(sentence);

        Assert.Equal(Attribution.Full, judged.Grade);
        Assert.False(judged.Contradicted);
        Assert.Equal(sentence, Assert.Single(judged.Rationale).Span.Of(Passage));
    }

    [Theory]
    [InlineData("Inspectors came to the home without notice on 4 May.", "Inspectors visited the home without notice on 4 May. Two nurses were on duty for all 61 residents, and no doctor was called.")]
    [InlineData("The union complained that nobody had consulted it.", "The union said that it had not been consulted. The plant will close.")]
    [InlineData("Releases rose by 265.", "There were 3,140 releases in 2024. In 2023 there were fewer.")]
    public void Words_that_are_but_missing_contradict_nothing(string sentence, string passage) => Assert.False(Judge.Judge(new SupportCase(sentence, [passage])).Contradicted);

    [Theory]
    [InlineData("Three people were killed in the fire.", "Nobody was killed in the fire; three people were killed on the road.")]
    [InlineData("Three guards were hurt in the prison.", "No guards were hurt in the prison, but three guards were hurt on the bus.")]
    [InlineData("Twelve people were arrested at the rally.", "Nobody was arrested at the rally, but twelve people were arrested at the station.")]
    [InlineData("Two children were killed in the flood.", "No children were killed in the flood; two children were killed in a car crash.")]
    [InlineData("Three guards were killed in the prison.", "Nobody was hurt in the prison, but three guards were killed on the bus.")]
    [InlineData("The agency has inspected the hall.", "The agency has not, since 2020, inspected the hall.")]
    [InlineData("The board inspected the hall.", "The board did not, although it was asked twice, inspect the hall.")]
    [InlineData("The court has heard the case.", "The court has not, because of a strike, heard the case.")]
    [InlineData("The guards fed the prisoners.", "The guards never, although ordered to, fed the prisoners.")]
    [InlineData("An agency has inspected the hall.", "No agency has, since 2020, inspected the hall.")]
    public void What_is_denied_of_a_place_or_behind_an_inset_stays_denied(string sentence, string passage) => Assert.True(Judge.Judge(new SupportCase(sentence, [passage])).Contradicted);

    [Theory]
    [InlineData("Three people were hurt in the fire.", "Nobody was killed in the fire; three people were hurt.")]
    [InlineData("Two boats were damaged in the harbour.", "No boat was lost in the harbour, but two boats were damaged.")]
    [InlineData("The road was closed.", "The board did not inspect the hall, because the road was closed.")]
    [InlineData("The court has not heard the case.", "The court has not, because of a strike, heard the case.")]
    [InlineData("The board approved the plan.", "Asked whether the harbour was safe, the board approved the plan.")]
    [InlineData("The state paid 40 million euros.", "Regardless of whether the hall is used, the state paid 40 million euros.")]
    [InlineData("The valve closed.", "When the crew wanted the pump to stop, the valve closed.")]
    [InlineData("The strike lasted nine days.", "Although drivers pressed the board to talk, the strike lasted nine days.")]
    [InlineData("The road is safe.", "Asked whether the bridge was safe, Orr said the road is safe.")]
    [InlineData("The match is played on Sunday.", "Whether or not it rains, the match is played on Sunday.")]
    [InlineData("Ada Orr is the mayor of Lodra.", "Ada Orr, the mayor of Lodra, will be in court on Friday.")]
    [InlineData("The hall has 400 beds.", "The hall, with 400 beds, will have to close in May.")]
    [InlineData("The dam is 40 metres high.", "The dam, 40 metres high, will be closed in June.")]
    public void What_a_clause_denies_or_leaves_open_says_nothing_of_the_clause_beside_it(string sentence, string passage) => Assert.Equal(Attribution.Full, Judge.Judge(new SupportCase(sentence, [passage])).Grade);

    [Theory]
    [InlineData("The harbour was safe.", "Asked whether the harbour was safe, the board approved the plan.")]
    [InlineData("The mayor knew of the leak.", "It is unclear whether or not the mayor knew of the leak.")]
    [InlineData("The pump stopped.", "The crew would like the pump to stop.")]
    [InlineData("The hall has 400 beds.", "The hall will have 400 beds.")]
    [InlineData("Ada Orr is the mayor of Lodra.", "Ada Orr will be the mayor of Lodra.")]
    [InlineData("Not 61 residents were evacuated.", "Not all 61 residents were evacuated.")]
    [InlineData("Nearly 61 residents were evacuated.", "Nearly all 61 residents were evacuated.")]
    public void What_is_left_open_or_said_of_not_all_is_not_graded_full(string sentence, string passage) => Assert.NotEqual(Attribution.Full, Judge.Judge(new SupportCase(sentence, [passage])).Grade);

    [Theory]
    [InlineData("The Pentagon signed the contract.", "The Defense Department signed the contract.", false)]
    [InlineData("Elizabeth II opened the bridge.", "The Queen opened the bridge.", false)]
    [InlineData("Greenpeace published the report.", "Oxfam published the report. Greenpeace welcomed it.", true)]
    public void Somebody_else_did_it_only_where_both_are_named(string sentence, string passage, bool isOther) =>
        Assert.Equal(isOther, Judge.Judge(new SupportCase(sentence, [passage])).Reasons.Any(r => r.Contains("did it", StringComparison.Ordinal)));

    [Fact]
    public void All_before_a_number_may_be_left_out() =>
        Assert.Equal(Attribution.Full, Judge.Judge(new SupportCase("Two nurses were on duty at night for 61 residents.", ["Two nurses were on duty at night for all 61 residents. In nine of 20 records no doctor had been called. The manager told inspectors that staff was short."])).Grade);

    [Theory]
    [InlineData("The Ombudsman inspected Hall D at Port Orrin on 4 May 2025.", "D")]
    [InlineData("The Ombudsman inspected Hall A at Port Orrin on 4 May 2025.", "A")]
    [InlineData("The Ombudsman inspected Hall T at Port Orrin on 4 May 2025.", "T")]
    public void A_name_of_one_letter_that_stands_nowhere_is_said(string sentence, string name)
    {
        var judged = Of(sentence);

        Assert.NotEqual(Attribution.Full, judged.Grade);
        Assert.Contains(judged.Reasons, r => r.Contains($"“{name}”", StringComparison.Ordinal) || r.Contains($" {name}”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The valley had 812 millimetres of rain in 2024.", "In 2024 the valley had 812 millimetres of rain, the most since 1961.")]
    [InlineData("In 2024 the valley had 812 millimetres of rain.", "The valley had 812 millimetres of rain in 2024, the most since 1961.")]
    public void A_date_may_stand_at_the_other_end(string claim, string passage) =>
        Assert.Equal(Attribution.Full, new LexicalJudge().Judge(new SupportCase(claim, [passage])).Grade);

    [Fact]
    public void A_count_the_other_way_round_is_not_fully_supported() =>
        Assert.NotEqual(Attribution.Full, new LexicalJudge().Judge(new SupportCase("The council voted 4 to 9 to close the market.", ["The council voted 9 to 4 to close the market."])).Grade);

    [Fact]
    public void Nothing_is_called_contradicted_for_its_order_alone()
    {
        var judged = new LexicalJudge().Judge(new SupportCase("The fire began at 02:40 on 3 March 2025.", ["The fire at the Kiln Street warehouse began at 02:40 on 3 March 2025, and most of it burned."]));
        Assert.False(judged.Contradicted, string.Join("; ", judged.Reasons));
    }

    [Fact]
    public void A_sentence_of_which_nothing_is_missing_or_different_is_not_contradicted()
    {
        var judged = Judge.Judge(new SupportCase("The number of deaths in the customs hall rose in 2025.", ["The number of deaths in the customs hall increased in 2025."]));

        Assert.False(judged.Contradicted);
        Assert.NotEqual(Attribution.None, judged.Grade);
    }

    [Theory]
    [InlineData("The Council accused guards of using pepper spray against people who refused to leave Hall C on 14 June 2025.")]
    [InlineData("The hall was closed on 3 May 2025 after an inspection by the Ombudsman.")]
    [InlineData("Nobody was hurt when three people were moved from the hall on Monday.")]
    [InlineData("The agency may close the hall if the court, which has not ruled yet, orders it.")]
    public void A_sentence_that_is_its_own_passage_is_fully_supported(string sentence)
    {
        var judged = Judge.Judge(new SupportCase(sentence, [sentence]));

        Assert.Equal((Attribution.Full, false), (judged.Grade, judged.Contradicted));
        Assert.Equal(["one sentence of the passages carries all of it"], judged.Reasons);
    }

    [Theory]
    [InlineData("Inspectors counted 274 people in a hall built for 120.", "says “274”; the passages say “266”")]
    [InlineData("The Ombudsman inspected Hall C at Port Orrin on 14 May 2025.", "says “14 May 2025”; the passages say “4 May 2025”")]
    [InlineData("The Ombudsman inspected Hall C at Port Vessaly on 4 May 2025.", "the name “Vessaly” stands nowhere in the passages")]
    public void Changed_facts_do_not_pass_and_the_reason_names_them(string sentence, string reason)
    {
        var judged = Of(sentence);

        Assert.NotEqual(Attribution.Full, judged.Grade);
        Assert.Contains(reason, judged.Reasons);
    }

    [Theory]
    [InlineData("The office issued over 1,750 permits.", "The office issued under 1,750 permits.")]
    [InlineData("Arrests jumped nearly 300 percent in a year.", "Arrests jumped more than 300 percent in a year.")]
    [InlineData("At least 40 workers were hurt on the docks.", "Fewer than 40 workers were hurt on the docks.")]
    public void A_bound_turned_round_does_not_pass(string passage, string sentence) =>
        Assert.NotEqual(Attribution.Full, Judge.Judge(new SupportCase(sentence, [passage])).Grade);

    [Fact]
    public void A_number_that_looks_like_a_year_is_no_missing_date() =>
        Assert.Equal(Attribution.Full, Judge.Judge(new SupportCase("The kingdom will take in 2000 sick children.", ["The kingdom will take in 2,000 sick children."])).Grade);

    [Theory]
    [InlineData("The company will close the plant.", "The company will close the plant if the subsidy is withdrawn.", "if")]
    [InlineData("The court will release the men.", "Unless the prosecutor objects, the court will release the men.", "Unless")]
    [InlineData("The bill bans private detention.", "The bill would ban private detention.", "would")]
    [InlineData("The agency built a new hospital in Kessel.", "The agency plans to build a new hospital in Kessel.", "plans")]
    [InlineData("The dam collapsed in March.", "The dam almost collapsed in March.", "almost")]
    public void What_hangs_on_something_or_was_only_meant_or_almost_done_is_not_said_to_be_so(string sentence, string passage, string word)
    {
        var judged = Judge.Judge(new SupportCase(sentence, [passage]));

        Assert.NotEqual(Attribution.Full, judged.Grade);
        Assert.Contains($"the passages say “{word}”; the sentence says it as done or settled", judged.Reasons);
        Assert.Equal(Attribution.Full, Judge.Judge(new SupportCase(passage, [passage])).Grade);
    }

    [Theory]
    [InlineData("The guards attacked the prisoners.", "The guards were attacked by the prisoners.")]
    [InlineData("The ministry sued the contractor over the bridge.", "The ministry was sued by the contractor over the bridge.")]
    [InlineData("Weiss accused Lang of theft.", "Lang accused Weiss of theft.")]
    public void Who_did_it_to_whom_may_not_change_places(string sentence, string passage) =>
        Assert.NotEqual(Attribution.Full, Judge.Judge(new SupportCase(sentence, [passage])).Grade);

    [Theory]
    [InlineData("Anna Weiss is the director of the hospital.", "Anna Weiss is the former director of the hospital.")]
    [InlineData("The inspectors found evidence of abuse in Hall C.", "The inspectors found little evidence of abuse in Hall C.")]
    [InlineData("Minister Hale said that the law was cruel.", "Critics of Minister Hale said that the law was cruel.")]
    [InlineData("The fire broke out after the guards had left the hall.", "The fire broke out before the guards had left the hall.")]
    public void A_word_that_makes_another_thing_of_it_may_not_be_left_out(string sentence, string passage) =>
        Assert.NotEqual(Attribution.Full, Judge.Judge(new SupportCase(sentence, [passage])).Grade);

    [Theory]
    [InlineData("The prisoners attacked the guards in Hall C.", "The guards were attacked by the prisoners in Hall C.")]
    [InlineData("Lang accused Weiss of theft in May.", "Weiss was accused by Lang of theft in May.")]
    public void A_passive_that_keeps_the_roles_is_not_held_against_a_sentence(string sentence, string passage) =>
        Assert.DoesNotContain("the other way round", string.Join(' ', Judge.Judge(new SupportCase(sentence, [passage])).Reasons), StringComparison.Ordinal);

    [Fact]
    public void A_question_says_nothing()
    {
        var judged = Judge.Judge(new SupportCase("The army shelled the market.", ["Did the army shell the market? Nobody has been able to say."]));

        Assert.NotEqual(Attribution.Full, judged.Grade);
        Assert.Contains("the passages ask whether it is so; the sentence says that it is", judged.Reasons);
    }

    [Fact]
    public void Almost_before_a_number_is_a_matter_of_the_number() =>
        Assert.DoesNotContain("as done or settled", string.Join(' ', Judge.Judge(new SupportCase("The hall holds 300 people.", ["The hall holds almost 300 people."])).Reasons), StringComparison.Ordinal);

    [Fact]
    public void A_sentence_that_is_not_read_to_its_end_is_never_fully_supported()
    {
        var repeated = string.Join(' ', Enumerable.Repeat("Inspectors counted 266 people in a hall built for 120;", 300));
        var tooManyWords = repeated[..9_000] + " and the minister poisoned nine nuns.";
        var tooLong = "Inspectors counted 266 people and " + string.Join(' ', Enumerable.Repeat("it was what it was and", 1_000)) + " inspectors poisoned nine nuns.";
        foreach (var sentence in new[] { tooManyWords, tooLong })
        {
            var judged = Judge.Judge(new SupportCase(sentence, [sentence.Replace("poisoned", "fed", StringComparison.Ordinal)]));
            Assert.NotEqual(Attribution.Full, judged.Grade);
            Assert.Contains(judged.Reasons, r => r.StartsWith("the sentence is too long to be read to its end", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Cutting_a_long_passage_does_not_part_a_surrogate_pair()
    {
        var passage = "The hall holds 290 people and " + new string('x', 199_969) + "😀 more.";
        var judged = Judge.Judge(new SupportCase("The hall holds 290 people.", [passage]));

        Assert.All(judged.Rationale, r => Assert.False(char.IsHighSurrogate(passage[r.Span.End - 1])));
        Assert.NotEmpty(judged.Rationale);
        Assert.Contains("only the first 200,000 characters of the passages were read", judged.Reasons);
    }

    [Theory]
    [InlineData("", "the sentence holds no words")]
    [InlineData("…", "the sentence holds no words")]
    [InlineData("It is what it is.", "the sentence holds no word that could be looked for")]
    public void What_cannot_be_judged_is_graded_none_with_the_reason(string sentence, string reason)
    {
        var judged = Of(sentence);

        Assert.Equal((Attribution.None, 0.0), (judged.Grade, judged.Probability));
        Assert.Equal(reason, Assert.Single(judged.Reasons));
    }

    [Fact]
    public void Without_a_passage_nothing_is_supported() =>
        Assert.Equal("there is no passage to judge it by", Assert.Single(Judge.Judge(new SupportCase("Inspectors counted 266 people.", [])).Reasons));

    [Fact]
    public void Another_language_is_said_to_be_unknown_unless_the_words_stand_there()
    {
        const string spanish = "Los inspectores contaron 266 personas en una sala construida para 120.";
        var elsewhere = Of("Los inspectores encontraron niños durmiendo sobre el suelo frío del puerto.");
        var there = Judge.Judge(new SupportCase(spanish, [$"El informe es breve. {spanish} Nadie respondió."]));

        Assert.Equal(Attribution.None, elsewhere.Grade);
        Assert.Contains(elsewhere.Reasons, r => r.StartsWith("the sentence is not in English", StringComparison.Ordinal));
        Assert.Equal(Attribution.Full, there.Grade);
    }

    [Fact]
    public void Any_text_is_judged_the_same_twice_and_within_bounds() => Gen.Select(Gen.String[0, 120], Gen.String[0, 300].Array[0, 3], Gen.String[0, 40]).Sample((sentence, passages, question) =>
    {
        var given = new SupportCase(sentence, passages, question);
        var judged = Judge.Judge(given);
        var again = Judge.Judge(given);

        Assert.InRange(judged.Probability, 0, 1);
        Assert.Equal((judged.Probability, judged.Grade), (again.Probability, again.Grade));
        Assert.Equal(judged.Reasons, again.Reasons);
        Assert.All(judged.Rationale, r => Assert.InRange(r.Span.End, r.Span.Start + 1, passages[r.Passage].Length));
        Assert.All(judged.Unsupported, s => Assert.InRange(s.End, s.Start + 1, sentence.Length));
    }, iter: 300);

    [Fact]
    public void A_sentence_of_two_thousand_words_against_ten_million_characters_is_judged()
    {
        var sentence = string.Join(' ', Enumerable.Range(0, 2_000).Select(i => $"word{i % 700}"));
        var passage = string.Concat(Enumerable.Repeat("Nothing of this stands here, word5 word6 aside. ", 210_000));

        var judged = Judge.Judge(new SupportCase(sentence, [passage]));

        Assert.NotEqual(Attribution.Full, judged.Grade);
        Assert.Contains(judged.Reasons, r => r.StartsWith("only the first", StringComparison.Ordinal));
    }
}

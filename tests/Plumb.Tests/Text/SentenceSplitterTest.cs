using CsCheck;
using Plumb.Core.Text;
using Xunit;

namespace Plumb.Tests.Text;

public sealed class SentenceSplitterTest
{
    private static readonly string[] Pieces =
    [
        "Mr.", "U.S.", " ", "  ", "\n", "\r\n", "\n\n", ".", ". . . .", "…", "?!", "\"", "”", ")", "[1]", "(a)", "1.", "2)", "•", "The", "court",
        "No.", "5", "a.m.", "e.g.", "。", "」", "と", "؟", ":", "Ի", "\u202A", "\u200B", "- ", "**", "x@y.org", "🙂", "\uD83D",
    ];

    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String, Gen.Int[0, Pieces.Length - 1].List[0, 40].Select(picks => string.Concat(picks.Select(pick => Pieces[pick]))));

    [Theory]
    [InlineData("The U.S. District Court granted the motion.")]
    [InlineData("She argued before the U.S. Supreme Court in June.")]
    [InlineData("The U.N. Security Council met on Tuesday.")]
    [InlineData("He left the U.S.|He never returned.")]
    [InlineData("They moved to the U.K.|Their children stayed behind.")]
    [InlineData("In Roe v. Wade, 410 U.S. 113 (1973), the Court ruled otherwise.|The dissent disagreed.")]
    [InlineData("The claim rests on 42 U.S.C. § 1983.|No other statute applies.")]
    [InlineData("See Fed. R. Civ. P. 12(b)(6).|The motion is denied.")]
    [InlineData("Sec. 5 of the Act applies.|Sec. 6 does not.")]
    [InlineData("Under Art. II of the Treaty, the parties agree.")]
    [InlineData("Resolution No. 1325 was adopted.|No. 1820 followed.")]
    [InlineData("Did he sign it?|No.|He refused.")]
    [InlineData("The answer was no.|The committee adjourned.")]
    [InlineData("Smith v. Jones was decided first.")]
    [InlineData("Brown et al. v. Board of Education remains the leading case.")]
    [InlineData("The study by Silva et al. found no effect.|It was withdrawn.")]
    [InlineData("See pp. 14-16 of the report.|Paras. 3 and 4 are omitted.")]
    [InlineData("The witness, Dr. Amina Yusuf, testified on Jan. 5 in Nairobi.")]
    [InlineData("Gen. Ortega and Sen. Whitfield declined to comment.")]
    [InlineData("Prof. J. K. Lindqvist chaired the panel.")]
    [InlineData("The suit names Harbour Freight Co. and Lindqvist Ltd. as defendants.")]
    [InlineData("The contract went to Harbour Freight Inc.|The ministry gave no reason.")]
    [InlineData("Martin Luther King Jr. spoke there.|Thousands came.")]
    [InlineData("The raid began at 5 a.m. on Monday.")]
    [InlineData("The raid began at 5 a.m.|Police made three arrests.")]
    [InlineData("At 6 p.m. Ms. Okafor called the embassy.")]
    [InlineData("Polls close at 8 p.m. Eastern time.")]
    [InlineData("The levy rose by 3.5 per cent to $1,250.75.|It fell a year later.")]
    [InlineData("Version 2.4.1 fixed the fault.|Users were told.")]
    [InlineData("Losses came to 4.2 million in 2019.|In 2020 they doubled.")]
    [InlineData("Write to press@relief.example.org.|Answers take a week.")]
    [InlineData("The file is at https://archive.example.org/a.b/c.html?x=1.2 and is public.")]
    [InlineData("Read www.example.org/Report.Final before the hearing.|Bring a copy.")]
    [InlineData("“We were never asked,” she said.|“Nobody came.”|The ministry disagrees.")]
    [InlineData("“Were you paid?” Okafor asked.|He shook his head.")]
    [InlineData("“Stop!” he shouted.")]
    [InlineData("The aid never arrived (see Annex B.).|Villagers confirmed this.")]
    [InlineData("(The figures are provisional.)|The final report is due in May.")]
    [InlineData("The camp (pop. approx. 20,000) was closed.")]
    [InlineData("Food was scarce, e.g. Maize sold at triple the price.")]
    [InlineData("Tents, blankets, etc. were sent.")]
    [InlineData("The toll reached 300.[4]|Rescue went on.[5][6]")]
    [InlineData("The well had dried up.12 The village moved.", "The well had dried up.12|The village moved.")]
    [InlineData("He paused... then signed.")]
    [InlineData("He paused ... and Smith signed.")]
    [InlineData("The order [...] was lifted.|It had no effect.")]
    [InlineData("Why now?!|Nobody knows.")]
    [InlineData("The funds were frozen…|Then they vanished.")]
    [InlineData("The parties agree:\n(a) The lease ends;\n(b) The deposit is returned.", "The parties agree:|(a) The lease ends;|(b) The deposit is returned.")]
    [InlineData("1. Scope 2. Definitions 3. Remedies", "1. Scope|2. Definitions|3. Remedies")]
    [InlineData("Findings • No permits • No inspections", "Findings|• No permits|• No inspections")]
    [InlineData("- Water\n- Shelter", "- Water|- Shelter")]
    [InlineData("A heading\n\nThe first paragraph.", "A heading|The first paragraph.")]
    [InlineData("The inquiry found that\nno warning was given.", "The inquiry found that\nno warning was given.")]
    [InlineData("Home\nAbout us\nContact", "Home|About us|Contact")]
    [InlineData("The hearing ended.The judge left at once.", "The hearing ended.|The judge left at once.")]
    [InlineData("合同无效。法院驳回了请求！为什么？", "合同无效。|法院驳回了请求！|为什么？")]
    [InlineData("大臣は「知らない。」と述べた。会見は終わった。", "大臣は「知らない。」と述べた。|会見は終わった。")]
    [InlineData("متى وصلت المساعدات؟ لم تصل.", "متى وصلت المساعدات؟|لم تصل.")]
    [InlineData("Das Urteil vom 3. März ist rechtskräftig.")]
    [InlineData("M. Okafor and I. A. Silva signed.|Both left.")]
    [InlineData("The ship docked at St. John's.|iPhone footage shows it.")]
    [InlineData("Is that all?|Yes.|Good!")]
    [InlineData("MS. OKAFOR: Thank you.|Go ahead.")]
    [InlineData("The vendor holds Contract No. R-17.|It ends in May.")]
    [InlineData("**The ferry stopped.** Islanders protested.", "**The ferry stopped.**|Islanders protested.")]
    [InlineData("The port of Sault Ste. Marie is run by Harbour Freight LLC.|Traffic fell.")]
    [InlineData("Washington, D.C. is the seat.|D.C. residents vote.")]
    public void Sentences_of_law_aid_and_press_are_found(string marked, string? expected = null)
    {
        var text = expected is null ? marked.Replace('|', ' ') : marked;
        Assert.Equal((expected ?? marked).Split('|'), SentenceSplitter.Split(text).Select(span => span.Of(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void White_space_holds_no_sentence(string text) => Assert.Empty(SentenceSplitter.Split(text));

    [Fact]
    public void Each_character_that_is_not_white_space_lies_in_exactly_one_sentence() => Hostile.Sample(text =>
    {
        var covered = new int[text.Length];
        foreach (var span in SentenceSplitter.Split(text))
        {
            for (var i = span.Start; i < span.End; i++)
            {
                covered[i]++;
            }
        }

        for (var i = 0; i < text.Length; i++)
        {
            Assert.True(covered[i] == 1 || (covered[i] == 0 && char.IsWhiteSpace(text[i])), $"character {i} of {text}");
        }
    });

    [Fact]
    public void Sentences_come_in_order_and_without_surrounding_white_space() => Hostile.Sample(text =>
    {
        var end = 0;
        foreach (var span in SentenceSplitter.Split(text))
        {
            Assert.True(span.Start >= end && span.End > span.Start);
            Assert.Equal(span.Of(text).Trim(), span.Of(text));
            end = span.End;
        }
    });

    [Fact]
    public void A_blank_line_parts_sentences_whatever_stands_around_it() => Hostile.Where(text => !string.IsNullOrWhiteSpace(text)).Sample(text =>
    {
        var twice = $"{text}\n\n{text}";
        Assert.DoesNotContain(SentenceSplitter.Split(twice), span => span.Start < text.TrimEnd().Length && span.End > text.Length + 2);
    });

    [Theory]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("A.")]
    [InlineData("a.B")]
    [InlineData("?\"")]
    [InlineData("。」と")]
    [InlineData("[1].")]
    [InlineData("\r\n")]
    [InlineData("a\r\n\r\n")]
    [InlineData("a\n")]
    [InlineData("(a) ")]
    [InlineData("1. A ")]
    [InlineData("\u200B")]
    [InlineData("x.Yz@")]
    public void A_million_repetitions_are_split_and_lose_nothing(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var kept = SentenceSplitter.Split(text).Sum(span => (long)span.Of(text).Count(c => !char.IsWhiteSpace(c)));
        Assert.Equal(text.Count(c => !char.IsWhiteSpace(c)), kept);
    }
}

using System.Text;
using CsCheck;
using Plumb.Adapters.PlainText;
using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Verification.Texts;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Verification.Texts;

public sealed class TextVerifierTest
{
    private static readonly MemoryLibrary Library = new MemoryLibrary()
        .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Harbour Watch counted 290 people in Hall C on 3 May 2025.", "“The hall was built for storing fish alone,” said Ines Varro, who leads Harbour Watch.")
        .Add("Orrin University", SourceKind.Academic, "2024", "Orrin University studied 1,412 cases of people who asked for asylum between 2015 and 2022.")
        .Add("Harbour Board", SourceKind.Government, "2025-04-02", "The harbour will be dredged between May and June, and fishing boats must use the outer quay.")
        .Add("Statistics Office", SourceKind.Government, "2025-01-01", "Hall A | 90 | 142", "Hall C | 120 | 261");

    private const string Sources = "\n\n## Sources\n\n1. Harbour Watch (2025). Report of Harbour Watch.\n2. Orrin University (2024). Report of Orrin University.\n3. Harbour Board (2025). Report of Harbour Board.\n4. Statistics Office, 2025, Report of Statistics Office.\n5. A report that nobody has, 2011.";

    [Theory]
    [InlineData("Harbour Watch counted 290 people in Hall C on 3 May 2025 [1].", "supported", "")]
    [InlineData("Harbour Watch counted 920 people in Hall C on 3 May 2025 [1].", "contradicted", "contradicted")]
    [InlineData("Harbour Watch counted 290 people in Hall C on 3 May 2025 [3].", "", "wrong-citation")]
    [InlineData("Harbour Watch counted 290 people in Hall C on 3 May 2025 [1][3].", "supported", "needless-citation")]
    [InlineData("Harbour Watch counted 290 people in Hall C on 3 May 2025 [9].", "unresolved", "missing-reference")]
    [InlineData("Harbour Watch counted 290 people in Hall C on 3 May 2025 [5].", "unresolved", "unresolved-citation")]
    [InlineData("Harbour Watch counted 290 people in Hall C on 3 May 2025.", "uncited", "uncited")]
    [InlineData("“The hall was built for storing fish alone,” said Ines Varro of Harbour Watch [1].", "supported", "")]
    [InlineData("“The hall was built for storing coal alone,” said Ines Varro of Harbour Watch [1].", "", "altered-quotation")]
    [InlineData("“The hall was built for storing fish alone,” said Karl Benn of the Harbour Board [1].", "", "wrong-speaker")]
    [InlineData("“Nobody will ever know what these walls have seen and heard,” said Ines Varro of Harbour Watch [1].", "", "unknown-quotation")]
    [InlineData("“The hall was built for storing fish alone,” said Ines Varro, and 900 people died of it in May [1].", "", "not-supported|partly-supported|contradicted")]
    [InlineData("The Harbour Board says that the harbour will be dredged between May and June [3].", "supported", "")]
    [InlineData("According to the Harbour Board, the harbour will be dredged between May and June [3].", "supported", "")]
    [InlineData("The harbour will be dredged between May and June, according to the Harbour Board [3].", "supported", "")]
    [InlineData("The harbour will be dredged between May and July, according to the Harbour Board [3].", "", "not-supported|partly-supported|contradicted")]
    [InlineData("According to Ines Varro, the harbour will be dredged between May and June [3].", "", "not-supported|partly-supported|contradicted")]
    [InlineData("“Fishing boats must use the outer quay,” the Harbour Board wrote [3].", "supported", "")]
    [InlineData("How many people are in Hall C?", "nothing to check", "")]
    public async Task A_sentence_comes_out_by_what_its_sources_say(string sentence, string outcome, string rule)
    {
        var verified = await VerifyAsync(sentence + Sources);
        var found = Assert.Single(verified.Sentences);
        Assert.True(outcome.Length == 0 || outcome == found.Outcome, $"{found.Outcome}: {found.Why}");
        Assert.True(rule.Length == 0 ? found.Faults.Count == 0 : found.Faults.Any(f => rule.Split('|').Contains(f.Rule)), string.Join("; ", found.Faults));
    }

    [Theory]
    [InlineData("“The hall was built for storing fish alone,” said Ines Varro [1]. She said: “The hall was built for storing coal alone.” [1]")]
    [InlineData("Nothing is new [1]. Its director, Ines Varro, said: “The hall was built for storing fish alone.” [1]")]
    public async Task A_mark_and_an_office_are_no_part_of_a_speakers_name(string text)
    {
        var verified = await VerifyAsync(text + Sources);
        Assert.DoesNotContain(verified.Sentences.SelectMany(s => s.Faults), f => f.Rule == "wrong-speaker");
        Assert.All(verified.Sentences.SelectMany(s => s.Quotations), q => Assert.Equal("Ines Varro", q.Speaker));
    }

    [Fact]
    public async Task Marks_of_Markdown_stand_as_they_are_written()
    {
        var verified = await VerifyAsync("Harbour Watch counted 290 people in Hall C on 3 May 2025.[^hall] The harbour will be dredged in July [1].\n\n[^hall]: Report of Harbour Watch.\n\n[1]: https://nobody.example/has-it");
        Assert.EndsWith("[^hall]", verified.Sentences[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("[1].", verified.Sentences[1].Text, StringComparison.Ordinal);
        Assert.StartsWith("[1] ", Assert.Single(verified.Sentences[1].Faults, f => f.Rule == "unresolved-citation").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_citations_that_hold_a_part_the_one_that_leaves_least_open_is_told()
    {
        var verified = await VerifyAsync("Orrin University studied 1,412 cases of fishermen who asked for asylum between 2015 and 2022 [4][2]." + Sources);
        Assert.All(Assert.Single(verified.Sentences).Claims, c => Assert.Contains("1,412", string.Concat(c.Evidence.Select(e => e.Quote)), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Harbour Watch counted 290 people in Hall C on 3 May 2025 ([report](files/harbour-watch.md)).", "supported")]
    [InlineData("Harbour Watch counted 290 people in Hall C on 3 May 2025.[1](files/harbour-watch.md#page=2)", "supported")]
    [InlineData("Harbour Watch counted 290 people in Hall C on 3 May 2025 ([report](files/nobody-has-it.md)).", "uncited")]
    public async Task A_link_to_a_file_beside_the_text_is_a_citation_where_a_source_has_that_name(string sentence, string outcome) =>
        Assert.Equal(outcome, Assert.Single((await VerifyAsync(sentence)).Sentences).Outcome);

    [Fact]
    public async Task A_list_of_sources_in_one_line_is_read_by_its_numbers()
    {
        var verified = await VerifyAsync("Harbour Watch counted 290 people in Hall C on 3 May 2025 [1]. The harbour will be dredged between May and June [2].\n\n## Sources\n\n[1] Report of Harbour Watch, 2025. [2] Report of Harbour Board, 2025.");
        Assert.Equal(["supported", "supported"], verified.Sentences.Select(s => s.Outcome));
    }

    [Fact]
    public async Task Each_claim_is_held_against_its_own_citations_and_the_worst_grade_is_that_of_the_sentence()
    {
        var verified = await VerifyAsync("Harbour Watch counted 290 people in Hall C on 3 May 2025 [1], and Orrin University studied 99 cases of people who asked for asylum [2]." + Sources);
        var sentence = Assert.Single(verified.Sentences);
        Assert.Equal([1], sentence.Claims[0].Citations);
        Assert.Equal([2], sentence.Claims[1].Citations);
        Assert.Equal("full", sentence.Claims[0].Grade);
        Assert.NotEqual("full", sentence.Claims[1].Grade);
        Assert.Equal(sentence.Claims[1].Grade, sentence.Grade);
        Assert.Equal(sentence.Grade, verified.Grade);
    }

    [Fact]
    public async Task A_citation_after_a_later_sentence_does_not_cover_one_before_it_and_that_is_said()
    {
        var verified = await VerifyAsync("Harbour Watch counted 290 people in Hall C on 3 May 2025. It was built for fish in 1990. [1]" + Sources);
        Assert.Equal("uncited", verified.Sentences[0].Outcome);
        Assert.Contains("[1] stands only after a later sentence", verified.Sentences[0].Faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_text_cites_once_for_each_paragraph_the_citation_at_its_end_covers_it_and_that_is_said()
    {
        const string Text = "Harbour Watch counted 290 people in Hall C on 3 May 2025. It reported on the hall in March [1].\n\n"
            + "Harbour Watch counted 920 people in Hall C on 3 May 2025. The hall was built for storing fish alone [1].\n\n"
            + "Orrin University studied 1,412 cases of people who asked for asylum. They asked between 2015 and 2022 [2].";
        var verified = await VerifyAsync(Text + Sources);
        var (kept, changed) = (verified.Sentences[0], verified.Sentences[2]);
        Assert.Equal("supported", kept.Outcome);
        Assert.EndsWith("; cited at the end of the paragraph", kept.Why, StringComparison.Ordinal);
        Assert.Equal("contradicted", changed.Outcome);
        Assert.Contains("[1] at the end of the paragraph", Assert.Single(changed.Faults).Message, StringComparison.Ordinal);
        Assert.Equal(2, verified.References[0].Cited);
    }

    [Fact]
    public async Task Where_most_paragraphs_cite_sentence_by_sentence_a_citation_covers_its_own_sentence_alone()
    {
        const string Text = "Harbour Watch counted 290 people in Hall C on 3 May 2025. It reported on the hall in March [1].\n\n"
            + "Harbour Watch counted 290 people in Hall C on 3 May 2025 [1]. The hall was built for storing fish alone [1].\n\n"
            + "Orrin University studied 1,412 cases of people who asked for asylum [2]. They asked between 2015 and 2022 [2].";
        var verified = await VerifyAsync(Text + Sources);
        Assert.Equal("uncited", verified.Sentences[0].Outcome);
    }

    [Fact]
    public async Task Evidence_is_the_archived_text_at_its_place()
    {
        var verified = await VerifyAsync("Harbour Watch counted 290 people in Hall C on 3 May 2025 [1]." + Sources);
        var evidence = verified.Sentences[0].Claims[0].Evidence[0];
        var text = Library.Document(verified.Sources[evidence.Source - 1].Snapshot).Text;
        Assert.Equal(evidence.Quote, text[evidence.Start..evidence.End]);
        Assert.EndsWith(evidence.Prefix, text[..evidence.Start], StringComparison.Ordinal);
        Assert.StartsWith(evidence.Suffix, text[evidence.End..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposed_mark_stands_beside_those_of_the_sentence_before_its_stop()
    {
        const string Text = "Harbour Watch counted 290 people in Hall C on 3 May 2025 [3].";
        var proposal = Assert.Single((await VerifyAsync(Text + Sources, propose: true)).Proposals);
        Assert.Equal((1, "[1]", Text.Length - 1), (proposal.Sentence, proposal.Mark, proposal.Insert));
    }

    [Fact]
    public async Task Proposals_add_the_texts_own_mark_or_a_note_with_the_exact_words()
    {
        var verified = await VerifyAsync("Harbour Watch counted 290 people in Hall C on 3 May 2025.", propose: true);
        var proposal = Assert.Single(verified.Proposals);
        Assert.Equal(("[^plumb-1]", 57), (proposal.Mark, proposal.Insert));
        Assert.Contains("“Harbour Watch counted 290 people in Hall C on 3 May 2025.”", proposal.Definition, StringComparison.Ordinal);
        var listed = await VerifyAsync("Harbour Watch counted 290 people in Hall C on 3 May 2025 [3]." + Sources, propose: true);
        Assert.Equal(("[1]", null), (listed.Proposals[0].Mark, listed.Proposals[0].Definition));
    }

    [Theory]
    [InlineData("# A title alone", "no sentence")]
    [InlineData("One two. Three four. Is it five?", "cites nothing")]
    public async Task A_text_with_nothing_to_verify_says_so(string text, string remark)
    {
        var verified = await VerifyAsync(text);
        Assert.Null(verified.Grade);
        Assert.Contains(verified.Remarks, r => r.Contains(remark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sentence_of_two_thousand_words_is_not_judged_and_says_why()
    {
        var verified = await VerifyAsync(string.Join(' ', Enumerable.Repeat("people", 2_000)) + " [1]." + Sources);
        var sentence = verified.Sentences[0];
        Assert.Equal("none", sentence.Grade);
        Assert.Contains("2,000 words", sentence.Why, StringComparison.Ordinal);
        Assert.Contains(sentence.Faults, f => f.Rule == "not-judged");
    }

    [Theory]
    [InlineData("They counted 290 people in Hall C on 3 May 2025.", false)]
    [InlineData("Of the halls, 290 of them were counted in Hall C on 3 May 2025.", false)]
    [InlineData("Harbour Watch counted 290 people in Hall C on 3 May 2025.", true)]
    public async Task What_does_not_say_of_whom_it_speaks_is_supported_by_no_other_source(string sentence, bool elsewhere)
    {
        var verified = await VerifyAsync(sentence + Sources, propose: true);
        Assert.Equal(elsewhere, verified.Sentences[0].Claims[0].Elsewhere is not null);
        Assert.Equal(elsewhere, verified.Proposals.Count > 0);
    }

    [Theory]
    [InlineData("当局在大厅里关押了290人，比去年多了一倍。[1]")]
    [InlineData("احتجزت السلطات 290 شخصا في القاعة في 3 مايو 2025 [1].")]
    [InlineData("В зале находилось 290 человек [1].")]
    [InlineData("Hall C holds 261 people [4].")]
    public async Task Other_scripts_and_tables_get_a_grade_with_a_reason(string sentence)
    {
        var found = (await VerifyAsync(sentence + Sources)).Sentences[0];
        Assert.NotNull(found.Grade);
        Assert.NotEqual("", found.Why);
    }

    [Fact]
    public async Task What_lies_beyond_the_limits_is_graded_none_and_said()
    {
        var text = string.Join("\n\n", Enumerable.Repeat("Harbour Watch counted 290 people in Hall C on 3 May 2025.", 4));
        var verified = await VerifyAsync(text, limits: new VerificationLimits { MostSentences = 2, MostSearched = 1 });
        Assert.All(verified.Sentences.Skip(2), s => Assert.Contains("not looked at", s.Why, StringComparison.Ordinal));
        Assert.NotNull(verified.Sentences[0].Claims[0].Elsewhere);
        Assert.Null(verified.Sentences[1].Claims[0].Elsewhere);
        Assert.Equal(2, verified.Remarks.Count(r => r.Contains("first", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_same_text_gives_the_same_bytes()
    {
        var text = string.Concat(Enumerable.Range(0, 30).Select(i => $"Harbour Watch counted {280 + i} people in Hall C on 3 May 2025 [{(i % 5) + 1}]. ")) + Sources;
        Assert.Equal(VerificationJson.Serialize(await VerifyAsync(text, propose: true)), VerificationJson.Serialize(await VerifyAsync(text, propose: true)));
    }

    [Fact]
    public void Whatever_the_text_holds_every_sentence_comes_out_with_a_reason() =>
        Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]).Array[0, 25].Select(p => string.Concat(p)).Sample(
            text =>
            {
                if (Read(text) is { } given)
                {
                    var verified = Verifier().VerifyAsync(given, true, null, CancellationToken.None).GetAwaiter().GetResult();
                    Assert.All(verified.Sentences, s => Assert.NotEqual("", s.Why));
                    Assert.Equal(verified.Sentences.Count, verified.Blocks.Sum(b => b.Sentences.Count));
                    Assert.NotEmpty(VerificationJson.Serialize(verified));
                }
            },
            iter: 200,
            threads: 1);

    private static readonly string[] s_pieces =
    [
        "The hall holds 290 people", " [1]", ". ", "\n\n", "“built for storing fish alone”", " said Ines Varro", " and it was built", ", which is, ", "[^2]", "(Watch, 2025)", "https://a.example",
        "## References\n\n", "1. Harbour Watch, 2025. Report of Harbour Watch\n", "[^2]: x\n", "| a | b |\n|---|---|\n| 1 [1] | 2 |\n\n", "- ", "> ", "😀", "\u202E", "ا", "<sup>1</sup>", "```\n", "\uD800", "[9", "**", "\"",
    ];

    private static async Task<TextVerification> VerifyAsync(string text, bool propose = false, VerificationLimits? limits = null) =>
        await Verifier(limits).VerifyAsync(Read(text) ?? throw new InvalidOperationException(text), propose, null, TestContext.Current.CancellationToken);

    private static TextVerifier Verifier(VerificationLimits? limits = null) => new(Library, Library, new LexicalJudge(), new StillClock(), limits);

    internal static TextToVerify? Read(string text)
    {
        var raw = new RawSnapshot(Encoding.UTF8.GetBytes(text), "text/markdown", "draft.md");
        return new LinkedMarkdownReader().Read(raw, new ReadingLimits(), CancellationToken.None) is LinkedOutcome.Read read
            ? new TextToVerify("draft.md", raw.Id, raw.MediaType, read.Text, read.Warnings)
            : null;
    }
}

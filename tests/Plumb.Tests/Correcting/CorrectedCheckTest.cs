using Plumb.Core.Checking;
using Plumb.Core.Correcting;
using Plumb.Tests.Support;
using Xunit;
using Check = Plumb.Core.Checking.Check;

namespace Plumb.Tests.Correcting;

public sealed class CorrectedCheckTest
{
    private static readonly CheckSentence s_doubted = Checks.Quoting("Hall C holds 290 people.");
    private static readonly CheckSentence s_other = Checks.Quoting("Hall D is closed.", 2);

    private static readonly Check s_published = Checks.Empty with
    {
        Summary = [s_doubted, s_other],
        Sections = [new CheckSection("Hall C", [s_doubted]), new CheckSection("Hall D", [s_other with { Same = [new CheckSame("Ministry", s_doubted.Citations[0])] }])],
        Positions = new CheckPositions(["Hall C"], [new CheckPositionRow("Council", "ngo", [new CheckPositionCell("critical", 1, s_doubted.Citations)])]),
        Timeline = [new CheckEvent("2025", null, "2025", null, s_doubted.Citations[0])],
        FigureGroups = [new CheckFigureGroup(1, "people", "the same", [])],
        Figures = [Checks.Figure("people", "290", 290, null, null) with { Citation = s_doubted.Citations[0] }, Checks.Figure("people", "120", 120, null, null) with { Citation = s_other.Citations[0] }],
        Sources = [Checks.Source(1, "One"), Checks.Source(2, "Two")],
    };

    [Fact]
    public void What_is_open_or_declined_changes_nothing()
    {
        var versions = CorrectedCheck.Versions(s_published, [Of(1, null), Of(2, Outcome.Declined)]);

        Assert.Same(s_published, Assert.Single(versions).Check);
    }

    [Fact]
    public void A_withdrawn_sentence_leaves_every_part_and_is_listed_with_the_reason()
    {
        var check = CorrectedCheck.Versions(s_published, [Of(1, Outcome.Withdrawn)])[^1].Check;

        Assert.DoesNotContain(check.Sentences(), s => s.Text == s_doubted.Text);
        Assert.Equal("Hall D", Assert.Single(check.Sections).Title);
        Assert.Empty(check.Sections[0].Sentences[0].Same);
        Assert.Equal("silent", check.Positions!.Rows[0].Cells[0].Stance);
        Assert.Empty(check.Timeline);
        Assert.Equal("120", Assert.Single(check.Figures).Value);
        Assert.Empty(check.FigureGroups);
        var left = Assert.Single(check.Unverified);
        Assert.Equal((s_doubted.Text, "withdrawn on 1970-01-02: Because."), (left.Text, left.Reason));
        Assert.Equal(s_published.Id, check.Id);
    }

    [Fact]
    public void What_rests_on_the_passage_of_a_withdrawn_quote_alone_falls_with_it_in_whatever_words_and_is_listed()
    {
        var reworded = s_doubted with { Text = "Hall C is full, the council wrote." };
        var check = CorrectedCheck.Versions(s_published with { BottomLine = [reworded] }, [Of(1, Outcome.Withdrawn)])[^1].Check;

        Assert.Empty(check.BottomLine);
        Assert.Contains(check.Unverified, u => u.Text == reworded.Text && u.Reason == "it rests on the same passage as a sentence withdrawn on 1970-01-02: Because.");
    }

    [Fact]
    public void What_also_rests_on_other_passages_or_counted_stays_and_is_offered_to_the_editor()
    {
        var both = s_doubted with { Text = "Both halls are full.", Kind = "written", Citations = [.. s_doubted.Citations, .. s_other.Citations] };
        var counted = Checks.Quoting("") with { Text = "1 of 2 sources says so.", Kind = "computed", Citations = [], Computation = new CheckComputation("documents", new Dictionary<string, double>(), [s_doubted.Citations[0].Snapshot]) };
        var published = s_published with { BottomLine = [both, counted] };

        var resting = Resting.Of(published, s_doubted.Text);

        Assert.Empty(resting.Falling);
        Assert.Equal([s_other.Text, both.Text, counted.Text], resting.Staying.Select(s => s.Text));
        Assert.Equal([both, counted], CorrectedCheck.Versions(published, [Of(1, Outcome.Withdrawn)])[^1].Check.BottomLine);
    }

    [Fact]
    public void A_written_sentence_falls_alone_for_its_own_wording_may_be_what_is_wrong()
    {
        var written = s_doubted with { Text = "Hall C is a prison.", Kind = "written" };

        var resting = Resting.Of(s_published with { BottomLine = [written] }, written.Text);

        Assert.Empty(resting.Falling);
        Assert.Contains(resting.Staying, s => s.Text == s_doubted.Text);
    }

    [Fact]
    public void A_heading_does_not_go_on_quoting_what_was_withdrawn()
    {
        var published = s_published with { Sections = [new CheckSection("Hall C: “Hall C holds 290 people”", [s_doubted, s_other])] };

        Assert.Equal("Hall C", Assert.Single(CorrectedCheck.Versions(published, [Of(1, Outcome.Withdrawn)])[^1].Check.Sections).Title);
    }

    [Theory]
    [InlineData("Supported", "NotEnoughEvidence")]
    [InlineData("ConflictingEvidence", "NotEnoughEvidence")]
    [InlineData("Refuted", "Refuted")]
    public void A_verdict_does_not_outlast_the_withdrawal_of_all_that_spoke_for_it(string before, string after)
    {
        var part = new CheckClaimPart { Text = "It holds 290.", Verdict = before, IndependentFor = 1, IndependentAgainst = 1, SingleSource = true, For = [s_doubted], Against = [s_other], Reasons = ["One source says it."], WouldChange = [] };
        var published = s_published with { Verdict = new CheckVerdict { Claim = "It holds 290.", Verdict = before, Reasons = ["One source says it."], Parts = [part] } };

        var verdict = CorrectedCheck.Versions(published, [Of(1, Outcome.Withdrawn)])[^1].Check.Verdict!;

        Assert.Equal((after, after), (verdict.Verdict, verdict.Parts[0].Verdict));
        Assert.Equal((0, 1), (verdict.Parts[0].IndependentFor, verdict.Parts[0].IndependentAgainst));
        Assert.DoesNotContain("One source says it.", verdict.Reasons);
        Assert.Equal(before == after, verdict.Reasons.Any(r => r.StartsWith("What is left against it is by", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_verdict_that_stays_names_what_is_left_and_not_what_was_withdrawn()
    {
        var left = s_other with { Speaker = "Quay Council" };
        var part = new CheckClaimPart { Text = "It holds 290.", Verdict = "Supported", IndependentFor = 2, IndependentAgainst = 0, SingleSource = false, For = [s_doubted, left], Against = [], Reasons = ["2 independent sources say it: Watch, Quay Council."], WouldChange = [] };
        var published = s_published with { Verdict = new CheckVerdict { Claim = "It holds 290.", Verdict = "Supported", Reasons = part.Reasons, Parts = [part] } };

        var verdict = CorrectedCheck.Versions(published, [Of(1, Outcome.Withdrawn)])[^1].Check.Verdict!;

        Assert.Equal(("Supported", 1, true), (verdict.Verdict, verdict.Parts[0].IndependentFor, verdict.Parts[0].SingleSource));
        Assert.Equal(["A part of what it rested on was withdrawn.", "What is left for it is by Quay Council."], verdict.Reasons);
    }

    [Fact]
    public void A_note_leaves_the_sentence_and_stands_among_the_limits()
    {
        var check = CorrectedCheck.Versions(s_published, [Of(1, Outcome.Noted)])[^1].Check;

        Assert.Equal(s_published.Sentences(), check.Sentences());
        Assert.Equal($"Corrected on 1970-01-02, of “{s_doubted.Text}”: Because.", Assert.Single(check.Limits).Text);
    }

    [Fact]
    public void Versions_follow_in_the_order_in_which_editors_settled_and_none_is_lost()
    {
        var first = Of(2, Outcome.Noted);
        var later = Of(1, Outcome.Withdrawn) with { Settlement = new Settlement(Outcome.Withdrawn, "Later.", By(9)) };

        var versions = CorrectedCheck.Versions(s_published, [later, first]);

        Assert.Equal([1, 2, 3], versions.Select(v => v.Number));
        Assert.Equal([null, 2L, 1L], versions.Select(v => v.By?.Number));
        Assert.Contains(versions[1].Check.Summary, s => s.Text == s_doubted.Text);
        Assert.DoesNotContain(versions[2].Check.Summary, s => s.Text == s_doubted.Text);
    }

    [Fact]
    public void No_correction_adds_a_sentence()
    {
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            var versions = CorrectedCheck.Versions(s_published, [Of(1, outcome)]);
            Assert.Subset(s_published.Sentences().Select(s => s.Text).ToHashSet(), versions[^1].Check.Sentences().Select(s => s.Text).ToHashSet());
        }
    }

    private static Signature By(int day) => new(DateTimeOffset.UnixEpoch.AddDays(day), "local", "editor");

    private static Challenge Of(long number, Outcome? outcome) => new(
        number, new Objection(s_published.Id, s_doubted.Text, "It held 120.", "https://a.org/"), By(0), outcome is { } settled ? new Settlement(settled, "Because.", By(1)) : null);
}

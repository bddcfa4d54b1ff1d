using System.Globalization;
using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Verification.Verdicts;

/// <summary>Verdicts on claims about made-up libraries, as a check publishes them.</summary>
public sealed class VerdictTest
{
    private const string Claim = "The Harbour Agency held 412 asylum seekers in the customs hall in June 2025.";

    [Fact]
    public void Two_independent_sources_that_say_it_support_it_and_are_named()
    {
        var verdict = Verdict(Claim, new MemoryLibrary()
            .Add("Quay Council", SourceKind.Ngo, "2025-07-03", "The Harbour Agency held 412 asylum seekers in the customs hall in June 2025.", "Volunteers of the council brought blankets, soup and bread to the gate on every evening of that month.")
            .Add("Ombudsman", SourceKind.Government, "2025-07-20", "In June 2025, 412 asylum seekers were held by the Harbour Agency in the customs hall.", "Inspectors measured each room with a tape, wrote down which doors were locked and asked for the bills."));

        Assert.Equal("Supported", verdict.Verdict);
        Assert.Equal((2, 0, false), (verdict.Parts[0].IndependentFor, verdict.Parts[0].IndependentAgainst, verdict.Parts[0].SingleSource));
        Assert.StartsWith("2 independent sources say it: ", verdict.Reasons[0], StringComparison.Ordinal);
        Assert.Contains("Quay Council", verdict.Reasons[0], StringComparison.Ordinal);
        Assert.NotEmpty(verdict.Parts[0].WouldChange);
    }

    [Fact]
    public void Near_copies_are_shown_as_a_single_source()
    {
        const string release = "The Harbour Agency held 412 asylum seekers in the customs hall in June 2025. The council called for an inquiry into the nights that they spent on the floor without blankets.";
        var verdict = Verdict(Claim, new MemoryLibrary()
            .Add("Quay Council", SourceKind.Ngo, "2025-07-03", release)
            .Add("Daily Post", SourceKind.Press, "2025-07-04", release)
            .Add("Evening Herald", SourceKind.Press, "2025-07-05", release));

        Assert.Equal("Supported", verdict.Verdict);
        Assert.Equal((1, true), (verdict.Parts[0].IndependentFor, verdict.Parts[0].SingleSource));
        Assert.Equal(3, verdict.Parts[0].For.Count);
        Assert.Contains(verdict.Reasons, r => r.Contains("single source: all 3 documents", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_figure_of_the_same_time_refutes_it()
    {
        var verdict = Verdict(Claim, new MemoryLibrary()
            .Add("Ombudsman", SourceKind.Government, "2025-07-20", "The Harbour Agency held 538 asylum seekers in the customs hall in June 2025."));

        Assert.Equal("Refuted", verdict.Verdict);
        Assert.Contains("gives “538”, the claim “412”, for the same time", Assert.Single(verdict.Parts[0].Against).Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_of_another_time_is_set_aside_and_refutes_nothing()
    {
        var verdict = Verdict(Claim, new MemoryLibrary()
            .Add("Ombudsman", SourceKind.Government, "2025-02-20", "The Harbour Agency held 538 asylum seekers in the customs hall in January 2025."));

        Assert.Equal("NotEnoughEvidence", verdict.Verdict);
        Assert.Empty(verdict.Parts[0].Against);
        Assert.Contains("January 2025", Assert.Single(verdict.Parts[0].SetAside).Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_figure_does_not_refute_a_newer_one_where_neither_says_for_when()
    {
        const string claim = "The Harbour Agency holds 538 asylum seekers in the customs hall.";
        var library = new MemoryLibrary()
            .Add("Quay Council", SourceKind.Ngo, "2023-02-03", "The Harbour Agency holds 412 asylum seekers in the customs hall.")
            .Add("Ombudsman", SourceKind.Government, "2025-07-20", "The Harbour Agency holds 538 asylum seekers in the customs hall.");

        var (newer, older) = (Verdict(claim, library), Verdict(claim.Replace("538", "412", StringComparison.Ordinal), library));

        Assert.Equal("Supported", newer.Verdict);
        Assert.Contains("an older figure does not refute one of 20 July 2025", Assert.Single(newer.Parts[0].SetAside).Reasons[1], StringComparison.Ordinal);
        Assert.Equal("ConflictingEvidence", older.Verdict);
    }

    [Fact]
    public void A_bound_that_holds_is_not_refuted_by_the_figure_that_meets_it()
    {
        var verdict = Verdict("The Harbour Agency held more than 400 asylum seekers in the customs hall in June 2025.", new MemoryLibrary()
            .Add("Ombudsman", SourceKind.Government, "2025-07-20", "The Harbour Agency held 538 asylum seekers in the customs hall in June 2025."));

        Assert.NotEqual("Refuted", verdict.Verdict);
        Assert.Empty(verdict.Parts[0].Against);
    }

    [Fact]
    public void A_part_of_a_sum_refutes_nothing()
    {
        var verdict = Verdict(Claim, new MemoryLibrary()
            .Add("Ombudsman", SourceKind.Government, "2025-07-20", "Of those that the Harbour Agency held in the customs hall in June 2025, 38 of the asylum seekers were children."));

        Assert.Equal("NotEnoughEvidence", verdict.Verdict);
    }

    [Fact]
    public void A_plain_negation_refutes_it()
    {
        var verdict = Verdict("The Harbour Agency closed the customs hall in June 2025.", new MemoryLibrary()
            .Add("Ombudsman", SourceKind.Government, "2025-07-20", "The Harbour Agency did not close the customs hall in June 2025."));

        Assert.Equal("Refuted", verdict.Verdict);
    }

    [Theory]
    [InlineData("Deaths in the customs hall rose in 2025.", "Deaths in the customs hall increased in 2025.", "Supported")]
    [InlineData("Deaths in the customs hall rose in 2025.", "Deaths in the customs hall fell in 2025.", "Refuted")]
    [InlineData("Deaths in the customs hall rose in 2025.", "Deaths in the customs hall did not fall in 2025 at all, the ombudsman found.", "NotEnoughEvidence")]
    [InlineData("The new doors reduce the noise in the customs hall.", "Measurements show that the new doors reduce the noise in the customs hall.", "Supported")]
    [InlineData("The new doors reduce the noise in the customs hall.", "This study aimed to test whether the new doors reduce the noise in the customs hall.", "NotEnoughEvidence")]
    [InlineData("The new doors reduce the noise in the customs hall.", "Critics believe that the new doors reduce the noise in the customs hall.", "NotEnoughEvidence")]
    [InlineData("Delmar Hall is in Newquay.", "Delmar Hall in Newquay is the largest of the halls on the coast.", "Supported")]
    [InlineData("Delmar Hall is operated by CarCivic.", "LaSpa Works operates: Delmar Hall, Richmond Hall, Jackson Parish CC, River Hall (Concordia)", "Refuted")]
    [InlineData("CarCivic operates Delmar Hall.", "LaSpa Works operates Richmond Hall and Delmar Hall.", "Refuted")]
    [InlineData("CarCivic operates Delmar Hall.", "LaSpa Works operates the kitchen of Delmar Hall.", "NotEnoughEvidence")]
    [InlineData("The Quays Act was signed by Mayor Orr.", "In his first winter he has: – Lowered rents – Signed the Quays Act – Sold an Orr-era ferry with Mayor Dahl.", "NotEnoughEvidence")]
    [InlineData("The Quays Act was signed by Mayor Orr.", "Mayor Orr signed the Quays Act, which requires sailors charged with theft to be held.", "Supported")]
    [InlineData("Deaths in detention fell in 2025.", "Deaths in detention at Delmar Hall rose in 2025.", "NotEnoughEvidence")]
    [InlineData("The north gate is louder than the south gate.", "The north gate is loud, and so is the south gate.", "NotEnoughEvidence")]
    [InlineData("The north gate is louder than the south gate.", "The north gate is louder compared with the south gate.", "Supported")]
    [InlineData("The north gate is louder than the south gate.", "The north gate is louder vs. the south gate.", "NotEnoughEvidence")]
    [InlineData("Wardens searched more boats in 2024 than in 2025.", "797% increase in boats that wardens searched: 41 in 2024 vs. 368 in 2025.", "NotEnoughEvidence")]
    [InlineData("Most people held by the wardens have no criminal conviction.", "George Santos, one of the people held by the wardens, has a criminal conviction.", "NotEnoughEvidence")]
    [InlineData("The scale in the customs hall is accurate.", "The scale in the customs hall is inaccurate.", "NotEnoughEvidence")]
    public void Directions_aims_beliefs_and_comparisons_are_told_apart(string claim, string sentence, string verdict) =>
        Assert.Equal(verdict, Verdict(claim, new MemoryLibrary().Add("Ombudsman", SourceKind.Government, "2025-07-20", sentence)).Verdict);

    [Theory]
    [InlineData("Delmar Hall is operated by Harbour Works in the north of the city.", "Refuted")]
    [InlineData("Delmar Hall, operated by Harbour Works, stands in the north of the city.", "Refuted")]
    [InlineData("Delmar Hall was operated by Harbour Works in the north of the city.", "NotEnoughEvidence")]
    [InlineData("Delmar Hall is operated by Harbour Works, a subsidiary of the Carcivic group.", "NotEnoughEvidence")]
    [InlineData("Delmar Hall is operated by the Department of Harbours in the north.", "NotEnoughEvidence")]
    [InlineData("Delmar Hall lies beside a mill that is operated by Harbour Works.", "NotEnoughEvidence")]
    [InlineData("The kitchen of Delmar Hall is operated by Harbour Works.", "NotEnoughEvidence")]
    [InlineData("A wing of the old Delmar Hall is operated by Harbour Works.", "NotEnoughEvidence")]
    public void What_one_does_now_another_does_not(string sentence, string verdict) =>
        Assert.Equal(verdict, Verdict("Delmar Hall is operated by Carcivic.", new MemoryLibrary().Add("Ombudsman", SourceKind.Government, "2025-07-20", sentence)).Verdict);

    [Fact]
    public void Sources_that_count_the_same_otherwise_in_other_words_are_said_to_differ()
    {
        var verdict = Verdict("The Harbour Agency recorded 33 deaths in custody in 2025.", new MemoryLibrary()
            .Add("Quay Council", SourceKind.Ngo, "2026-07-03", "The Harbour Agency recorded 33 in-custody deaths in 2025 — the highest annual total since the agency was formed.")
            .Add("Ombudsman", SourceKind.Government, "2026-07-20", "2025 was deadliest year for Harbour Agency detention in two decades (32 deaths nationwide)."));

        Assert.Equal("ConflictingEvidence", verdict.Verdict);
        Assert.Contains("gives “32”, the claim “33”, for the same time", Assert.Single(verdict.Parts[0].Against).Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_on_both_sides_conflict()
    {
        var verdict = Verdict("The Harbour Agency closed the customs hall in June 2025.", new MemoryLibrary()
            .Add("Quay Council", SourceKind.Ngo, "2025-07-03", "The Harbour Agency closed the customs hall in June 2025.")
            .Add("Ombudsman", SourceKind.Government, "2025-07-20", "The Harbour Agency did not close the customs hall in June 2025."));

        Assert.Equal("ConflictingEvidence", verdict.Verdict);
        Assert.Equal((1, 1), (verdict.Parts[0].IndependentFor, verdict.Parts[0].IndependentAgainst));
    }

    [Fact]
    public void A_denial_alone_refutes_nothing_and_against_support_it_conflicts()
    {
        const string claim = "Guards of the Harbour Agency used pepper spray in the customs hall.";
        var library = new MemoryLibrary()
            .Add("Harbour Agency", SourceKind.Government, "2025-07-05", "The Harbour Agency denies that guards used pepper spray in the customs hall.");
        Assert.Equal("NotEnoughEvidence", Verdict(claim, library).Verdict);

        library.Add("Ombudsman", SourceKind.Government, "2025-07-20", "Guards of the Harbour Agency used pepper spray in the customs hall.");
        Assert.Equal("ConflictingEvidence", Verdict(claim, library).Verdict);
    }

    [Fact]
    public void An_allegation_alone_supports_nothing_and_keeps_what_speaks_against_from_refuting()
    {
        const string claim = "Guards of the Harbour Agency used pepper spray in the customs hall.";
        var library = new MemoryLibrary()
            .Add("Quay Council", SourceKind.Ngo, "2025-07-03", "The council accused guards of the Harbour Agency of using pepper spray in the customs hall.");
        var alone = Verdict(claim, library);
        Assert.Equal("NotEnoughEvidence", alone.Verdict);
        Assert.Empty(alone.Parts[0].For);
        Assert.Single(alone.Parts[0].Alleged);
        Assert.Contains(VerdictParts.Of(alone), p => p.Title == "Alleged, and not established by it" && p.Sentences.Count == 1);

        library.Add("Harbour Agency", SourceKind.Government, "2025-07-05", "Guards of the Harbour Agency never used pepper spray in the customs hall.");
        Assert.Equal("ConflictingEvidence", Verdict(claim, library).Verdict);
    }

    [Fact]
    public void A_claim_of_two_things_is_as_good_as_its_worst_part()
    {
        var verdict = Verdict("The customs hall was built for 120 people, and the Harbour Agency closed the north gate in May.", new MemoryLibrary()
            .Add("Ombudsman", SourceKind.Government, "2025-07-20", "The customs hall was built for 120 people.", "The Harbour Agency did not close the north gate in May."));

        Assert.Equal(["Supported", "Refuted"], verdict.Parts.Select(p => p.Verdict));
        Assert.Equal("Refuted", verdict.Verdict);
        Assert.Contains("2 things", verdict.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_library_does_not_hold_is_not_enough_evidence_and_says_what_to_add()
    {
        var check = Check("The bishop of Osnabrück owned three castles in 1648.", new MemoryLibrary()
            .Add("Ombudsman", SourceKind.Government, "2025-07-20", "The customs hall was built for 120 people and holds 290."));

        Assert.Equal("NotEnoughEvidence", check.Verdict!.Verdict);
        Assert.NotNull(check.Abstained);
        Assert.Contains("Add sources", check.Verdict.Parts[0].WouldChange[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_quote_of_a_verdict_stands_in_the_archive_and_counts_equal_the_lists()
    {
        var library = new MemoryLibrary()
            .Add("Quay Council", SourceKind.Ngo, "2025-07-03", "The Harbour Agency held 412 asylum seekers in the customs hall in June 2025.")
            .Add("Ombudsman", SourceKind.Government, "2025-07-20", "The Harbour Agency held 538 asylum seekers in the customs hall in June 2025.");
        var check = Check(Claim, library);

        Assert.Equal(2, check.Verdict!.Sentences().Count());
        foreach (var citation in check.Verdict.Sentences().SelectMany(s => s.Citations))
        {
            var text = library.Document(citation.Snapshot).Text;
            Assert.Equal(citation.Quote, text[CodePoints.ToUtf16(text, citation.Start)..CodePoints.ToUtf16(text, citation.End)]);
        }

        Assert.Equal(check.Audit.Verified, check.Sentences().Count());
        Assert.Contains(check.Verdict.Parts[0].IndependentFor.ToString(CultureInfo.InvariantCulture), check.Verdict.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_gets_no_verdict() => Assert.Null(Check("How many asylum seekers did the Harbour Agency hold?", new MemoryLibrary().Add("Ombudsman", SourceKind.Government, "2025", Claim)).Verdict);

    private static CheckVerdict Verdict(string claim, MemoryLibrary library) => Check(claim, library).Verdict!;

    private static Core.Checking.Check Check(string question, MemoryLibrary library) =>
        new Checker(library, new PassageFinder(library, library), new Weigher(library), new Verifier(library), new StillClock())
            .CheckAsync(new Question(question), "2026-01-01", CancellationToken.None).GetAwaiter().GetResult().Check;
}

using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Verification.Verdicts;

/// <summary>What a sentence only mentions counts on neither side; whom two papers repeat counts once.</summary>
public sealed class MentionTest
{
    private const string Claim = "Hall J holds 800 people.";

    [Theory]
    [InlineData("It is a lie that Hall J holds 800 people.")]
    [InlineData("Smith wrongly said that Hall J holds 800 people.")]
    [InlineData("The hoax post read: Hall J holds 800 people.")]
    [InlineData("Contrary to the ministry, which says that Hall J holds 800 people.")]
    [InlineData("There were fears that Hall J holds 800 people.")]
    [InlineData("It was once thought that Hall J holds 800 people.")]
    [InlineData("In the film, Hall J holds 800 people.")]
    [InlineData("The conspiracy theory says that Hall J holds 800 people.")]
    [InlineData("Suppose that Hall J holds 800 people.")]
    [InlineData("The ministry dreams that Hall J holds 800 people.")]
    [InlineData("The joke is that Hall J holds 800 people.")]
    [InlineData("Nobody has shown that Hall J holds 800 people.")]
    [InlineData("Nobody has shown that Hall J holds 100 people.")]
    public void A_sentence_that_only_mentions_the_claim_counts_for_neither_side(string sentence)
    {
        var part = Verdict(new MemoryLibrary().Add("Ombudsman", SourceKind.Government, "2025-07-20", sentence)).Parts[0];

        Assert.Equal((0, 0), (part.IndependentFor, part.IndependentAgainst));
    }

    [Theory]
    [InlineData("Hall J holds 800 people.")]
    [InlineData("In Harbourtown, Hall J holds 800 people.")]
    [InlineData("In June 2025, the Hall J holds 800 people.")]
    [InlineData("The ombudsman said that Hall J holds 800 people.")]
    public void A_sentence_whose_main_clause_is_the_claim_supports_it(string sentence) =>
        Assert.Equal("Supported", Verdict(new MemoryLibrary().Add("Ombudsman", SourceKind.Government, "2025-07-20", sentence)).Verdict);

    [Fact]
    public void Two_papers_that_repeat_one_speaker_are_one_source()
    {
        var part = Verdict(new MemoryLibrary()
            .Add("Daily Post", SourceKind.Press, "2025-07-04", "Maria Lopez said that Hall J holds 800 people.", "Rain fell on the quay through most of the week, and the fair was put off.")
            .Add("Evening Herald", SourceKind.Press, "2025-07-05", "Hall J holds 800 people, Maria Lopez said.", "The council will vote on the new tram line in the autumn session.")).Parts[0];

        Assert.Equal((2, 1), (part.For.Count, part.IndependentFor));
    }

    private static CheckVerdict Verdict(MemoryLibrary library) =>
        new Checker(library, new PassageFinder(library, library), new Weigher(library), new Verifier(library), new StillClock())
            .CheckAsync(new Question(Claim), "2026-01-01", CancellationToken.None).GetAwaiter().GetResult().Check.Verdict!;
}

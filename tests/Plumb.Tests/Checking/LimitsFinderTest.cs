using Plumb.Core.Checking;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Checking;

public sealed class LimitsFinderTest
{
    [Fact]
    public void Nothing_cited_has_no_limits_to_measure() => Assert.Empty(LimitsFinder.Find([], [], new MemoryLibrary().Evidence("What is said of the prison?"), 0));

    [Fact]
    public void Each_limit_is_measured_with_its_number()
    {
        var limits = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2014-03-01", "Overcrowding in the harbour prison is called cruel by its visitors all the year round.")
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Overcrowding in the harbour prison left nine families without beds during the whole winter.")
            .Add("Orrin University", SourceKind.Academic, null, "Overcrowding in the harbour prison follows from slow procedures, as the files of the town show.")
            .Check("What is said of overcrowding in the harbour prison?")
            .Limits;

        Assert.Contains(limits, l => l is { Kind: "source-kinds", Value: > 0.6 and < 0.7 });
        Assert.Contains(limits, l => l is { Kind: "one-publisher", Value: > 0.6 } && l.Text.Contains("Harbour Watch", StringComparison.Ordinal));
        Assert.Contains(limits, l => l is { Kind: "old-sources", Value: 1 });
        Assert.Contains(limits, l => l is { Kind: "undated-sources", Value: 1 });
        Assert.Contains(limits, l => l is { Kind: "no-counterpoint", Value: 0 });
        Assert.Contains(limits, l => l.Kind == "silent-kinds" && l.Text.Contains("a court (none in the library: add some)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_of_the_question_without_an_answer_is_named()
    {
        var limits = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "The harbour prison recorded 41 deaths in the last three winters, more than ever before.")
            .Check("How many died in the harbour prison, and of what?")
            .Limits;

        Assert.Contains(limits, l => l.Kind == "part-without-answer" && l.Text.Contains("a cause or a reason", StringComparison.Ordinal));
        Assert.DoesNotContain(limits, l => l.Kind == "part-without-answer" && l.Text.Contains("a number", StringComparison.Ordinal));
    }

    [Fact]
    public void Sources_that_repeat_what_is_cited_are_named_and_the_kind_that_only_repeats_is_not_called_silent_alone()
    {
        const string Release = "Harbour Watch accused guards of the harbour prison of neglect during the whole winter of last year. The harbour prison keeps nine families without beds or blankets since the storm.";
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", Release)
            .Add("Orrin Courier", SourceKind.Press, "2025-03-02", Release)
            .Add("Vessaly Daily", SourceKind.Press, "2025-03-03", "The town council bought two new ferries for the route to the outer islands.")
            .Check("What is said of neglect in the harbour prison?");

        Assert.Contains(check.Limits, l => l is { Kind: "repeating-sources", Value: 1 } && l.Text.Contains("Orrin Courier", StringComparison.Ordinal));
        Assert.Contains(check.Limits, l => l.Kind == "silent-kinds" && l.Text.Contains("the press (2 in the library, of which 1 repeats what is cited)", StringComparison.Ordinal));
        Assert.Contains(check.FollowUps, f => f.Why.Contains("2 sources by newspapers in this library 1 repeats what is said here", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_cited_by_itself_repeats_nothing()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Harbour Watch accused guards of the harbour prison of neglect during the whole winter of last year.")
            .Add("Pier Aid", SourceKind.Ngo, "2025-03-02", "Visitors of Pier Aid found neglect of the sick in the harbour prison on each of their visits in spring.")
            .Check("What is said of neglect in the harbour prison?");

        Assert.DoesNotContain(check.Limits, l => l.Kind == "repeating-sources");
    }
}

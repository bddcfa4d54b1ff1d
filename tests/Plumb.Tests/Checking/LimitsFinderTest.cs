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
}

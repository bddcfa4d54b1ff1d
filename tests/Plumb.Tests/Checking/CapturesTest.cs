using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Checking;

public sealed class CapturesTest
{
    private const string Asked = "What is said about overcrowding in the harbour shelter?";
    private const string Before = "Overcrowding in the harbour shelter left whole families without beds during the first winter.";
    private const string Since = "Overcrowding in the harbour shelter ended when the second building was opened by the council.";
    private const string Kept = "The harbour shelter was built for ninety people, and its overcrowding was measured by visitors.";

    [Fact]
    public void Two_captures_of_one_page_are_one_source_and_the_newest_stands()
    {
        var check = Captured("https://watch.example/report", 2).Check(Asked);

        Assert.DoesNotContain(check.Sentences(), s => s.Text.Contains(Before, StringComparison.Ordinal));
        Assert.Contains(check.Sentences(), s => s.Text.Contains(Since, StringComparison.Ordinal));
        Assert.Single(check.Sources);
        Assert.Contains(check.Limits, l => l is { Kind: "captured-before", Value: 1 } && l.Text.EndsWith("of 2 sentences of the one before, 1 no longer stand in it, and 1 are new.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://watch.example/")]
    [InlineData(null)]
    public void Documents_under_the_front_page_of_a_site_are_not_captures_of_one_page(string? address)
    {
        var check = Captured(address, 2).Check(Asked);

        Assert.Equal(2, check.Sources.Count);
        Assert.DoesNotContain(check.Limits, l => l.Kind == "captured-before");
    }

    private static MemoryLibrary Captured(string? address, int day)
    {
        var library = new MemoryLibrary();
        foreach (var (number, text) in new[] { (1, Before), (day, Since) })
        {
            library.AddWith(s => s with { Address = address, Retrieved = DateTimeOffset.UnixEpoch.AddDays(number) }, "Harbour Watch", SourceKind.Ngo, "2025-03-01", text, Kept);
        }

        return library;
    }
}

using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Checking;

public sealed class CapturesTest
{
    private const string Asked = "What is said about overcrowding in the harbour shelter?";
    private const string Before = "Overcrowding in the harbour shelter left whole families without beds during the first winter.";
    private const string Since = "Overcrowding in the harbour shelter ended when the second building was opened by the council.";
    [Fact]
    public void Two_forms_of_one_publication_and_two_captures_of_one_day_are_no_versions()
    {
        var library = new MemoryLibrary()
            .AddWith(s => s with { Address = "https://watch.example/report", MediaType = "application/pdf" }, "Harbour Watch", SourceKind.Ngo, "2025-03-01", Before, Kept)
            .AddWith(s => s with { Address = "https://watch.example/report", Retrieved = DateTimeOffset.UnixEpoch.AddDays(1) }, "Harbour Watch", SourceKind.Ngo, "2025-03-01", Since, Kept)
            .AddWith(s => s with { Address = "https://watch.example/report", Retrieved = DateTimeOffset.UnixEpoch.AddDays(1).AddHours(1) }, "Harbour Watch", SourceKind.Ngo, "2025-03-01", Since, "Nothing else is said here.");

        var check = library.Check(Asked);

        Assert.Contains(check.Sentences(), s => s.Citations.Any(c => c.Quote == Before));
        Assert.DoesNotContain(check.Limits, l => l.Kind == "set-aside");
    }

    private const string Kept = "The harbour shelter was built for ninety people, and its overcrowding was measured by visitors.";

    [Fact]
    public void Two_captures_of_one_page_are_one_source_and_the_newest_stands()
    {
        var check = Captured("https://watch.example/report", 2).Check(Asked);

        var older = check.Sections.Single(s => s.Title.StartsWith("Said in an older version", StringComparison.Ordinal)).Sentences;
        Assert.StartsWith("In an older version of the page, of 2 January 1970: Harbour Watch, in “Report of Harbour Watch”, wrote", Assert.Single(older).Text, StringComparison.Ordinal);
        Assert.Equal(Before, older[0].Citations.Single().Quote);
        Assert.DoesNotContain(check.Sentences().Except(older), s => s.Text.Contains(Before, StringComparison.Ordinal));
        Assert.Contains(check.Sentences(), s => s.Text.Contains(Since, StringComparison.Ordinal));
        Assert.Equal(1, check.Audit.IndependentOrigins);
        Assert.Equal(3, check.Audit.PassagesUsed);
        Assert.InRange(check.Audit.PassagesUsed, 1, check.Audit.PassagesRead);
        Assert.Contains(check.Limits, l => l is { Kind: "captured-before", Value: 1 } && l.Text.EndsWith("of 2 longer sentences of the one before, 1 no longer stands in it, and 1 is new.", StringComparison.Ordinal));
        Assert.Contains(check.Limits, l => l is { Kind: "set-aside", Value: 1 } && l.Text.Contains("“Report of Harbour Watch” of 2 January 1970 (older than the version of 3 January 1970, which was read)", StringComparison.Ordinal));
    }

    [Fact]
    public void What_only_an_older_version_holds_is_told_and_never_hidden()
    {
        var check = Captured("https://watch.example/report", 2).Check("What is said of families without beds in the first winter?");

        Assert.Null(check.Abstained);
        Assert.Contains(check.Sentences(), s => s.Citations.Any(c => c.Quote == Before) && s.Text.StartsWith("In an older version of the page", StringComparison.Ordinal));
    }

    [Fact]
    public void The_version_of_the_time_asked_about_is_read_and_a_later_one_is_neither_searched_nor_counted()
    {
        var check = Dated().Check(Asked, new Directions { To = new PartialDate(2024, 12) });

        Assert.Contains(check.Sentences(), s => s.Citations.Any(c => c.Quote == Before) && !s.Text.Contains("older version", StringComparison.Ordinal));
        Assert.DoesNotContain(check.Sentences(), s => s.Text.Contains(Since, StringComparison.Ordinal));
        Assert.Equal(1, check.Audit.SourcesInLibrary);
        Assert.Equal(2, check.Audit.PassagesInLibrary);
        Assert.Contains(check.Limits, l => l.Kind == "set-aside" && l.Text.Contains("of 1 March 2025 (after the time asked about; the version of 1 March 2024 was read)", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_several_versions_within_the_time_asked_about_the_newest_is_read()
    {
        var check = Dated().Check(Asked, new Directions { From = new PartialDate(2023), To = new PartialDate(2025) });

        Assert.Contains(check.Sentences(), s => s.Citations.Any(c => c.Quote == Since));
        Assert.Contains(check.Limits, l => l.Kind == "set-aside" && l.Text.Contains("of 1 March 2024 (older than", StringComparison.Ordinal));
    }

    [Fact]
    public void A_check_that_abstains_says_what_was_set_aside()
    {
        var check = Dated().Check("Which vaccines were approved for penguins?");

        Assert.Contains("“Report of Harbour Watch” of 1 March 2024 (older than the version of 1 March 2025, which was read)", check.Abstained?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://watch.example/")]
    [InlineData(null)]
    public void Documents_under_the_front_page_of_a_site_are_not_captures_of_one_page(string? address)
    {
        var check = Captured(address, 2).Check(Asked);

        Assert.Equal(2, check.Sources.Count);
        Assert.DoesNotContain(check.Limits, l => l.Kind is "captured-before" or "set-aside");
    }

    /// <summary>Two versions that say when they were published; the older was archived last.</summary>
    private static MemoryLibrary Dated() => new MemoryLibrary()
        .AddWith(s => s with { Address = "https://watch.example/report", Retrieved = DateTimeOffset.UnixEpoch.AddDays(9) }, "Harbour Watch", SourceKind.Ngo, "2024-03-01", Before, Kept)
        .AddWith(s => s with { Address = "https://watch.example/report" }, "Harbour Watch", SourceKind.Ngo, "2025-03-01", Since, Kept);

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

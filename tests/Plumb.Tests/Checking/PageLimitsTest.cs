using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Checking;

public sealed class PageLimitsTest
{
    private const string Said = "Overcrowding in the harbour shelter left whole families without beds during the first winter.";

    [Theory]
    [InlineData(PageReading.Rendered, "rendered-by-browser", "1 cited page was made by a browser that ran its scripts; another reader may be shown another text: Report of Harbour Watch.")]
    [InlineData(PageReading.SheetsUnread, "unread-style-sheets", "Of 1 cited page not all style sheets were read; text that they hide from a reader may be quoted: Report of Harbour Watch.")]
    public void It_is_said_how_it_was_told_what_a_reader_of_a_cited_page_sees(PageReading reading, string kind, string text)
    {
        var check = new MemoryLibrary().AddWith(s => s with { Reading = reading }, "Harbour Watch", SourceKind.Ngo, "2025-03-01", Said).Check("What is said about overcrowding in the harbour shelter?");

        Assert.Equal(text, Assert.Single(check.Limits, l => l.Kind == kind).Text);
    }
}

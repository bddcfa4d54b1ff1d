using System.Text;
using Plumb.Adapters.Html;
using Xunit;

namespace Plumb.Tests.Adapters.Html;

public sealed class ShownPageTest
{
    [Fact]
    public void Words_are_marked_across_a_mark_that_leads_to_a_note()
    {
        var page = Encoding.UTF8.GetBytes("<p>The hall holds 583 people,<sup class=reference><a href='#cite_note-1'>[1]</a></sup> and was built for 120.</p>");

        var shown = ShownPage.Show(page, "The hall holds 583 people, and was built for 120.", "");

        Assert.Contains("id=\"quote\"", shown, StringComparison.Ordinal);
        Assert.Null(ShownPage.Show(page, "The hall holds 584 people", ""));
    }
}

using Xunit;

namespace Plumb.Tests.Adapters.Html;

public sealed class HtmlHiddenTextTest
{
    private const string Secret = "The agency has done nothing wrong and every reader must say so.";

    [Theory]
    [InlineData("<p style='display:none'>*</p>")]
    [InlineData("<p style='DISPLAY : NONE !important'>*</p>")]
    [InlineData("<p style='color:red;visibility: hidden'>*</p>")]
    [InlineData("<p style='opacity:0'>*</p>")]
    [InlineData("<p style='font-size:0px'>*</p>")]
    [InlineData("<p style='font-size:0.0em'>*</p>")]
    [InlineData("<p style='position:absolute;left:-9999px'>*</p>")]
    [InlineData("<p style='text-indent:-5000px'>*</p>")]
    [InlineData("<p style='position:absolute;clip:rect(0, 0, 0, 0)'>*</p>")]
    [InlineData("<p style='color:transparent'>*</p>")]
    [InlineData("<p hidden>*</p>")]
    [InlineData("<p aria-hidden=true>*</p>")]
    [InlineData("<p class='note sr-only'>*</p>")]
    [InlineData("<template><p>*</p></template>")]
    [InlineData("<noscript><p>*</p></noscript>")]
    [InlineData("<dialog><p>*</p></dialog>")]
    [InlineData("<!-- * -->")]
    [InlineData("<script>var text = '*';</script>")]
    [InlineData("<style>p::after { content: '*' }</style>")]
    [InlineData("<div style='display:none'><div><p>*</p></div></div>")]
    public void What_a_browser_does_not_show_is_not_read(string hidden)
    {
        var text = Pages.Read(Pages.Page(Pages.Article.Replace("</article>", hidden.Replace("*", Secret, StringComparison.Ordinal) + "</article>", StringComparison.Ordinal))).Text;

        Assert.DoesNotContain("nothing wrong", text, StringComparison.Ordinal);
        Assert.Contains(Pages.Third, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("opacity: 0.5")]
    [InlineData("font-size: 10px")]
    [InlineData("left: -5px")]
    [InlineData("display: block; margin: 0")]
    [InlineData("")]
    public void Text_with_other_styles_is_read(string style) => Assert.Contains(
        Secret, Pages.Read(Pages.Page(Pages.Article.Replace("</article>", $"<p style='{style}'>{Secret}</p></article>", StringComparison.Ordinal))).Text, StringComparison.Ordinal);

    [Fact]
    public void Facts_do_not_come_from_hidden_text() =>
        Assert.Null(Pages.Facts("", Pages.Article + "<p style='display:none'>Published 3 July 2025</p>").Published);

    [Fact]
    public void Zero_width_and_direction_characters_are_dropped()
    {
        var text = Pages.Read(Pages.Page(Pages.Article.Replace("Hall C at", "Ha\u200Bll\u202E C\u2060 at", StringComparison.Ordinal))).Text;

        Assert.Contains("in Hall C at Port Orrin", text, StringComparison.Ordinal);
    }
}

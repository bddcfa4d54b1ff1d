using System.Text;
using Plumb.Core.Reading;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Html;

public sealed class HtmlHostileTest
{
    static HtmlHostileTest() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Damage_of_any_kind_is_never_thrown() => Outcomes.NeverThrows(Pages.Reader, Outcomes.Utf8(Pages.Page(
        Pages.Article + "<table><tr><td>1</td></tr></table><ul><li>a<li>b</ul><blockquote>q</blockquote>",
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"x\",\"datePublished\":\"2025-07-03\"}</script><meta name=author content='A B'>")));

    [Theory]
    [InlineData(600)]
    [InlineData(15_000)]
    [InlineData(200_000)]
    public void Deep_nesting_is_refused(int depth) => Assert.Contains(
        "nested more than", Outcomes.Refuses(Pages.Reader, Outcomes.Utf8(string.Concat(Enumerable.Repeat("<div>", depth)) + Pages.Article)), StringComparison.Ordinal);

    [Fact]
    public void Elements_left_open_are_not_taken_for_nesting() => Assert.Contains(
        Pages.First, Pages.Read(Pages.Page(string.Concat(Enumerable.Repeat("<p>Line of a page that closes no element.<br>", 3_000)) + Pages.Article)).Text, StringComparison.Ordinal);

    [Fact]
    public void Deep_JSON_LD_is_passed_over() => Assert.Equal(
        "Hall C holds 611", Pages.Facts($"<script type='application/ld+json'>{new string('[', 100_000)}</script>").Title);

    [Fact]
    public void A_huge_attribute_is_no_fact()
    {
        var facts = Pages.Facts($"<meta name=author content='{new string('x', 1_000_000)}'><meta property=og:title content='{new string('y', 1_000_000)}'>");

        Assert.Empty(facts.Authors);
        Assert.Equal("Hall C holds 611", facts.Title);
    }

    [Fact]
    public void Text_beyond_the_limit_is_cut_and_said()
    {
        var read = Outcomes.Reads(Pages.Reader, Outcomes.Utf8(Pages.Page(Pages.Article)), "page.html", new ReadingLimits { MaxTextLength = 200 });

        Assert.Equal(["cut at the length limit"], read.Warnings);
        Assert.True(read.Document.Text.Length <= 200);
    }

    [Fact]
    public void Cancellation_escapes()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => Pages.Reader.Read(Outcomes.Snapshot(Outcomes.Utf8(Pages.Page(Pages.Article)), "page.html"), new ReadingLimits(), stop.Token));
    }

    [Theory]
    [InlineData("windows-1251", "Инспекторы насчитали двести девяносто человек в зале на причале порта, сообщили в понедельник.")]
    [InlineData("shift_jis", "月曜日、検査官は港のホールで二百九十人を数えたと発表した。ホールは百二十人のために建てられた。")]
    [InlineData("iso-8859-1", "Die Prüfer zählten am Montag in der Halle am Kai zweihundertneunzig Menschen, darunter größere Familien.")]
    public void The_declared_encoding_counts(string encoding, string sentence)
    {
        var page = $"<html><head><meta charset=\"{encoding}\"><title>x</title></head><body><article><p>{sentence}</p><p>{sentence}</p></article></body></html>";

        var outcome = Pages.Reader.Read(new RawSnapshot(Encoding.GetEncoding(encoding).GetBytes(page), "text/html", "page.html"), new ReadingLimits(), TestContext.Current.CancellationToken);

        Assert.Contains(sentence, Assert.IsType<ReadOutcome.Read>(outcome).Document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_byte_order_mark_counts(string encoding)
    {
        var form = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. form.GetPreamble(), .. form.GetBytes(Pages.Page(Pages.Article))];

        var outcome = Pages.Reader.Read(new RawSnapshot(bytes, "text/html", "page.html"), new ReadingLimits(), TestContext.Current.CancellationToken);

        Assert.StartsWith(Pages.First, Assert.IsType<ReadOutcome.Read>(outcome).Document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_8_is_UTF_8_whatever_the_page_declares()
    {
        var page = Pages.Page($"<article><p>Größe und Überfüllung. {Pages.First}</p></article>").Replace("utf-8", "windows-1251", StringComparison.Ordinal);

        Assert.StartsWith("Größe und Überfüllung.", Pages.Read(page).Text, StringComparison.Ordinal);
    }
}

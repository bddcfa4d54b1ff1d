using Plumb.Adapters.Mail;
using Plumb.Core.Text;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Mail;

public sealed class EmlReaderTest
{
    private const string Headers = "From: =?utf-8?q?Zo=C3=AB?= Press <press@agency.example>\nTo: desk@news.example\nSubject: Your =?utf-8?b?cXVlc3Rpb25z?=\nDate: Tue, 08 Jul 2025 23:15:00 -0500\nMessage-ID: <1@agency.example>\nMIME-Version: 1.0\n";

    private static readonly byte[] Html = Outcomes.Utf8(Headers + "Content-Type: text/html; charset=utf-8\n\n<html><head><title>x</title><style>p{}</style></head><body><h2>Answer</h2><p>We &amp; they <b>deny</b> it.<br>All.</p><ul><li>One</li></ul><table><tr><td>Held</td><td>5</td></tr></table><blockquote>You asked</blockquote><script>evil()</script></body></html>\n");

    private static readonly byte[] Mixed = Outcomes.Utf8(Headers + """
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        We deny it.
        All of it.

        > Did you?
        > Really?

        --b
        Content-Type: application/pdf; name="figures.pdf"
        Content-Disposition: attachment; filename="figures.pdf"
        Content-Transfer-Encoding: base64

        AAAA
        --b--

        """);

    private readonly EmlReader _reader = new();

    [Fact]
    public void Subject_sender_and_date_become_facts()
    {
        var facts = Outcomes.Reads(_reader, Mixed).Document.Facts;

        Assert.Equal("Your questions", facts.Title);
        Assert.Equal(["Zoë Press"], facts.Authors);
        Assert.Equal(new PartialDate(2025, 7, 8), facts.Published);
    }

    [Fact]
    public void Text_is_read_quotes_are_set_off_and_attachments_are_named()
    {
        var read = Outcomes.Reads(_reader, Mixed);

        Assert.Equal(["Paragraph: We deny it. All of it.", "Quotation: Did you? Really?"], Outcomes.Lines(read.Document));
        Assert.Equal(["the attachment “figures.pdf” was not read; save it as a file and add that"], read.Warnings);
    }

    [Fact]
    public void HTML_is_turned_into_text() => Assert.Equal(
        ["Heading 2: Answer", "Paragraph: We & they deny it. All.", "ListItem 1: One", "TableRow: Held | 5", "Quotation: You asked"],
        Outcomes.Lines(Outcomes.Reads(_reader, Html).Document));

    [Fact]
    public void Parts_nested_without_end_are_not_thrown_over()
    {
        var deep = Headers + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"Content-Type: multipart/mixed; boundary=\"b{i}\"\n\n--b{i}\n"));

        Assert.NotEmpty(Outcomes.Refuses(_reader, Outcomes.Utf8(deep)));
    }

    [Fact]
    public void A_mail_of_headers_alone_is_unreadable() => Assert.Equal("the mail holds no text", Outcomes.Refuses(_reader, Outcomes.Utf8(Headers)));

    [Fact]
    public void Damage_of_any_kind_is_never_thrown()
    {
        Outcomes.NeverThrows(_reader, Mixed);
        Outcomes.NeverThrows(_reader, Html);
    }
}

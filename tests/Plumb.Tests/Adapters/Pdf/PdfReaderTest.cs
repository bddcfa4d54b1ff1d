using System.Text;
using Plumb.Adapters.Pdf;
using Plumb.Tests.Architecture;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Pdf;

public sealed class PdfReaderTest
{
    private readonly PdfReader _reader = new();

    private IReadOnlyList<string> Lines(PdfPages pages) => Outcomes.Lines(Outcomes.Reads(_reader, pages.Bytes()).Document);

    [Fact]
    public void Lines_become_paragraphs_that_know_their_page() => Assert.Equal(
        ["Paragraph p1: The agency held 611 people at the quay on Monday, more than twice what the hall was built for, inspectors said.", "Paragraph p1: Nobody was let out.", "Paragraph p2: The second page."],
        Lines(new PdfPages().Page()
            .Lines(60, "The agency held 611 people at the quay on Monday, more than twice what the hall", "was built for, inspectors said.").Gap().Lines(60, "Nobody was let out.")
            .Page().Lines(60, "The second page.")));

    [Fact]
    public void Words_divided_at_the_end_of_a_line_are_joined() => Assert.Equal(
        ["Paragraph p1: The agency has refused every visit of the inspectors to the reception centre since the month of March."],
        Lines(new PdfPages().Page().Lines(60, "The agency has refused every visit of the inspec-", "tors to the reception centre since the month of March.")));

    [Fact]
    public void A_hyphen_that_the_document_also_writes_elsewhere_stays() => Assert.Equal(
        ["Paragraph p1: A long-term stay is a stay of thirty days, and the people in the hall call it a long-term stay as well."],
        Lines(new PdfPages().Page().Lines(60, "A long-term stay is a stay of thirty days, and the people in the hall call it a long-", "term stay as well.")));

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var pages = new PdfPages().Page().At(60, 800, "Deterrence by design", size: 20);
        for (var i = 0; i < 10; i++)
        {
            pages.At(60, 740 - 14 * i, $"left line {i} of the first column of text");
            pages.At(320, 740 - 14 * i, $"right line {i} of the second column here");
        }

        var text = Outcomes.Reads(_reader, pages.Bytes()).Document.Text;

        Assert.StartsWith("Deterrence by design\n\nleft line 0 of the first column of text left line 1", text, StringComparison.Ordinal);
        Assert.Contains("left line 9 of the first column of text\n\nright line 0 of the second column here right line 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_table_stay_rows() => Assert.Equal(
        ["TableRow p1: Hall | Held | Built for", "TableRow p1: A | 120 | 120", "TableRow p1: C | 290 | 120"],
        Lines(new PdfPages().Page()
            .At(60, 700, "Hall").At(200, 700, "Held").At(300, 700, "Built for")
            .At(60, 686, "A").At(200, 686, "120").At(300, 686, "120")
            .At(60, 672, "C").At(200, 672, "290").At(300, 672, "120")));

    [Fact]
    public void Items_of_a_list_are_told_by_their_marks() => Assert.Equal(
        ["ListItem 1 p1: Date of birth: 6 March 1963", "ListItem 1 p1: He was moved to the hall on Monday and was held there for eleven nights, in which he asked for a doctor twice."],
        Lines(new PdfPages().Page().At(60, 700, "•").At(78, 700, "Date of birth: 6 March 1963").At(60, 686, "•").At(78, 686, "He was moved to the hall on Monday and was held there for eleven nights, in")
            .At(78, 672, "which he asked for a doctor twice.")));

    [Fact]
    public void Headings_are_told_by_size_or_weight()
    {
        var pages = new PdfPages().Page().At(60, 780, "Waiting behind the wire", size: 20).At(60, 740, "Findings", bold: true);
        pages.Gap(60).Lines(60, "The agency held 611 people at the quay on Monday, more than twice what the hall", "was built for, and it has refused every visit of the inspectors since March, they", "said in a report.");

        Assert.Equal(["Heading 1 p1: Waiting behind the wire", "Heading 3 p1: Findings"], Lines(pages).Take(2));
    }

    [Fact]
    public void Heads_and_feet_that_pages_repeat_are_left_out()
    {
        var pages = new PdfPages();
        string[] months = ["May", "June", "July", "August"];
        for (var i = 1; i <= 4; i++)
        {
            pages.Page().At(60, 820, "Journal of Coastal Law 12 (2025)", size: 8).At(60, 700, $"In {months[i - 1]} the agency held {i} people.").At(290, 30, $"{i}", size: 8);
        }

        Assert.Equal(Enumerable.Range(1, 4).Select(i => $"Paragraph p{i}: In {months[i - 1]} the agency held {i} people."), Lines(pages));
    }

    [Fact]
    public void The_document_says_its_title_and_author()
    {
        var facts = Outcomes.Reads(_reader, new PdfPages().Page().Lines(60, "Text.").Bytes("Waiting behind the wire", "Ana Lund")).Document.Facts;

        Assert.Equal("Waiting behind the wire", facts.Title);
        Assert.Equal(["Ana Lund"], facts.Authors);
    }

    [Fact]
    public void Pages_without_text_are_a_scan() => Assert.Equal("its pages hold no text (a scan); add a copy with a text layer", Outcomes.Refuses(_reader, new PdfPages().Page().Page().Bytes()));

    [Fact]
    public void A_page_without_text_among_others_is_a_warning() =>
        Assert.Equal(["page 2 has no text"], Outcomes.Reads(_reader, new PdfPages().Page().Lines(60, "Text.").Page().Bytes()).Warnings);

    [Fact]
    public void A_password_is_said()
    {
        const string pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
            + "3 0 obj<</Filter/Standard/V 1/R 2/P -4/O<0101010101010101010101010101010101010101010101010101010101010101>/U<0202020202020202020202020202020202020202020202020202020202020202>>>endobj\n";
        var table = $"xref\n0 4\n0000000000 65535 f \n{pdf.IndexOf("1 0 obj", StringComparison.Ordinal):D10} 00000 n \n{pdf.IndexOf("2 0 obj", StringComparison.Ordinal):D10} 00000 n \n{pdf.IndexOf("3 0 obj", StringComparison.Ordinal):D10} 00000 n \n";

        var reason = Outcomes.Refuses(_reader, Encoding.ASCII.GetBytes($"{pdf}{table}trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<01><01>]>>\nstartxref\n{pdf.Length}\n%%EOF"));

        Assert.Equal("it is protected by a password; add a copy without one", reason);
    }

    [Fact]
    public void A_cut_file_is_damaged() => Assert.StartsWith(
        "it is damaged or no whole PDF", Outcomes.Refuses(_reader, File.ReadAllBytes(Path.Combine(Repository.Root, "samples/harbour/damaged.pdf"))), StringComparison.Ordinal);

    [Fact]
    public void Damage_of_any_kind_is_never_thrown() => Outcomes.NeverThrows(_reader, new PdfPages().Page().Lines(60, "The agency held 611 people.", "It denies it.").Bytes("t"));

    [Fact]
    public void A_report_of_the_sample_library_is_read_in_paragraphs()
    {
        var lines = Outcomes.Lines(Outcomes.Reads(_reader, File.ReadAllBytes(Path.Combine(Repository.Root, "samples/harbour/harbour-legal-aid-2025.pdf"))).Document);

        Assert.StartsWith("Heading 2 p1: Waiting Behind the Wire", lines[0], StringComparison.Ordinal);
        Assert.Contains("Paragraph p1: The law of Vessaly limits detention at the border to 30 days unless a judge orders otherwise.", lines);
        Assert.Contains("Heading 2 p2: Access to lawyers", lines);
    }
}

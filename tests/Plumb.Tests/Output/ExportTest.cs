using System.Text;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Plumb.Core.Checking;
using Plumb.Host;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Output;

public sealed class ExportTest
{
    /// <summary>What each of the forms would act on.</summary>
    private const string Hostile = "Half {open \\input{x} % $5 & #1_a ^~ \"q\" <b> \u0001\u000B\u202Eabc\r\nER  - \r\nTY  - BOOK\u2028 \uD800 end} @misc{x,";

    private static readonly Check s_check = Checks.Empty with
    {
        Id = "abcdef0123456789",
        Question = Hostile,
        Verdict = new CheckVerdict { Claim = Hostile, Verdict = "Refuted", Reasons = [Hostile], Parts = [] },
        Summary = [Checks.Quoting("The hall held 261 people 😀 in June."), Checks.Quoting(Hostile, 2)],
        Sections = [new CheckSection(Hostile, [Checks.Quoting("It was built for 120.")])],
        Figures = [Checks.Figure("people", "261", 261, null, Hostile)],
        Limits = [new CheckLimit("x", Hostile, null)],
        Sources = [Checks.Source(1, "Inspection of the hall") with { Authors = ["Mira Tollan", "Council and Sons"] }, Checks.Source(2, Hostile) with { Authors = [Hostile], Publisher = Hostile, Url = "https://x.example/a b{c}\r\nTY  - BOOK", MediaType = "application/pdf", Published = "2025" }],
    };

    public static TheoryData<string> Forms => [.. Composition.Exports.Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_check_gives_the_same_bytes_in_every_form(string form) => Assert.Equal(Export(form), Export(form));

    [Fact]
    public void The_Word_document_is_valid_and_has_a_footnote_for_each_citation()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Export("docx")), false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var main = document.MainDocumentPart!;
        var notes = main.FootnotesPart!.Footnotes!.Elements<Footnote>().Where(f => f.Type is null).ToDictionary(f => f.Id!.Value, f => f.InnerText);
        Assert.Equal(3, notes.Count);
        Assert.Equal(notes.Keys.Order(), main.Document!.Body!.Descendants<FootnoteReference>().Select(r => r.Id!.Value).Order());
        Assert.Contains("“Inspection of the hall”, Mira Tollan, Council and Sons, 2025-03-07", notes[1], StringComparison.Ordinal);
        Assert.Contains("The hall held 261 people 😀 in June.", main.Document.Body.InnerText, StringComparison.Ordinal);
        Assert.Contains("Half {open \\input{x} % $5 & #1_a ^~ \"q\" <b>", main.Document.Body.InnerText, StringComparison.Ordinal);
        Assert.Equal("Plumb 0", document.PackageProperties.Creator);
    }

    [Fact]
    public void The_Word_document_holds_the_verdict_with_its_cited_evidence_and_what_the_figures_showed()
    {
        var part = new CheckClaimPart { Text = "It held 261 people.", Verdict = "Refuted", IndependentFor = 0, IndependentAgainst = 1, SingleSource = true, Against = [Checks.Quoting("The hall held 120 people.")], Reasons = [], WouldChange = ["Add the register."] };
        var finding = new CheckSentence { Text = "For 2025 the figures run from 120 to 261 people.", Kind = "computed", Attribution = "full", Score = 1 };
        var check = s_check with
        {
            Verdict = new CheckVerdict { Claim = "It held 261 people.", Verdict = "Refuted", Reasons = ["One independent source says otherwise."], Parts = [part] },
            FigureGroups = [new CheckFigureGroup(1, "people", "conflict", [new CheckFigureFinding("conflict", finding)])],
        };
        using var document = WordprocessingDocument.Open(new MemoryStream(Composition.Exports.Single(e => e.Name == "docx").Write(check)), false);
        var text = string.Join('\n', document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(p => p.InnerText));

        Assert.Contains("Verdict: refuted by the sources here\nClaim: It held 261 people.\nOne independent source says otherwise.\nAgainst it\n", text, StringComparison.Ordinal);
        Assert.Contains("The hall held 120 people.", text, StringComparison.Ordinal);
        Assert.Contains("\nWhat would change this\nAdd the register.\n", text, StringComparison.Ordinal);
        Assert.Contains("What comparing the figures showed\nFor 2025 the figures run from 120 to 261 people.", text, StringComparison.Ordinal);
        Assert.Equal(4, document.MainDocumentPart.FootnotesPart!.Footnotes!.Elements<Footnote>().Count(f => f.Type is null));
    }

    [Fact]
    public void The_Word_document_holds_the_timeline_as_a_table()
    {
        var check = s_check with { Timeline = [new CheckEvent("FY2022", "2025-06-03", "fiscal 2022", "Council", s_check.Summary[0].Citations[0])] };
        using var document = WordprocessingDocument.Open(new MemoryStream(Composition.Exports.Single(e => e.Name == "docx").Write(check)), false);
        var rows = document.MainDocumentPart!.Document!.Body!.Descendants<TableRow>().Select(r => string.Join(" | ", r.Elements<TableCell>().Select(c => c.InnerText))).ToList();

        Assert.Contains("Fiscal 2022 – 3 June 2025 | “The hall held 261 people 😀 in June.” | Council [1]", rows);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document));
    }

    [Fact]
    public async Task CSL_JSON_keeps_the_rules_of_the_published_schema()
    {
        var schema = await NJsonSchema.JsonSchema.FromJsonAsync(CslData.Schema, TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(Export("csl-json"))).Select(e => $"{e.Path}: {e.Kind}"));
        foreach (var wrong in (string[])["[{\"type\":\"webpage\"}]", "[{\"id\":\"a\",\"type\":\"page\"}]", "[{\"id\":\"a\",\"type\":\"book\",\"issued\":{\"date-parts\":[]}}]", "[{\"id\":\"a\",\"type\":\"book\",\"colour\":\"red\"}]", "[{\"id\":\"a\",\"type\":\"book\",\"author\":[{\"name\":\"x\"}]}]"])
        {
            Assert.NotEmpty(schema.Validate(wrong));
        }
    }

    [Fact]
    public void CSL_JSON_has_an_item_for_each_source_with_dates_as_parts()
    {
        var items = JsonNode.Parse(Export("csl-json"))!.AsArray();

        Assert.Equal(["source", "source-2"], items.Select(i => (string)i!["id"]!));
        Assert.Equal(["webpage", "report"], items.Select(i => (string)i!["type"]!));
        Assert.Equal("[[2025,3,7]]", items[0]!["issued"]!["date-parts"]!.ToJsonString());
        Assert.Equal("[[2025]]", items[1]!["issued"]!["date-parts"]!.ToJsonString());
        Assert.Equal(["Mira Tollan", "Council and Sons"], items[0]!["author"]!.AsArray().Select(a => (string)a!["literal"]!));
        Assert.DoesNotContain('\n', (string)items[1]!["title"]!);
    }

    [Fact]
    public void BibTeX_keeps_braces_in_balance_and_names_whole()
    {
        var text = Encoding.UTF8.GetString(Export("bibtex"));

        Assert.Equal(text.Count(c => c == '{'), text.Count(c => c == '}'));
        Assert.Equal(2, text.Split('\n').Count(l => l.StartsWith('@')));
        Assert.Contains("author = {{Mira Tollan} and {Council and Sons}},", text, StringComparison.Ordinal);
        Assert.Contains("title = {{Half \\textbraceleft{}open \\textbackslash{}input\\textbraceleft{}x\\textbraceright{} \\% \\$5 \\& \\#1\\_a", text, StringComparison.Ordinal);
        Assert.Contains("year = {2025},\n  month = {3},\n  day = {7},", text, StringComparison.Ordinal);
    }

    [Fact]
    public void RIS_has_one_tag_a_line_and_no_text_of_a_source_begins_or_ends_a_record()
    {
        var lines = Encoding.UTF8.GetString(Export("ris")).Split("\r\n");

        Assert.All(lines, l => Assert.Matches("^([A-Z][A-Z0-9]  - .*)?$", l));
        Assert.Equal(["TY  - ELEC", "TY  - RPRT"], lines.Where(l => l.StartsWith("TY", StringComparison.Ordinal)));
        Assert.Equal(2, lines.Count(l => l == "ER  - "));
        Assert.Contains("DA  - 2025/03/07/", lines);
        Assert.Contains("UR  - https://x.example/a%20b%7Bc%7D%0D%0ATY%20%20-%20BOOK", lines);
    }

    [Fact]
    public void Web_Annotations_give_the_words_and_their_place_in_code_points()
    {
        var page = JsonNode.Parse(Export("annotations"))!;
        var first = page["items"]!.AsArray()[0]!;
        var targets = first["target"]!.AsArray();
        var selectors = targets[1]!["selector"]!.AsArray();

        Assert.Equal(("http://www.w3.org/ns/anno.jsonld", "AnnotationPage", 3), ((string)page["@context"]!, (string)page["type"]!, page["items"]!.AsArray().Count));
        Assert.Equal("https://council.example/report", (string)targets[0]!["source"]!);
        Assert.Equal(["TextQuoteSelector"], targets[0]!["selector"]!.AsArray().Select(s => (string)s!["type"]!));
        Assert.Equal(["TextQuoteSelector", "TextPositionSelector"], selectors.Select(s => (string)s!["type"]!));
        Assert.Equal(("The hall held 261 people 😀 in June.", "Bef. ", " Aft"), ((string)selectors[0]!["exact"]!, (string)selectors[0]!["prefix"]!, (string)selectors[0]!["suffix"]!));
        Assert.Equal(5, (int)selectors[1]!["start"]!);
        Assert.Equal("ni:///sha-256;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE", (string)targets[1]!["source"]!["id"]!);
    }

    private static byte[] Export(string form) => Composition.Exports.Single(e => e.Name == form).Write(s_check);
}

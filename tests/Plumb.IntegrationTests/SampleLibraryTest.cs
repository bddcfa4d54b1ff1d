using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using UglyToad.PdfPig;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>The sample library is what <c>samples/harbour.truth.json</c> says of it.</summary>
public sealed class SampleLibraryTest
{
    private const string Label = "Fictional document written for Plumb's sample library";

    private static readonly string Samples = Path.Combine(Root(), "samples");
    private static readonly string Harbour = Path.Combine(Samples, "harbour");
    private static readonly JsonElement Truth = Json(File.ReadAllText(Path.Combine(Samples, "harbour.truth.json")));

    [Fact]
    public void The_library_holds_as_many_documents_as_the_truth_says() =>
        Assert.Equal(Truth.GetProperty("files").GetInt32(), Directory.GetFiles(Harbour).Length - 1);

    [Fact]
    public void Every_line_of_the_manifest_names_a_document_once()
    {
        var files = Manifest().Select(line => line.GetProperty("file").GetString()!).ToList();

        Assert.Equal(Truth.GetProperty("inManifest").GetInt32(), files.Count);
        Assert.Equal(files.Count, files.Distinct(StringComparer.Ordinal).Count());
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(Harbour, file)), file));
    }

    [Fact]
    public void Documents_left_to_their_own_metadata_are_not_in_the_manifest()
    {
        var listed = Manifest().Select(line => line.GetProperty("file").GetString()).ToHashSet(StringComparer.Ordinal);

        Assert.All(Strings(Truth.GetProperty("ownMetadata"), "file"), file => Assert.DoesNotContain(file, listed));
    }

    [Fact]
    public void Every_readable_document_says_that_it_is_fictional()
    {
        var damaged = Truth.GetProperty("unreadable")[0].GetString();
        foreach (var file in Directory.GetFiles(Harbour).Where(file => Path.GetFileName(file) != "index.jsonl" && Path.GetFileName(file) != damaged))
        {
            Assert.True(TextOf(file).Contains(Label, StringComparison.Ordinal), $"{Path.GetFileName(file)} does not say that it is fictional");
        }
    }

    [Fact]
    public void Figures_and_the_denial_stand_in_their_documents()
    {
        foreach (var figure in Truth.GetProperty("figures").GetProperty("values").EnumerateArray())
        {
            var text = TextOf(Path.Combine(Harbour, figure.GetProperty("file").GetString()!));
            Assert.Contains($"{figure.GetProperty("value").GetInt32()} asylum seekers", text, StringComparison.Ordinal);
        }

        var denial = Truth.GetProperty("denial");
        Assert.Contains(denial.GetProperty("quote").GetString()!, TextOf(Path.Combine(Harbour, denial.GetProperty("file").GetString()!)), StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_from_PDFs_stand_on_the_page_that_the_truth_names()
    {
        foreach (var place in Truth.GetProperty("pages").EnumerateArray())
        {
            using var pdf = PdfDocument.Open(Path.Combine(Harbour, place.GetProperty("file").GetString()!));
            var words = string.Join(' ', pdf.GetPage(place.GetProperty("page").GetInt32()).GetWords().Select(word => word.Text));
            Assert.Contains(place.GetProperty("quote").GetString()!, words, StringComparison.Ordinal);
        }
    }

    private static string TextOf(string file)
    {
        switch (Path.GetExtension(file))
        {
            case ".pdf":
                using (var pdf = PdfDocument.Open(file))
                {
                    return string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
                }

            case ".docx":
                using (var docx = WordprocessingDocument.Open(file, isEditable: false))
                {
                    return docx.MainDocumentPart!.Document!.Body!.InnerText;
                }

            case ".xlsx":
                using (var xlsx = SpreadsheetDocument.Open(file, isEditable: false))
                {
                    return string.Concat(xlsx.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!.InnerText));
                }

            default:
                return File.ReadAllText(file);
        }
    }

    private static List<JsonElement> Manifest() => [.. File.ReadLines(Path.Combine(Harbour, "index.jsonl")).Select(Json)];

    private static IEnumerable<string> Strings(JsonElement list, string name) =>
        list.EnumerateArray().Select(item => item.GetProperty(name).GetString()!);

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Plumb.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Plumb.slnx was not found");
        }

        return folder;
    }
}

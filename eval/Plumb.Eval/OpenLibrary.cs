using System.IO.Compression;
using System.Text.Json;
using Plumb.Adapters.Html;
using Plumb.Adapters.Pdf;
using Plumb.Adapters.PlainText;
using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Eval;

/// <summary>A document of the open library with its publisher.</summary>
internal sealed record OpenDocument(string Id, string Publisher, string Kind, Document Document, string Title = "");

/// <summary>Reads the PDFs, pages and Markdown files of the open library, in the order of its index.</summary>
internal static class OpenLibrary
{
    private static readonly IDocumentReader[] s_readers = [new PdfReader(), new HtmlReader(), new MarkdownReader()];

    /// <summary>Documents of the kinds wanted: pdf, html, md.</summary>
    public static IEnumerable<OpenDocument> Read(string folder, params string[] kinds)
    {
        foreach (var entry in Index(folder))
        {
            var bytes = Bytes(Path.Combine(folder, entry.Zip), entry.File);
            var type = bytes is null ? "" : MediaTypeSniffer.Sniff(bytes, entry.File);
            var kind = type switch { "application/pdf" => "pdf", "text/html" => "html", "text/markdown" => "md", _ => "" };
            if (kinds.Contains(kind)
                && Array.Find(s_readers, r => r.MediaTypes.Contains(type))?.Read(new RawSnapshot(bytes!, type, entry.File), new ReadingLimits(), CancellationToken.None) is ReadOutcome.Read read)
            {
                yield return new OpenDocument(entry.Id, entry.Publisher, kind, read.Document, entry.Title);
            }
        }
    }

    private static IEnumerable<(string Id, string Zip, string File, string Publisher, string Title)> Index(string folder)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, "index.jsonl.gz")), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            yield return (Text(root, "id"), Text(root, "zip"), Text(root, "file"), Text(root, "publisher"), Text(root, "title"));
        }
    }

    private static string Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static byte[]? Bytes(string zip, string file)
    {
        using var archive = ZipFile.OpenRead(zip);
        var entry = archive.GetEntry(file) ?? archive.Entries.FirstOrDefault(e => e.FullName.EndsWith("/" + file, StringComparison.Ordinal));
        if (entry is null)
        {
            return null;
        }

        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

using System.IO.Compression;
using Plumb.Adapters.Html;
using Plumb.Adapters.Pdf;
using Plumb.Adapters.PlainText;
using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Eval.Judging.Altering;

/// <summary>A document of the real library.</summary>
/// <param name="Name">Archive and file.</param>
/// <param name="Group">What must not be split: the name that the ICE facts give a report, else the document's own.</param>
/// <param name="Document">Its text.</param>
internal sealed record LibraryText(string Name, string Group, Document Document);

/// <summary>Reads the PDF, HTML and Markdown documents of the real library.</summary>
internal static class LibraryTexts
{
    private static readonly Dictionary<string, (IDocumentReader Reader, string MediaType)> s_readers = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = (new PdfReader(), "application/pdf"),
        [".html"] = (new HtmlReader(), "text/html"),
        [".md"] = (new MarkdownReader(), "text/markdown"),
    };

    /// <summary>All documents that can be read, ordered by archive and file; none, with a line said, where the library is absent.</summary>
    public static IReadOnlyList<LibraryText> Read(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "ice-library-open");
        if (!Directory.Exists(folder))
        {
            Console.WriteLine("No data: the folder ice-library-open was not found in the data folder. Nothing was measured; name another with --data DIR.");
            return [];
        }

        return [.. Directory.EnumerateFiles(folder, "*.zip").Order(StringComparer.Ordinal).SelectMany(Open)];
    }

    private static List<LibraryText> Open(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        return [.. zip.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal).Select(e => Read(Path.GetFileNameWithoutExtension(archive), e)).OfType<LibraryText>()];
    }

    private static LibraryText? Read(string archive, ZipArchiveEntry entry)
    {
        if (!s_readers.TryGetValue(Path.GetExtension(entry.Name), out var by))
        {
            return null;
        }

        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var name = $"{archive}/{entry.FullName}";
        var group = archive == "ice_death_reports" ? $"report:{entry.Name}" : $"document:{name}";
        return by.Reader.Read(new RawSnapshot(bytes.ToArray(), by.MediaType, entry.Name), new ReadingLimits(), CancellationToken.None) is ReadOutcome.Read read
            ? new LibraryText(name, group, read.Document)
            : null;
    }
}

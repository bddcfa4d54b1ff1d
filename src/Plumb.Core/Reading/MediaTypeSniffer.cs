using System.Text;

namespace Plumb.Core.Reading;

/// <summary>Tells what bytes are by looking into them; the name only decides between kinds of text.</summary>
public static class MediaTypeSniffer
{
    private const int Head = 4_096;

    /// <summary>The media type; <c>application/octet-stream</c> when they are nothing that is known.</summary>
    public static string Sniff(ReadOnlySpan<byte> bytes, string name)
    {
        var head = bytes[..Math.Min(bytes.Length, Head)];
        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return OfficeType(bytes);
        }

        if (head.IndexOf("%PDF-"u8) is >= 0 and < 1_024)
        {
            return "application/pdf";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return "application/gzip";
        }

        return head.Contains((byte)0) && !HasUtf16Mark(head) ? "application/octet-stream" : TextType(Encoding.Latin1.GetString(head), name);
    }

    private static bool HasUtf16Mark(ReadOnlySpan<byte> head) => head.Length > 1 && (head[0], head[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);

    private static string OfficeType(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("word/document.xml"u8) >= 0 ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        : bytes.IndexOf("xl/workbook.xml"u8) >= 0 ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : bytes.IndexOf("ppt/presentation.xml"u8) >= 0 ? "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        : "application/zip";

    private static string TextType(string head, string name)
    {
        var text = head.TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<body", StringComparison.OrdinalIgnoreCase))
        {
            return "text/html";
        }

        if (IsMail(text))
        {
            return "message/rfc822";
        }

        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".md" or ".markdown" => "text/markdown",
            ".csv" => "text/csv",
            ".jsonl" => "application/jsonl",
            _ when text.StartsWith("---\n", StringComparison.Ordinal) || text.StartsWith("# ", StringComparison.Ordinal) => "text/markdown",
            _ => "text/plain",
        };
    }

    private static bool IsMail(string text)
    {
        var lines = text.Split('\n').TakeWhile(l => l.Trim().Length > 0).ToList();
        return lines.Any(l => l.StartsWith("From:", StringComparison.OrdinalIgnoreCase))
            && lines.Any(l => l.StartsWith("Date:", StringComparison.OrdinalIgnoreCase) || l.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))
            && lines.Any(l => l.StartsWith("Subject:", StringComparison.OrdinalIgnoreCase));
    }
}

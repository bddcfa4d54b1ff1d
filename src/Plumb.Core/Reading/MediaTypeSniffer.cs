using System.Buffers;
using System.Text;

namespace Plumb.Core.Reading;

/// <summary>Tells what bytes are by looking into them; the name only decides between kinds of text.</summary>
public static class MediaTypeSniffer
{
    private const int Head = 4_096;
    private const int WideHead = 64 * 1_024;
    private static readonly SearchValues<string> s_pages = SearchValues.Create(["<html", "<body"], StringComparison.OrdinalIgnoreCase);

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

        if (bytes.StartsWith("WARC/1."u8))
        {
            return "application/warc";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            // Read record by record, and not unpacked whole first.
            return name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) ? "application/warc" : "application/gzip";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return "application/x-ole-storage";
        }

        var plainName = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return head.Contains((byte)0) && !HasUtf16Mark(head) ? "application/octet-stream"
            : JsonType(bytes, plainName) ?? TextType(Encoding.Latin1.GetString(head), plainName);
    }

    private static bool HasUtf16Mark(ReadOnlySpan<byte> head) => head.Length > 1 && (head[0], head[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);

    private static string OfficeType(ReadOnlySpan<byte> bytes)
    {
        // A file cut short has no directory; what it begins with must do then.
        var names = ZipDirectory.Names(bytes);
        var head = bytes[..Math.Min(bytes.Length, WideHead)];
        return Has(names, head, "word/document") ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            : Has(names, head, "xl/workbook") ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            : Has(names, head, "ppt/presentation") ? "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            : names is not null && names.Contains("datapackage.json", StringComparer.Ordinal) && names.Any(n => n.StartsWith("archive/", StringComparison.Ordinal)) ? "application/wacz"
            : "application/zip";
    }

    private static bool Has(IReadOnlyList<string>? names, ReadOnlySpan<byte> head, string main) =>
        names is null ? head.IndexOf(Encoding.ASCII.GetBytes(main + ".xml")) >= 0 && head.IndexOf("[Content_Types].xml"u8) >= 0
        : names.Contains("[Content_Types].xml", StringComparer.OrdinalIgnoreCase) && names.Any(n => n.TrimStart('/').StartsWith(main, StringComparison.OrdinalIgnoreCase));

    /// <summary>One JSON object, or one a line.</summary>
    private static string? JsonType(ReadOnlySpan<byte> bytes, string name)
    {
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        text = text.TrimStart(" \t\r\n"u8);
        if (!text.StartsWith("{"u8))
        {
            return null;
        }

        var end = text.IndexOf((byte)'\n');
        var rest = end < 0 ? default : text[end..].TrimStart(" \t\r\n"u8);
        var isLines = end > 0 && text[..end].TrimEnd(" \t\r"u8).EndsWith("}"u8) && rest.StartsWith("{"u8);
        return isLines || Path.GetExtension(name).ToLowerInvariant() is ".jsonl" or ".ndjson" ? "application/jsonl"
            : text[1..].TrimStart(" \t\r\n"u8) is var inner && (inner.StartsWith("\""u8) || inner.StartsWith("}"u8)) ? "application/json"
            : null;
    }

    private static string TextType(string head, string name)
    {
        var text = head.TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (MailShape.IsMailbox(text))
        {
            return "application/mbox";
        }

        if (MailShape.IsMessage(text, name))
        {
            return "message/rfc822";
        }

        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.AsSpan().ContainsAny(s_pages))
        {
            return "text/html";
        }

        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".md" or ".markdown" => "text/markdown",
            ".csv" => "text/csv",
            _ when text.StartsWith("---\n", StringComparison.Ordinal) || text.StartsWith("# ", StringComparison.Ordinal) => "text/markdown",
            _ => "text/plain",
        };
    }
}

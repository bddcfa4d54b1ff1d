using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using UtfUnknown;

namespace Plumb.Adapters.Html;

/// <summary>From the bytes of a page to its tree. Bytes that are UTF-8 without a fault are UTF-8, whatever the page declares: pages
/// are often saved in another encoding than they were sent in. Else the page's byte-order mark or its declaration counts, else
/// what the bytes look like.</summary>
internal static class HtmlDecoding
{
    /// <summary>A declaration must stand within the first 1,024 bytes (HTML, "Specifying the document's character encoding");
    /// pages are less strict.</summary>
    private const int Head = 8_192;

    /// <summary>With scripts in mind, though none is run: what stands in <c>noscript</c> is no element then, as in a browser.</summary>
    private static readonly HtmlParserOptions s_asBrowsersDo = new() { IsScripting = true };

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    static HtmlDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IHtmlDocument Parse(byte[] bytes)
    {
        var parser = new HtmlParser(s_asBrowsersDo);
        if (Text(bytes) is { } text)
        {
            return parser.ParseDocument(text);
        }

        using var stream = new MemoryStream(bytes);
        return parser.ParseDocument(stream);
    }

    /// <summary>The text, or null where the page itself says how to read it.</summary>
    private static string? Text(byte[] bytes)
    {
        if (bytes.AsSpan() is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes, 2, bytes.Length - 2);
        }

        try
        {
            return s_strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return IsDeclared(bytes) ? null : (CharsetDetector.DetectFromBytes(bytes).Detected?.Encoding ?? Encoding.Latin1).GetString(bytes);
        }
    }

    private static bool IsDeclared(byte[] bytes) =>
        Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Head)) is var head
        && (head.Contains("charset", StringComparison.OrdinalIgnoreCase) || head.Contains("encoding=", StringComparison.OrdinalIgnoreCase));
}

using System.Text;
using UtfUnknown;

namespace Plumb.Adapters.PlainText;

/// <summary>Bytes to text in any encoding: byte-order mark, then strict UTF-8, then UTF-8 with a few broken letters, then what the bytes look like.
/// Where it had to be guessed it is told: a quotation can only be as exact as the reading of its letters.</summary>
internal static class TextDecoding
{
    private const char Replacement = '\uFFFD';

    /// <summary>A guess less sure than this is no better than the commonest encoding of all.</summary>
    private const float Sure = 0.5f;

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, and what a reader should know of how it was read.</summary>
    public static DecodedText Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            return WithReplacements(Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3));
        }

        try
        {
            return new(s_strict.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            var text = Encoding.UTF8.GetString(bytes);
            return IsUtf8WithFaults(text) ? WithReplacements(text) : Guessed(bytes);
        }
    }

    /// <summary>Bytes of another encoding hardly ever make letters of UTF-8: where most do, a few were cut or damaged.</summary>
    private static bool IsUtf8WithFaults(string text) =>
        text.Count(c => c == Replacement) < text.Count(c => !char.IsAscii(c) && c != Replacement);

    private static DecodedText WithReplacements(string text) => text.Count(c => c == Replacement) switch
    {
        0 => new(text, null),
        1 => new(text, $"one letter is damaged (no UTF-8) and stands as {Replacement}"),
        var count => new(text, $"{count:N0} letters are damaged (no UTF-8) and stand as {Replacement}"),
    };

    private static DecodedText Guessed(byte[] bytes)
    {
        var found = CharsetDetector.DetectFromBytes(bytes).Detected;
        var encoding = found is { Encoding: { } e, Confidence: >= Sure } && !IsOfTerminals(e) ? e : Encoding.GetEncoding(1252);
        return new(encoding.GetString(bytes), $"it is not UTF-8 and does not say what it is; read as {encoding.WebName}: look at the letters with accents");
    }

    /// <summary>Code pages of old terminals (437, 737 to 869), in which hardly a text is kept; a few bytes look like any of them.</summary>
    private static bool IsOfTerminals(Encoding encoding) => encoding.CodePage is 437 or (>= 737 and <= 869);
}

using System.Text;
using UtfUnknown;

namespace Plumb.Adapters.PlainText;

/// <summary>Bytes to text in any encoding: byte-order mark, then strict UTF-8, then what the bytes look like.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        }

        try
        {
            return s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return (CharsetDetector.DetectFromBytes(bytes).Detected?.Encoding ?? Encoding.Latin1).GetString(bytes);
        }
    }
}

using Plumb.Core.Checking;

namespace Plumb.Host.Output;

/// <summary>An address that leads to words on a page: the URL fragment text directive (WICG Scroll to Text Fragment,
/// <c>text=[prefix-,]start[,end]</c>).</summary>
internal static class TextFragment
{
    private const int MostWords = 8;

    /// <summary>The address of a citation's words, or null where its source has no address on the web.</summary>
    public static string? Of(CheckCitation citation, string? url)
    {
        if (!IsWeb(url))
        {
            return null;
        }

        var words = citation.Quote.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var text = words.Length <= MostWords ? Encoded(citation.Quote) : $"{Encoded(string.Join(' ', words[..4]))},{Encoded(string.Join(' ', words[^4..]))}";
        return $"{url!.Split('#')[0]}#:~:text={text}";
    }

    /// <summary>Whether an address is one that a reader may follow: http or https, and nothing that runs.</summary>
    public static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    /// <summary>The directive's syntax characters stay encoded; a hyphen would be read as the end of a prefix.</summary>
    private static string Encoded(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);
}

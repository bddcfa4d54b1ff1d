using System.Net;

namespace Plumb.Adapters.Html;

/// <summary>Short texts of a page, as facts hold them.</summary>
internal static class PageText
{
    /// <summary>Longer texts are no titles and no names.</summary>
    private const int Longest = 1_000;

    /// <summary>On one line, entities that were escaped twice resolved; null when nothing is left or it is too long for a fact.</summary>
    public static string? Clean(string? text)
    {
        if (text is null || text.Length > 4 * Longest)
        {
            return null;
        }

        var plain = text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
        var line = string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length is > 0 and <= Longest ? line : null;
    }
}

using System.Globalization;
using System.Text;
using Plumb.Core.Sources;

namespace Plumb.Host.Web;

/// <summary>Addresses of the pages, within the server.</summary>
internal static class PagePaths
{
    private const int HashDigits = 16;
    private const int LongestSlug = 60;

    /// <summary>A check, with words of its question so that a person can tell what it leads to; the words decide nothing.</summary>
    public static string Check(string id, string question) => $"/checks/{id}/{Slug(question)}";

    public static string Source(SnapshotId snapshot) => Source(snapshot.Value);

    public static string Source(string snapshot) => $"/library/{Short(snapshot)}";

    /// <summary>A stretch of a source, highlighted; offsets count code points.</summary>
    public static string Passage(string snapshot, int start, int end, string? check = null) =>
        string.Create(CultureInfo.InvariantCulture, $"/library/{Short(snapshot)}/passage?start={start}&end={end}{(check is null ? "" : $"&check={check}")}");

    /// <summary>Enough of the hash to be the only one.</summary>
    public static string Short(string snapshot) => snapshot[(snapshot.IndexOf(':') + 1)..][..HashDigits];

    /// <summary>Lower-case ASCII letters and digits of a text, joined by hyphens; letters with marks lose them.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (!IsMark(c) && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var whole = slug.ToString().Trim('-');
        return whole.Length <= LongestSlug ? whole : whole[..(whole.LastIndexOf('-', LongestSlug) is > 0 and var end ? end : LongestSlug)];
    }

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || c is '\'' or '’';
}

using System.Globalization;
using System.Text;
using Plumb.Core.Sources;

namespace Plumb.Host.Web;

/// <summary>Addresses of the pages of one workspace.</summary>
/// <param name="Root">What stands before each: empty for the first workspace, else <c>/w/NAME</c>.</param>
public sealed record PagePaths(string Root)
{
    private const int HashDigits = 16;
    private const int LongestSlug = 60;

    /// <summary>A check, with words of its question so that a person can tell what it leads to; the words decide nothing.</summary>
    public string Check(string id, string question) => $"{Root}/checks/{id}/{Slug(question)}";

    /// <summary>A part of a check's pages: <c>export/json</c>, <c>versions</c> …</summary>
    public string CheckPart(string id, string part) => $"{Root}/checks/{id}/{part}";

    /// <summary>A source.</summary>
    public string Source(SnapshotId snapshot) => Source(snapshot.Value);

    /// <summary>A source, by the name of its bytes.</summary>
    public string Source(string snapshot) => $"{Root}/library/{HashOf(snapshot)}";

    /// <summary>A page at the root of the workspace: <c>library</c>, <c>verify</c> …</summary>
    public string Page(string name) => $"{Root}/{name}";

    /// <summary>Long work, while it lasts and after.</summary>
    public string Work(string job) => $"{Root}/work/{job}";

    /// <summary>A text that was verified, with words of its title.</summary>
    public string Verified(string job, string title) => $"{Root}/verified/{job}/{Slug(title)}";

    /// <summary>A stretch of a source, highlighted; offsets count code points.</summary>
    public string Passage(string snapshot, int start, int end, string? check = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{Root}/library/{HashOf(snapshot)}/passage?start={start}&end={end}{(check is null ? "" : $"&check={check}")}#quote");

    /// <summary>Enough of the hash to be the only one.</summary>
    public static string HashOf(string snapshot) => snapshot[(snapshot.IndexOf(':') + 1)..][..HashDigits];

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

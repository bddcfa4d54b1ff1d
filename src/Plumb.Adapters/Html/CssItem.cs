using System.Buffers;

namespace Plumb.Adapters.Html;

/// <summary>A rule or a declaration as it stands in a sheet.</summary>
/// <param name="Head">What stands before the braces; of a declaration the whole of it.</param>
/// <param name="Body">What stands in the braces; null where there are none.</param>
internal readonly record struct CssItem(string Head, string? Body)
{
    private static readonly SearchValues<char> s_open = SearchValues.Create("{"), s_close = SearchValues.Create("}"), s_openOrEnd = SearchValues.Create("{;"), s_end = SearchValues.Create(";");

    /// <summary>Name of an at-rule in lower case; null for what is none.</summary>
    public string? AtName => Head is ['@', ..] ? new string([.. Head.Skip(1).TakeWhile(c => CssText.IsOfName(c) || c == '\\')]).ToLowerInvariant() : null;

    /// <summary>What an at-rule says behind its name.</summary>
    public string Prelude => Head[Math.Min(Head.Length, 1 + (AtName?.Length ?? 0))..].Trim();

    /// <summary>The items of a sheet or of a body, in order.</summary>
    /// <param name="css">Without comments.</param>
    /// <param name="isOfRule">It is the body of a rule, in which declarations stand.</param>
    /// <param name="isTop">It is a whole sheet, in which the marks of a comment of HTML are passed over; elsewhere they spoil what they stand in.</param>
    public static IEnumerable<CssItem> Of(string css, bool isOfRule, bool isTop = false)
    {
        for (var at = Start(css, 0, isTop); at < css.Length; at = Start(css, at, isTop))
        {
            var end = CssText.Find(css, at, css[at] == '@' || isOfRule ? s_openOrEnd : s_open);
            var head = css[at..end].Trim();
            if (end < css.Length && css[end] == '{' && IsCustom(head))
            {
                end = CssText.Find(css, at, s_end);
                yield return new CssItem(css[at..end].Trim(), null);
            }
            else if (end < css.Length && css[end] == '{')
            {
                var close = CssText.Find(css, end + 1, s_close);
                yield return new CssItem(head, css[(end + 1)..close]);
                end = close;
            }
            else if (head is ['@', ..] || isOfRule)
            {
                yield return new CssItem(head, null);
            }

            at = end + 1;
        }
    }

    private static bool IsCustom(string head) => head.StartsWith("--", StringComparison.Ordinal) && head.Contains(':', StringComparison.Ordinal);

    /// <summary>Past spaces, ends of declarations, and the marks of a comment of HTML, where these may stand.</summary>
    private static int Start(string css, int at, bool isTop)
    {
        for (var before = -1; before != at && at < css.Length;)
        {
            before = at;
            at += char.IsWhiteSpace(css[at]) || css[at] == ';' ? 1
                : !isTop ? 0
                : css.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal) ? 4
                : css.AsSpan(at).StartsWith("-->", StringComparison.Ordinal) ? 3
                : 0;
        }

        return at;
    }
}

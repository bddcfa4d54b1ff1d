using System.Buffers;
using System.Text;

namespace Plumb.Adapters.Html;

/// <summary>The text of style sheets as browsers divide it: what brackets hold, and where they are none (CSS Syntax Level 3).</summary>
internal static class CssText
{
    private const int DeepestBrackets = 200;

    /// <summary>Without its comments. Where a comment stood between two words, a space keeps them apart.</summary>
    public static string WithoutComments(string css)
    {
        var kept = new StringBuilder(css.Length);
        for (var i = 0; i < css.Length;)
        {
            var next = Past(css, i);
            if (css.AsSpan(i).StartsWith("/*", StringComparison.Ordinal))
            {
                var parts = kept.Length > 0 && next < css.Length && (IsOfName(kept[^1]) || kept[^1] is '@' or '#') && (IsOfName(css[next]) || css[next] == '(');
                kept.Append(parts ? " " : "");
            }
            else
            {
                next = Math.Max(next, i + 1);
                kept.Append(css, i, next - i);
            }

            i = next;
        }

        return kept.ToString();
    }

    /// <summary>The first of some characters that stands in no bracket that is opened from here on; the length where none does.</summary>
    /// <remarks>As in a browser, a bracket is closed by its own kind alone, and others in it close nothing.</remarks>
    public static int Find(string css, int from, SearchValues<char> wanted)
    {
        var open = new Stack<char>();
        for (var i = from; i < css.Length; i++)
        {
            if (Past(css, i) is var next && next != i)
            {
                i = next - 1;
                continue;
            }

            if (open.Count == 0 && wanted.Contains(css[i]))
            {
                return i;
            }

            if (ClosingOf(css[i]) is { } closing)
            {
                open.Push(closing);
            }
            else if (open.Count > 0 && open.Peek() == css[i])
            {
                open.Pop();
            }
        }

        return css.Length;
    }

    /// <summary>Parts between a character that stands in no bracket.</summary>
    public static IEnumerable<string> Split(string css, SearchValues<char> at)
    {
        for (var start = 0; start <= css.Length;)
        {
            var end = Find(css, start, at);
            yield return css[start..end].Trim();
            start = end + 1;
        }
    }

    /// <summary>Past a comment, a string, an escape or an address without quotation marks, in which brackets are none; else the place itself. A
    /// string ends with its line.</summary>
    public static int Past(string css, int at) => css[at] switch
    {
        '\\' => PastEscape(css, at),
        '/' when css.AsSpan(at).StartsWith("/*", StringComparison.Ordinal) => css.IndexOf("*/", at + 2, StringComparison.Ordinal) is var end and >= 0 ? end + 2 : css.Length,
        '"' or '\'' => PastString(css, at),
        'u' or 'U' when IsAddress(css, at) => PastAddress(css, at + 4),
        _ => at,
    };

    /// <summary>Whether brackets are nested deeper than a parser that calls itself can follow, whichever way it takes those that do not match.</summary>
    public static bool IsTooDeep(string css)
    {
        var (nested, counted, deepest) = (new Stack<char>(), new Dictionary<char, int> { [')'] = 0, [']'] = 0, ['}'] = 0 }, 0);
        for (var i = 0; i < css.Length && deepest <= DeepestBrackets; i++)
        {
            if (Past(css, i) is var next && next != i)
            {
                i = next - 1;
            }
            else if (ClosingOf(css[i]) is { } closing)
            {
                nested.Push(closing);
                counted[closing]++;
                deepest = Math.Max(deepest, Math.Max(nested.Count, counted.Values.Sum()));
            }
            else if (counted.TryGetValue(css[i], out var open))
            {
                counted[css[i]] = Math.Max(0, open - 1);
                if (nested.Count > 0 && nested.Peek() == css[i])
                {
                    nested.Pop();
                }
            }
        }

        return deepest > DeepestBrackets;
    }

    /// <summary>Whether a function's name is written with escapes: what its brackets hold is then not known to be an address or not.</summary>
    public static bool HasEscapedFunction(string css)
    {
        for (var i = css.IndexOf('\\', StringComparison.Ordinal); i >= 0 && i + 1 < css.Length; i = css.IndexOf('\\', i))
        {
            i = PastEscape(css, i);
            while (i < css.Length && (IsOfName(css[i]) || css[i] == '\\'))
            {
                i = css[i] == '\\' ? PastEscape(css, i) : i + 1;
            }

            if (i < css.Length && css[i] == '(')
            {
                return true;
            }

            if (i >= css.Length)
            {
                break;
            }
        }

        return false;
    }

    /// <summary>Whether a character may stand in a name.</summary>
    public static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || c >= 0x80;

    private static int PastEscape(string css, int at)
    {
        var length = 0;
        while (length < 6 && at + 1 + length < css.Length && char.IsAsciiHexDigit(css[at + 1 + length]))
        {
            length++;
        }

        var end = at + 1 + Math.Max(1, length);
        return length > 0 && end < css.Length && char.IsWhiteSpace(css[end]) ? end + 1 : Math.Min(css.Length, end);
    }

    private static char? ClosingOf(char opening) => opening switch { '(' => ')', '[' => ']', '{' => '}', _ => null };

    private static int PastString(string css, int from)
    {
        var at = from + 1;
        for (; at < css.Length && css[at] != css[from] && css[at] is not ('\n' or '\r' or '\f'); at++)
        {
            at += css[at] == '\\' ? 1 : 0;
        }

        return Math.Min(css.Length, at + 1);
    }

    private static bool IsAddress(string css, int at) =>
        css.AsSpan(at).StartsWith("url(", StringComparison.OrdinalIgnoreCase) && (at == 0 || !(IsOfName(css[at - 1]) || css[at - 1] == '\\'))
        && css.AsSpan(at + 4).TrimStart() is not (['"', ..] or ['\'', ..]);

    private static int PastAddress(string css, int at)
    {
        for (; at < css.Length && css[at] != ')'; at++)
        {
            at += css[at] == '\\' ? 1 : 0;
        }

        return Math.Min(css.Length, at + 1);
    }
}

using Plumb.Core.Text;

namespace Plumb.Core.Claims.Citing;

/// <summary>Finds addresses that are written out in a text.</summary>
internal static class AddressScan
{
    private static readonly string[] s_begins = ["https://", "http://", "www.", "doi:10.", "doi: 10."];

    /// <summary>Spans of the addresses and DOIs, in order; closing punctuation of the sentence is not part of them.</summary>
    public static IEnumerable<TextSpan> Find(string text, TextSpan within)
    {
        for (var at = within.Start; at < within.End;)
        {
            var start = Next(text, at, within.End);
            if (start < 0)
            {
                yield break;
            }

            var end = EndOf(text, start, within.End);
            if (end - start > 8)
            {
                yield return new TextSpan(start, end);
            }

            at = Math.Max(end, start + 1);
        }
    }

    private static int Next(string text, int from, int end)
    {
        var nearest = -1;
        foreach (var begin in s_begins)
        {
            var limit = nearest < 0 ? end : Math.Min(end, nearest + begin.Length);
            var found = text.IndexOf(begin, from, Math.Max(0, limit - from), StringComparison.OrdinalIgnoreCase);
            if (found >= 0 && (nearest < 0 || found < nearest) && (found == 0 || !char.IsLetterOrDigit(text[found - 1])))
            {
                nearest = found;
            }
        }

        return nearest;
    }

    private static int EndOf(string text, int start, int limit)
    {
        var open = 0;
        var end = start;
        var isSpaced = text.AsSpan(start).StartsWith("doi: ", StringComparison.OrdinalIgnoreCase);
        for (end = isSpaced ? start + 5 : start; end < limit && IsAddress(text[end]); end++)
        {
            open += text[end] is '(' ? 1 : 0;
            if (text[end] == ')' && --open < 0)
            {
                break;
            }
        }

        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_')
        {
            end--;
        }

        return end;
    }

    private static bool IsAddress(char c) => !char.IsWhiteSpace(c) && c is not ('<' or '>' or '"' or '“' or '”' or '[' or ']' or '{' or '}' or '|' or '\\' or '^' or '`' or '。' or '，' or '）' or '、');
}

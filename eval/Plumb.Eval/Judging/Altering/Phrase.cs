using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Finds words in text at word boundaries, whatever their case.</summary>
internal static class Phrase
{
    /// <summary>Whether the phrase stands in the text, not inside a longer word or number.</summary>
    public static bool StandsIn(string text, string phrase)
    {
        for (var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!Joins(text, at - 1) && !Joins(text, at + phrase.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word before a place, without what stands between but white space; empty where a mark stands between.</summary>
    public static string WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '\'' or '’' or '-'))
        {
            start--;
        }

        return text[start..end];
    }

    /// <summary>The word after a place and its span; empty where no word follows a single space.</summary>
    public static TextSpan WordAfter(string text, int at)
    {
        var start = at < text.Length && text[at] == ' ' ? at + 1 : at;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’' or '-'))
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    private static bool Joins(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}

using System.Text;
using Plumb.Core.Text;

namespace Plumb.Core.Claims.Citing;

/// <summary>The running words of a stretch of text, without its citation marks, with the place of each character.</summary>
/// <param name="Text">The words.</param>
/// <param name="Places">Place in the whole text of each character, ascending; as long as the words.</param>
internal sealed record Prose(string Text, IReadOnlyList<int> Places)
{
    private const int LongestLead = 12;

    /// <summary>Takes the marks out of a stretch, with the space before them, the brackets that held nothing else, and what parted
    /// one mark from the next.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="within">The stretch.</param>
    /// <param name="marks">Its marks, by place.</param>
    public static Prose Of(string text, TextSpan within, IReadOnlyList<CitationMark> marks)
    {
        var words = new StringBuilder(within.Length);
        var places = new List<int>(within.Length);
        var at = within.Start;
        foreach (var removed in Gaps(text, within, marks))
        {
            Take(at, removed.Start);
            at = Math.Max(at, removed.End);
        }

        Take(at, within.End);
        return new Prose(words.ToString(), places);

        void Take(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                if (text[i] == ' ' && (words.Length == 0 || words[^1] == ' '))
                {
                    continue;
                }

                words.Append(text[i]);
                places.Add(i);
            }
        }
    }

    /// <summary>Number of characters of the words that stand before a place of the whole text.</summary>
    public int Before(int place)
    {
        var (low, high) = (0, Places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Places[middle] < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>What to leave out, in order.</summary>
    private static List<TextSpan> Gaps(string text, TextSpan within, IReadOnlyList<CitationMark> marks)
    {
        var gaps = new List<TextSpan>();
        foreach (var span in marks.Select(m => m.Removed).Where(r => r.Length > 0).OrderBy(r => r.Start).ThenBy(r => r.End))
        {
            if (gaps.Count > 0 && span.Start <= gaps[^1].End)
            {
                gaps[^1] = gaps[^1] with { End = Math.Max(gaps[^1].End, span.End) };
            }
            else if (gaps.Count > 0 && Parts(text.AsSpan(gaps[^1].End, span.Start - gaps[^1].End)))
            {
                gaps[^1] = gaps[^1] with { End = span.End };
            }
            else
            {
                gaps.Add(span);
            }
        }

        return [.. gaps.Select(g => Widened(text, within, g))];
    }

    private static bool Parts(ReadOnlySpan<char> between) =>
        between.Length <= 5 && between.Trim() is var mark && (mark.IsEmpty || mark is "," or ";" or "and" or "&" or "|" or "][" or "-" or "–");

    private static TextSpan Widened(string text, TextSpan within, TextSpan gap)
    {
        var (start, end) = (gap.Start, gap.End);
        if (end < within.End && text[end] == ')' && LinkBracket.LeadBefore(text, Math.Max(within.Start, start - LongestLead), start) is > 0 and var lead && start - lead > within.Start && text[start - lead - 1] == '(')
        {
            start -= lead;
        }

        while (start > within.Start && end < within.End && (text[start - 1], text[end]) is ('(', ')') or ('[', ']') or ('<', '>'))
        {
            (start, end) = (start - 1, end + 1);
        }

        while (start > within.Start && text[start - 1] == ' ')
        {
            start--;
        }

        return new TextSpan(start, end);
    }
}

using System.Buffers;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Quotations;

/// <summary>The marks before a quotation's first word and after its last, where typography leaves most freedom.</summary>
internal sealed class QuoteEnds(QuoteParts quote, ComparedText document, EditRuns runs)
{
    private const int LongestTail = 6;
    private static readonly SearchValues<char> s_stops = SearchValues.Create(".,;:-…)");

    /// <summary>Writes what differs at both ends.</summary>
    /// <param name="first">First step of the quotation.</param>
    /// <param name="start">First step that stands in the document.</param>
    /// <param name="end">Last step that stands in the document.</param>
    /// <param name="last">Last step of the quotation.</param>
    /// <returns>Place in the document, with the marks that both sides have.</returns>
    public TextSpan Write(AlignedWords first, AlignedWords start, AlignedWords end, AlignedWords last)
    {
        var from = document.Words[start.Document].Span.Start;
        var to = document.Words[end.Document + end.DocumentCount - 1].Span.End;
        return new TextSpan(first == start ? Head(from) : from, last == end ? Tail(to) : to);
    }

    private int Head(int from)
    {
        var before = new TextSpan(quote.Body.Start, quote.Words.Words[0].Span.Start);
        var mine = Head(quote.Words.Text, before.Start, before.End);
        var theirs = Head(document.Text, 0, from);
        if (!string.Equals(mine, theirs, StringComparison.Ordinal))
        {
            runs.AddAlone(new QuoteEdit(WordEdit.Changed, before, new TextSpan(from - theirs.Length, from)), first: true);
        }

        return from - theirs.Length;
    }

    /// <summary>Signs that stand right before a word: "$", "-" of a number.</summary>
    private static string Head(string text, int floor, int word)
    {
        var start = word;
        while (start > floor && (Gaps.IsSign(text[start - 1]) || (Letters.IsDash(text[start - 1]) && char.IsDigit(text[word]) && (start < 2 || !char.IsLetterOrDigit(text[start - 2])))))
        {
            start--;
        }

        return text[start..word];
    }

    private int Tail(int to)
    {
        var after = new TextSpan(quote.Words.Words[^1].Span.End, Math.Max(quote.Words.Words[^1].Span.End, quote.Body.End));
        var mine = Gaps.Meaning(after.Of(quote.Words.Text)).Replace("\"", "", StringComparison.Ordinal);
        var span = new TextSpan(to, EndOfTail(to));
        var theirs = Gaps.Meaning(span.Of(document.Text)).Replace("\"", "", StringComparison.Ordinal);
        var common = 0;
        while (common < mine.Length && common < theirs.Length && mine[common] == theirs[common])
        {
            common++;
        }

        if (common == mine.Length && !theirs.AsSpan(common).ContainsAny('%', '‰', '°'))
        {
            return mine.Length == 0 ? to : EndOfCommon(to, common);
        }

        if (mine.AsSpan(common).ContainsAnyExcept(s_stops) || (common < theirs.Length && !s_stops.Contains(theirs[common])))
        {
            runs.AddAlone(new QuoteEdit(WordEdit.Changed, after, span));
        }
        else
        {
            runs.Note(Typography.FinalPunctuation, after, span);
        }

        return EndOfCommon(to, common);
    }

    private int EndOfTail(int to)
    {
        var end = to;
        while (end < document.Text.Length && end - to < LongestTail && !char.IsWhiteSpace(document.Text[end]) && !Letters.IsWord(document.Text, end))
        {
            end++;
        }

        return end;
    }

    /// <summary>End of the shortest stretch whose marks mean the first <paramref name="common"/> of the tail's.</summary>
    private int EndOfCommon(int to, int common)
    {
        var end = to;
        while (common > 0 && end < EndOfTail(to) && Gaps.Meaning(document.Text[to..end]).Replace("\"", "", StringComparison.Ordinal).Length < common)
        {
            end++;
        }

        return end;
    }
}

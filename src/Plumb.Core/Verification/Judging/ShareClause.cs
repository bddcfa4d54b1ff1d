using Plumb.Core.Verification.Judging.Clauses;

namespace Plumb.Core.Verification.Judging;

/// <summary>The clause of a share, as far as it surely goes; indices count within the sentence.</summary>
/// <param name="From">Its first word.</param>
/// <param name="To">The word after its last.</param>
/// <param name="Opening">Words of a phrase before a comma at the start of the sentence that is of all its clauses: "of the 80 children,", "in May,".</param>
/// <param name="IsObject">Whether a verb stands in it before the share.</param>
internal readonly record struct ShareClause(int From, int To, int Opening, bool IsObject)
{
    /// <summary>The clause around a share from one word to another.</summary>
    public static ShareClause Of(SentenceWords words, int first, int last)
    {
        var from = first;
        while (from > 0 && words.GapBefore(from) <= Gap.Hyphen && words.PartAt(from - 1) is not (Part.Coordinator or Part.Subordinator or Part.Relative))
        {
            from--;
        }

        var to = last + 1;
        for (var isSaid = false; to < words.Count && !Ends(words, to, isSaid); to++)
        {
            isSaid |= IsVerb(words, to);
        }

        return new ShareClause(from, to, OpeningOf(words, from), Enumerable.Range(from, first - from).Any(i => IsVerb(words, i)));
    }

    /// <summary>Whether another clause, or what is said of another number, begins at a word.</summary>
    private static bool Ends(SentenceWords words, int at, bool isSaid)
    {
        var isBreak = words.GapBefore(at) == Gap.Comma || words.PartAt(at) is Part.Coordinator or Part.Subordinator || words[at] is "as" or "after" or "before" or "since" or "until";
        var next = words.PartAt(at) is Part.Coordinator or Part.Subordinator ? at + 1 : at;
        return words.GapBefore(at) == Gap.Strong || words.PartAt(at) == Part.Relative
            || (isBreak && ((isSaid || words.PartAt(at) == Part.Subordinator) && Enumerable.Range(at, words.Count - at).Any(i => IsVerb(words, i) || words.PartAt(i) == Part.Gerund)))
            || (isBreak && next < words.Count && (words.PartAt(next) == Part.Number || words[next] is "many" or "most" or "some" or "few" or "several" or "all" or "others" or "another" or "none" or "no"));
    }

    /// <summary>How many words at the start of the sentence open it, told by a preposition; none where they say something of their own.</summary>
    private static int OpeningOf(SentenceWords words, int from)
    {
        var end = 1;
        while (end < from && words.GapBefore(end) <= Gap.Hyphen)
        {
            end++;
        }

        return end <= from && words.PartAt(0) == Part.Preposition && words.GapBefore(end) == Gap.Comma && !Enumerable.Range(0, end).Any(i => IsVerb(words, i)) ? end : 0;
    }

    private static bool IsVerb(SentenceWords words, int i) => words.PartAt(i) is Part.Verb or Part.Auxiliary or Part.Modal;
}

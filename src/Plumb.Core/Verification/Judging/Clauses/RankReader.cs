using System.Collections.Frozen;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>Finds superlatives and comparisons, what they rank, and whom they are said of.</summary>
internal static class RankReader
{
    /// <summary>Words between a comparative and its "than".</summary>
    private const int Reach = 6;

    private static readonly FrozenSet<string> s_general = ClauseWords.Set("most more less fewer fewest");
    private static readonly FrozenSet<string> s_none = ClauseWords.Set("other rather either neither another whether further later earlier");
    private static readonly FrozenSet<string> s_joining = ClauseWords.Set("from to with");

    /// <summary>Whether a word is a superlative, or a comparative with its "than".</summary>
    public static bool IsRank(SentenceWords words, int i) =>
        words[i] is "most" or "fewest" ? words[i + 1] is not "of" and not "" && words.Joins(i + 1) && words.PartAt(i + 1) is not Part.Preposition
        : words[i] is "best" or "worst" || Ranks.IsGraded(words[i]) || (IsComparative(words, i) && ThanAfter(words, i) >= 0);

    /// <summary>The noun that is ranked, -1 where the sentence has none: "share" in "the largest share".</summary>
    public static int ThingOf(SentenceWords words, int rank)
    {
        if (s_general.Contains(words[rank]))
        {
            return words.Joins(rank + 1) && words[rank + 1] != "than" ? rank + 1 : -1;
        }

        var thing = rank;
        while (words.Joins(thing + 1) && words.PartAt(thing + 1) == Part.Noun)
        {
            thing++;
        }

        return thing > rank ? thing : -1;
    }

    /// <summary>Whom it is said of; empty where that is not told.</summary>
    public static IReadOnlyList<NounGroup> OwnersOf(SentenceWords words, int rank)
    {
        var start = GroupStart(words, rank);
        if (start == 0 || words.GapBefore(start) == Gap.Strong || words.PartAt(start - 1) is Part.Subordinator or Part.Coordinator)
        {
            return Named(words, rank);
        }

        if (words.GapBefore(start) == Gap.Comma)
        {
            return Beside(words, start) is { Count: > 0 } beside ? beside : Named(words, rank);
        }

        return words.PartAt(start - 1) is Part.Auxiliary or Part.Verb or Part.Modal ? ClauseReader.SubjectsBefore(words, start - 1) : [];
    }

    /// <summary>What stands behind "than"; empty where nothing does.</summary>
    public static IReadOnlyList<NounGroup> ComparedWith(SentenceWords words, int rank) =>
        ThanAfter(words, rank) is var than and >= 0 ? GroupsFrom(words, than + 1) : [];

    private static bool IsComparative(SentenceWords words, int i) =>
        words[i] is "more" or "less" or "fewer" or "better" or "worse"
        || (words[i].Length > 4 && words[i].EndsWith("er", StringComparison.Ordinal) && !s_none.Contains(words[i]) && i > 0
            && (words[i + 1] == "than" || words.PartAt(i - 1) is Part.Auxiliary or Part.Verb or Part.Adverb || words[i - 1] is "a" or "an" or "much"));

    private static int ThanAfter(SentenceWords words, int rank)
    {
        for (var i = rank + 1; i < words.Count && i <= rank + Reach && words.GapBefore(i) <= Gap.Hyphen && words.PartAt(i) is not (Part.Verb or Part.Auxiliary or Part.Modal); i++)
        {
            if (words[i] == "than")
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>First word of the group that holds a superlative: "by far the city's largest".</summary>
    private static int GroupStart(SentenceWords words, int rank)
    {
        var start = rank;
        bool Before(Func<int, bool> which) => start > 0 && words.Joins(start) && which(start - 1);
        if (Before(words.Owns))
        {
            start--;
            while (Before(i => words.PartAt(i) == Part.Noun))
            {
                start--;
            }
        }

        while (Before(i => words.PartAt(i) is Part.Determiner or Part.Adverb || words[i] is "by" or "far"))
        {
            start--;
        }

        return start;
    }

    /// <summary>The superlative opens its clause: "the largest share is that of", "the strongest opposition came from".</summary>
    private static List<NounGroup> Named(SentenceWords words, int rank)
    {
        for (var i = rank + 1; i < words.Count && words.GapBefore(i) <= Gap.Comma; i++)
        {
            if (ClauseWords.IsBe(words[i]) && i + 1 < words.Count && words.PartAt(i + 1) is not (Part.Verb or Part.Preposition))
            {
                return GroupsFrom(words, i + 1);
            }

            if (words.PartAt(i) is Part.Verb or Part.Auxiliary or Part.Modal)
            {
                return s_joining.Contains(words[i + 1]) ? GroupsFrom(words, i + 1) : [];
            }
        }

        return [];
    }

    /// <summary>"Harrier Rail, the largest operator".</summary>
    private static List<NounGroup> Beside(SentenceWords words, int start)
    {
        var from = start - 1;
        while (from > 0 && words.GapBefore(from) <= Gap.Hyphen && words.PartAt(from - 1) is Part.Noun or Part.Determiner or Part.Number)
        {
            from--;
        }

        return words.PartAt(from) is Part.Noun or Part.Determiner && (from == 0 || words.PartAt(from - 1) != Part.Preposition) ? new GroupReader(words).Meant(from, start) : [];
    }

    private static List<NounGroup> GroupsFrom(SentenceWords words, int start)
    {
        start += start < words.Count && words.PartAt(start) == Part.Preposition ? 1 : 0;
        var end = start;
        while (end < words.Count && (end == start || words.GapBefore(end) <= Gap.Hyphen) && words.PartAt(end) is Part.Noun or Part.Determiner or Part.Number or Part.Pronoun)
        {
            end++;
        }

        return start < end ? new GroupReader(words).Meant(start, end) : [];
    }
}

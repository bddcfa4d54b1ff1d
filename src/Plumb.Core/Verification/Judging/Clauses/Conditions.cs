using System.Collections.Frozen;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>"If", "unless", "as long as": what the passages make hang on something, however far off the word stands.</summary>
internal static class Conditions
{
    private static readonly FrozenSet<string> s_asking = ClauseWords.Set("asked ask asks asking wonder wondered wonders know knew see check decide decided determine determined unclear sure even as what only doubt question");
    private static readonly FrozenSet<string> s_signs = ClauseWords.Set("if unless provided providing long condition case assuming should would when until");

    /// <summary>What was left out, in words; null where nothing was.</summary>
    public static string? Of(Sides sides)
    {
        var held = sides.First;
        for (var i = 0; i < held.Count; i++)
        {
            var length = LengthOf(held, i);
            if (length == 0 || (i > 0 && s_asking.Contains(held[i - 1]) && held[i - 1] != "only") || sides.SaysAny(s_signs.Contains))
            {
                continue;
            }

            var (from, to) = Governed(held, i);
            var taken = sides.Taken(held);
            if (taken.Count > 0 && 2 * taken.Count(p => p >= from && p < to) > taken.Count && !taken.Any(p => from > i ? p < from && p > i : p > i))
            {
                return $"the passages say “{sides.TextOf(held, i, i + length - 1)}”; the sentence says it as done or settled";
            }
        }

        return null;
    }

    private static int LengthOf(SentenceWords words, int i) =>
        words[i] is "if" or "unless" ? 1
        : words[i] is "provided" or "providing" && words[i + 1] == "that" ? 2
        : words[i] is "as" or "so" && words[i + 1] == "long" && words[i + 2] == "as" ? 3
        : words[i] == "on" && words[i + 1] == "condition" ? 2
        : words[i] == "until" && i > 1 && Enumerable.Range(0, i).Any(k => words[k] is "not" or "never" or "didn't") ? 1
        : 0;

    /// <summary>The words that hang on it: those after the comma where it opens the sentence or a part of it, else those before it.</summary>
    private static (int From, int To) Governed(SentenceWords words, int at)
    {
        var (from, to) = (PartStart(words, at), PartEnd(words, at));
        if (at > from)
        {
            return (from, at);
        }

        var comma = at + 1;
        while (comma < to && words.GapBefore(comma) < Gap.Comma)
        {
            comma++;
        }

        return (comma, to);
    }

    private static bool Divides(SentenceWords words, int i) =>
        words.GapBefore(i) == Gap.Strong || (words.GapBefore(i) == Gap.Comma && words.PartAt(i) == Part.Coordinator) || words[i - 1] is "that" or "which" or "who";

    private static int PartStart(SentenceWords words, int at)
    {
        var start = at;
        while (start > 0 && !Divides(words, start))
        {
            start--;
        }

        while (start < at && words.PartAt(start) is Part.Coordinator)
        {
            start++;
        }

        return start;
    }

    private static int PartEnd(SentenceWords words, int at)
    {
        var end = at + 1;
        while (end < words.Count && !Divides(words, end))
        {
            end++;
        }

        return end;
    }
}

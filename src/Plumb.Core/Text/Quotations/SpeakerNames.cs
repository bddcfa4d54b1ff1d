using System.Collections.Frozen;

namespace Plumb.Core.Text.Quotations;

/// <summary>Finds the name of a speaker beside a verb of speech: rules on words and commas, not a grammar.</summary>
internal static class SpeakerNames
{
    private const int MostWords = 10;

    private static readonly FrozenSet<string> s_prepositions = Set(
        "on in at after before during by for when while as if although though since until from with without to of about because following despite under over earlier later "
        + "meanwhile however yesterday today tomorrow recently still then that which who whose where what how why not no there");

    /// <summary>Words after which a name that follows its verb is over.</summary>
    private static readonly FrozenSet<string> s_ends = Set(
        "in on at during after before who that when while because to as about by last this earlier later following without with if whose where and but recently yesterday today "
        + "monday tuesday wednesday thursday friday saturday sunday");

    private static readonly FrozenSet<string> s_connectors = Set("and but so yet or that because while as when then also still however meanwhile");

    private static readonly FrozenSet<string> s_adverbs = Set(
        "also later then has had have repeatedly previously recently again once often further himself herself itself themselves reportedly publicly flatly simply "
        + "immediately never always only merely explicitly clearly did does do would will could may");

    private static readonly FrozenSet<string> s_common = Set(
        "the a an one some many several most both his her their its our my this that another each every two three four five officials advocates experts inspectors lawyers "
        + "critics supporters opponents prosecutors police residents doctors researchers authorities witnesses detainees he she they we i it you nobody spokesperson");

    private static readonly FrozenSet<string> s_clause = Set("is are was were be been has have had do does did will would can could should may might must");

    private static readonly FrozenSet<string> s_pronouns = Set("he she they we i it you who er sie ella él elle il");

    public static bool IsPronoun(string name) => s_pronouns.Contains(name.ToLowerInvariant());

    /// <summary>The name that ends right before a verb at <paramref name="verb"/>, in a clause that begins at <paramref name="from"/>.</summary>
    public static TextSpan? Before(string text, int from, int verb)
    {
        var end = WithoutAdverbs(text, from, verb);
        var apposed = end > from && text[end - 1] == ',';
        var parts = Parts(text, from, apposed ? end - 1 : end);
        if (parts.Count == 0)
        {
            return null;
        }

        return Checked(text, apposed && parts.Count > 1 ? Apposed(text, parts) : parts[^1]);
    }

    /// <summary>"Maria Lopez, 34, a nurse, said": the name stands before what explains it. "Its director, Maria Lopez, said": or behind it.</summary>
    private static TextSpan Apposed(string text, List<TextSpan> parts)
    {
        var first = parts.Take(parts.Count - 1).Cast<TextSpan?>().FirstOrDefault(p => IsName(text, p!.Value)) ?? parts[^2];
        var words = Words.Split(first.Of(text)).Select(w => w.Of(first.Of(text))).ToList();
        var isCommon = s_common.Contains(words[0]) && !words.Skip(1).Any(w => char.IsUpper(w[0]));
        return isCommon && Words.Split(parts[^1].Of(text)) is { Count: > 1 } last && last.All(w => char.IsUpper(w.Of(parts[^1].Of(text))[0])) ? parts[^1] : first;
    }

    /// <summary>The name that begins right after a verb that ends at <paramref name="verb"/>.</summary>
    public static TextSpan? After(string text, int verb, int limit)
    {
        var end = verb;
        while (end < limit && (!IsStop(text, end) || IsInitial(text, end)))
        {
            end++;
        }

        var (first, last) = (-1, -1);
        foreach (var word in Words.Split(text[verb..end]).Select(w => w.Shift(verb)))
        {
            if (s_ends.Contains(word.Of(text)))
            {
                break;
            }

            (first, last) = (first < 0 ? word.Start : first, word.End);
        }

        return first < 0 ? null : Checked(text, new TextSpan(first, last));
    }

    private static bool IsStop(string text, int i) => text[i] is ',' or '.' or ';' or ':' or '—' or '–' or '(' or '\n' or '?' or '!' || (QuoteMarkPairs.IsMark(text[i]) && !IsInside(text, i));

    private static bool IsInside(string text, int i) => i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);

    /// <summary>"J. Smith", "Mr. Smith", "U.S.": the stop belongs to the name.</summary>
    private static bool IsInitial(string text, int i)
    {
        if (text[i] != '.' || i + 1 >= text.Length)
        {
            return false;
        }

        var start = i;
        while (start > 0 && i - start < 5 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return (i - start == 1 && char.IsUpper(text[start])) || Abbreviations.Leads(text.AsSpan(start, i - start));
    }

    private static int WithoutAdverbs(string text, int from, int end)
    {
        while (true)
        {
            while (end > from && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            var start = end;
            while (start > from && char.IsLetter(text[start - 1]))
            {
                start--;
            }

            if (start == end || !s_adverbs.Contains(text[start..end]))
            {
                return end;
            }

            end = start;
        }
    }

    private static List<TextSpan> Parts(string text, int from, int end)
    {
        var parts = new List<TextSpan>();
        var start = from;
        for (var i = from; i <= end; i++)
        {
            if (i < end && !(text[i] is ',' or ';' or ':' or '—' or '–' or '\n' or '(' or ')' || (QuoteMarkPairs.IsMark(text[i]) && !IsInside(text, i))))
            {
                continue;
            }

            if (Words.Split(text[start..i]) is { Count: > 0 } words)
            {
                parts.Add(WithoutConnectors(text, new TextSpan(start + words[0].Start, start + words[^1].End)));
            }

            start = i + 1;
        }

        return parts;
    }

    private static TextSpan WithoutConnectors(string text, TextSpan part)
    {
        foreach (var word in Words.Split(part.Of(text)))
        {
            if (!s_connectors.Contains(text[(part.Start + word.Start)..(part.Start + word.End)]))
            {
                return new TextSpan(part.Start + word.Start, part.End);
            }
        }

        return part;
    }

    private static bool IsName(string text, TextSpan part) => char.IsUpper(text[part.Start]) && !s_prepositions.Contains(Words.Split(part.Of(text))[0].Of(part.Of(text)));

    /// <summary>The span when it can be a speaker: a name, a body or persons, and no clause.</summary>
    private static TextSpan? Checked(string text, TextSpan part)
    {
        // "I’d say": the pronoun alone.
        var last = Words.Split(part.Of(text))[^1].Shift(part.Start);
        if (last.Of(text).IndexOfAny(['\'', '’']) is > 0 and var apostrophe && s_pronouns.Contains(last.Of(text)[..apostrophe]))
        {
            return new TextSpan(last.Start, last.Start + apostrophe);
        }

        var name = part.Of(text);
        var words = Words.Split(name).Select(w => w.Of(name)).ToList();
        if (words.Count == 0)
        {
            return null;
        }

        if (words.Count > MostWords || s_prepositions.Contains(words[0]) || words.Exists(s_clause.Contains))
        {
            return Trailing(text, part);
        }

        return s_connectors.Contains(words[^1]) ? null : s_common.Contains(words[0]) || words.Exists(w => char.IsUpper(w[0])) ? part : null;
    }

    /// <summary>The capitalised words at the end of a stretch that is too long or no name: "On Tuesday Maria Lopez".</summary>
    private static TextSpan? Trailing(string text, TextSpan part)
    {
        var words = Words.Split(part.Of(text)).Select(w => w.Shift(part.Start)).ToList();
        var first = words.Count;
        while (first > 0 && char.IsUpper(text[words[first - 1].Start]) && !s_prepositions.Contains(words[first - 1].Of(text)) && !s_ends.Contains(words[first - 1].Of(text)))
        {
            first--;
        }

        return first < words.Count && words.Count - first <= MostWords ? new TextSpan(words[first].Start, part.End) : null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}

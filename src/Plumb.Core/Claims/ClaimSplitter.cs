using System.Buffers;
using Plumb.Core.Text;

namespace Plumb.Core.Claims;

/// <summary>Divides a sentence into the claims that it makes: coordinated clauses, clauses with a shared subject, relative
/// clauses beside the subject, things that are included. When in doubt it does not divide.</summary>
/// <remarks>By form, in English; a sentence in another language is one claim. A sentence under a word of saying, a condition or a
/// reason is left whole: its parts do not stand alone. Time grows linearly with the sentence.</remarks>
public static class ClaimSplitter
{
    private const int LeastWords = 4;
    private const int LongestSubject = 10;
    private const int LongestSentence = 150;
    private const int VerbWithin = 9;

    private static readonly SearchValues<char> s_breaks = SearchValues.Create(",;:\"“”«»(");

    private static readonly HashSet<string> s_joins = new(StringComparer.OrdinalIgnoreCase) { "and", "but", "while", "whereas" };

    private static readonly HashSet<string> s_adverbs = new(StringComparer.OrdinalIgnoreCase) { "also", "then", "later", "now", "still", "never", "subsequently" };

    private static readonly HashSet<string> s_including = new(StringComparer.OrdinalIgnoreCase) { "include", "includes", "included" };

    /// <summary>The claims, in order; one that is the whole sentence where it is not divided.</summary>
    /// <param name="sentence">A sentence without citation marks.</param>
    public static IReadOnlyList<SentenceClaim> Split(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = new ClauseText(sentence);
        if (text.Count is < 2 * LeastWords or > LongestSentence || sentence.Contains('?'))
        {
            return [Whole(sentence)];
        }

        var claims = new List<SentenceClaim>();
        foreach (var (from, to) in AtSemicolons(text))
        {
            claims.AddRange(SplitClause(text, from, to));
        }

        return claims.Count > 1 ? claims : [Whole(sentence)];
    }

    private static SentenceClaim Whole(string sentence) => new(sentence, [new TextSpan(0, sentence.Length)]);

    private static List<(int From, int To)> AtSemicolons(ClauseText text)
    {
        var parts = new List<(int From, int To)>();
        var from = 0;
        for (var i = LeastWords; i <= text.Count - LeastWords; i++)
        {
            if (text.Before(i).Contains(';') && !text.IsProtected(i) && i - from >= LeastWords && text.Verb(from, i) >= 0 && text.Verb(i, text.Count) >= 0)
            {
                parts.Add((from, i));
                from = i;
            }
        }

        parts.Add((from, text.Count));
        return parts;
    }

    private static IEnumerable<SentenceClaim> SplitClause(ClauseText text, int from, int to)
    {
        if (Enumerable.Range(from, to - from).Any(i => Verbs.Governs(text.Strings[i]) && !text.IsProtected(i)))
        {
            return [Claim(text, text.Stretch(from, to))];
        }

        return Relative(text, from, to) ?? Included(text, from, to) ?? Coordinated(text, from, to);
    }

    /// <summary>"The hall, which was built for 120, holds 290."</summary>
    private static List<SentenceClaim>? Relative(ClauseText text, int from, int to)
    {
        for (var i = from + 1; i < Math.Min(to - LeastWords, from + LongestSubject + 1); i++)
        {
            var begins = text.Strings[i] is "which" or "who" && text.Before(i).Trim() is "," && !text.IsProtected(i);
            if (!begins || text.Verb(from, i) >= 0 || text.Verb(i + 1, i + 2) < 0)
            {
                continue;
            }

            var close = Enumerable.Range(i + 3, Math.Max(0, to - i - 3)).FirstOrDefault(j => text.Before(j).Trim() is "," && !text.IsProtected(j), -1);
            if (close < 0 || text.Verb(close, Math.Min(to, close + 2)) < 0 || to - close < 2)
            {
                return null;
            }

            var subject = text.Stretch(from, i);
            return [Claim(text, subject, text.Stretch(i + 1, close)), .. Coordinated(text, close, to, subject)];
        }

        return null;
    }

    /// <summary>"The causes include heat, crowding and hunger."</summary>
    private static List<SentenceClaim>? Included(ClauseText text, int from, int to)
    {
        var verb = Enumerable.Range(from + 1, to - from - 1).FirstOrDefault(i => s_including.Contains(text.Strings[i]) && !text.IsProtected(i), -1);
        if (verb < 0 || text.Verb(from, verb) >= 0 || verb + 1 >= to)
        {
            return null;
        }

        var starts = new List<int> { verb + 1 };
        for (var i = verb + 2; i < to; i++)
        {
            var (gap, word) = (text.Before(i).Trim().ToString(), text.Strings[i]);
            if (text.IsProtected(i) || Verbs.IsFinite(word) || (gap.Length > 0 && gap != ","))
            {
                return null;
            }

            if (word == "and" && i + 1 < to)
            {
                starts.Add(++i);
            }
            else if (gap == ",")
            {
                starts.Add(i);
            }
        }

        if (starts.Count < 3)
        {
            return null;
        }

        var lead = text.Stretch(from, verb + 1);
        return [.. starts.Select((s, n) => Claim(text, lead, text.Stretch(s, n + 1 < starts.Count ? End(text, s, starts[n + 1]) : to)))];
    }

    private static int End(ClauseText text, int from, int next) => next - 1 > from && text.Strings[next - 1] == "and" ? next - 1 : next;

    private static List<SentenceClaim> Coordinated(ClauseText text, int from, int to, TextSpan? subject = null)
    {
        var verb = text.Verb(from, to);
        var own = subject ?? (verb > from && verb - from <= LongestSubject && IsPlain(text, from, verb) ? text.Stretch(from, verb) : null);
        var claims = new List<SentenceClaim>();
        var start = from;
        TextSpan[] lead = subject is { } given ? [given] : [];
        for (var i = from + 1; i < to - 2; i++)
        {
            var next = i + 1;
            if (!s_joins.Contains(text.Strings[i]) || text.IsProtected(i) || i - start < (lead.Length > 0 ? 2 : LeastWords) || text.Verb(start, i) < 0)
            {
                continue;
            }

            if (Lead(text, i, to, verb, own) is not { } carried)
            {
                continue;
            }

            claims.Add(Claim(text, [.. lead, text.Stretch(start, i)]));
            (start, lead) = (carried.Skip ? next + 1 : next, carried.Lead);
        }

        claims.Add(Claim(text, [.. lead, text.Stretch(start, to)]));
        return claims;
    }

    /// <summary>Whether the words before a verb are a subject and no more: "Despite this, the hall" is not.</summary>
    private static bool IsPlain(ClauseText text, int from, int verb) =>
        Enumerable.Range(from + 1, verb - from).All(i => text.Before(i).IndexOfAny(s_breaks) < 0);

    /// <summary>What a clause after "and" needs before it to stand alone; null where it is no clause of its own.</summary>
    private static (TextSpan[] Lead, bool Skip)? Lead(ClauseText text, int join, int to, int verb, TextSpan? own)
    {
        var next = join + 1;
        var isComma = text.Before(join).Contains(',') || text.Strings[join] is "but" or "while" or "whereas";
        if (text.IsPronoun(next))
        {
            // "and it": the subject stands in for the pronoun, where there is one that can be named.
            var isVerb = text.Verb(next + 1, Math.Min(to, next + 3)) >= 0;
            return isVerb && own is { } named && to - next >= 3 ? ([named], true) : null;
        }

        if (text.BeginsSubject(next))
        {
            var at = text.Verb(next + 1, Math.Min(to, next + VerbWithin));
            return isComma && at > next && to - next >= LeastWords ? ([], false) : null;
        }

        var first = s_adverbs.Contains(text.Strings[next]) && next + 1 < to ? next + 1 : next;
        return own is { } subject && verb >= 0 && to - first >= 3 ? Shared(text, first, verb, subject) : null;
    }

    /// <summary>"… was arrested and charged": the second verb takes the subject, and what helps the first.</summary>
    private static (TextSpan[] Lead, bool Skip)? Shared(ClauseText text, int first, int verb, TextSpan subject)
    {
        var (word, main) = (text.Strings[first], text.Strings[verb]);
        if (Verbs.IsAuxiliary(word) || (Verbs.IsStrong(word) && !Verbs.IsAuxiliary(main)))
        {
            return ([subject], false);
        }

        if (!Verbs.IsPast(word))
        {
            return null;
        }

        if (Verbs.IsBe(main))
        {
            // After "was arrested" the second is passive too; after "was ill" nothing tells.
            return Verbs.IsPast(text.Strings[verb + 1]) ? ([subject, text.Spans[verb]], false) : null;
        }

        return Verbs.IsPast(main) || Verbs.IsStrong(main) ? ([subject], false) : null;
    }

    private static SentenceClaim Claim(ClauseText text, params TextSpan[] spans)
    {
        var words = string.Join(' ', spans.Select(s => s.Of(text.Text).Trim(' ', ',', ';')));
        var close = words.Length > 0 && words[^1] is '.' or '!' or '…' ? "" : ".";
        return new SentenceClaim(words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..] + close, spans);
    }
}

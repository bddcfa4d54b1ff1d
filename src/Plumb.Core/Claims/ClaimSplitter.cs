using System.Buffers;
using Plumb.Core.Text;
using Plumb.Core.Weighing;

namespace Plumb.Core.Claims;

/// <summary>Divides a sentence into the claims that it makes: coordinated clauses, clauses with a shared subject, relative
/// clauses beside the subject, things that are included. A time at the front is one of every clause that names none. When in
/// doubt it does not divide.</summary>
/// <remarks>By form, in English; a sentence in another language is one claim. A sentence under a word of saying, a condition or a
/// reason is left whole: its parts do not stand alone. Time grows linearly with the sentence.</remarks>
public static class ClaimSplitter
{
    private const int LeastWords = 4;
    private const int LeastOfClause = 3;
    private const int LongestSubject = 10;
    private const int LongestSentence = 150;
    private const int VerbWithin = 9;

    private static readonly SearchValues<char> s_breaks = SearchValues.Create(",;:\"“”«»(");

    private static readonly HashSet<string> s_joins = new(StringComparer.OrdinalIgnoreCase) { "and", "but", "while", "whereas" };

    private static readonly HashSet<string> s_adverbs = new(StringComparer.OrdinalIgnoreCase) { "also", "then", "later", "now", "still", "never", "subsequently" };

    /// <summary>What began or ended then need not hold for what follows.</summary>
    private static readonly HashSet<string> s_ofSpans = new(StringComparer.OrdinalIgnoreCase) { "since", "until" };

    /// <summary>A clause that holds one of these tells of a time of its own.</summary>
    private static readonly HashSet<string> s_ownTimes = new(StringComparer.OrdinalIgnoreCase)
    {
        "now", "today", "nowadays", "currently", "still", "then", "later", "since", "until", "before", "after", "afterwards", "subsequently", "soon", "eventually", "earlier", "ago", "next", "following", "previously", "already", "yesterday", "tomorrow",
    };

    /// <summary>What opens a clause that may go on behind "and": "described what the owners and the guards were doing".</summary>
    private static readonly HashSet<string> s_opensWithin = new(StringComparer.OrdinalIgnoreCase) { "what", "which", "who", "whom", "whose", "where", "when", "how", "why" };

    private static readonly HashSet<string> s_ofTimes = new(StringComparer.OrdinalIgnoreCase) { "in", "on", "by", "since", "during", "until" };

    /// <summary>What a clause depends on that has these between its noun and its verb.</summary>
    private static readonly HashSet<string> s_relative = new(StringComparer.OrdinalIgnoreCase) { "that", "which", "who", "whom", "whose", "where", "when" };

    /// <summary>Forms of the past that describe no noun: what stands before them is their subject.</summary>
    private static readonly HashSet<string> s_neverDescribing = new(StringComparer.OrdinalIgnoreCase) { "died", "fell", "rose", "came", "went", "began", "became", "gave", "took", "wrote", "spoke", "saw", "grew", "remained" };

    private static readonly HashSet<string> s_ofMany = new(StringComparer.OrdinalIgnoreCase) { "were", "are", "have" };

    /// <summary>Plurals without an s.</summary>
    private static readonly HashSet<string> s_many = new(StringComparer.OrdinalIgnoreCase) { "men", "women", "people", "children", "police", "others" };

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
        var behind = subject is null ? BehindTime(text, from, to) : from;
        var verb = text.Verb(behind, to);
        var own = subject ?? (verb > behind && verb - behind <= LongestSubject && IsPlain(text, behind, verb) ? text.Stretch(behind, verb) : null);
        var claims = new List<SentenceClaim>();
        var start = from;
        TextSpan[] lead = subject is { } given ? [given] : [];
        for (var i = behind + 1; i < to - 2; i++)
        {
            var next = i + 1;
            if (!s_joins.Contains(text.Strings[i]) || text.IsProtected(i) || i - start < (lead.Length > 0 ? 2 : LeastWords) || text.Verb(Math.Max(start, behind), i) < 0)
            {
                continue;
            }

            if (Lead(text, start, i, to, verb, own) is not { } carried)
            {
                continue;
            }

            claims.Add(Claim(text, [.. lead, text.Stretch(start, i)]));
            var isOfTime = behind > from && !s_ofSpans.Contains(text.Strings[from]) && IsOfPast(text, next, to, verb);
            (start, lead) = (carried.Skip ? next + 1 : next, isOfTime ? [text.Stretch(from, behind), .. carried.Lead] : carried.Lead);
        }

        claims.Add(Claim(text, [.. lead, text.Stretch(start, to)]));
        return claims;
    }

    /// <summary>The first word behind a time at the front, "In May 2025 two men …"; the first word where there is none.</summary>
    private static int BehindTime(ClauseText text, int from, int to)
    {
        if (to - from < LeastWords || !s_ofTimes.Contains(text.Strings[from]))
        {
            return from;
        }

        var begin = text.Spans[from + 1].Start;
        return Times.In(text.Text[begin..text.Spans[to - 1].End]) is [{ Index: 0 } time, ..]
            ? Enumerable.Range(from + 1, to - from - 1).FirstOrDefault(i => text.Spans[i].Start >= begin + time.Length, from)
            : from;
    }

    /// <summary>Whether the words before a verb are a subject and no more: "Despite this, the hall" is not.</summary>
    private static bool IsPlain(ClauseText text, int from, int verb) =>
        Enumerable.Range(from + 1, verb - from).All(i => text.Before(i).IndexOfAny(s_breaks) < 0);

    /// <summary>What a clause after "and" needs before it to stand alone; null where it is no clause of its own.</summary>
    private static (TextSpan[] Lead, bool Skip)? Lead(ClauseText text, int start, int join, int to, int verb, TextSpan? own)
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
            return at > next && (isComma ? to - next >= LeastWords : to - next >= LeastOfClause && IsClause(text, next, at) && !MayGoOn(text, start, join)) ? ([], false) : null;
        }

        var first = s_adverbs.Contains(text.Strings[next]) && next + 1 < to ? next + 1 : next;
        return own is { } subject && verb >= 0 && to - first >= 3 ? Shared(text, first, verb, subject) : null;
    }

    /// <summary>Whether a clause is of the past and names no time of its own, so that a time at the front of its sentence is one of it, too.</summary>
    private static bool IsOfPast(ClauseText text, int from, int to, int main)
    {
        var at = text.Verb(from, to);
        var (word, after) = (at < 0 ? "" : text.Strings[at], at + 1 < to ? text.Strings[at + 1] : "");
        // "Had been empty" was so before; a participle is of the time of what helps it.
        var isPast = word.ToLowerInvariant() is "was" or "were" or "did" or "wasn't" or "weren't" or "didn't"
            || (word is "had" && after != "been" && !Verbs.IsPast(after) && !Verbs.IsStrong(after))
            || (Verbs.IsStrong(word) && !word.EndsWith('s'))
            || (Verbs.IsPast(word) && (at > from + 1 || !Verbs.IsBe(text.Strings[main]) || text.Strings[main] is "was" or "were"));
        return isPast && !Times.AreIn(text.Stretch(from, to).Of(text.Text)) && !Enumerable.Range(from, to - from).Any(i => s_ownTimes.Contains(text.Strings[i]));
    }

    /// <summary>Whether what stands before "and" may be a clause that goes on behind it, with a second subject: "praised the work the council and the police did".</summary>
    private static bool MayGoOn(ClauseText text, int start, int join)
    {
        var verb = Enumerable.Range(start, join - start).Last(i => i == start || text.Verb(i, i + 1) >= 0);
        return Enumerable.Range(start, join - start).Any(i => s_opensWithin.Contains(text.Strings[i]) && Enumerable.Range(i + 1, join - i - 1).All(j => !text.Before(j).Contains(',')))
            || Enumerable.Range(verb + 1, join - verb - 1).Skip(1).Any(i => text.BeginsSubject(i) && !char.IsDigit(text.Strings[i][0]) && !Calendar.IsPart(text.Strings[i]) && text.Before(i).Trim().IsEmpty && IsNoun(text, i - 1, verb));
    }

    /// <summary>By its place: in lower case, no word that joins, and not the verb that another helps ("will open the hall").</summary>
    private static bool IsNoun(ClauseText text, int at, int verb) =>
        char.IsLower(text.Strings[at][0]) && !StopWords.Holds(text.Strings[at]) && !Verbs.IsFinite(text.Strings[at])
        && !(Verbs.IsAuxiliary(text.Strings[verb]) && Enumerable.Range(verb + 1, at - verb - 1).All(i => StopWords.Holds(text.Strings[i]) || text.Strings[i].EndsWith("ly", StringComparison.Ordinal)) && !text.BeginsSubject(at - 1))
        && text.Strings[at - 1] is not "to" && !(text.Strings[at].EndsWith("ing", StringComparison.Ordinal) && !text.BeginsSubject(at - 1));

    /// <summary>Without a comma before "and": a noun with a verb that helps, of its number, and nothing between that makes it depend. "The men and the hall that was closed",
    /// "the hall and the yard were full" are no clauses.</summary>
    private static bool IsClause(ClauseText text, int from, int verb) =>
        (Verbs.IsAuxiliary(text.Strings[verb]) || s_neverDescribing.Contains(text.Strings[verb])) && char.IsLower(text.Strings[verb][0]) && IsPlain(text, from, verb)
        && !Enumerable.Range(from, verb - from).Any(i => s_relative.Contains(text.Strings[i]) || Verbs.IsFinite(text.Strings[i]))
        && (!s_ofMany.Contains(text.Strings[verb]) || text.Strings[verb - 1].EndsWith('s') || s_many.Contains(text.Strings[verb - 1]));

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

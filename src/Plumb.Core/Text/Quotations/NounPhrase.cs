using System.Collections.Frozen;

namespace Plumb.Core.Text.Quotations;

/// <summary>Whether some words can be the name of a speaker, and which of them are.</summary>
internal static class NounPhrase
{
    private const int MostWords = 14;
    private const int MostOfName = 10;

    /// <summary>Words that begin no name of a speaker, and say nothing of who is meant.</summary>
    private static readonly FrozenSet<string> s_never = new[]
    {
        "it", "this", "that", "these", "those", "there", "what", "which", "here", "i", "we", "you", "who", "how", "why", "when", "where", "if", "no", "nothing", "none", "such", "his", "her", "their", "its", "each",
        "to", "by", "with", "without", "about", "because", "under", "for",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_determiners = new[] { "the", "a", "an", "some", "many", "several", "two", "three", "four", "one", "other", "most", "both" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_pronouns = new[] { "he", "she", "they" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Joins of a name with what stands behind it.</summary>
    private static readonly FrozenSet<string> s_joins = new[] { "of", "for", "at", "in", "from", "with", "on", "who", "near", "across", "within", "representing", "held", "detained", "including" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The speaker that some words name, or null where they name none.</summary>
    public static AttributedSpeaker? Named(string text, OpenWords words, int first, int last, SpeakerCue cue, TextSpan cueSpan)
    {
        var end = HeadEnd(words, first, last);
        if (end < first || last - first >= MostWords + 12 || end - first >= MostWords || (s_never.Contains(words.Word(first)) && (words.Word(first).Length == 1 || words.Word(first).Any(char.IsLower))) || IsClause(words, first, end))
        {
            return null;
        }

        var (start, stop) = Owner(words, first, end);
        var span = words.Span(start, stop);
        if (s_pronouns.Contains(words.Word(start)) && start == stop)
        {
            return new AttributedSpeaker(span.Of(text), span, cue, cueSpan, words.Word(start));
        }

        return stop - start < MostOfName && IsSpeaker(words, start, stop) ? new AttributedSpeaker(span.Of(text), span, cue, cueSpan) : null;
    }

    /// <summary>Whether a span begins with a capital and holds a word of three letters.</summary>
    public static bool IsNamed(string text, TextSpan span) => span.Length > 2 && char.IsUpper(text[span.Start]) && Words.Split(span.Of(text)).Any(w => w.Length > 2);

    /// <summary>Whether words name a text: "A law review article".</summary>
    public static bool IsText(string text, OpenWords words, int first, int last) =>
        Enumerable.Range(first, Math.Max(0, HeadEnd(words, first, last) - first + 1)).Any(i => SpeakingNouns.IsText(words.Word(i))) || (last >= first && words.Span(first, last).Of(text).Contains("nspect", StringComparison.Ordinal));

    /// <summary>Where the name ends and what explains it begins: at a comma or dash.</summary>
    private static int HeadEnd(OpenWords words, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (words.IsParted(i))
            {
                return i - 1;
            }
        }

        return last;
    }

    /// <summary>"The Tribune's report", "the Tribune investigation": whose text it is.</summary>
    private static (int First, int Last) Owner(OpenWords words, int first, int last)
    {
        if (last > first && SpeakingNouns.IsText(words.Word(last)) && char.IsLower(words.Word(last)[0]))
        {
            var named = last - 1;
            while (named > first && char.IsLower(words.Word(named)[0]) && !IsOwning(words.Word(named)))
            {
                named--;
            }

            var run = char.IsUpper(words.Word(named)[0]) && !s_determiners.Contains(words.Word(named)) && (named > first || IsOwning(words.Word(named)));
            return run && named - first + 1 >= 1 ? (first, named) : (first, last);
        }

        return (first, last);
    }

    private static bool IsOwning(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal);

    /// <summary>A verb among the words makes them a clause.</summary>
    private static bool IsClause(OpenWords words, int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            var (word, next) = (words.Lower(i), words.Lower(i + 1));
            var done = word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && char.IsLower(words.Word(i)[0]);
            if (done && (s_determiners.Contains(next) || next is "his" or "her" or "its" or "their" or "it" or "him" or "them" or "that" or "and" || char.IsUpper(words.Word(i + 1)[0]) || (char.IsUpper(words.Word(i - 1)[0]) && !s_determiners.Contains(words.Word(i - 1)) && !s_joins.Contains(next) && next is not ("by" or "to" or "as"))))
            {
                return true;
            }

            if (word is "is" or "are" or "was" or "were" or "has" or "have" or "had" or "will" or "would" or "can" or "could" or "did" && char.IsLower(words.Word(i)[0]) && !Enumerable.Range(first, i - first).Any(j => words.Lower(j) == "who"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name in capitals, or a noun of persons, bodies or texts before what stands behind it.</summary>
    private static bool IsSpeaker(OpenWords words, int first, int last)
    {
        var head = first;
        while (head < last && !(s_joins.Contains(words.Lower(head + 1)) && char.IsLower(words.Word(head + 1)[0])))
        {
            head++;
        }

        for (var i = first; i <= head; i++)
        {
            var word = words.Word(i);
            var opens = words[i].Start == words.Sentence.Start || s_determiners.Contains(word);
            if (SpeakingNouns.Are(word) || word.Count(char.IsUpper) > 1 || (!opens && char.IsUpper(word[0])) || (opens && i == head && head > first && char.IsUpper(word[0]) && !s_determiners.Contains(word)))
            {
                return true;
            }
        }

        // "Hurson", "Reuters": one capitalised word at the head of a sentence is a name where it is no common word.
        return first == head && char.IsUpper(words.Word(first)[0]) && !s_determiners.Contains(words.Word(first)) && !StopWords.Holds(words.Lower(first)) && !words.Word(first).EndsWith("ing", StringComparison.Ordinal);
    }
}

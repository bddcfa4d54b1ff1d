using Plumb.Core.Gathering;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a sentence tells of what "when did …" asks as something that was done: "the camp opened", "its opening". That the camp
/// "will remain open" gives a date, too, and no answer.</summary>
/// <remarks>By the forms of words, in English. A sentence that only reckons from the act ("three died since it opened") tells another date.</remarks>
internal static class DatedAct
{
    /// <summary>Words from "since" to the verb of its clause.</summary>
    private const int ToMark = 4;

    /// <summary>Units behind the verb within which a time is the act's own: "since it opened in May 2025".</summary>
    private const int ToTime = 24;

    private static readonly HashSet<string> s_marks = new(StringComparer.OrdinalIgnoreCase) { "since", "until", "till", "before", "after", "once", "when", "while" };

    private static readonly HashSet<string> s_nouns = new(StringComparer.OrdinalIgnoreCase) { "the", "its", "his", "her", "their", "official", "formal", "first", "a", "of" };

    /// <summary>Always so where no act is asked for.</summary>
    /// <param name="acts">The verbs, as the question has them, among other words.</param>
    /// <param name="text">The sentence.</param>
    public static bool IsTold(IReadOnlyList<string> acts, string text)
    {
        var stems = acts.SelectMany(RelatedWords.Of).Concat(acts).Select(a => WordReader.StemOf(a.ToLowerInvariant())).ToHashSet();
        var words = Words.Split(text);
        return acts.Count == 0 || Enumerable.Range(0, words.Count).Any(i => stems.Contains(WordReader.StemOf(words[i].Of(text).ToLowerInvariant())) && IsAct(acts, text, words, i) && !IsMark(text, words, i));
    }

    /// <summary>In a form of the past, or as a noun; a noun that the question has is the thing, and not what was done.</summary>
    private static bool IsAct(IReadOnlyList<string> acts, string text, IReadOnlyList<TextSpan> words, int at) =>
        words[at].Of(text) is var word
        && (Happening.IsPastVerb(word)
            || (at > 0 && !acts.Contains(word, StringComparer.OrdinalIgnoreCase) && words[at - 1].Of(text) is var before && (s_nouns.Contains(before) || before.EndsWith("'s", StringComparison.Ordinal) || before.EndsWith("’s", StringComparison.Ordinal))));

    /// <summary>"Since it opened": a time is reckoned from it, and it has none of its own.</summary>
    private static bool IsMark(string text, IReadOnlyList<TextSpan> words, int at) =>
        Enumerable.Range(Math.Max(0, at - ToMark), at - Math.Max(0, at - ToMark)).Any(i => s_marks.Contains(words[i].Of(text)) && !text[words[i].End..words[at].Start].Contains(',', StringComparison.Ordinal))
        && !Times.AreIn(text[words[at].End..Math.Min(text.Length, words[at].End + ToTime)]);
}

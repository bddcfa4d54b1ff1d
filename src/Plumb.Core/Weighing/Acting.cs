using Plumb.Core.Gathering;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a sentence names who did what a question "who …" asks about: a name right before the verb, or behind "by".</summary>
/// <remarks>By places of words, in English: a name with other words between it and its verb is not seen.</remarks>
internal static class Acting
{
    private const int ToBy = 3;
    private const int ToName = 3;

    /// <summary>Words from the verb within which something that the question names must stand.</summary>
    private const int ToThing = 12;

    /// <summary>Words from the verb within which a measure has its number.</summary>
    private const int ToNumber = 4;

    private static readonly HashSet<string> s_measuring = new(StringComparer.OrdinalIgnoreCase) { "at", "between", "about", "around", "over", "under", "near", "below", "above", "to" };

    private static readonly HashSet<string> s_between = new(StringComparer.OrdinalIgnoreCase) { "has", "have", "had", "also", "then", "later", "first", "personally", "formally", "reportedly", "already", "again" };

    /// <summary>Whether it does.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="isAct">Whether a word is the verb, in any form, or one that texts use for it.</param>
    /// <param name="isThing">Whether a word is something else that the question names.</param>
    public static bool IsNamed(string text, Func<string, bool> isAct, Func<string, bool> isThing)
    {
        var words = Words.Split(text).ToList();
        var told = words.ConvertAll(w => w.Of(text));
        return Enumerable.Range(0, told.Count).Any(i => isAct(told[i]) && char.IsLower(told[i][0])
            && !IsMeasure(told, i) && (HasActor(told, i) || HasAgent(told, i))
            && Enumerable.Range(Math.Max(0, i - ToThing), Math.Min(told.Count, i + ToThing) - Math.Max(0, i - ToThing)).Any(j => j != i && isThing(told[j])));
    }

    /// <summary>"Runs at $3.9 million a year", "operates at 95% of its capacity": a measure, and nobody's act.</summary>
    private static bool IsMeasure(List<string> words, int verb) =>
        words.Skip(verb + 1).Take(ToNumber).ToList() is [var preposition, .. var behind] && s_measuring.Contains(preposition) && behind.Exists(w => w.Any(char.IsAsciiDigit));

    private static bool HasActor(List<string> words, int verb)
    {
        var at = verb - 1;
        while (at >= 0 && s_between.Contains(words[at]))
        {
            at--;
        }

        return at >= 0 && IsName(words[at]) && (at > 0 ? IsName(words[at - 1]) || at > 1 || IsAll(words[at]) : IsAll(words[at]));
    }

    private static bool HasAgent(List<string> words, int verb)
    {
        var by = words.FindIndex(verb + 1, Math.Min(ToBy, words.Count - verb - 1), w => w == "by");
        return by >= 0 && words.Skip(by + 1).Take(ToName).Any(IsName);
    }

    private static bool IsName(string word) => char.IsUpper(word[0]) && word.Length > 1 && !Calendar.IsPart(word) && !AskingWords.IsEnglish(word);

    private static bool IsAll(string word) => word.Length > 1 && word.All(c => char.IsUpper(c) || c == '.');
}

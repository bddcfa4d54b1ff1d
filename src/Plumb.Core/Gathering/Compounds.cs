using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>Finds in a question two words side by side that name one thing: who speaks of care alone does not speak of medical care.</summary>
internal static class Compounds
{
    private const int Shortest = 4;

    /// <summary>The pairs, in order: lower-case words with nothing but a space between them, of which none only joins or measures.</summary>
    public static IReadOnlyList<(string First, string Second)> In(string question)
    {
        var words = Words.Split(question);
        var told = words.Select(w => w.Of(question)).ToList();
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - 1))
            .Where(i => question[words[i].End..words[i + 1].Start] == " " && Names(told[i]) && Names(told[i + 1]) && !IsPlural(told[i]))
            .Select(i => (told[i], told[i + 1]))];
    }

    /// <summary>"Detainees receive", "families live": a plural before a word is mostly its subject.</summary>
    private static bool IsPlural(string word) => word is "children" or "people" or "women" || word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal);

    private static bool Names(string word) => char.IsLower(word[0]) && word.Length >= Shortest && !AskingWords.IsEnglish(word) && !RelatedWords.IsLight(word);
}

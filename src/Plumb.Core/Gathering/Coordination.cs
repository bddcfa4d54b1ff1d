namespace Plumb.Core.Gathering;

/// <summary>Finds what a question joins by "and" or "or": a text that speaks of one of the two bears on it.</summary>
internal static class Coordination
{
    private const int MostWords = 2;

    /// <summary>The word before the conjunction, and up to two words after it; nothing where words of grammar follow.</summary>
    public static IReadOnlyList<(IReadOnlyList<string> Left, IReadOnlyList<string> Right)> In(IReadOnlyList<string> words)
    {
        var found = new List<(IReadOnlyList<string>, IReadOnlyList<string>)>();
        for (var i = 1; i + 1 < words.Count; i++)
        {
            var right = words.Skip(i + 1).TakeWhile(Names).Take(MostWords).ToList();
            if (words[i].ToLowerInvariant() is "and" or "or" && Names(words[i - 1]) && right.Count > 0)
            {
                found.Add(([words[i - 1]], right));
            }
        }

        return found;
    }

    /// <summary>A word that names something, and not by a proper name: of two names each was meant.</summary>
    private static bool Names(string word) => !AskingWords.IsEnglish(word) && char.IsLower(word[0]);
}

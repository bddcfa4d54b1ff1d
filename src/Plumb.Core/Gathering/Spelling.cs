namespace Plumb.Core.Gathering;

/// <summary>Finds the word that was meant by one that no text holds.</summary>
public static class Spelling
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int ShortestCorrected = 4;

    /// <summary>Whether one word is at most one edit from the other: a letter more, less or other, or two neighbours
    /// exchanged (F. Damerau, "A technique for computer detection and correction of spelling errors", 1964).</summary>
    public static bool AreNear(string a, string b)
    {
        if (Math.Min(a.Length, b.Length) < ShortestCorrected || Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < a.Length && start < b.Length && Same(a[start], b[start]))
        {
            start++;
        }

        var (endA, endB) = (a.Length, b.Length);
        while (endA > start && endB > start && Same(a[endA - 1], b[endB - 1]))
        {
            (endA, endB) = (endA - 1, endB - 1);
        }

        var (restA, restB) = (endA - start, endB - start);
        return Math.Max(restA, restB) <= 1 || (restA == 2 && restB == 2 && Same(a[start], b[start + 1]) && Same(a[start + 1], b[start]));
    }

    /// <summary>The word of a vocabulary that was most likely meant, or null; a word that asks comes before others, unless another
    /// letter would have to be put in: "world" is no "would".</summary>
    /// <param name="word">What was written.</param>
    /// <param name="vocabulary">Words of the texts, with how often they stand there.</param>
    public static string? Nearest(string word, IEnumerable<KeyValuePair<string, int>> vocabulary) =>
        AskingWords.English.FirstOrDefault(w => AreNear(w, word) && !HasAnotherLetter(w, word))
        ?? vocabulary
            .Where(v => char.IsUpper(v.Key[0]) == char.IsUpper(word[0]) && AreNear(v.Key, word))
            .OrderByDescending(v => v.Value)
            .ThenBy(v => v.Key, StringComparer.Ordinal)
            .Select(v => v.Key)
            .FirstOrDefault();

    /// <summary>Of two words one edit apart: whether a letter of one is replaced by another letter.</summary>
    private static bool HasAnotherLetter(string a, string b) =>
        a.Length == b.Length && !a.ToLowerInvariant().Order().SequenceEqual(b.ToLowerInvariant().Order());

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}

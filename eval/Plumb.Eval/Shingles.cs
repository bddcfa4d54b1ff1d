using System.Text;

namespace Plumb.Eval;

/// <summary>How much of one text stands in another, as the article extraction benchmark of Zyte counts it: runs of four words,
/// each as often as it occurs, compared exactly.</summary>
internal static class Shingles
{
    private const int Words = 4;

    /// <summary>Precision, or null when nothing was predicted, and recall, or null when nothing is true; both from 0 to 1.</summary>
    public static (double? Precision, double? Recall) Compare(string truth, string predicted)
    {
        var (expected, got) = (Count(truth), Count(predicted));
        double common = expected.Sum(e => Math.Min(e.Value, got.GetValueOrDefault(e.Key)));
        double all = expected.Values.Sum(), found = got.Values.Sum();
        return (found > 0 ? common / found : null, all > 0 ? common / all : null);
    }

    private static Dictionary<string, int> Count(string text)
    {
        var words = Tokens(text);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count && i < Math.Max(1, words.Count - Words + 1); i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(Words));
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return counts;
    }

    /// <summary>Runs of letters, numbers and low lines: what <c>\w+</c> finds in Python, in which the benchmark is written.</summary>
    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune) || rune.Value == '_')
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                tokens.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            tokens.Add(word.ToString());
        }

        return tokens;
    }
}

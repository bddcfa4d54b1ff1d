using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Writes the heading of a section: its theme, and what was found, in words that a verified quote begins with.</summary>
internal static class HeadingFinder
{
    private const int Shortest = 24;
    private const int Longest = 84;
    private const int FewestWords = 5;

    /// <summary>Words by which the end of a sentence says that somebody else asserts its beginning.</summary>
    private static readonly string[] s_attributing = ["say", "said", "claim", "alleg", "argu", "according", "accus", "suggest", "told", "report"];

    /// <summary>The theme with the beginning of the first quote that can be cut without changing its sense; else the theme alone.</summary>
    /// <param name="theme">The words of the theme.</param>
    /// <param name="sentences">The verified sentences of the section, in order.</param>
    public static string Of(string theme, IReadOnlyList<VerifiedSentence> sentences) =>
        sentences.SelectMany(s => s.Sentence.Quotes).Select(q => Cut(q.Text, theme)).FirstOrDefault(c => c is not null) is { } found
            ? $"{theme}: “{found}”"
            : theme;

    /// <summary>The quote up to its end or to a mark that parts what stands alone; null where that is too long, names nobody or
    /// leaves out a condition or a denial.</summary>
    private static string? Cut(string quote, string theme)
    {
        if (Standalone.NeedsTitle(quote) || Words.Split(quote).Any(w => w.Of(quote).ToLowerInvariant() is "we" or "our" or "i" or "my" or "you" or "your"))
        {
            return null;
        }

        foreach (var end in Ends(quote).Where(e => e is >= Shortest and <= Longest))
        {
            var cut = quote[..end].TrimEnd('.', ' ', ',');
            var rest = quote[end..].TrimStart(',', ';', '—', '–', ' ', '.');
            if (Standalone.Holds($"{cut}.") && Words.Split(cut).Count >= FewestWords && !Turns(rest) && Speaks(cut, theme))
            {
                return cut;
            }
        }

        return null;
    }

    /// <summary>Ends of the sentence and of its first parts, longest first.</summary>
    private static IEnumerable<int> Ends(string quote)
    {
        yield return quote.Length;
        for (var i = quote.Length - 2; i > 0; i--)
        {
            if (quote[i] is ';' || (quote[i] is '—' or '–' && quote[i + 1] == ' ') || (quote[i] == ',' && quote[i + 1] == ' '))
            {
                yield return i;
            }
        }
    }

    /// <summary>What is left out may take back what stands before it, say who asserts it, or go on a list or a name.</summary>
    private static bool Turns(string rest) =>
        rest.Length > 0 && (!char.IsLower(rest[0]) || !Follows(Words.Split(rest)[0].Of(rest)) || s_attributing.Any(a => rest.Contains(a, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Words that begin what only adds to a clause.</summary>
    private static bool Follows(string word) =>
        word is "which" or "who" or "where" or "with" or "including" or "after" or "before" or "as" or "in" or "on" or "at" or "from" or "by" or "when" or "since"
        || (word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 4);

    private static bool Speaks(string cut, string theme) =>
        theme.Split(' ').All(w => cut.Contains(w[..Math.Min(w.Length, Math.Max(4, w.Length - 2))], StringComparison.OrdinalIgnoreCase));
}

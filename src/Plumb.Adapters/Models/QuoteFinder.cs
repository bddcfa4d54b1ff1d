using Plumb.Core.Text;
using Plumb.Core.Verification;

namespace Plumb.Adapters.Models;

/// <summary>Finds where the quotes that a model gives stand in the passages; runs of white space count as one space.</summary>
internal static class QuoteFinder
{
    private const int FewestUnits = 3;

    /// <summary>Places of the quotes that stand in a passage, in order of passage and place.</summary>
    /// <param name="quotes">Quotes as given.</param>
    /// <param name="passages">The passages.</param>
    /// <param name="dropped">How many stand nowhere.</param>
    public static IReadOnlyList<RationaleSpan> Locate(IReadOnlyList<GivenQuote> quotes, IReadOnlyList<string> passages, out int dropped)
    {
        var found = quotes.Select(q => Locate(q, passages)).ToList();
        dropped = found.Count(f => f is null);
        return [.. found.OfType<RationaleSpan>().Distinct().OrderBy(r => r.Passage).ThenBy(r => r.Span.Start).ThenBy(r => r.Span.End)];
    }

    /// <summary>The named passage first, then the others in order: models mistake an id more often than they change a word.</summary>
    private static RationaleSpan? Locate(GivenQuote quote, IReadOnlyList<string> passages)
    {
        var words = quote.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        if (words.Sum(w => w.Length) < FewestUnits || !quote.Text.Any(char.IsLetterOrDigit))
        {
            return null;
        }

        foreach (var p in Enumerable.Range(0, passages.Count).OrderBy(p => JudgePrompt.IdOf(p) == quote.Passage ? 0 : 1).ThenBy(p => p))
        {
            if (Find(passages[p], words) is { } span)
            {
                return new RationaleSpan(p, span);
            }
        }

        return null;
    }

    private static TextSpan? Find(string text, string[] words)
    {
        for (var at = text.IndexOf(words[0], StringComparison.Ordinal); at >= 0; at = text.IndexOf(words[0], at + 1, StringComparison.Ordinal))
        {
            if (EndOf(text, at, words) is { } end)
            {
                return new TextSpan(at, end);
            }
        }

        return null;
    }

    private static int? EndOf(string text, int at, string[] words)
    {
        for (var w = 0; w < words.Length; w++)
        {
            var before = at;
            while (w > 0 && at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if ((w > 0 && at == before) || string.CompareOrdinal(text, at, words[w], 0, words[w].Length) != 0)
            {
                return null;
            }

            at += words[w].Length;
        }

        return at;
    }
}

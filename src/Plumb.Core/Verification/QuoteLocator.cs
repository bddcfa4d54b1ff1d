using Plumb.Core.Drafting;
using Plumb.Core.Sources;

namespace Plumb.Core.Verification;

/// <summary>Whether a quote stands in the archived text at its place.</summary>
public static class QuoteLocator
{
    /// <summary>What is wrong with a quote, or null when it is exact.</summary>
    /// <param name="sentence">The sentence that uses it; what it quotes must be the quote itself.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="document">The archived document, or null when the library has none.</param>
    public static string? Problem(DraftSentence sentence, Quote quote, Document? document)
    {
        if (PlaceProblem(quote, document) is { } problem)
        {
            return problem;
        }

        if (quote.Anchor.Start < 0 || quote.Anchor.Length <= 0 || quote.Anchor.End > sentence.Text.Length)
        {
            return "the part of the sentence that the quote supports lies outside the sentence";
        }

        return quote.Anchor.Of(sentence.Text).Contains(quote.Text, StringComparison.Ordinal)
            ? null
            : "the sentence does not hold the quoted words";
    }

    /// <summary>What is wrong with the place of a quote, whatever sentence uses it, or null when its words stand there.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="document">The archived document, or null when the library has none.</param>
    public static string? PlaceProblem(Quote quote, Document? document)
    {
        if (document is null)
        {
            return $"the library has no document {quote.Snapshot}";
        }

        if (quote.Span.Start < 0 || quote.Span.Length <= 0 || quote.Span.End > document.Text.Length)
        {
            return "the quote's place lies outside the archived text";
        }

        return string.Equals(quote.Span.Of(document.Text), quote.Text, StringComparison.Ordinal)
            ? null
            : "the archived text at the quote's place reads differently";
    }
}

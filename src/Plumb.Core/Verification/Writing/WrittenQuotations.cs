using System.Buffers;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;

namespace Plumb.Core.Verification.Writing;

/// <summary>Holds the quotation marks of a written sentence against what it cites: they stand around exact words of it, or nowhere.</summary>
internal static class WrittenQuotations
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create("\"“”„‟«»‹›「」『』〝〞〟＂");

    /// <summary>Places of the quoted words in what is cited, in the order of the sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="cited">What it cites.</param>
    /// <param name="problem">What is wrong with a quotation, or null.</param>
    public static IReadOnlyList<RationaleSpan> Locate(string text, IReadOnlyList<string> cited, out string? problem)
    {
        problem = null;
        var places = new List<RationaleSpan>();
        var quotations = QuotationFinder.Find(text);
        foreach (var quotation in quotations)
        {
            var words = quotation.Words.Of(text);
            // American usage puts the sentence's own stop inside the marks.
            if ((Find(words, cited) ?? Find(words.TrimEnd('.', ','), cited)) is { } place)
            {
                places.Add(place);
            }
            else
            {
                problem ??= $"the words in quotation marks do not stand in what it cites: “{words}”. Copy them exactly, or leave the marks out";
            }
        }

        for (var at = text.AsSpan().IndexOfAny(s_marks); at >= 0 && problem is null;)
        {
            problem = quotations.Any(q => q.Span.Start <= at && at < q.Span.End) ? null : "a quotation mark is not closed";
            var next = text.AsSpan(at + 1).IndexOfAny(s_marks);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return places;
    }

    private static RationaleSpan? Find(string words, IReadOnlyList<string> cited)
    {
        if (!words.Any(char.IsLetterOrDigit))
        {
            return null;
        }

        for (var p = 0; p < cited.Count; p++)
        {
            for (var at = cited[p].IndexOf(words, StringComparison.Ordinal); at >= 0; at = cited[p].IndexOf(words, at + 1, StringComparison.Ordinal))
            {
                // Half a word is no quotation.
                var end = at + words.Length;
                if ((at == 0 || !char.IsLetterOrDigit(cited[p][at - 1]) || !char.IsLetterOrDigit(words[0])) && (end == cited[p].Length || !char.IsLetterOrDigit(cited[p][end]) || !char.IsLetterOrDigit(words[^1])))
                {
                    return new RationaleSpan(p, new TextSpan(at, end));
                }
            }
        }

        return null;
    }
}

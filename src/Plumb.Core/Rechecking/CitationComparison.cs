using Plumb.Core.Checking;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Rechecking;

/// <summary>Whether a citation still stands: in the archived text that it cites, and in another version of the source.</summary>
/// <remarks>It is stale when its own passage or the part of the text before or behind that changed; not because something else
/// on the page did, and not because time passed.</remarks>
internal static class CitationComparison
{
    /// <summary>Least share of words that a sentence has in common with a quote to be shown as what became of it.</summary>
    private const double LeastNear = 0.4;

    /// <summary>Compares a citation.</summary>
    /// <param name="citation">The citation of the earlier check.</param>
    /// <param name="cited">The document that it cites; null when the library no longer has it.</param>
    /// <param name="now">The document of the other version of its source; null when there is none.</param>
    public static RecheckedCitation Compare(CheckCitation citation, Document? cited, Document? now)
    {
        var (state, reason) = cited is not null && !Stands(citation, cited) ? ("stale", "the archived text at its place reads differently")
            : (cited, now) switch
            {
                (null, null) => ("gone", "the library no longer has its source"),
                (_, null) => ("holds", "the quoted words stand at their place, and the source has no other version"),
                (null, _) => WithoutPassage(citation, now),
                _ => WithPassage(citation, cited, now),
            };
        return new RecheckedCitation(citation.Source, citation.Snapshot, citation.Start, citation.End, citation.Quote, state, reason, state == "stale" && now is not null ? Nearest(citation.Quote, now) : null);
    }

    private static bool Stands(CheckCitation citation, Document cited) => Place(citation, cited) is { } span && string.Equals(span.Of(cited.Text), citation.Quote, StringComparison.Ordinal);

    private static TextSpan? Place(CheckCitation citation, Document cited)
    {
        var length = CodePoints.FromUtf16(cited.Text, cited.Text.Length);
        return citation.Start >= 0 && citation.Start < citation.End && citation.End <= length
            ? new TextSpan(CodePoints.ToUtf16(cited.Text, citation.Start), CodePoints.ToUtf16(cited.Text, citation.End))
            : null;
    }

    private static (string State, string Reason) WithPassage(CheckCitation citation, Document cited, Document now)
    {
        var (own, before, after) = new PassageParts(cited).Around(Place(citation, cited)!.Value);
        var places = new PassageParts(now).Places(own).ToList();
        return places.Exists(p => p.Before == before && p.After == after) ? ("kept", "its passage and what stands beside it are the same in the other version of the source")
            : places.Count > 0 ? ("stale", "in the other version of the source, what stands beside its passage changed")
            : Holds(now, citation.Quote) ? ("stale", "in the other version of the source, its passage changed around the quoted words")
            : ("stale", "in the other version of the source, the quoted words no longer stand");
    }

    /// <summary>The cited bytes are gone: what the check keeps of the words beside the quote has to do.</summary>
    private static (string State, string Reason) WithoutPassage(CheckCitation citation, Document now) =>
        Holds(now, citation.Prefix + citation.Quote + citation.Suffix) ? ("kept", "the cited version is gone; the quoted words and those beside them stand in the other version of the source")
        : Holds(now, citation.Quote) ? ("stale", "the cited version is gone; in the other version of the source, the words beside the quote changed")
        : ("stale", "the cited version is gone; in the other version of the source, the quoted words no longer stand");

    private static bool Holds(Document document, string words) => FoldedText.Of(document.Text).Contains(FoldedText.Of(words), StringComparison.Ordinal);

    private static string? Nearest(string quote, Document now)
    {
        var words = FoldedText.WordSet(quote);
        double Near(HashSet<string> other) => words.Count == 0 ? 0 : (double)words.Intersect(other, StringComparer.Ordinal).Count() / words.Union(other, StringComparer.Ordinal).Count();
        return now.Blocks
            .SelectMany(b => SentenceSplitter.Split(b.Span.Of(now.Text), now.Language).Select(s => FoldedText.Of(s.Shift(b.Span.Start).Of(now.Text))))
            .Select((text, place) => (text, place, near: Near(FoldedText.WordSet(text))))
            .Where(s => s.near >= LeastNear)
            .OrderByDescending(s => s.near)
            .ThenBy(s => s.place)
            .Select(s => s.text)
            .FirstOrDefault();
    }
}

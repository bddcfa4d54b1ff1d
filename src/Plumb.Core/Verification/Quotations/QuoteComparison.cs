using Plumb.Core.Text;

namespace Plumb.Core.Verification.Quotations;

/// <summary>How a quotation stands to a document, worst first.</summary>
public enum QuoteStanding
{
    /// <summary>Its words stand nowhere together in the document.</summary>
    NotFound,

    /// <summary>A part of it stands there; the rest does not.</summary>
    Partly,

    /// <summary>It stands there with words, numbers or marks that are changed, added or dropped.</summary>
    Altered,

    /// <summary>It stands there word for word; only typography may differ, as the notes say.</summary>
    Exact,
}

/// <summary>What became of words of the document in a quotation.</summary>
public enum WordEdit
{
    /// <summary>The same on both sides.</summary>
    Kept,

    /// <summary>Stands in the quotation only.</summary>
    Added,

    /// <summary>Stands in the document only.</summary>
    Dropped,

    /// <summary>Stands on both sides, and differs.</summary>
    Changed,
}

/// <summary>A run of words, or the marks between two words, on both sides.</summary>
/// <param name="Edit">What became of it.</param>
/// <param name="InQuote">Its place in the quotation, UTF-16; empty where it was dropped.</param>
/// <param name="InDocument">Its place in the document's text, UTF-16; empty where it was added.</param>
public readonly record struct QuoteEdit(WordEdit Edit, TextSpan InQuote, TextSpan InDocument);

/// <summary>A difference that changes no word, and is said.</summary>
public enum Typography
{
    /// <summary>Another form of quotation mark or apostrophe, or one that opens a further paragraph.</summary>
    QuotationMarks,

    /// <summary>Another form of dash or hyphen.</summary>
    Dashes,

    /// <summary>A mark in the quotation says that words are left out there.</summary>
    Cut,

    /// <summary>Words in square brackets stand in for words of the document, or beside them.</summary>
    Insertion,

    /// <summary>The first letter is a capital on one side.</summary>
    FirstLetter,

    /// <summary>Letters joined to one character.</summary>
    Ligature,

    /// <summary>A word is divided at the end of a line.</summary>
    Hyphenation,

    /// <summary>Other white space.</summary>
    WhiteSpace,

    /// <summary>Characters that nobody sees: soft hyphens, zero-width characters.</summary>
    Invisible,

    /// <summary>Other punctuation at the quotation's end.</summary>
    FinalPunctuation,

    /// <summary>A letter and its accent as one character or as two.</summary>
    Composition,

    /// <summary>The number of a footnote left out.</summary>
    NoteMark,
}

/// <summary>A difference of typography with its places.</summary>
/// <param name="Kind">Which.</param>
/// <param name="InQuote">Place in the quotation, UTF-16.</param>
/// <param name="InDocument">Place in the document, UTF-16; for a cut, what was left out.</param>
public readonly record struct TypographyNote(Typography Kind, TextSpan InQuote, TextSpan InDocument);

/// <summary>What came of comparing a quotation with a document.</summary>
/// <remarks>Immutable. The same two texts give the same comparison.</remarks>
public sealed record QuoteComparison
{
    /// <summary>Nothing of it was found.</summary>
    public static QuoteComparison NotFound { get; } = new() { Standing = QuoteStanding.NotFound };

    /// <summary>How the quotation stands to the document.</summary>
    public required QuoteStanding Standing { get; init; }

    /// <summary>Place of the nearest true wording in the document, UTF-16; null when nothing was found.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>0 to 1: share of the quotation's words, short ones counting less, that stand there unchanged and in order.</summary>
    public double Kept { get; init; }

    /// <summary>The quotation from its first word to its last, run by run, in order; empty when nothing was found.</summary>
    public IReadOnlyList<QuoteEdit> Edits { get; init; } = [];

    /// <summary>Differences that change no word, in order of place.</summary>
    public IReadOnlyList<TypographyNote> Notes { get; init; } = [];

    /// <summary>Whether only the first <see cref="QuoteComparer.MostWords"/> words were compared word by word; then the
    /// standing is altered at best.</summary>
    public bool Truncated { get; init; }

    /// <summary>Edits that count: everything but what was kept.</summary>
    public IEnumerable<QuoteEdit> Differences => Edits.Where(e => e.Edit != WordEdit.Kept);
}

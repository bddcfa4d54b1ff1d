using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;
using Plumb.Core.Verification.Context;
using Plumb.Core.Verification.Quotations;

namespace Plumb.Core.Verification.Desk;

/// <summary>A place in the library where a quotation stands, whole, altered or in part.</summary>
public sealed record QuoteAppearance
{
    /// <summary>The source.</summary>
    public required Source Source { get; init; }

    /// <summary>The document.</summary>
    public required Document Document { get; init; }

    /// <summary>How the quotation stands to the document.</summary>
    public required QuoteComparison Comparison { get; init; }

    /// <summary>Who speaks the words, as the document says; null where they are its own.</summary>
    public AttributedSpeaker? Speaker { get; init; }

    /// <summary>Whether that is the speaker who was asked for; null when nobody was.</summary>
    public SpeakerMatch? Match { get; init; }

    /// <summary>Place of the sentences that hold the words, with the one before and the one after, UTF-16.</summary>
    public required TextSpan Context { get; init; }

    /// <summary>Page of the original, from 1, where it has pages.</summary>
    public int? Page { get; init; }

    /// <summary>What stands beside the words and turns their meaning.</summary>
    public IReadOnlyList<ContextProblem> Problems { get; init; } = [];

    /// <summary>The earliest source of which this one is a near copy, or null.</summary>
    public Source? CopyOf { get; init; }

    /// <summary>The nearest true wording, character for character.</summary>
    public string Wording => Comparison.Place!.Value.Of(Document.Text);

    /// <summary>Who says it, by name: the speaker whom the document names, else its publisher; null when neither is known, and where the
    /// document says but "she".</summary>
    public string? Voice => IsUnnamed ? null : Speaker?.Name ?? Source.Voice;

    /// <summary>Whether the document gives the words to somebody whom it does not name beside them: "she said".</summary>
    public bool IsUnnamed => Speaker is { } speaker && SpeakerNames.IsPronoun(speaker.Name);
}

/// <summary>What a library says to "did X say Y?".</summary>
public sealed record QuoteFinding
{
    /// <summary>The quotation, verbatim.</summary>
    public required string Quote { get; init; }

    /// <summary>The speaker asked for, or null.</summary>
    public string? Asked { get; init; }

    /// <summary>How it stands in the best place; not found when there is none.</summary>
    public required QuoteStanding Standing { get; init; }

    /// <summary>Where it stands, best first: by standing, by whether the speaker asked for says it, by words kept, by date.</summary>
    public required IReadOnlyList<QuoteAppearance> Appearances { get; init; }

    /// <summary>The appearance of the same standing as the best whose source was published first; null where none has a date.</summary>
    public QuoteAppearance? Earliest { get; init; }

    /// <summary>Documents in the library.</summary>
    public required int Documents { get; init; }

    /// <summary>Documents that hold its rarer words and were compared with it word by word.</summary>
    public required int Compared { get; init; }

    /// <summary>Whether more documents hold its words than were compared.</summary>
    public bool More { get; init; }

    /// <summary>How much the quotation says.</summary>
    public QuoteSubstance Substance { get; init; }

    /// <summary>The best place, or null.</summary>
    public QuoteAppearance? Best => Appearances.Count > 0 ? Appearances[0] : null;
}

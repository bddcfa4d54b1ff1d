namespace Plumb.Core.Text.Quotations;

/// <summary>What quotation marks, or a block, stand for.</summary>
public enum QuotationKind
{
    /// <summary>Words of somebody else.</summary>
    Quoted,

    /// <summary>A few words without a verb: a term at a distance, or a name; not what somebody said.</summary>
    Scare,

    /// <summary>A block that the text sets off as a quotation.</summary>
    Block,
}

/// <summary>A quotation in a text.</summary>
/// <remarks>Immutable. Spans count UTF-16 units.</remarks>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The quotation with its marks; over several paragraphs where each opens with a mark.</param>
/// <param name="Words">What stands between the marks.</param>
/// <param name="Depth">0, or how many quotations it stands inside.</param>
public sealed record Quotation(QuotationKind Kind, TextSpan Span, TextSpan Words, int Depth);

using Plumb.Core.Text;

namespace Plumb.Core.Verification.Context;

/// <summary>What around a quote turns its meaning, and was cut away.</summary>
public enum ContextFault
{
    /// <summary>A negation.</summary>
    Negation,

    /// <summary>A condition.</summary>
    Condition,

    /// <summary>Somebody else says it: the source reports it.</summary>
    Reported,

    /// <summary>The source, or whom it names, denies it.</summary>
    Denied,

    /// <summary>A word of doubt.</summary>
    Hedge,

    /// <summary>A contrast that takes it back.</summary>
    Contrast,

    /// <summary>It is asked, not said.</summary>
    Question,

    /// <summary>Quotation marks that hold the words at a distance.</summary>
    Irony,
}

/// <summary>A way in which a quote no longer means what it meant.</summary>
/// <param name="Fault">Which.</param>
/// <param name="Words">Where that stands in the document's text, UTF-16.</param>
/// <param name="Text">In words for a reader, with the words that were cut away.</param>
public sealed record ContextProblem(ContextFault Fault, TextSpan Words, string Text);

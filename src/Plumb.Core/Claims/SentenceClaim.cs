using Plumb.Core.Text;

namespace Plumb.Core.Claims;

/// <summary>One checkable assertion of a sentence, readable alone.</summary>
/// <param name="Text">The assertion, with its subject.</param>
/// <param name="Spans">The stretches of the sentence that it is made of, in the order in which they are used, UTF-16.</param>
public sealed record SentenceClaim(string Text, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>Where its own words end in the sentence: a citation from there on may cover it.</summary>
    public int End => Spans[^1].End;
}

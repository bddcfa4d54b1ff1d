using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>A sentence of an archived document that stands alone, with what stands around it.</summary>
/// <param name="Document">Name of the document: archive and file.</param>
/// <param name="Group">What must not be split: the document, under the name that other sets give it.</param>
/// <param name="Text">The sentence, on one line.</param>
/// <param name="Paragraph">The paragraph that it stands in, as archived.</param>
/// <param name="Around">The paragraphs before and after, where there are some.</param>
internal sealed record TrueSentence(string Document, string Group, string Text, string Paragraph, (string? Before, string? After) Around)
{
    /// <summary>Paragraph alone.</summary>
    public IReadOnlyList<string> Near => [Paragraph];

    /// <summary>Paragraph between its neighbours.</summary>
    public IReadOnlyList<string> Wide => [.. new[] { Around.Before, Paragraph, Around.After }.OfType<string>()];

    /// <summary>All that stands around it, as one text; what a changed sentence says must not stand here.</summary>
    public string Everything { get; } = string.Join('\n', Around.Before, Paragraph, Around.After);

    /// <summary>Whether its document may be used for training (six of ten documents) or only for reported figures.</summary>
    public bool ForTraining => JudgeSplits.Of(Group) == JudgeSplit.Train;

    /// <summary>The sentence with one stretch replaced.</summary>
    public string With(TextSpan span, string text) => string.Concat(Text.AsSpan(0, span.Start), text, Text.AsSpan(span.End));
}

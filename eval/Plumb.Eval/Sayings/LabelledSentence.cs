using Plumb.Core.Text.Quotations;

namespace Plumb.Eval.Sayings;

/// <summary>A labelled sentence and who is found to speak it.</summary>
/// <param name="Label">The label.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Found">The speaker found; empty for the publisher.</param>
internal sealed record LabelledSentence(SpeakerLabel Label, string Text, string Found)
{
    /// <summary>The speaker found is one of those that the label takes: the same name, a part of it, or words that hold it.</summary>
    public bool IsRight => Label.Speakers.Any(s => s.Length == 0 || Found.Length == 0
        ? s.Length == Found.Length
        : Found.Contains(s, StringComparison.OrdinalIgnoreCase) || s.Contains(Found, StringComparison.OrdinalIgnoreCase) || SpeakerIdentity.Compare(s, Found) == SpeakerMatch.Same);
}

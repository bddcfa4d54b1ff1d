namespace Plumb.Core.Text.Quotations;

/// <summary>By what a text says who speaks.</summary>
public enum SpeakerCue
{
    /// <summary>A verb: "X said", "said X", "X said that".</summary>
    Verb,

    /// <summary>"According to X", "in the words of X".</summary>
    AccordingTo,

    /// <summary>"X's statement".</summary>
    Possessive,

    /// <summary>A name and a colon before the words, as in a transcript.</summary>
    Label,

    /// <summary>The words follow, in one paragraph, words of a speaker who was named.</summary>
    Continued,
}

/// <summary>Who speaks some words of a text, as the text itself says it.</summary>
/// <remarks>Immutable. The text may be wrong, and rules find the name: a reader must be able to see it, so the spans lie in the text.</remarks>
/// <param name="Name">The speaker in the text's words: "Maria Lopez", "the agency", "officials".</param>
/// <param name="Span">Where the name stands, UTF-16.</param>
/// <param name="Cue">By what it is said.</param>
/// <param name="CueSpan">Where that stands.</param>
/// <param name="Pronoun">The pronoun at the words, where the name was taken from an earlier place; else null.</param>
public sealed record AttributedSpeaker(string Name, TextSpan Span, SpeakerCue Cue, TextSpan CueSpan, string? Pronoun = null)
{
    /// <summary>Whether the text says that the speaker denies the words.</summary>
    public bool Denies(string text) => SpeechVerbs.IsDenying(CueSpan.Of(text));
}

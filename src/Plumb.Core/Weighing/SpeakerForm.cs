namespace Plumb.Core.Weighing;

/// <summary>How it is told that not the publisher but somebody else asserts a sentence.</summary>
public enum SpeakerForm
{
    /// <summary>The label of a turn in a transcript.</summary>
    Transcript,

    /// <summary>The title: the whole text is that speaker's.</summary>
    Title,

    /// <summary>Quotation marks around the sentence, and a clause beside them.</summary>
    Quoted,

    /// <summary>The sentence itself: "X said that …".</summary>
    Reported,
}

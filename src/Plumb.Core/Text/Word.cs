namespace Plumb.Core.Text;

/// <summary>What a word looks like.</summary>
[Flags]
public enum WordTraits
{
    /// <summary>An ordinary word.</summary>
    None = 0,

    /// <summary>It joins other words and carries little meaning of its own.</summary>
    Stop = 1,

    /// <summary>It begins with a capital.</summary>
    Capital = 2,

    /// <summary>It begins with a digit.</summary>
    Digits = 4,

    /// <summary>Two capitals or more: "ICE", "U.S.".</summary>
    Acronym = 8,

    /// <summary>The first word of a sentence, where a capital says nothing.</summary>
    First = 16,
}

/// <summary>A word of a text, ready to be compared.</summary>
/// <param name="Span">Where it stands, UTF-16; without a possessive ending.</param>
/// <param name="Stem">Hash of its stem: equal stems have equal hashes.</param>
/// <param name="Traits">What it looks like.</param>
/// <param name="Sentence">Index of its sentence, from 0.</param>
public readonly record struct Word(TextSpan Span, uint Stem, WordTraits Traits, int Sentence)
{
    /// <summary>Whether it has a trait.</summary>
    public bool Is(WordTraits trait) => (Traits & trait) != WordTraits.None;
}

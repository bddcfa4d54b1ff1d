using Plumb.Core.Text;

namespace Plumb.Eval.Judging;

/// <summary>What the makers of a set say of a claim and its evidence.</summary>
internal enum JudgeLabel
{
    /// <summary>The evidence does not say it.</summary>
    None,

    /// <summary>The evidence says part of it.</summary>
    Partial,

    /// <summary>The evidence says all of it.</summary>
    Full,

    /// <summary>The evidence says otherwise.</summary>
    Contradicted,
}

/// <summary>Place of a sentence in the evidence of a pair.</summary>
/// <param name="Evidence">Index in <see cref="JudgePair.Evidence"/>, from 0.</param>
/// <param name="Sentence">Index in <see cref="JudgePair.Sentences"/> of that evidence, from 0.</param>
internal readonly record struct GoldSentence(int Evidence, int Sentence);

/// <summary>A claim, its evidence and a label that people gave.</summary>
internal sealed record JudgePair
{
    /// <summary>Name of the set.</summary>
    public required string Set { get; init; }

    /// <summary>Source inside the set; the set's name where it has one only.</summary>
    public required string Part { get; init; }

    /// <summary>File that it was read from, without folder.</summary>
    public required string File { get; init; }

    /// <summary>Unique inside the set.</summary>
    public required string Id { get; init; }

    /// <summary>What must not be split between training and validation: question, document or claim; shared across sets.</summary>
    public required string Group { get; init; }

    /// <summary>The claim, without citation marks.</summary>
    public required string Claim { get; init; }

    /// <summary>The question that it answers, or null.</summary>
    public string? Question { get; init; }

    /// <summary>Texts that are to support it, at least one.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>The label.</summary>
    public required JudgeLabel Label { get; init; }

    /// <summary>Sentences of each evidence as the set splits it, UTF-16 spans; empty where the set does not split.</summary>
    public IReadOnlyList<IReadOnlyList<TextSpan>> Sentences { get; init; } = [];

    /// <summary>Sets of sentences, each of which carries the label by itself; empty where the set marks none.</summary>
    public IReadOnlyList<IReadOnlyList<GoldSentence>> Rationales { get; init; } = [];

    /// <summary>Whether the evidence says all of the claim.</summary>
    public bool Supported => Label == JudgeLabel.Full;

    /// <summary>Whether it is for training, tuning or validation, by its group alone.</summary>
    public JudgeSplit Split => JudgeSplits.Of(Group);
}

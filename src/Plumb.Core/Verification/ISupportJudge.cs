using Plumb.Core.Text;

namespace Plumb.Core.Verification;

/// <summary>The judged relation of a sentence to the passages that it cites.</summary>
public enum Attribution
{
    /// <summary>The passages do not say it, or say something else.</summary>
    None,

    /// <summary>The passages say part of it.</summary>
    Partial,

    /// <summary>The passages say all of it.</summary>
    Full,
}

/// <summary>A sentence and the passages that are to support it.</summary>
/// <param name="Sentence">The sentence, without citation marks.</param>
/// <param name="Passages">The texts that it rests on, in order; may be empty.</param>
/// <param name="Question">The question that the sentence answers, or null; it tells what "it" and "there" mean.</param>
public sealed record SupportCase(string Sentence, IReadOnlyList<string> Passages, string? Question = null);

/// <summary>A stretch of a passage that carries a judgement.</summary>
/// <param name="Passage">Index in <see cref="SupportCase.Passages"/>, from 0.</param>
/// <param name="Span">Place in that passage, UTF-16.</param>
public readonly record struct RationaleSpan(int Passage, TextSpan Span);

/// <summary>What a judge found.</summary>
public sealed record Judgement
{
    /// <summary>Calibrated probability, 0 to 1, that the passages support all of the sentence.</summary>
    public required double Probability { get; init; }

    /// <summary>The grade at the judge's operating point.</summary>
    public required Attribution Grade { get; init; }

    /// <summary>Whether the passages say the opposite, or another value of the same thing.</summary>
    public bool Contradicted { get; init; }

    /// <summary>The fewest sentences that carry the judgement, in order of passage and place; empty where nothing bears on it.</summary>
    public IReadOnlyList<RationaleSpan> Rationale { get; init; } = [];

    /// <summary>Why, in words for a reader: what stands nowhere in the passages, or stands there differently.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Words of the sentence that the passages do not carry, in order, UTF-16 spans in the sentence.</summary>
    public IReadOnlyList<TextSpan> Unsupported { get; init; } = [];

    /// <summary>Name of the judge that decided.</summary>
    public required string Judge { get; init; }
}

/// <summary>Decides whether passages support a sentence.</summary>
/// <remarks>Thread-safe. Any text is accepted: what cannot be judged is graded none, with the reason.</remarks>
public interface ISupportJudge
{
    /// <summary>Name and version, as a check records it.</summary>
    string Name { get; }

    /// <summary>Judges one case.</summary>
    ValueTask<Judgement> JudgeAsync(SupportCase given, CancellationToken cancel);
}

namespace Plumb.Core.Drafting;

/// <summary>What a writer made of an assignment.</summary>
public sealed record PartDraft
{
    /// <summary>Sentences in order; empty where it failed.</summary>
    public IReadOnlyList<WrittenText> Sentences { get; init; } = [];

    /// <summary>Why there is nothing usable, in words that go on after the writer's name ("gave no reply within 60 s"), or null.</summary>
    public string? Failure { get; init; }

    /// <summary>What it cost.</summary>
    public required WritingCost Cost { get; init; }
}

/// <summary>A sentence as a writer gave it: believed in nothing.</summary>
/// <param name="Text">The words.</param>
/// <param name="Passages">Ids of the passages that it is said to rest on.</param>
public sealed record WrittenText(string Text, IReadOnlyList<string> Passages);

/// <summary>Calls of a model and their tokens.</summary>
/// <param name="Calls">Replies, usable or not.</param>
/// <param name="TokensIn">Tokens sent.</param>
/// <param name="TokensOut">Tokens received.</param>
/// <param name="Estimated">Whether a part of the tokens is Plumb's estimate: the server counted none.</param>
public readonly record struct WritingCost(int Calls, long TokensIn, long TokensOut, bool Estimated)
{
    /// <summary>Both together.</summary>
    public static WritingCost operator +(WritingCost one, WritingCost other) =>
        new(one.Calls + other.Calls, one.TokensIn + other.TokensIn, one.TokensOut + other.TokensOut, one.Estimated || other.Estimated);

    /// <summary>What was used since an earlier reading.</summary>
    public WritingCost Since(WritingCost before) => new(Calls - before.Calls, TokensIn - before.TokensIn, TokensOut - before.TokensOut, Estimated);

    /// <summary>Tokens sent and received.</summary>
    public long Tokens => TokensIn + TokensOut;
}

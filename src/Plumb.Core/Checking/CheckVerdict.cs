namespace Plumb.Core.Checking;

/// <summary>The verdict on a claim.</summary>
public sealed record CheckVerdict
{
    /// <summary>The claim, as a statement.</summary>
    public required string Claim { get; init; }

    /// <summary><c>Supported</c>, <c>Refuted</c>, <c>NotEnoughEvidence</c> or <c>ConflictingEvidence</c>: what this library holds, not what is so.</summary>
    public required string Verdict { get; init; }

    /// <summary>Why, a sentence each.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The things that the claim says, each with its verdict; one where it says one.</summary>
    public required IReadOnlyList<CheckClaimPart> Parts { get; init; }

    /// <summary>All cited sentences, in the order of the parts.</summary>
    public IEnumerable<CheckSentence> Sentences() => Parts.SelectMany(p => (CheckSentence[])[.. p.For, .. p.Alleged, .. p.Against, .. p.SetAside]);
}

/// <summary>One thing that a claim says.</summary>
public sealed record CheckClaimPart
{
    /// <summary>The part, readable alone.</summary>
    public required string Text { get; init; }

    /// <summary>Its verdict, by the same four names.</summary>
    public required string Verdict { get; init; }

    /// <summary>Independent sources that say it: near copies and what repeats another count once.</summary>
    public required int IndependentFor { get; init; }

    /// <summary>Independent sources that say otherwise or deny it.</summary>
    public required int IndependentAgainst { get; init; }

    /// <summary>It stands in one source, or in several that go back to one.</summary>
    public required bool SingleSource { get; init; }

    /// <summary>Passages that say all of it.</summary>
    public IReadOnlyList<CheckSentence> For { get; init; } = [];

    /// <summary>Passages in which it is only alleged: they support nothing.</summary>
    public IReadOnlyList<CheckSentence> Alleged { get; init; } = [];

    /// <summary>Passages that say otherwise or deny it; each sentence's reasons say which.</summary>
    public IReadOnlyList<CheckSentence> Against { get; init; } = [];

    /// <summary>Passages with another figure that count neither for nor against, with the reason.</summary>
    public IReadOnlyList<CheckSentence> SetAside { get; init; } = [];

    /// <summary>Why, a sentence each.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What would change the verdict, a sentence each.</summary>
    public required IReadOnlyList<string> WouldChange { get; init; }
}

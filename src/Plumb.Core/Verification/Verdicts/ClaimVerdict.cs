namespace Plumb.Core.Verification.Verdicts;

/// <summary>A passage that bears on a claim, verified against the archive.</summary>
/// <param name="Evidence">The passage.</param>
/// <param name="Sentence">The sentence that quotes it.</param>
public sealed record VerifiedEvidence(ClaimEvidence Evidence, VerifiedSentence Sentence);

/// <summary>A claim, or one part of it, with its verdict.</summary>
public sealed record PartVerdict
{
    /// <summary>The part, readable alone.</summary>
    public required string Text { get; init; }

    /// <summary>Its verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What bears it out, surest first, one sentence of each document.</summary>
    public IReadOnlyList<VerifiedEvidence> For { get; init; } = [];

    /// <summary>Where somebody only alleges it: that supports nothing.</summary>
    public IReadOnlyList<VerifiedEvidence> Alleged { get; init; } = [];

    /// <summary>What says otherwise or denies it.</summary>
    public IReadOnlyList<VerifiedEvidence> Against { get; init; } = [];

    /// <summary>Other figures that neither refute nor confirm it, with the reason.</summary>
    public IReadOnlyList<VerifiedEvidence> SetAside { get; init; } = [];

    /// <summary>Independent sources that say it: copies and what repeats another count once, one publisher has one voice.</summary>
    public required int IndependentFor { get; init; }

    /// <summary>The same of those that say otherwise or deny it.</summary>
    public required int IndependentAgainst { get; init; }

    /// <summary>Several documents say it, and all go back to one source.</summary>
    public bool IsSingleSource => IndependentFor == 1;

    /// <summary>Why the verdict is what it is, a sentence each.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What would change it, a sentence each.</summary>
    public required IReadOnlyList<string> WouldChange { get; init; }
}

/// <summary>A claim with its verdict.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Verdict">The verdict on the whole.</param>
/// <param name="Parts">Its parts, in order; one that is the whole where it is not divided.</param>
/// <param name="Reasons">Why the whole gets this verdict, a sentence each.</param>
/// <param name="Failed">Evidence that did not stand up to the archive, and counts for nothing.</param>
public sealed record ClaimVerdict(string Claim, Verdict Verdict, IReadOnlyList<PartVerdict> Parts, IReadOnlyList<string> Reasons, IReadOnlyList<FailedSentence> Failed)
{
    /// <summary>All verified sentences, in the order of the parts.</summary>
    public IEnumerable<VerifiedSentence> Sentences() => Parts.SelectMany(p => p.For.Concat(p.Alleged).Concat(p.Against).Concat(p.SetAside)).Select(e => e.Sentence);
}

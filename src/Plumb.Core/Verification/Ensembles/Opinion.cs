namespace Plumb.Core.Verification.Ensembles;

/// <summary>What an optional judge said, or why it said nothing that can be used.</summary>
public sealed record Opinion
{
    /// <summary>Why there is no usable opinion, in words for a reader; null where there is one. It holds no text of a passage and no secret.</summary>
    public string? Failure { get; init; }

    /// <summary>The grade; none where the judge failed.</summary>
    public Attribution Grade { get; init; }

    /// <summary>Whether it says that the passages say the opposite.</summary>
    public bool Contradicted { get; init; }

    /// <summary>Its own probability of full support, 0 to 1, not calibrated by Plumb; null where it gives none.</summary>
    public double? Probability { get; init; }

    /// <summary>Whether it only tells full support from the rest: then a lower grade means at most partial support.</summary>
    public bool OnlyTellsFull { get; init; }

    /// <summary>Places in the passages that it names, in order of passage and place; each was located. May be empty.</summary>
    public IReadOnlyList<RationaleSpan> Rationale { get; init; } = [];

    /// <summary>Why, in words for a reader.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>No usable opinion.</summary>
    /// <param name="why">The reason, in words that go on after the judge's name: "gave no reply within 60 s".</param>
    public static Opinion Failed(string why) => new() { Failure = why };
}

using Plumb.Core.Weighing;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>What a passage does for a claim.</summary>
public enum Bearing
{
    /// <summary>It says all of it.</summary>
    For,

    /// <summary>It says otherwise.</summary>
    Against,

    /// <summary>Somebody alleges it there, and nobody says that it is so.</summary>
    Allegation,

    /// <summary>Somebody denies it there. A denial alone refutes nothing.</summary>
    Denial,

    /// <summary>It gives another figure, of another time or of a time that is not told: neither for nor against.</summary>
    SetAside,
}

/// <summary>A passage that bears on a claim.</summary>
/// <param name="Sentence">Its words, whose they are and where they stand.</param>
/// <param name="Bearing">What it does for the claim.</param>
/// <param name="Reasons">Why, in words.</param>
/// <param name="Probability">0 to 1: the judge's probability that it bears all of the claim out.</param>
public sealed record ClaimEvidence(EvidenceSentence Sentence, Bearing Bearing, IReadOnlyList<string> Reasons, double Probability)
{
    /// <summary>It only gives another figure and neither it nor the claim says for when: which of the two is newer decides.</summary>
    public bool IsOpenFigure { get; init; }
}

namespace Plumb.Core.Verification.Verdicts;

/// <summary>The judged relation of a claim to all the evidence of a library.</summary>
/// <remarks>The four of AVeriTeC (M. Schlichtkrull, Z. Guo, A. Vlachos, "AVeriTeC", 2023). It speaks of what a library holds, not of what is so.</remarks>
public enum Verdict
{
    /// <summary>Neither borne out nor contradicted, or not clearly: what is given when in doubt.</summary>
    NotEnoughEvidence,

    /// <summary>Borne out, and nothing found against it.</summary>
    Supported,

    /// <summary>Contradicted, and nothing found for it.</summary>
    Refuted,

    /// <summary>Sources say it and sources say otherwise or deny it.</summary>
    ConflictingEvidence,
}

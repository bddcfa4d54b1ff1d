namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>A noun with what stands before it: "the former director". Indices count within the sentence.</summary>
/// <param name="First">First word.</param>
/// <param name="Head">The noun, the last word.</param>
internal readonly record struct NounGroup(int First, int Head);

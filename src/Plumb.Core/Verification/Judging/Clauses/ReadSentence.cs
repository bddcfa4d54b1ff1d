namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>A sentence as it was read.</summary>
/// <param name="Words">Its words, with what each does.</param>
/// <param name="Clauses">Its clauses.</param>
internal sealed record ReadSentence(SentenceWords Words, IReadOnlyList<Clause> Clauses);

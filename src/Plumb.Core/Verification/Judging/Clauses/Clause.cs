namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>A verb with who does it and to whom, as far as told. Indices count within the sentence.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Doers">Who does it; empty where not told.</param>
/// <param name="Targets">To whom or what it is done; empty where not told.</param>
/// <param name="Withheld">The word that says that it is not simply so: a modal, what an infinitive or a gerund hangs on; -1 where it is
/// said to be so.</param>
/// <param name="IsPassive">Whether it is done to its subject.</param>
internal sealed record Clause(int Verb, IReadOnlyList<NounGroup> Doers, IReadOnlyList<NounGroup> Targets, int Withheld, bool IsPassive);

namespace Plumb.Core.Verification.Judging;

/// <summary>What the built-in judge found, with what no other judge may pass over.</summary>
/// <param name="Judgement">Its judgement.</param>
/// <param name="IsJudgeable">Whether there was a sentence and a passage to compare.</param>
/// <param name="FactsHold">Whether every number, date and name of the sentence, and whatever is written with digits, stands in the passages.</param>
public sealed record LexicalFinding(Judgement Judgement, bool IsJudgeable, bool FactsHold);

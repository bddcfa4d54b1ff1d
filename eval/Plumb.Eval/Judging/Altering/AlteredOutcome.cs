using Plumb.Core.Verification;

namespace Plumb.Eval.Judging.Altering;

/// <summary>What a judge made of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Near">Whether it is graded full on its paragraph.</param>
/// <param name="Wide">Whether it is graded full on its paragraph and those around.</param>
/// <param name="Contradicted">Whether its paragraph is said to contradict it.</param>
internal sealed record AlteredOutcome(FactCase Case, bool Near, bool Wide, bool Contradicted)
{
    /// <summary>Whether the grade on the paragraph is wrong.</summary>
    public bool Wrong => Near != Case.True;

    /// <summary>Judges a case.</summary>
    public static AlteredOutcome Of(JudgeAtPoint judge, FactCase given)
    {
        var near = judge.Judged(given.Sentence, given.From.Near);
        return new AlteredOutcome(given, near.Grade == Attribution.Full, judge.Judged(given.Sentence, given.From.Wide).Grade == Attribution.Full, near.Contradicted);
    }
}

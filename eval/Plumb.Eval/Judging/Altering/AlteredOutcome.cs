using Plumb.Core.Verification;

namespace Plumb.Eval.Judging.Altering;

/// <summary>What a judge made of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Near">Whether it is graded full on its paragraph.</param>
/// <param name="Wide">Whether it is graded full on its paragraph and those around.</param>
/// <param name="Contradicted">Whether its paragraph is said to contradict it.</param>
/// <param name="Named">Whether the reasons, or the words said to be unsupported, name what was changed.</param>
/// <param name="Reason">The first reason given on the paragraph, or null.</param>
internal sealed record AlteredOutcome(FactCase Case, bool Near, bool Wide, bool Contradicted, bool Named, string? Reason)
{
    /// <summary>Whether the grade on the paragraph is wrong.</summary>
    public bool Wrong => Near != Case.True;

    /// <summary>Judges a case.</summary>
    public static AlteredOutcome Of(JudgeAtPoint judge, FactCase given)
    {
        var near = judge.Judged(given.Sentence, given.From.Near);
        return new AlteredOutcome(given, near.Grade == Attribution.Full, judge.Judged(given.Sentence, given.From.Wide).Grade == Attribution.Full, near.Contradicted, Names(near, given), near.Reasons is [var first, ..] ? first : null);
    }

    /// <summary>A word put in must be among those said to be unsupported or be quoted in a reason; for one taken out, the reasons must hold it.</summary>
    private static bool Names(Judgement judgement, FactCase given) => given.Becomes.Trim() is { Length: > 0 } put
        ? judgement.Unsupported.Any(u => u.Overlaps(given.Changed)) || judgement.Reasons.Any(r => Phrase.StandsIn(r, put))
        : given.Was.Trim() is { Length: > 0 } taken && judgement.Reasons.Any(r => Phrase.StandsIn(r, taken));
}

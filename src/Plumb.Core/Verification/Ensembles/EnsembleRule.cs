namespace Plumb.Core.Verification.Ensembles;

/// <summary>Decides between the built-in judge and an optional one.</summary>
/// <param name="builtIn">The built-in judge.</param>
/// <param name="given">The case.</param>
/// <param name="found">What the built-in judge found.</param>
internal sealed class EnsembleRule(Judging.LexicalJudge builtIn, SupportCase given, Judging.LexicalFinding found)
{
    private readonly Judgement _own = found.Judgement;

    /// <summary>The judgement, with the name of the judge that decided and the reason.</summary>
    /// <param name="judge">Name of the optional judge.</param>
    /// <param name="opinion">A usable opinion.</param>
    public Judgement Decide(string judge, Opinion opinion)
    {
        var grade = GradeOf(opinion);
        var contradicted = _own.Contradicted || opinion.Contradicted;
        if (grade == _own.Grade && contradicted == _own.Contradicted)
        {
            return _own with { Reasons = [$"decided by {_own.Judge}; {judge} grades it {Word(grade)} too", .. _own.Reasons] };
        }

        if (grade > _own.Grade && Obstacle(opinion) is { } obstacle)
        {
            return _own with { Reasons = [$"decided by {_own.Judge}: {judge} grades it {Word(grade)}, but {obstacle}", .. _own.Reasons] };
        }

        return new Judgement
        {
            Probability = opinion.Probability is { } own ? Math.Round(own, 4) : _own.Probability,
            Grade = grade,
            Contradicted = contradicted,
            Rationale = opinion.Rationale.Count > 0 ? opinion.Rationale : _own.Rationale,
            Reasons = [$"decided by {judge}, which grades it {Word(grade)}; {_own.Judge} grades it {Word(_own.Grade)}", .. opinion.Reasons, .. _own.Reasons.Select(r => $"{_own.Judge}: {r}")],
            Unsupported = _own.Unsupported,
            Judge = judge,
        };
    }

    private Attribution GradeOf(Opinion opinion) =>
        opinion.Contradicted ? Attribution.None
        : opinion.OnlyTellsFull && opinion.Grade != Attribution.Full ? (Attribution)Math.Min((int)_own.Grade, (int)Attribution.Partial)
        : opinion.Grade;

    /// <summary>Why a grade must not be raised, or null.</summary>
    private string? Obstacle(Opinion opinion) =>
        !found.FactsHold ? "the passages do not give every number, date and name of the sentence"
        : _own.Contradicted ? "the passages contradict it"
        : !Bears(opinion) ? "what it rests on does not bear on the sentence"
        : null;

    /// <summary>Whether what the opinion quotes, or where it quotes nothing the passages, holds a part of the sentence.</summary>
    /// <remarks>A model that was talked into a grade quotes what talked it into it.</remarks>
    private bool Bears(Opinion opinion) => opinion.Rationale.Count == 0
        ? _own.Rationale.Count > 0
        : builtIn.Judge(given with { Passages = [.. opinion.Rationale.Select(r => r.Span.Of(given.Passages[r.Passage]))] }).Rationale.Count > 0;

    private static string Word(Attribution grade) => grade switch
    {
        Attribution.Full => "full",
        Attribution.Partial => "partial",
        _ => "none",
    };
}

namespace Plumb.Core.Verification.Ensembles;

/// <summary>The built-in judge together with optional ones; says which of them decided.</summary>
/// <remarks>
/// The rule, for each case: <list type="number">
/// <item>Where there is nothing to compare, the built-in judge decides and no other is asked.</item>
/// <item>All optional judges are asked; the lowest grade among those that gave a usable opinion stands for them. Where none did, the built-in judge decides.</item>
/// <item>An optional judge may lower a grade freely, and a contradiction that it sees stands.</item>
/// <item>It may raise a grade only where the built-in judge finds every number, date and name in the passages and no contradiction, and
/// where what it rests on bears on the sentence (<see cref="EnsembleRule"/>). Otherwise the built-in judge decides.</item>
/// </list>
/// Thread-safe, as deterministic as its judges. A failing optional judge never gives a better grade.</remarks>
/// <param name="builtIn">The built-in judge.</param>
/// <param name="others">Optional judges, in order, at least one.</param>
public sealed class EnsembleJudge(Judging.LexicalJudge builtIn, IReadOnlyList<IOptionalJudge> others) : ISupportJudge
{
    /// <inheritdoc/>
    public string Name { get; } = string.Join(" + ", [builtIn.Name, .. others.Select(o => o.Name)]);

    /// <inheritdoc/>
    public async ValueTask<Judgement> JudgeAsync(SupportCase given, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var found = builtIn.Examine(given);
        if (!found.IsJudgeable)
        {
            return found.Judgement;
        }

        var opinions = new List<(string Judge, Opinion Opinion)>();
        foreach (var other in others)
        {
            opinions.Add((other.Name, await other.AskAsync(given, cancel)));
        }

        string[] failures = [.. opinions.Where(o => o.Opinion.Failure is not null).Select(o => $"{o.Judge} {o.Opinion.Failure}")];
        var usable = opinions.Where(o => o.Opinion.Failure is null).ToList();
        if (usable.Count == 0)
        {
            return found.Judgement with { Reasons = [.. failures.Select(f => $"{f}; the built-in judge decided"), .. found.Judgement.Reasons] };
        }

        var (judge, opinion) = usable.MinBy(o => (o.Opinion.Grade, o.Opinion.Contradicted ? 0 : 1));
        var merged = opinion with { Contradicted = usable.Exists(o => o.Opinion.Contradicted) };
        var decided = new EnsembleRule(builtIn, given, found).Decide(judge, merged);
        return decided with { Reasons = [.. decided.Reasons, .. failures] };
    }
}

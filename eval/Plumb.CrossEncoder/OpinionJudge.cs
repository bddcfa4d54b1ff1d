using System.Collections.Concurrent;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Ensembles;

namespace Plumb.CrossEncoder;

/// <summary>An optional judge that is asked once for each case.</summary>
internal sealed class RememberingJudge(IOptionalJudge judge) : IOptionalJudge
{
    private readonly ConcurrentDictionary<(string, IReadOnlyList<string>), Opinion> _known = [];

    /// <inheritdoc/>
    public string Name => judge.Name;

    /// <inheritdoc/>
    public async ValueTask<Opinion> AskAsync(SupportCase given, CancellationToken cancel)
    {
        if (!_known.TryGetValue((given.Sentence, given.Passages), out var known))
        {
            _known[(given.Sentence, given.Passages)] = known = await judge.AskAsync(given, cancel);
        }

        return known;
    }
}

/// <summary>An optional judge that is shown, of evidence that is long, only the sentences that bear on the claim most: as in training.</summary>
/// <param name="judge">The judge.</param>
/// <param name="reader">Chooses.</param>
internal sealed class ChoosingJudge(IOptionalJudge judge, PairReader reader) : IOptionalJudge
{
    /// <inheritdoc/>
    public string Name => judge.Name;

    /// <inheritdoc/>
    public async ValueTask<Opinion> AskAsync(SupportCase given, CancellationToken cancel)
    {
        var chosen = reader.Chosen(given);
        var opinion = await judge.AskAsync(new SupportCase(given.Sentence, chosen, given.Question), cancel);

        // Places in the chosen sentences are none in the passages.
        return ReferenceEquals(chosen, given.Passages) ? opinion : opinion with { Rationale = [] };
    }
}

/// <summary>An optional judge by itself, or the mean of its probability and the built-in judge's: to be measured, never to decide.</summary>
/// <param name="judge">The optional judge.</param>
/// <param name="with">The built-in judge where the mean is asked for, else null. Where the other fails it stands alone.</param>
internal sealed class OpinionJudge(IOptionalJudge judge, ISupportJudge? with = null) : ISupportJudge
{
    /// <summary>Whether it is the mean of two, which grades nothing.</summary>
    public bool IsMean => with is not null;

    /// <inheritdoc/>
    public string Name => with is null ? judge.Name : $"mean of {with.Name} and {judge.Name}";

    /// <inheritdoc/>
    public async ValueTask<Judgement> JudgeAsync(SupportCase given, CancellationToken cancel)
    {
        var opinion = await judge.AskAsync(given, cancel);
        var own = with is null ? null : await with.JudgeAsync(given, cancel);
        var probability = (opinion.Probability, own?.Probability) switch
        {
            ({ } p, { } q) => (p + q) / 2,
            ({ } p, null) => p,
            (null, var q) => q ?? 0,
        };
        return new Judgement { Probability = probability, Grade = opinion.Grade, Contradicted = opinion.Contradicted, Judge = Name };
    }
}

using Plumb.Core.Text;
using Plumb.Core.Verification;

namespace Plumb.Eval.Judging;

/// <summary>The judge to compare with: the share of a sentence's words that stand anywhere in the passages.</summary>
internal sealed class SharedWords : ISupportJudge
{
    private const double FullFrom = 0.85;
    private const double PartialFrom = 0.5;

    /// <inheritdoc/>
    public string Name => "shared words";

    /// <inheritdoc/>
    public ValueTask<Judgement> JudgeAsync(SupportCase given, CancellationToken cancel)
    {
        var words = Words.Split(given.Sentence);
        var held = given.Passages.SelectMany(p => Words.Split(p).Select(w => w.Of(p))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = words.Where(w => !held.Contains(w.Of(given.Sentence))).ToList();
        var share = words.Count == 0 ? 0 : 1 - ((double)missing.Count / words.Count);
        return ValueTask.FromResult(new Judgement
        {
            Probability = share,
            Grade = share >= FullFrom ? Attribution.Full : share >= PartialFrom ? Attribution.Partial : Attribution.None,
            Unsupported = missing,
            Judge = Name,
        });
    }
}

using Plumb.Core.Text;
using Plumb.Core.Verification;

namespace Plumb.Eval.Judging;

/// <summary>The floor: the share of the words of a sentence that its passages hold.</summary>
internal sealed class WordShareJudge : ISupportJudge
{
    private const double FullFrom = 0.85;
    private const double PartialFrom = 0.5;

    /// <inheritdoc/>
    public string Name => "word share";

    /// <inheritdoc/>
    public ValueTask<Judgement> JudgeAsync(SupportCase given, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Judge(given));
    }

    /// <summary>Judges one case at once.</summary>
    public Judgement Judge(SupportCase given)
    {
        var words = Words.Split(given.Sentence);
        var held = given.Passages.SelectMany(p => Words.Split(p).Select(w => w.Of(p))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = words.Where(w => !held.Contains(w.Of(given.Sentence))).ToList();
        var share = words.Count == 0 ? 0 : 1 - ((double)missing.Count / words.Count);
        return new Judgement
        {
            Probability = share,
            Grade = share >= FullFrom ? Attribution.Full : share >= PartialFrom ? Attribution.Partial : Attribution.None,
            Unsupported = missing,
            Reasons = [.. missing.Take(8).Select(m => $"“{m.Of(given.Sentence)}” stands nowhere in the passages")],
            Judge = Name,
        };
    }
}

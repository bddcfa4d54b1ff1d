using Plumb.Core.Text;
using Plumb.Core.Verification.Writing;
using Plumb.Eval.Judging;

namespace Plumb.Eval.Writing;

/// <summary>What became of one answer of a real model at the gate.</summary>
/// <param name="Pair">The answer's claim, what it cites, and what people say of it.</param>
/// <param name="Stops">Where it was stopped; null where it passes.</param>
/// <param name="Reasons">Why it was stopped.</param>
/// <param name="Mended">What was published instead after it was written again; null where nothing was, or where it passed.</param>
internal sealed record GateCase(JudgePair Pair, string? Stops, IReadOnlyList<string> Reasons, string? Mended)
{
    /// <summary>Sends an answer through the gate, each of its sentences alone, as a check does; refused ones are written again.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="pair">The answer.</param>
    public static GateCase Of(WrittenGate gate, JudgePair pair)
    {
        IReadOnlyList<string> cited = [.. pair.Evidence.SelectMany(SentencesOf)];
        var common = CommonWords.In(cited);
        var sentences = SentencesOf(pair.Claim).ToList();
        var found = sentences.Select(s => Examine(s)).ToList();
        if (found.TrueForAll(f => f.Passes))
        {
            return new GateCase(pair, null, [], null);
        }

        var refused = found.First(f => !f.Passes);
        var mended = sentences.SelectMany((s, i) => found[i].Passes ? [s] : LeavingOut.Rewrite(s, found[i]).Where(t => Examine(t).Passes)).ToList();
        return new GateCase(pair, Where(refused), refused.Reasons, mended.Count == 0 ? null : string.Join(' ', mended));

        GateFinding Examine(string text) => gate.ExamineAsync(text, cited, pair.Question, common, CancellationToken.None).AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Which part of the gate refused: what is asked of a judge is only what the parts before let pass.</summary>
    private static string Where(GateFinding found) =>
        found.Judged > 0 ? "judge"
        : found.Reasons.Any(r => r.Contains("quotation mark", StringComparison.Ordinal)) ? "quotation"
        : found.Reasons.Any(r => r.EndsWith("does not stand in what it cites", StringComparison.Ordinal)) ? "facts"
        : "form";

    private static IEnumerable<string> SentencesOf(string text) => SentenceSplitter.Split(text).Select(s => s.Of(text).Trim()).Where(t => t.Length > 0);
}

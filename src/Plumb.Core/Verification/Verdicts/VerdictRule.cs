using Plumb.Core.Text;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>Decides from counted evidence. When in doubt, not enough evidence.</summary>
internal static class VerdictRule
{
    /// <summary>The verdict on a part.</summary>
    /// <param name="for">Independent sources that say it.</param>
    /// <param name="against">Independent sources that say otherwise.</param>
    /// <param name="denials">Independent sources in which it is denied.</param>
    /// <param name="allegations">Independent sources in which it is alleged: they support nothing, and keep what speaks against from refuting it.</param>
    public static Verdict Of(int @for, int against, int denials, int allegations) => (@for, against, denials, allegations) switch
    {
        ( > 0, 0, 0, _) => Verdict.Supported,
        ( > 0, _, _, _) => Verdict.ConflictingEvidence,
        (0, > 0, _, 0) => Verdict.Refuted,
        (0, > 0, _, _) => Verdict.ConflictingEvidence,
        _ => Verdict.NotEnoughEvidence,
    };

    /// <summary>The verdict on a claim by those on its parts: it is only as good as its worst part.</summary>
    public static Verdict Of(IReadOnlyList<Verdict> parts) =>
        parts.Contains(Verdict.Refuted) ? Verdict.Refuted
        : parts.Contains(Verdict.ConflictingEvidence) ? Verdict.ConflictingEvidence
        : parts.All(p => p == Verdict.Supported) ? Verdict.Supported
        : Verdict.NotEnoughEvidence;

    /// <summary>Settles figures for which neither claim nor passage says for when, by the dates of their sources: the newest speak for
    /// now, and an older figure does not refute a newer one.</summary>
    public static IReadOnlyList<ClaimEvidence> Settled(IReadOnlyList<ClaimEvidence> found)
    {
        var open = found.Where(e => e.IsOpenFigure).ToList();
        if (open.Count == 0)
        {
            return found;
        }

        var supported = found.Where(e => e.Bearing == Bearing.For).Select(e => e.Sentence.Source.Published).ToList();
        var newest = (supported.Count > 0 ? supported : [.. open.Select(e => e.Sentence.Source.Published)]).Max();
        return [.. found.Select(e => !e.IsOpenFigure || IsOfNow(e.Sentence.Source.Published, newest) ? e : e with
        {
            Bearing = Bearing.SetAside,
            Reasons = [.. e.Reasons, e.Sentence.Source.Published is { } date && newest is { } now ? $"it is of {date.ToWords()}, and an older figure does not refute one of {now.ToWords()}" : "it is undated, and neither says for when"],
        })];
    }

    private static bool IsOfNow(PartialDate? date, PartialDate? newest) => date is { } own && newest is { } now && own >= now;
}

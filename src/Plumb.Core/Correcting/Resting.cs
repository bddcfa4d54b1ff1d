using Plumb.Core.Checking;

namespace Plumb.Core.Correcting;

/// <summary>What else in a check rests on the passages of one of its sentences, in whatever words.</summary>
/// <param name="Falling">Falls when it is withdrawn: sentences that rest on those passages alone. None where the sentence was written by a model or
/// counted: then its own wording may be what is wrong, and the passages say nothing less than before.</param>
/// <param name="Staying">Stays, for an editor to look at: sentences that also rest on other passages, say it beside others, or counted the sources of these.</param>
public sealed record Resting(IReadOnlyList<CheckSentence> Falling, IReadOnlyList<CheckSentence> Staying)
{
    /// <summary>Of a sentence of a check; nothing where the check has no such sentence.</summary>
    /// <param name="check">The check.</param>
    /// <param name="sentence">The sentence, verbatim.</param>
    public static Resting Of(Check check, string sentence)
    {
        var own = check.Sentences().Where(s => s.Text == sentence).ToList();
        var passages = own.SelectMany(s => s.Citations).ToList();
        var isQuoted = own.Exists(s => s.Kind == "quoted");
        bool Falls(CheckSentence other) => isQuoted && other.Citations.Count > 0 && other.Citations.All(c => IsOn(c, passages));
        var touched = check.Sentences().Where(s => s.Text != sentence && Touches(s, passages)).DistinctBy(s => s.Text).ToList();
        return new Resting([.. touched.Where(Falls)], [.. touched.Where(s => !Falls(s))]);
    }

    /// <summary>Whether a citation shares words of a document with one of some passages.</summary>
    internal static bool IsOn(CheckCitation citation, IReadOnlyList<CheckCitation> passages) =>
        passages.Any(p => p.Snapshot == citation.Snapshot && p.Start < citation.End && citation.Start < p.End);

    private static bool Touches(CheckSentence sentence, List<CheckCitation> passages) =>
        sentence.Citations.Concat(sentence.Same.Select(s => s.Citation)).Concat(sentence.Denies is { } denied ? [denied.Citation] : []).Any(c => IsOn(c, passages))
        || (sentence.Computation is { } computation && passages.Exists(p => computation.Over.Contains(p.Snapshot)));
}

using Plumb.Core.Claims;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>Finds the verdict on a claim: divides it, judges the passages found, verifies what counts, and decides.</summary>
/// <remarks>The evidence is what was read for the check; a passage that was not found counts for nothing.</remarks>
/// <param name="verifier">Its judge decides on support; what counts is verified by it.</param>
/// <param name="point">From where on a passage counts; null for what was chosen.</param>
public sealed class VerdictFinder(Verifier verifier, VerdictPoint? point = null)
{
    private const int MostParts = 4;

    /// <summary>Evidence on each side of a part that is verified and shown, at most.</summary>
    private const int MostEach = 8;

    private readonly Bearings _bearings = new(verifier.Judge, point ?? VerdictPoint.Chosen);

    /// <summary>The verdict, or null where the question is no claim.</summary>
    public async Task<ClaimVerdict?> FindAsync(Question question, IReadOnlyList<ReadPassage> passages, Evidence evidence, CancellationToken cancel) =>
        ClaimQuestion.IsClaim(question.Text) && AskedClaim.In(question.Text) is { } claim ? await JudgeAsync(claim, passages, evidence.Origins, evidence.Ledger, cancel) : null;

    /// <summary>The verdict on a claim by these passages.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="passages">What was read for it.</param>
    /// <param name="origins">Which sources go back to one.</param>
    /// <param name="ledger">The figures of the evidence, side by side: a claim that some of them bear out and others contradict is disputed.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<ClaimVerdict> JudgeAsync(string claim, IReadOnlyList<ReadPassage> passages, Origins origins, IReadOnlyList<FigureGroup> ledger, CancellationToken cancel)
    {
        var sentences = new ClaimSentences(passages, cancel);
        var documents = passages.DistinctBy(p => p.Source.Snapshot).ToDictionary(p => p.Source.Snapshot, p => p.Document);
        var split = ClaimSplitter.Split(claim);
        var parts = new List<PartVerdict>();
        var failed = new List<FailedSentence>();
        foreach (var part in split.Count <= MostParts ? split.Select(p => p.Text) : [claim])
        {
            parts.Add(await PartAsync(part, sentences, documents, origins, ledger, failed, cancel));
        }

        return new ClaimVerdict(claim, VerdictRule.Of([.. parts.Select(p => p.Verdict)]), parts, VerdictWords.Whole(parts), failed);
    }

    private async Task<PartVerdict> PartAsync(
        string part, ClaimSentences sentences, Dictionary<SnapshotId, Document> documents, Origins origins, IReadOnlyList<FigureGroup> ledger, List<FailedSentence> failed, CancellationToken cancel)
    {
        var found = new List<ClaimEvidence>();
        (Judgement Judgement, EvidenceSentence Sentence)? nearest = null;
        foreach (var same in sentences.For(part))
        {
            var (evidence, judged) = await _bearings.JudgeAsync(part, same, cancel);
            found.AddRange(evidence);
            nearest = nearest is null || judged.Probability > nearest.Value.Judgement.Probability ? (judged, same[0]) : nearest;
        }

        found.AddRange(DisputedFigures.Of(part, found, ledger));
        var kept = await VerifiedAsync(VerdictRule.Settled(found), documents, origins, failed, cancel);
        IReadOnlyList<VerifiedEvidence> Of(params Bearing[] bearings) => [.. kept.Where(e => bearings.Contains(e.Evidence.Bearing))];
        int Count(IEnumerable<VerifiedEvidence> evidence) => SharedWording.Count([.. evidence.Select(e => e.Evidence.Sentence)], origins, bySpeaker: true);
        var (@for, alleged, against, denials) = (Of(Bearing.For), Of(Bearing.Allegation), Of(Bearing.Against), Of(Bearing.Denial));
        var verdict = new PartVerdict
        {
            Text = part,
            Verdict = VerdictRule.Of(Count(@for), Count(against), Count(denials), Count(alleged)),
            For = @for,
            Alleged = alleged,
            Against = [.. against, .. denials],
            SetAside = Of(Bearing.SetAside),
            IndependentFor = Count(@for),
            IndependentAgainst = Count([.. against, .. denials]),
            Reasons = [],
            WouldChange = [],
        };
        var near = nearest is not { } n ? null
            : n.Judgement.Grade == Attribution.Full ? $"The nearest sentence, by {Drafting.Quoting.SpeakerOf(n.Sentence.Source)}, holds its words and was not understood to say it."
            : $"The nearest sentence, by {Drafting.Quoting.SpeakerOf(n.Sentence.Source)}, does not: {string.Join("; ", n.Judgement.Reasons)}.";
        return verdict with { Reasons = VerdictWords.Reasons(verdict), WouldChange = VerdictWords.WouldChange(verdict, near) };
    }

    /// <summary>The evidence that stands up to the archive, surest first: of each side the first few, independent sources before copies.</summary>
    private async Task<IReadOnlyList<VerifiedEvidence>> VerifiedAsync(
        IReadOnlyList<ClaimEvidence> found, Dictionary<SnapshotId, Document> documents, Origins origins, List<FailedSentence> failed, CancellationToken cancel)
    {
        var kept = new List<VerifiedEvidence>();
        foreach (var side in found.GroupBy(e => e.Bearing).OrderBy(g => g.Key))
        {
            // One sentence of each document, and one of each origin first: what says it twice adds nothing.
            var ordered = side
                .OrderByDescending(e => e.Probability)
                .ThenBy(e => e.Sentence.Source.Published ?? new Text.PartialDate(9999))
                .ThenBy(e => e.Sentence.Source.Snapshot)
                .ThenBy(e => e.Sentence.Span.Start)
                .DistinctBy(e => e.Sentence.Source.Snapshot)
                .ToList();
            var firsts = ordered.DistinctBy(e => origins.Of(e.Sentence.Source.Snapshot)).ToHashSet();
            var taken = ordered.OrderByDescending(firsts.Contains).Take(MostEach).ToList();
            foreach (var evidence in taken)
            {
                // Words of somebody unknown are told by nobody, and count for nothing.
                foreach (var sentence in Voices.Told([evidence.Sentence], documents, cancel))
                {
                    var verified = await verifier.VerifyAsync([Drafting.Quoting.Quoted(sentence)], failed, cancel);
                    kept.AddRange(verified.Select(v => new VerifiedEvidence(evidence with { Sentence = sentence }, v)));
                }
            }
        }

        return kept;
    }
}

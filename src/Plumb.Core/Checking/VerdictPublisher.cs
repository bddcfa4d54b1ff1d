using Plumb.Core.Verification.Verdicts;

namespace Plumb.Core.Checking;

/// <summary>Turns a verdict with its verified evidence into the published form.</summary>
internal static class VerdictPublisher
{
    public static CheckVerdict Publish(ClaimVerdict claim, CheckPublisher publisher) => new()
    {
        Claim = claim.Claim,
        Verdict = claim.Verdict.ToString(),
        Reasons = claim.Reasons,
        Parts = [.. claim.Parts.Select(p => new CheckClaimPart
        {
            Text = p.Text,
            Verdict = p.Verdict.ToString(),
            IndependentFor = p.IndependentFor,
            IndependentAgainst = p.IndependentAgainst,
            SingleSource = p.IsSingleSource,
            For = Publish(p.For, publisher),
            Alleged = Publish(p.Alleged, publisher),
            Against = Publish(p.Against, publisher),
            SetAside = Publish(p.SetAside, publisher),
            Reasons = p.Reasons,
            WouldChange = p.WouldChange,
        })],
    };

    private static IReadOnlyList<CheckSentence> Publish(IReadOnlyList<VerifiedEvidence> evidence, CheckPublisher publisher) =>
        [.. publisher.Publish([.. evidence.Select(e => e.Sentence)]).Zip(evidence, (sentence, e) => sentence with { Reasons = [.. e.Evidence.Reasons, .. sentence.Reasons] })];
}

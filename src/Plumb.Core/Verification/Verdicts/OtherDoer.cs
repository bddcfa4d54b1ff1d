using System.Text.RegularExpressions;
using Plumb.Core.Text.Quotations;
using Plumb.Core.Verification.Judging;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>Tells that something is done by another than a claim says: "operated by A" against "operated by B", of what has one
/// operator at a time.</summary>
/// <remarks>Only in the present tense on both sides, between names that are of no public body (a prison of the state is run by a company),
/// and where the sentence holds every other word of the claim and its thing stands right before the verb. When in doubt it tells nothing.</remarks>
internal static class OtherDoer
{
    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private const string Name = @"(?<name>(the )?([A-Z][\w.’'&-]*)( (of |and |& )?[A-Z][\w.’'&-]*)*)";

    private static readonly Regex s_claim = new($@"\b(is|are) (?<verb>operated|run|managed|owned|headed|led|chaired) by {Name}\W*$", Plain);

    private static readonly Regex s_given = new($@"(?<thing>[A-Z][\w.’'-]*),? (which |that )?((is|are) )?(?<verb>operated|run|managed|owned|headed|led|chaired) by {Name}(?<end>[^\w]|$)", Plain);

    /// <summary>Signs of several agents, or of another time than now.</summary>
    private static readonly Regex s_other = new(@"\b(formerly|former|previously|until|once|later|since|then|before|after|jointly|partly|also|both|subsidiary|parent|or|was|were|will|would)\b|[0-9]{4}", Plain | RegexOptions.IgnoreCase);

    private static readonly Regex s_public = new(
        @"\b(Enforcement|Department|Bureau|Office|Agency|Service|Services|County|City|Sheriff\w*|State|States|Government|Ministry|Administration|Authority|Council|Commission|Corps|Police|District|Parish|Board)\b|^(the )?[A-Z.]+$", Plain);

    /// <summary>How the passage stands against the claim, or null.</summary>
    /// <param name="comparison">The two, compared.</param>
    /// <param name="leastHeld">Least share of the claim's other words that the sentence must hold.</param>
    public static Opposition? Of(Comparison comparison, double leastHeld)
    {
        var claim = comparison.Claim.Text;
        if (s_claim.Match(claim) is not { Success: true } claimed || comparison.Evidence.SentenceSpans[comparison.Alignment.Best[0]] is var span && span.Length == 0)
        {
            return null;
        }

        var sentence = comparison.Evidence.TextOf(comparison.Evidence.Words[Array.FindIndex(comparison.Evidence.Words, w => w.Sentence == comparison.Alignment.Best[0])], span).ToString();
        var (own, verb) = (claimed.Groups["name"], claimed.Groups["verb"].Value);
        if (s_given.Match(sentence) is not { Success: true } given || given.Groups["verb"].Value != verb || s_other.IsMatch(sentence) || !IsSameThing(sentence[..(given.Groups["thing"].Index + given.Groups["thing"].Length)], claim[..claimed.Index]))
        {
            return null;
        }

        var other = given.Groups["name"].Value.TrimEnd('.');
        return s_public.IsMatch(own.Value) || s_public.IsMatch(other) || SpeakerIdentity.Compare(own.Value, other) != SpeakerMatch.Other
            || own.Value.Split(' ').Any(w => w.Length > 3 && sentence.Contains(w, StringComparison.OrdinalIgnoreCase))
            || Opposition.Held(comparison, c => own.Index <= comparison.Claim.Words[comparison.Alignment.Content[c]].Span.Start) < leastHeld
            ? null
            : new Opposition(OppositionKind.OtherDoer, $"says “{verb} by {other}”, the claim “{verb} by {own.Value.TrimEnd('.')}”");
    }

    /// <summary>The whole of what is spoken of is the same: the kitchen of a hall is not the hall.</summary>
    private static bool IsSameThing(string ofSentence, string ofClaim) => Bare(ofSentence).Equals(Bare(ofClaim), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string subject)
    {
        var text = subject.Trim().TrimEnd(',');
        return text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
    }
}

using System.Text.RegularExpressions;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;
using Plumb.Core.Verification.Judging;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>Tells that something is done by another than a claim says: "operated by A", or "A operates", against B, of what has one
/// operator at a time.</summary>
/// <remarks>Only in the present tense on both sides, between names that are of no public body (a prison of the state is run by a company),
/// and where the sentence holds every other word of the claim and its thing is the whole of what is operated. When in doubt it tells nothing.</remarks>
internal static class OtherDoer
{
    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private const string Name = @"(?<name>(the )?([A-Z][\w.’'&-]*)( (of |and |& )?[A-Z][\w.’'&-]*)*)";

    private static readonly Pattern s_claim = new($@"^(?<thing>.+?),? (is|are) (?<verb>operated|run|managed|owned|headed|led|chaired) by {Name}\W*$", Plain);

    private static readonly Pattern s_given = new($@"^(?<thing>.*?[A-Z][\w.’'-]*),? (which |that )?((is|are) )?(?<verb>operated|run|managed|owned|headed|led|chaired) by {Name}([^\w]|$)", Plain);

    /// <summary>"A operates B", in a sentence also "A operates: B, C and D".</summary>
    private static readonly Pattern s_active = new($@"^{Name} (?<verb>operates|runs|manages|owns|heads|leads|chairs):? (?<thing>[^.;:]+?)\W*$", Plain);

    private static readonly Pattern s_between = new(@",? and |, | \([^)]*\)", Plain);

    private static readonly Dictionary<string, string> s_passive = new(StringComparer.Ordinal)
    {
        ["operates"] = "operated", ["runs"] = "run", ["manages"] = "managed", ["owns"] = "owned", ["heads"] = "headed", ["leads"] = "led", ["chairs"] = "chaired",
    };

    /// <summary>Signs of several agents, or of another time than now.</summary>
    private static readonly Pattern s_other = new(@"\b(formerly|former|previously|until|once|later|since|then|before|after|jointly|partly|also|both|subsidiary|parent|or|was|were|will|would)\b|[0-9]{4}", Plain | RegexOptions.IgnoreCase);

    private static readonly Pattern s_public = new(
        @"\b(Enforcement|Department|Bureau|Office|Agency|Service|Services|County|City|Sheriff\w*|State|States|Government|Ministry|Administration|Authority|Council|Commission|Corps|Police|District|Parish|Board)\b|^(the )?[A-Z.]+$", Plain);

    /// <summary>How the passage stands against the claim, or null.</summary>
    /// <param name="comparison">The two, compared.</param>
    /// <param name="leastHeld">Least share of the claim's other words that the sentence must hold.</param>
    public static Opposition? Of(Comparison comparison, double leastHeld)
    {
        var claim = comparison.Claim.Text;
        if (Told(claim, s_claim) is not { } own || comparison.Evidence.SentenceSpans[comparison.Alignment.Best[0]] is var span && span.Length == 0)
        {
            return null;
        }

        var sentence = comparison.Evidence.TextOf(comparison.Evidence.Words[Array.FindIndex(comparison.Evidence.Words, w => w.Sentence == comparison.Alignment.Best[0])], span).ToString();
        if (Told(sentence, s_given) is not { } given || given.Verb != own.Verb || s_other.IsMatch(sentence) || !given.Things.Exists(t => IsSameThing(t, own.Things[0])))
        {
            return null;
        }

        var other = given.Name.Value.TrimEnd('.');
        return s_public.IsMatch(own.Name.Value) || s_public.IsMatch(other) || SpeakerIdentity.Compare(own.Name.Value, other) != SpeakerMatch.Other
            || own.Name.Value.Split(' ').Any(w => w.Length > 3 && sentence.Contains(w, StringComparison.OrdinalIgnoreCase))
            || Opposition.Held(comparison, c => comparison.Claim.Words[comparison.Alignment.Content[c]].Span.Start is var at && own.Name.Index <= at && at < own.Name.Index + own.Name.Length) < leastHeld
            ? null
            : new Opposition(OppositionKind.OtherDoer, $"says “{own.Verb} by {other}”, the claim “{own.Verb} by {own.Name.Value.TrimEnd('.')}”");
    }

    /// <summary>Who does what to which things, in the passive's form; null where a text tells nothing of the kind.</summary>
    private static (string Verb, Group Name, List<string> Things)? Told(string text, Pattern passive) =>
        passive.Match(text) is { Success: true } by ? (by.Groups["verb"].Value, by.Groups["name"], [by.Groups["thing"].Value])
        : s_active.Match(text) is { Success: true } does ? (s_passive[does.Groups["verb"].Value], does.Groups["name"], [.. s_between.Split(does.Groups["thing"].Value)])
        : null;

    /// <summary>The whole of what is spoken of is the same: the kitchen of a hall is not the hall.</summary>
    private static bool IsSameThing(string ofSentence, string ofClaim) => Bare(ofSentence).Equals(Bare(ofClaim), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string subject)
    {
        var text = subject.Trim().TrimEnd(',');
        return text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
    }
}

using Microsoft.AspNetCore.Http;
using Plumb.Core.Checking;
using Plumb.Core.Correcting;
using Plumb.Core.Sources;
using static Plumb.Host.Web.Texts.PageTexts;

namespace Plumb.Host.Web;

/// <summary>Reads the forms by which a sentence is challenged and a challenge settled.</summary>
internal static class ChallengeForm
{
    public const string Sentence = "sentence";
    public const string Reason = "reason";
    public const string Evidence = "evidence";
    public const string Outcome = "outcome";
    public const string Note = "note";

    /// <summary>What is said against a sentence of a check.</summary>
    /// <exception cref="PlumbException">A field is empty or too long, or the sentence is none of the check.</exception>
    public static Objection ReadObjection(IFormCollection form, Check check)
    {
        var sentence = form[Sentence].ToString();
        return check.Sentences().Any(s => s.Text == sentence)
            ? new Objection(check.Id, sentence, Required(form, Reason, "challenge.needsReason"), Required(form, Evidence, "challenge.needsEvidence"))
            : throw new PlumbException(T("challenge.noSentence"));
    }

    /// <summary>How a challenge is settled.</summary>
    /// <exception cref="PlumbException">A field is empty or too long, or the outcome is none.</exception>
    public static Settlement ReadSettlement(IFormCollection form, Signature by) =>
        Enum.TryParse<Outcome>(form[Outcome], ignoreCase: true, out var outcome) && Enum.IsDefined(outcome)
            ? new Settlement(outcome, Required(form, Note, "settle.needsNote"), by)
            : throw new PlumbException(T("settle.needsOutcome"));

    private static string Required(IFormCollection form, string name, string whenEmpty)
    {
        var value = form[name].ToString().ReplaceLineEndings("\n").Trim();
        return value.Length == 0 ? throw new PlumbException(T(whenEmpty))
            : value.Length > Objection.Longest ? throw new PlumbException(T("challenge.tooLong", Objection.Longest.ToString("N0")))
            : value;
    }
}

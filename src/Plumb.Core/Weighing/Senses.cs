using System.Text.RegularExpressions;
using Plumb.Core.Gathering;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Leaves out of a sentence the words that only look like the question's: a law's name is not what the law is called
/// after, and a patient's condition is not the conditions that people are held in.</summary>
internal sealed class Senses
{
    /// <summary>"The Inflation Reduction Act": names of laws and plans.</summary>
    private static readonly Pattern s_law = new(@"\b([A-Z][\p{L}'’-]+,? (and |of |for |the |on )*){1,7}(Act|Law|Bill|Plan|Fund|Initiative|Program)\b", RegexOptions.NonBacktracking);

    /// <summary>The state of somebody or something, and not where and how people live.</summary>
    private static readonly Pattern s_state = new(
        @"\b(condition\b|(medical|health|mental|heart|skin|chronic|pre-?existing|underlying|psychiatric|respiratory|economic|market|weather|financial|business) (and |or )?((medical|mental|health) )?conditions\b|conditions? (precedent|of ((his|her|their|its) )?(pre-?trial )?(release|parole|probation|approval|employment|confinement release)))",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>"Sincerely-held beliefs", "a widely held view": nobody is held there.</summary>
    private static readonly Pattern s_belief = new(@"\b(long|deeply|sincerely|widely|commonly|firmly|strongly|closely|privately|publicly)[- ]held\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>"Held vigils", "holds hearings", "held accountable": nobody is kept anywhere.</summary>
    private static readonly Pattern s_event = new(
        @"\b(held|holds?|holding) (a |an |the |its |their |his |her )?([a-z]+ )?(vigils?|meetings?|hearings?|talks|rall(y|ies)|conferences?|elections?|votes?|protests?|events?|briefings?|ceremon(y|ies)|views?|beliefs?|accountable|responsible)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private readonly bool _asksHeld;
    private readonly bool _asksConditions;
    private readonly IReadOnlyList<string> _names;

    public Senses(Understanding understood)
    {
        var subject = string.Join(' ', understood.Subject);
        _asksConditions = understood.Subject.Contains("conditions", StringComparer.OrdinalIgnoreCase) && !s_state.IsMatch(subject);
        _asksHeld = understood.Subject.Any(w => w.Equals("held", StringComparison.OrdinalIgnoreCase) || RelatedWords.Of(w).Contains("held", StringComparer.OrdinalIgnoreCase)) && !s_event.IsMatch(subject);
        _names = understood.Names;
    }

    /// <summary>The sentence with what has another sense blanked out; its length stays.</summary>
    public string Of(string text)
    {
        var told = Blanked(text, s_law, m => !_names.Any(n => m.Contains(n, StringComparison.OrdinalIgnoreCase) || n.EndsWith("Act", StringComparison.Ordinal)));
        told = Blanked(told, s_belief, _ => true);
        told = _asksHeld ? Blanked(told, s_event, _ => true) : told;
        return _asksConditions ? Blanked(told, s_state, _ => true) : told;
    }

    private static string Blanked(string text, Pattern pattern, Func<string, bool> isOther) =>
        pattern.IsMatch(text) ? pattern.Replace(text, m => isOther(m.Value) ? new string(' ', m.Length) : m.Value) : text;
}

using System.Text.RegularExpressions;
using Plumb.Core.Gathering;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a sentence says who somebody or what something is: by a copula, an apposition, what it does, or an office before a name.</summary>
/// <param name="understood">A question that asks it.</param>
internal sealed class Defining(Understanding understood)
{
    private static readonly Pattern s_behind = new(
        @"\A( \([^)]{1,60}\))?( (program|programme|system|initiative|policy|agreements?))?(, (who (is|was|has|had|led|leads|heads|headed|serves|served) |a |an |the |(former |then )?[a-z]+ (of|at|for) )| (is|are|was|were|became|becomes) (a|an|the|one of) | (serves|served) as |, which | was signed| became law| (allows?|lets?|authori[sz]es?|deputi[sz]es?|means|refers to|permits|enables|requires?|mandates?|prohibits?|bans?|bars?|directs) )",
        RegexOptions.NonBacktracking);

    private static readonly Pattern s_office = new(
        @"\b(czar|director|secretary|commissioner|chief|sheriff|attorney|president|senator|governor|mayor|lawyer|judge|justice|spokes(person|man|woman)|head|chair(man|woman)?|founder|executive|minister|officer|advocate|activist|professor|doctor|journalist|ombudsman|inspector|warden|captain|representative|ambassador|adviser|advisor) \z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private readonly Regex? _thing = understood is { AsksWhatIs: true, Subject.Count: > 0 }
        ? new Regex(@"\b" + string.Join(@"[^\p{L}\p{N}]{1,2}", Named(understood.Subject).Select(Regex.Escape)), RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)
        : null;

    /// <summary>Without the common noun at the end of a name: "the quay programme" is also called "the quay".</summary>
    private static IEnumerable<string> Named(IReadOnlyList<string> subject) =>
        subject.Count > 1 && subject[^1].ToLowerInvariant() is "program" or "programme" or "system" or "policy" or "initiative" ? subject.Take(subject.Count - 1) : subject;

    /// <summary>Whether it does; never where that was not asked.</summary>
    public bool IsIn(string text) =>
        _thing?.Matches(text).Any(m => s_behind.IsMatch(text[(m.Index + m.Length)..].TrimStart(')')) || (understood.Kind == QuestionKind.Who && s_office.IsMatch(text[..m.Index]))) == true;
}

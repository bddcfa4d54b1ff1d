using System.Text.RegularExpressions;
using Plumb.Core.Gathering;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a sentence says who somebody or what something is: by a copula, an apposition, another name, or an office before a name; of a law, a programme or a common
/// noun also by what it does. What a body or a place allows says nothing of what it is.</summary>
/// <param name="understood">A question that asks it.</param>
internal sealed class Defining(Understanding understood)
{
    /// <summary>What a sentence is worth that opens with the thing and says what it is, and any other that says it.</summary>
    private const double OfOpening = 2.2;
    private const double OfWithin = 1.6;

    /// <summary>What bears the name is told, and what it is only by that noun.</summary>
    private const double OfNaming = 1.4;

    /// <summary>Units before a thing that a sentence may open with: "The so-called “…”".</summary>
    private const int ToOpening = 60;

    /// <summary>"(BPV)", a mark that closes a quotation, a common noun of the name, and an aside between dashes: "— soon called “the pen” —".</summary>
    private const string Between = @"\A[”""’')]{0,2}( \([^)]{1,60}\))?( (program|programme|system|initiative|policy|agreements?|model|facility|site|camp|compound|building|complex|center|centre|act|law))?[”""’']?( [—–] [^—–]{3,60} [—–])?";

    /// <summary>What laws and programmes do.</summary>
    private const string Does = "allows?|lets?|authori[sz]es?|deputi[sz]es?|permits|enables?|requires?|mandates|prohibits?|bans|bars|directs|trains?|empowers?|delegates?|gives?|asks?|creates?|grants?";

    private static readonly Pattern s_is = new(
        Between + @"(,[”""’']? (who (is|was|has|had|led|leads|heads|headed|serves|served) |a |an |the |one of |(former |then )?[a-z]+ (of|at|for) )|,?[”""’']? (is|are|was|were|becomes?|became|remains) (a|an|the|one of|what|[\p{L}-]+ (agreements?|orders?|requests?|warrants?|rules?|places?|sites?|jails?|camps?)) | (serves|served) as | (means|refers to) )",
        RegexOptions.NonBacktracking);

    private const string Adverbs = @"( ([a-z]+ly|also|often|now|then|later|soon|long|better|best|once|still|sometimes))*";

    private const string Call = "(known as|dubbed|nicknamed|also called)";

    /// <summary>What bears the name: with an article, or a name itself.</summary>
    private const string Noun = @"\b(([Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]his|[Tt]hese|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)( [\p{L}\p{N}.’'-]+){1,9}|\p{Lu}[\p{L}.’'-]+( \p{Lu}[\p{L}.’'-]*){0,5})";

    /// <summary>A thing is told to bear the name: "a rule known as", "the rule, dubbed", "the rule was dubbed"; not "critics dubbed", "who nicknamed".</summary>
    private static readonly Pattern s_called = new(
        Noun + $@"((,?( (which|that))? (is|are|was|were|became|becomes)|,){Adverbs} {Call}|{Adverbs} known as| \(([a-z]+ )?{Call})( the)? [“""‘']?(the )?\z", RegexOptions.NonBacktracking);

    /// <summary>The same without a mark: by itself it may also be who gives the name, so that a verb must follow: "a rule dubbed the bed mandate requires".</summary>
    private static readonly Pattern s_calledBare = new(Noun + @" (dubbed|nicknamed)( the)? [“""‘']?(the )?\z", RegexOptions.NonBacktracking);

    /// <summary>Nothing that can be told bears it, or it is denied: "what is known as", "it was dubbed", "is not known as".</summary>
    private static readonly Pattern s_calledNothing = new(
        $@"(\b([Ww]hat|[Ww]ho|[Ii]t|[Tt]hey|[Tt]his|[Tt]hese|[Hh]e|[Ss]he|[Ww]e|not|never|no longer|wrongly|falsely)( (is|are|was|were|has|have|had|been|be|became))*{Adverbs}|\A(Also|Now|Often|Then|Later|Soon|Long|Better|Best|Once|Still|Sometimes|[A-Z][a-z]+ly)) {Call}( the)? [“""‘']?(the )?\z",
        RegexOptions.NonBacktracking);

    private const string Verb = $@"(is|are|was|were|has|have|had|will|would|can|could|may|must|{Does})\b";

    /// <summary>The name ends with the thing: no other noun follows it.</summary>
    private static readonly Pattern s_endOfName = new(
        Between + $@",?[”""’']*(,|;|\)|\.|\z| [—–(]| {Verb}| (which|that|in|since|by|on|at|from|under|after|before|until|during|and|or|but|as|to|because)\b)", RegexOptions.NonBacktracking);

    private static readonly Pattern s_verbBehind = new(Between + $@",?[”""’']* {Verb}", RegexOptions.NonBacktracking);

    /// <summary>What a law, a programme or a paper does: "… , which allows", "… agreements deputize", "… agreements in May, deputizing".</summary>
    private static readonly Pattern s_does = new(
        Between + $@"((,? (which|that))? (also )?({Does}) [a-z]+|,? which |( [^.;,]{{0,60}})?, (allowing|letting|authori[sz]ing|deputi[sz]ing|enabling|empowering|delegating|training|giving|requiring) |[^.;]{{0,40}}, under which | was signed| became law)",
        RegexOptions.NonBacktracking);

    /// <summary>"Under the quay programme, officers may …".</summary>
    private static readonly Pattern s_under = new(@"\b([Uu]nder|[Tt]hrough) (the |a |an )?(so-called )?[“""]?\z", RegexOptions.NonBacktracking);

    private static readonly Pattern s_underWhat = new(Between + @",? ([a-z-]+ ){1,6}(can|may|must|are (able|allowed|authori[sz]ed|trained|deputi[sz]ed|empowered|required)|is allowed|have (the )?(power|authority)|act as|perform|carry out)\b", RegexOptions.NonBacktracking);

    private static readonly Pattern s_office = new(
        @"\b(czar|director|secretary|commissioner|chief|sheriff|attorney|president|senator|governor|mayor|lawyer|judge|justice|spokes(person|man|woman)|head|chair(man|woman)?|founder|executive|minister|officer|advocate|activist|professor|doctor|journalist|ombudsman|inspector|warden|captain|representative|ambassador|adviser|advisor) \z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Behind these the thing is no subject of its own: "honouring a detainer is a new arrest", "attacks on the hall are a crime".</summary>
    private static readonly Pattern s_governed = new(
        @"\b([a-z]+ing|of|on|against|for|with|without|about|from|to|by|in|at|into|near|inside|outside|between|and|or|than|that ban|said|says)( (the|a|an|any|its|his|her|their|[0-9]+-hour|new|formal|civil|[A-Z]{2,5}))* [“""‘']?\z",
        RegexOptions.NonBacktracking);

    /// <summary>"Says that … is “a disgrace”": an opinion of somebody, and no definition.</summary>
    private static readonly Pattern s_opinion = new(@"\b(is|are|was|were) [“""‘]?(a|an|the|one of|what)( [“""‘]|[^.;,]{0,40}\b(threat|disgrace|failure|joke|success|disaster|terror|nightmare|shame|win|victory|mistake)\b)", RegexOptions.NonBacktracking);

    /// <summary>"A talk with the agency, a statement, and a law": a list, where the thing hangs on another word.</summary>
    private static readonly Pattern s_listed = new(@"\A[”""’')]{0,2}, (a|an|the|one of) [^,.;]{3,90}, (and|or) ", RegexOptions.NonBacktracking);

    private static readonly HashSet<string> s_kinds = new(StringComparer.OrdinalIgnoreCase)
        { "program", "programme", "system", "policy", "initiative", "act", "law", "order", "bill", "rule", "agreement", "agreements", "model", "scheme", "plan", "directive", "treaty", "clause", "section" };

    private readonly Regex? _thing = understood is { AsksWhatIs: true, Subject.Count: > 0 }
        ? new Regex(@"\b" + string.Join(@"[^\p{L}\p{N}]{1,2}", Named(understood.Subject).Select(Regex.Escape)) + (IsCommon(understood.Subject) ? @"s?\b" : @"\b"), Options(understood.Subject))
        : null;

    /// <summary>What does something and is told by that: what is written in small letters, ends as laws and programmes do, or is the number of a section.</summary>
    private readonly bool _does = understood.Subject.Any(s_kinds.Contains) || IsCommon(understood.Subject) || understood.Subject.Any(w => w.All(char.IsAsciiDigit));

    /// <summary>Without the common noun at the end of a name: "the quay programme" is also called "the quay".</summary>
    private static IEnumerable<string> Named(IReadOnlyList<string> subject) =>
        subject.Count > 1 && subject[^1].ToLowerInvariant() is "program" or "programme" or "system" or "policy" or "initiative" ? subject.Take(subject.Count - 1) : subject;

    private static bool IsCommon(IReadOnlyList<string> subject) => subject.All(w => char.IsLower(w[0]));

    /// <summary>Short names in capitals are no other words: "ICE" is no ice.</summary>
    private static RegexOptions Options(IReadOnlyList<string> subject) =>
        RegexOptions.NonBacktracking | (subject is [var only] && only.All(char.IsUpper) ? RegexOptions.None : RegexOptions.IgnoreCase);

    /// <summary>Whether it does; never where that was not asked.</summary>
    public bool IsIn(string text) => Of(text) > 0;

    /// <summary>What a sentence is worth as an answer, above 1; 0 where it says nothing of the kind.</summary>
    public double Of(string text) => _thing is null ? 0 : _thing.Matches(text).Select(m => Of(text[..m.Index], text[(m.Index + m.Length)..])).DefaultIfEmpty().Max();

    private double Of(string before, string behind)
    {
        if (understood.Kind == QuestionKind.Who && s_office.IsMatch(before))
        {
            return OfWithin;
        }

        var isSubject = !s_governed.IsMatch(before);
        if (s_is.Match(behind) is { Success: true } match && !s_opinion.IsMatch(behind) && (isSubject || (match.Value.Contains(',', StringComparison.Ordinal) && !s_listed.IsMatch(behind))))
        {
            return isSubject && before.Length <= ToOpening && !before.Contains(':', StringComparison.Ordinal) ? OfOpening : OfWithin;
        }

        return before.Length <= ToOpening && Names(before, behind) ? OfNaming
            : _does && (s_does.IsMatch(behind) || (s_under.IsMatch(before) && s_underWhat.IsMatch(behind))) ? OfWithin
            : 0;
    }

    /// <summary>Whether the thing is the name that something else is told to bear; what somebody thinks of it names nothing.</summary>
    private static bool Names(string before, string behind) =>
        !s_calledNothing.IsMatch(before) && !s_opinion.IsMatch(behind)
        && ((s_called.IsMatch(before) && s_endOfName.IsMatch(behind)) || (s_calledBare.IsMatch(before) && s_verbBehind.IsMatch(behind)));
}

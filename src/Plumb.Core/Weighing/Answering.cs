using System.Text.RegularExpressions;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>How well a sentence is of the sort that a question asks for, and fit to be printed.</summary>
/// <remarks>Factors around 1, set by hand once and fitted to no set: order matters here, not probability.</remarks>
internal static class Answering
{
    private const int ManyNames = 3;
    private const int Long = 300;
    private const int ShortestThing = 4;

    /// <summary>Words that may stand within a name.</summary>
    private const int MostWithin = 2;

    /// <summary>Units from a superlative to its thing.</summary>
    private const int Behind = 50;

    private static readonly Pattern s_cause = new(
        @"\b(because|as a result|resulted from|attribute[sd]? .{0,60}to|blam(ed|es|ing)|in order to|led to|reasons?|so that|driven by|owing to|stem(s|med) from|caused by|causes?|on the grounds?|in response to|in light of"
        + @"|in protest|to protest|protesting|aimed at|intended to|so as to|citing|motivated by|for the purpose|given that|in retaliation|incentives?|motives?|motivation|out of concern|to (prevent|protect|address|avoid|counter|ensure|avert|stop))\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Pattern s_came = new(
        @"\b(because of|resulted from|attribute[sd]? .{0,60}to|led to|driven by|owing to|stem(s|med) from|caused by|causes|cause of)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Said of harm, and not before it: who cites "preventable deaths" takes as given what is asked. With a capital it stands in the title of a report.</summary>
    private static readonly Pattern s_preventable = new(
        @"\b(was|were|is|are|be|been|as|found|deemed|judged|considered|ruled|likely|possibly|largely|entirely|potentially|not|percent|%)( [a-z]+ly)? [“""']?(not )?(preventable|avoidable)\b( ?[,.;”""']| or | if | by | with | had | and |\z)|\b(could|might|would|should) (not )?have been (prevented|avoided|averted|saved)\b",
        RegexOptions.NonBacktracking);

    /// <summary>Many of those who came to harm.</summary>
    private static readonly Pattern s_many = new(@"\b(deaths|fatalities|people|persons|detainees|prisoners|inmates|patients|suicides|homicides|most|many|percent|victims|workers|families)\b|[0-9]%", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Pattern s_states = new(
        @"\b((causes?|reasons?)( of (death|the deaths))? (was|were|is|are|included?|varied|ranged)|(leading|main|most common|most frequent|primary) causes?|were (attributed to|caused by|due to)|died of)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>"Due to the heat", not "due to be published".</summary>
    private static readonly Pattern s_due = new(@"\bdue to ([^b\s]|b[^e\s]|be[^\s])", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>How somebody came to die, as a cause.</summary>
    private static readonly Pattern s_died = new(
        @"\b(died (of|from|by)|resulted from|attributed .{0,60}to|caused by|because of|owing to|stem(s|med) from|suicides?|homicides?)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>"Suicide attempts", "suicide watch": nobody died.</summary>
    private static readonly Pattern s_noDeath = new(@"\A[ -](attempt|watch|prevention|risk|screening|precaution)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>What stands behind these is cited or listed, and not what the sentence says.</summary>
    private static readonly Pattern s_asideOfCause = new(@"\b(citing|including|such as|amid|alongside|prompting|prevent(s|ed|ing|ion)?( of)?|avoid(s|ed|ing)?|risks? of|threats? of|protocols?|attempted)\b|\b(called?|calls|calling|vigils?) for\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>How somebody came to die.</summary>
    private static readonly Pattern s_death = new(@"\b(cause of death|died (of|from|by|after)|suicides?|homicides?|ruled)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>What is not the most of its kind, or not yet, or only of a part.</summary>
    private static readonly Pattern s_lessThanMost = new(
        @"\b(second|third|fourth|fifth|2nd|3rd)[- ][a-z]+est\b|\b(one of|among) (the|its|[A-Z][a-z]+['’]s) ([a-z]+ )?[a-z]*(est|most)\b|\bwould (have been|be|become)\b|\bproposed\b|\b[A-Z][a-z]+['’]s [a-z]+est\b",
        RegexOptions.NonBacktracking);

    /// <summary>"The largest jail in Maine": the most of a part, unless the part is a country or the world.</summary>
    private static readonly Pattern s_mostOfPart = new(@"est [A-Za-z -]{2,40} in (the )?(?<part>[a-z]+ern |[A-Z][a-z.]+)", RegexOptions.NonBacktracking);

    /// <summary>Last words of the names of laws and plans.</summary>
    private static readonly HashSet<string> s_works = new(StringComparer.Ordinal) { "Act", "Law", "Bill", "Order", "Plan", "Agreement", "Treaty", "Rule", "Convention", "Protocol", "Compact", "Accord", "Accords" };

    private static readonly HashSet<string> s_large = new(StringComparer.OrdinalIgnoreCase) { "largest", "biggest", "greatest" };

    private static readonly Pattern s_most = new(@"\b([a-z]{3,}est|most|biggest)\b", RegexOptions.NonBacktracking);

    private static readonly string[] s_expecting =
        ["expect", "forecast", "project", "predict", "plan", "will ", "on track", "on pace", "likely", "anticipat", "intend", "estimate", "by 2"];

    private static readonly string[] s_ruling = ["the court ", " we hold", " we conclude", " we affirm", " we reverse", "ordered", "affirmed", "denies the", "grants the", "is entitled", "held that", "ruled that"];

    /// <summary>What may be, and what somebody warns of: no case that was.</summary>
    private static readonly Pattern s_unsure = new(@"\b(would|might|may|warn(s|ed|ing)?|fear(s|ed)?|risks?)\b", RegexOptions.NonBacktracking);

    private static readonly Pattern s_stumble = new(@" — (and |but |you know|I mean|well,)|\b(that that|the the|to to|is is)\b|— —|- —|\binaudible\b|\b(you know|I mean),", RegexOptions.NonBacktracking);

    /// <summary>A record of one person: what is general is not answered by it.</summary>
    private static readonly Pattern s_person = new(@"\b(Mr|Mrs|Ms)\.? [A-Z]", RegexOptions.NonBacktracking);

    /// <summary>The same without a name: a patient's file, a custody record.</summary>
    private static readonly Pattern s_patient = new(
        @"\b([Tt]he|[Aa]) (detainee|patient|decedent)\b[^s]|\b(his|her) ((initial|chronic|medical|mental|health|physical|vital|intake|blood|current) )*(care|medications?|symptoms?|signs|pain|exam|screening|assessment|diagnosis|pressure|breathing|history)\b", RegexOptions.NonBacktracking);

    /// <summary>"Kaspar Dahl was arrested in June": what was done with one person.</summary>
    private static readonly Pattern s_custody = new(
        @"\A[A-Z][\p{L}’'-]+( [A-Z][\p{L}’'-]+){0,3},? (\([^)]*\) )?(was|had been) (arrested|transferred|detained|deported|charged|convicted|hospitali[sz]ed|diagnosed|pronounced|admitted|booked|released|found dead)\b|\b([Dd]etainee|[Pp]risoner|[Ii]nmate) [A-Z][a-z]+ [A-Z]",
        RegexOptions.NonBacktracking);

    /// <summary>A person's file by its title: family name, given names.</summary>
    private static readonly Pattern s_file = new(@"(: |— |– | - )\p{Lu}[\p{L}’'-]+([ -]\p{Lu}?[\p{L}’'-]+){0,3}, \p{Lu}[\p{L}’'.-]+( \p{Lu}[\p{L}’'.-]*){0,3}\z", RegexOptions.NonBacktracking);

    /// <summary>What something is done or used for.</summary>
    private static readonly Pattern s_purpose = new(
        @"\b(used?|uses|using|serve[sd]?|meant|intended|designed)( [a-z]+){0,2} (as|for|to)\b|\bin order to\b|\bas (a |an )?(punishment|means|tool|way|form|retaliation|deterrent|threat)\b|\bto (coerce|punish|deter|protect|prevent|force|silence|isolate|pressure)\b|\bin retaliation\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Kinds of questions that a single person's case may answer.</summary>
    private static readonly QuestionKind[] s_ofCases = [QuestionKind.When, QuestionKind.Where, QuestionKind.Who, QuestionKind.Number];

    private static readonly Pattern s_finding = new(@"\A(In total, |Overall, )?[Ww]e (identified|found|counted|recorded|observed|estimated?|documented|report|calculated)\b", RegexOptions.NonBacktracking);

    /// <summary>References of statutes to their own parts.</summary>
    private static readonly string[] s_cross = ["subparagraph", "paragraph (", "clause (", "subsection ("];

    private static readonly HashSet<string> s_addressing = new(StringComparer.OrdinalIgnoreCase) { "you", "your", "yours", "you’re", "you're", "you’ve", "you've" };

    private static readonly HashSet<string> s_own = new(StringComparer.OrdinalIgnoreCase) { "i", "we", "my", "our", "me", "us", "i’m", "we’re", "i've", "we’ve", "we've", "let’s", "ours" };

    /// <summary>Above 1 for a sentence of the sort that is asked for, below for another.</summary>
    /// <param name="understood">The question.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="hasFigure">It counts what is asked for.</param>
    public static double Fit(Understanding understood, string text, bool hasFigure)
    {
        var fit = understood.Kind switch
        {
            QuestionKind.Number => hasFigure ? 1.6 : understood.AsksCause && HoldsCause(text) ? 0.9 : 0.55,
            QuestionKind.When => Times.AreIn(text) ? 1.5 : 0.6,
            QuestionKind.Why => GivesReason(understood, text) ? 1.6 : 0.6,
            QuestionKind.View => 0.4 + (0.4 * Stances.Count(text)),
            _ => 1,
        };
        fit *= !understood.AsksPurpose ? 1 : s_purpose.IsMatch(text) ? 1.3 : 0.6;
        fit *= understood.AsksChange && !Movement.IsIn(text) ? 0.6 : 1;
        if (understood.AsksEvent)
        {
            fit *= (Times.AreIn(text) ? 1.2 : 0.8) * (1 + (0.1 * Stances.Count(text)));
        }

        if (understood.AsksCause && understood.Kind != QuestionKind.Why && HoldsCause(text))
        {
            fit *= 1.1;
        }

        fit *= !understood.AsksCases ? 1 : !Happening.IsIn(text) ? 0.6 : Times.AreIn(text) ? 1.15 : 1;
        fit *= understood.AsksMost && (!SaysMost(text, understood) || IsLessThanMost(text)) ? 0.5 : 1;
        fit *= understood.Actors.Any(a => a.Kind == SourceKind.Court) && s_ruling.Any(r => text.Contains(r, StringComparison.OrdinalIgnoreCase)) ? 1.3 : 1;
        return understood.IsForecast ? fit * (s_expecting.Any(e => text.Contains(e, StringComparison.OrdinalIgnoreCase)) ? 1.4 : 0.7) : fit;
    }

    /// <summary>Whether a sentence tells one person's case where the question is general: "Mr. ORR denied any concerns" says nothing of
    /// how all are treated.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="title">Title of its document: "Death report: Orr, Ada" is on one person from end to end; null for none.</param>
    /// <param name="understood">The question.</param>
    public static bool IsOneCase(string text, string? title, Understanding understood) =>
        !s_ofCases.Contains(understood.Kind) && !understood.AsksCases && (IsOfPerson(text, understood) || (title is not null && s_file.IsMatch(title) && !understood.Names.Any(n => n.Contains(' ', StringComparison.Ordinal) && text.Contains(n, StringComparison.OrdinalIgnoreCase))));

    private static bool IsOfPerson(string text, Understanding understood) =>
        (s_person.IsMatch(text) || s_patient.IsMatch(text) || s_custody.IsMatch(text)) && !understood.Names.Any(n => text.Contains(n, StringComparison.OrdinalIgnoreCase) && n.Contains(' ', StringComparison.Ordinal));

    /// <summary>Whether a sentence is of the sort that is asked for; always so where any sort will do.</summary>
    /// <param name="understood">The question.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="hasFigure">It counts what is asked for.</param>
    /// <param name="names">Above 1 where it names somebody beside what is asked for.</param>
    public static bool Is(Understanding understood, string text, bool hasFigure, double names) => understood.Kind switch
    {
        _ when understood.AsksChange => Movement.IsIn(text) && (understood.Kind != QuestionKind.Number || hasFigure),
        QuestionKind.Number => hasFigure,
        QuestionKind.When => Times.AreIn(text) && NamesWhat(understood, text) && DatedAct.IsTold(understood.DatedActs, text),
        QuestionKind.Why => GivesReason(understood, text),
        QuestionKind.Who => names > 1,
        _ when understood.AsksCases => !s_unsure.IsMatch(text),
        _ when understood.AsksPastEvent => Happening.IsIn(text),
        _ => true,
    };

    /// <summary>What speaks against a thing is the reason why it is criticised, and why people died is told by what many died of: a single case is none of all,
    /// unless it is that of somebody who is asked about by name.</summary>
    private static bool GivesReason(Understanding understood, string text) =>
        (understood.Dead is { } dead ? TellsWhyDied(dead, text)
        : understood.AsksDeath ? (NamesCause(text) && TellsOfMany(text)) || SaysPreventable(text)
        : HoldsReason(text)) || (understood.AsksGrounds && Stances.OfWords(text) == Stance.Critical);

    /// <summary>Whether it speaks of somebody by name, at least the last, and names a cause, or says that they died and why.</summary>
    private static bool TellsWhyDied(string dead, string text)
    {
        var words = Words.Split(text).Select(w => w.Of(text)).ToList();
        return words.Exists(w => w.StartsWith(dead[(dead.LastIndexOf(' ') + 1)..], StringComparison.Ordinal))
            && (NamesCause(text) || SaysPreventable(text) || (HoldsReason(text) && words.Exists(w => RelatedWords.Of("die").Contains(w, StringComparer.OrdinalIgnoreCase))));
    }

    /// <summary>Whether it names in full what a date is asked of: "the Laken Riley Act" is not Laken Riley.</summary>
    private static bool NamesWhat(Understanding understood, string text) =>
        understood.Names.Where(n => n.Contains(' ', StringComparison.Ordinal) && s_works.Contains(n[(n.LastIndexOf(' ') + 1)..])).ToList() is var whole
        && (whole.Count == 0 || whole.Exists(n => IsNamedIn(text, n)));

    /// <summary>As it is asked, or with two words more within: "the CHIPS Act", "the CHIPS and Science Act".</summary>
    private static bool IsNamedIn(string text, string name)
    {
        var (words, parts) = (Words.Split(text).Select(w => w.Of(text)).ToList(), name.Split(' '));
        for (var at = 0; at < words.Count; at++)
        {
            var (next, last) = (0, at - 1);
            for (var i = at; i < words.Count && next < parts.Length && i - last <= (next == 0 ? 1 : MostWithin + 1); i++)
            {
                (next, last) = words[i].Equals(parts[next], StringComparison.OrdinalIgnoreCase) ? (next + 1, i) : (next, last);
            }

            if (next == parts.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence names a cause of what happened: not one that it cites or lists beside the matter, and not whether it could have been prevented.</summary>
    public static bool NamesCause(string text) =>
        StatesCauses(text) || s_due.IsMatch(text) || s_died.Matches(text).Any(m => !s_asideOfCause.IsMatch(text[..m.Index]) && !s_noDeath.IsMatch(text[(m.Index + m.Length)..]));

    /// <summary>Whether a sentence that names a cause names it of many; else it is a single case.</summary>
    public static bool TellsOfMany(string text) => StatesCauses(text) || s_many.IsMatch(text);

    /// <summary>Whether a sentence says that harm could have been prevented, or not.</summary>
    public static bool SaysPreventable(string text) => s_preventable.IsMatch(text);

    /// <summary>Whether a sentence says what something came of, how people died included; what "because" joins may be anything.</summary>
    public static bool HoldsCause(string text) => s_came.IsMatch(text) || s_due.IsMatch(text) || s_death.IsMatch(text) || s_preventable.IsMatch(text);

    /// <summary>Whether a sentence says that something is the most of its kind in the respect that is asked for.</summary>
    public static bool SaysMost(string text, Understanding understood) =>
        understood.Subject.Where(QuestionForm.IsMost).ToList() is var asked && s_most.Matches(text).Any(m => QuestionForm.IsMost(m.Value) && IsOfThing(text[(m.Index + m.Length)..], understood)
            && (asked.Count == 0 || asked.Contains(m.Value, StringComparer.OrdinalIgnoreCase) || (s_large.Contains(m.Value) && asked.Exists(s_large.Contains))));

    /// <summary>Whether what follows a superlative soon is a thing that the question names.</summary>
    private static bool IsOfThing(string behind, Understanding understood) =>
        understood.Subject.Where(w => w.Length > ShortestThing && !QuestionForm.IsMost(w)).Any(w => behind.IndexOf(w[..ShortestThing], StringComparison.OrdinalIgnoreCase) is >= 0 and < Behind);

    /// <summary>Whether it says so of the second, of what is only planned, or of a part.</summary>
    public static bool IsLessThanMost(string text) =>
        s_lessThanMost.IsMatch(text) || s_mostOfPart.Matches(text).Any(m => m.Groups["part"].Value is not ("United" or "U.S." or "America" or "Europe"));

    /// <summary>Whether a sentence says what the causes were, of many: "Causes were heterogeneous", "the leading cause of death was …".</summary>
    public static bool StatesCauses(string text) => s_states.IsMatch(text);

    /// <summary>"We identified …": how a study says what it found.</summary>
    public static bool IsFinding(string text) => s_finding.IsMatch(text);

    /// <summary>The same, of what somebody did or what came about; how people died is no reason for anything else.</summary>
    public static bool HoldsReason(string text) => s_cause.IsMatch(text) || s_due.IsMatch(text);

    /// <summary>At most 1: less for what an editor would rather not print.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="understood">The question: what is general is not answered by a single case.</param>
    /// <param name="kind">Kind of the publisher: "we identified" is how a paper says what was found.</param>
    public static double Quality(string text, Understanding understood, SourceKind kind)
    {
        var words = Words.Split(text);
        var quality = 1.0;
        quality *= words.Any(w => s_addressing.Contains(w.Of(text))) ? 0.5 : 1;
        quality *= words.Any(w => s_own.Contains(w.Of(text))) && !(kind == SourceKind.Academic && IsFinding(text)) ? 0.75 : 1;
        quality *= s_stumble.IsMatch(text) || StartsAgain(text, words) ? 0.5 : 1;
        quality *= IsOfPerson(text, understood) ? 0.6 : 1;
        quality *= text.Length > Long ? 0.85 : 1;
        quality *= s_cross.Any(c => text.Contains(c, StringComparison.OrdinalIgnoreCase)) ? 0.7 : 1;
        quality *= text.Count(c => c == '(') > 2 || text.Count(c => c == ';') > 2 || text.Count(c => c == ',') > 7 ? 0.85 : 1;
        var particular = Math.Max(0, NamesIn(text, understood).Count - ManyNames);
        return quality / (1 + (0.12 * particular));
    }

    /// <summary>"We’ve made — we’ve made it clear": speech that begins again after a dash.</summary>
    private static bool StartsAgain(string text, IReadOnlyList<TextSpan> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            var dashed = text[words[i - 1].End..words[i].Start].AsSpan().ContainsAny('—', '–');
            if (dashed && Enumerable.Range(Math.Max(0, i - 3), Math.Min(3, i)).Any(j => words[j].Of(text).Equals(words[i].Of(text), StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Names in a sentence that the question does not hold: runs of capitals within it.</summary>
    public static IReadOnlyList<string> NamesIn(string text, Understanding understood)
    {
        var names = new List<string>();
        var words = Words.Split(text);
        for (var i = 1; i < words.Count; i++)
        {
            var word = words[i].Of(text);
            var opens = text[words[i - 1].End..words[i].Start] is not " ";
            if (char.IsUpper(word[0]) && word.Length > 1 && !word.Any(char.IsAsciiDigit) && !Calendar.IsPart(word) && !AskingWords.IsEnglish(word))
            {
                var follows = !opens && char.IsUpper(text[words[i - 1].Start]) && names.Count > 0 && i > 1;
                if (!follows)
                {
                    names.Add(word);
                }
                else
                {
                    names[^1] += $" {word}";
                }
            }
        }

        return [.. names.Where(n => !understood.Names.Any(k => k.Contains(n, StringComparison.OrdinalIgnoreCase) || n.Contains(k, StringComparison.OrdinalIgnoreCase))).Distinct(StringComparer.Ordinal)];
    }
}

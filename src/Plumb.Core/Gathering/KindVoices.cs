using System.Text.RegularExpressions;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>Tells from what somebody is called in a text for which kind of publishers he speaks: "a spokesperson of the ministry" for the government, "Judge Orr" for
/// the courts. Those who publish nothing here are heard in the words of others.</summary>
/// <remarks>By form: common nouns of offices, and the abbreviations of the United States' federal bodies. Who is called otherwise is not recognised.</remarks>
internal static class KindVoices
{
    /// <summary>A body or office of a government, as it is named.</summary>
    private const string Body =
        @"(U\.?S\.? )?(DHS|DOJ|ICE|CBP|USCIS|HHS|EPA|FBI|FDA|CDC|FEMA|IRS|USDA|HUD|DOD|DoD)\b|White House|Pentagon|Downing Street|Kremlin|Home Office|Homeland Security|Justice Department|State Department"
        + @"|([A-Z][a-z]+ )?[Aa]dministration|[Gg]overnment|([A-Z][a-z]+ )?([Mm]inistry|[Dd]epartment)( of( the)? [A-Z][a-z]+( and [A-Z][a-z]+| [A-Z][a-z]+)*)?|[Tt]he [Aa]gency|[A-Z][a-z]+ Agency"
        + @"|(Secretary|Minister|President|Attorney General|[Bb]order [Cc]zar) [A-Z][a-z]+";

    /// <summary>Who speaks for it, behind its name.</summary>
    private const string Office = @"(['’]s?)?( ([Pp]ress [Ss]ecretary|([Aa]cting |[Aa]ssistant |[Dd]eputy |[Uu]nder )*([Ss]ecretary|[Dd]irector|[Cc]ommissioner)|[Ss]pokes(man|woman|person|people)|[Oo]fficials?|statement|release|leadership|[Cc]hief)\b)?( [A-Z][\w.’'-]+){0,3}";

    private static readonly Pattern s_officials = new(@"\b([Ff]ederal|[Gg]overnment|[Ii]mmigration|[Aa]gency|[Mm]inistry|[Aa]dministration|[Hh]omeland [Ss]ecurity|[Ss]enior|[Pp]rison) (officials?|authorities)\b|\A([Tt]he )?([Oo]fficials|[Aa]uthorities)\z", RegexOptions.NonBacktracking);

    /// <summary>Those of a part of the country, of a parliament or a court, those who look at what others do, and those who are no longer in office.</summary>
    private static readonly Pattern s_apart = new(
        @"\b(County|[Ss]heriff|City|Mayor|Gov\.|Governor|Rep\.|Reps\.|Sen\.|Sens\.|Senators?|Congress\w*|[Ll]awmakers?|Senate|House of|Judge|Court|[Cc]ouncil\w*|Inspector|[Ii]nspectors?|OIG|[Ww]atchdog|[Ff]ormer|[Oo]mbuds\w*|[Aa]udit\w*|[Cc]ontractors?|[Dd]etainees?|[Pp]risoners?|[Ll]awyers?|[Aa]ttorneys? for|[Cc]ritics?|[Oo]pponents?|[Ee]x-|Union|Hospital|School|University|College|Bank|Association|Church|Company|Club|Museum)",
        RegexOptions.NonBacktracking);

    /// <summary>A body of a state or town: another name stands right before it.</summary>
    private static readonly Pattern s_ofPart = new(@"\b(?<whose>[A-Z][\w.]*)(['’]s)? ([Dd]epartment|[Dd]ept\.|[Mm]inistry|[Oo]ffice|[Aa]gency) of\b", RegexOptions.NonBacktracking);

    /// <summary>"A lawsuit against DHS", "people held by ICE": the body is not who speaks.</summary>
    private static readonly Pattern s_behind = new(@"\b(by|of|against|about|with|from|for|to|at|in|under|over|on|between|versus|v\.) ((the|a|an|its|their|U\.S\.) )?\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>"A spokesperson for DHS": who speaks for it.</summary>
    private static readonly Pattern s_officeOf = new(
        @"\b(spokes(man|woman|person|people)|officials?|secretary|head|director|commissioner|chief|leadership|representatives?|statement|release) (for|of|at|from|with|in|by) ((the|a|an) )?\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Pattern s_formerly = new(@"\b([Ff]ormer(ly)?|[Ee]x|[Tt]hen)\b[^.;]{0,30}\z", RegexOptions.NonBacktracking);

    private static readonly Pattern s_title = new(@"\A(Secretary|Minister|President|Attorney General) ", RegexOptions.NonBacktracking);

    private static readonly Pattern s_association = new(
        @"\b(ACLU|[Aa]dvocates|[Aa]dvocacy (groups?|organi[sz]ations?)|[Rr]ights (groups?|organi[sz]ations?|advocates|[Ww]atch)|[Aa]ctivists|[Cc]ampaigners|NGOs?|Amnesty International|Human Rights (Watch|First)|Physicians for Human Rights|Red Cross|Doctors Without Borders)\b",
        RegexOptions.NonBacktracking);

    private static readonly Pattern s_court = new(@"\b([Jj]udges?|[Jj]ustices?|[Cc]ourts?|[Mm]agistrates?|[Tt]ribunals?)\b", RegexOptions.NonBacktracking);

    private static readonly Pattern s_scholars = new(@"\b([Rr]esearchers?|[Ss]cholars?|[Ss]cientists?|[Ee]conomists?|[Ee]pidemiologists?|[Aa]cademics?|[Pp]rofessors?|[Uu]niversity)\b", RegexOptions.NonBacktracking);

    private static readonly Pattern s_international = new(@"\b(UN|U\.N\.|United Nations|UNHCR|OHCHR|UNICEF|World Health Organi[sz]ation|World Bank)\b", RegexOptions.NonBacktracking);

    /// <summary>What such a body does when it says something. "Denied" is said where an allegation is denied, and not where care is.</summary>
    private static readonly Pattern s_says = new(
        @"\A( ([a-z]+ly|has|have|had|also|later|then|again|now|still|once|itself)){0,3} (say|says|said|stated?|states|told|warn(s|ed)?|argu(e|es|ed)|announced?|announces|claim(s|ed)?|describe[sd]?|call(s|ed)|allege[sd]?|conclude[sd]?|assert(s|ed)?|insist(s|ed)?|maintain(s|ed)|disput(es|ed)|reject(s|ed)|respond(s|ed)|confirm(s|ed)|acknowledge[sd]?|contend(s|ed)|defend(s|ed)|blame[sd]|characteri[sz]e[sd]|issue[sd] a [^.;]{0,40}(release|statement|rebuttal|denial)|(held|holds|found|finds) that|den(y|ies|ied) ((that|any|all|it|this|wrongdoing|responsibility)\b|[a-z]+ing\b|(the|these|those|such) (claims?|allegations?|reports?|accusations?|charges?)))",
        RegexOptions.NonBacktracking);

    private static readonly Pattern s_according = new(@"\b([Aa]ccording to|[Pp]er)( (the|a|an))? \z", RegexOptions.NonBacktracking);

    private static readonly Pattern s_speaking = new($@"\b({Body}){Office}", RegexOptions.NonBacktracking);

    /// <summary>Whether somebody who is quoted speaks for publishers of a kind.</summary>
    /// <param name="kind">The kind that is asked for.</param>
    /// <param name="speaker">What the text calls him.</param>
    public static bool Are(SourceKind kind, string speaker) => kind switch
    {
        SourceKind.Government => (s_officials.IsMatch(speaker) || (s_speaking.Match(speaker) is { Success: true } body && Speaks(speaker[..body.Index], body.Value))) && !IsApart(speaker),
        SourceKind.Ngo => s_association.IsMatch(speaker),
        SourceKind.Court => s_court.IsMatch(speaker),
        SourceKind.Academic => s_scholars.IsMatch(speaker),
        SourceKind.Intergovernmental => s_international.IsMatch(speaker),
        _ => false,
    };

    /// <summary>Whether a text says that a government says something.</summary>
    public static bool GovernmentSpeaksIn(string text)
    {
        for (var match = s_speaking.Match(text); match.Success; match = s_speaking.Match(text, match.Index + match.Length))
        {
            var (before, behind) = (text[..match.Index], text[(match.Index + match.Length)..]);
            if ((s_according.IsMatch(before) || (s_says.IsMatch(behind) && Speaks(before, match.Value))) && !IsApart($"{LastWord(before)}{match.Value}"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words by which those of a kind speak, to look for them; empty where nothing is known.</summary>
    public static string WordsOf(SourceKind kind) => kind switch
    {
        SourceKind.Government => "spokesperson officials department secretary statement said denies",
        SourceKind.Ngo => "advocates rights organization report documented said",
        SourceKind.Court => "judge court ruled ordered found",
        SourceKind.Academic => "researchers university study found",
        _ => "",
    };

    /// <summary>Whether what stands before a body's name makes it somebody else's object: "people held by", "a lawsuit against".</summary>
    public static bool IsObject(string before) => s_behind.IsMatch(before) && !s_officeOf.IsMatch(before);

    /// <summary>In office, and not behind a preposition; a title that stands without its body may not belong to a union.</summary>
    private static bool Speaks(string before, string name) =>
        !IsObject(before) && !s_formerly.IsMatch(before) && !(s_title.IsMatch(name) && LastWord(before) is [var first, ..] && char.IsUpper(first));

    private static bool IsApart(string name) =>
        s_apart.IsMatch(name) || (s_ofPart.Match(name) is { Success: true } part && part.Groups["whose"].Value is not ("The" or "A" or "U.S." or "US" or "Federal"));

    private static string LastWord(string before) => before.TrimEnd() is { Length: > 0 } trimmed && before.EndsWith(' ') ? $"{trimmed[(trimmed.LastIndexOf(' ') + 1)..]} " : "";
}

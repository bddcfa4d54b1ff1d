using System.Text.RegularExpressions;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;

namespace Plumb.Core.Gathering;

/// <summary>People who publish nothing and are asked as a group: "How do prisoners describe the food?", "What do former employees say?"</summary>
internal static class AskedGroup
{
    private const string People =
        "detainees|prisoners|inmates|residents|employees|workers|guards|officers|agents|doctors|physicians|nurses|psychiatrists|psychologists|lawyers|attorneys|families|relatives|parents|mothers|fathers|survivors|witnesses"
        + "|neighbou?rs|teachers|students|pupils|patients|victims|immigrants|migrants|refugees|asylum seekers|tenants|farmers|fishermen|sailors|soldiers|veterans|contractors|whistleblowers|experts|economists|lawmakers|senators|congressmen|mayors|sheriffs"
        + "|activists|organi[sz]ers|volunteers|unions|visitors|chaplains|priests|voters|owners|landlords|investors|businesses|companies|operators";

    private static readonly Pattern s_asked = new(
        $@"\b([Dd]o|[Dd]id|[Hh]ave|[Aa]ccording to) (the )?(?<group>((former|current|local|retired|released|detained|imprisoned|medical|legal|public|private|state|federal|prison|jail|detention|union|immigration|business) ){{0,2}}({People}))(?<clause> (that|who|which) [a-z][^?,]{{2,50}})?( (themselves|ever|also|really))?( (say|said|find|found|report|claim|argue|conclude|state|write|recommend|warn|allege|describe|see|view|perceive|judge|criticize|criticise|think|tell|respond|react|complain)\b|[?.]?\z)",
        RegexOptions.NonBacktracking);

    /// <summary>What they do where they speak, with nothing before it but where they are or who speaks with them, adverbs and auxiliaries.</summary>
    private static readonly Pattern s_speaks = new(
        @"\A( (held |detained |housed |interviewed )?(at|in|across|inside|from|of)( (the|this|that|several|many|other|all|three|two|four))?( ([A-Z][\w.’'-]*,?|and|of|the|facility|facilities|jail|prison|camp|center|centre|hall|unit|units|site|there)){1,7}| and ([A-Z][\w.’'-]*|lawyers|attorneys|advocates|relatives|families|staff|guards|witnesses)( [A-Z][\w.’'-]*){0,3})?,?( ([a-z]+ly|also|often|now|then|later|again|once|still|ever|always|themselves|here|there|both|all|interviewed|surveyed|have|has|had|do|did|does|would|will|may|might|could|can))* (?<verb>say|says|said|tells?|told|describe[sd]?|reports?|reported|alleged?|alleges|complain(s|ed)?|testif(y|ies|ied)|cite[sd]?|calls?|called|recall(s|ed)?|claim(s|ed)?|warn(s|ed)?|stated?|states|write|writes|wrote|den(y|ies|ied)|accuse[sd]?|critici[sz]e[sd]?|argue[sd]?|believe[sd]?|document(s|ed)|expressed|raised|protest(s|ed)|protesting|insist(s|ed)?|explain(s|ed)?|concluded?|found|estimated?|respond(s|ed)?|rejected)\b",
        RegexOptions.NonBacktracking);

    /// <summary>Behind a form in -ed these show that it was done to them: "accused of beating", "found dead", "told that they".</summary>
    private static readonly Pattern s_suffered = new(
        @"\A([a-z]+ by|(accused|told|reported|critici[sz]ed) (of|to|dead|missing|for|over|about)|warned (to|not to)|(told|warned) that they|told (how|when|where|whether)|called (of|to|for|in|up)|found (of|to|dead|missing|guilty|alive|unconscious|unresponsive|hang(ed|ing)|in|at|on|near|inside|with)|(said|alleged|believed|estimated) to|(cited|rejected|raised) (for|in|at|on|from|as|over)|denied (care|access|entry|medical|food|water|bail|parole|asylum|treatment|visits|leave|pay))\b",
        RegexOptions.NonBacktracking);

    private static readonly Pattern s_sources = new(
        @"(\b[Aa]ccording to|\b([Cc]omplaints?|[Rr]eports|[Aa]ccounts?|[Tt]estimony|[Tt]estimonies|[Ss]tatements?|[Ll]etters?|[Ii]nterviews?|[Aa]llegations?|[Dd]eclarations?|[Gg]rievances?|[Dd]escriptions?) (by|from|of|with))( [a-z]+){0,3} \z", RegexOptions.NonBacktracking);

    /// <summary>"What economists call core inflation": a term of theirs, and nothing that they say.</summary>
    private static readonly Pattern s_term = new(@"\b[Ww]hat( (the|some|most|many))? \z", RegexOptions.NonBacktracking);

    private static readonly Pattern s_words = new(@"\A[’']?s? (complaints?|testimony|testimonies|accounts?|interviews?|declarations?|statements?|letters?|grievances?)\b", RegexOptions.NonBacktracking);

    /// <summary>Behind a name's last noun: where they are, what they did.</summary>
    private static readonly Pattern s_further = new(@"\A(,| (of|at|in|from|near|inside|outside|with|who|held|and|interviewed|quoted)\b)", RegexOptions.NonBacktracking);

    /// <summary>Names of firms by their form: "Orrin Group", "Dahl Inc."; nobody's name is known by heart.</summary>
    private const string Firm = @"(?<name>\p{Lu}[\w.&’'-]*( (&|and) \p{Lu}[\w.’'-]*| \p{Lu}[\w.&’'-]*){0,3}),? (?<form>Group|Inc\.?|Corp\.?|Corporation|LLC|L\.L\.C\.|Ltd\.?|Company|Holdings|Industries)";

    private static readonly Pattern s_firms = new($@"\b{Firm}( spokes(person|man|woman)( \p{{Lu}}[\w.’'-]*){{0,3}}| officials| executives)?", RegexOptions.NonBacktracking);

    /// <summary>One of them that is not named: in capitals only at the front, for "Fire Company" is a name.</summary>
    private static readonly Pattern s_firm = new(@"(\b(company|contractor|operator)|\A(Company|Contractor|Operator))( spokes(person|man|woman)|'s|’s|\z)", RegexOptions.NonBacktracking);

    /// <summary>Words of the names of groups that are no firms: "International Crisis Group", "the Working Group".</summary>
    private static readonly HashSet<string> s_causes = new(StringComparer.OrdinalIgnoreCase)
    {
        "crisis", "working", "rights", "study", "studies", "support", "minority", "minorities", "action", "advocacy", "research", "policy", "monitoring", "contact", "parliamentary", "steering", "interest", "pressure", "peer", "community", "human",
        "relief", "aid", "legal", "watch", "peace", "reform", "justice", "freedom", "liberty", "liberties", "women", "women’s", "women's", "children’s", "children's", "refugee", "refugees", "migrant", "migrants", "immigrant", "immigrants", "survivors",
        "citizens", "civic", "faith", "interfaith", "youth", "student", "students", "experts", "expert", "humanitarian", "solidarity", "volunteer", "volunteers", "family", "families", "conservation", "review", "inquiry", "project", "public",
    };

    /// <summary>What a company is that does no business.</summary>
    private static readonly HashSet<string> s_noBusiness = new(StringComparer.OrdinalIgnoreCase) { "fire", "hose", "engine", "ladder", "hook", "rescue", "theatre", "theater", "ballet", "dance", "opera", "infantry", "rifle", "tank", "artillery", "volunteer" };

    private static readonly Pattern s_name = new(@"\A( \p{Lu}[\w.'’-]*){1,4}\z", RegexOptions.NonBacktracking);

    /// <summary>What stands before the names of some of them: "Rep. Ada Orr" is a lawmaker.</summary>
    private static readonly Dictionary<string, string[]> s_titles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["lawmakers"] = ["Rep.", "Reps.", "Sen.", "Sens.", "Senator", "Senators", "Representative", "Representatives", "Congressman", "Congresswoman", "Congressmember", "Assemblymember"],
        ["senators"] = ["Sen.", "Sens."], ["congressmen"] = ["Rep.", "Reps.", "Congresswoman"],
        ["doctors"] = ["Dr.", "Drs."], ["physicians"] = ["Dr.", "Drs."], ["lawyers"] = ["Attorney", "Attorneys"],
    };

    /// <summary>A name behind such a title, with what stands in brackets or between commas behind it.</summary>
    private static readonly Pattern s_titled = new(@"\A( \p{Lu}[\w.'’-]*){1,4}( and( \p{Lu}[\w.'’-]*){1,4})?( \([^)]{1,40}\)|, [^,]{1,60},)?", RegexOptions.NonBacktracking);

    /// <summary>The words of a question that name them, or null.</summary>
    public static string? In(string question) => s_asked.Match(question) is { Success: true } match ? match.Groups["group"].Value : null;

    /// <summary>Whether a word is the verb of a clause that says which of them: "companies that run halls".</summary>
    public static bool IsOfClause(string question, string word) =>
        s_asked.Match(question) is { Success: true } match && match.Groups["clause"].Value.Split(' ') is [_, _, var verb, ..] && verb.Equals(word, StringComparison.Ordinal);

    /// <summary>Whether a text says of some of them, or of one, that they say something.</summary>
    /// <param name="group">The words of the question.</param>
    /// <param name="text">The text.</param>
    /// <param name="association">The name of an association that publishes it, and is no company whatever its name; null for none.</param>
    public static bool SpeaksIn(string group, string text, string? association = null) =>
        Forms(group).Any(f => Places(f, text).Any(at => !IsOfNone(group, text[..at]) && Speaks(text[..at], text[(at + f.Length)..], f == group)))
        || (AreCompanies(group) && s_firms.Matches(text).Any(m => IsFirm(m, association) && Says(text[(m.Index + m.Length)..])))
        || Titles(group).Any(t => Places(t, text).Any(at => s_titled.Match(text[(at + t.Length)..]) is { Success: true } name && Says(text[(at + t.Length + name.Length)..])));

    /// <summary>Words that they are looked for by: what they are called, and their titles.</summary>
    public static string SoughtBy(string group) => string.Join(' ', Titles(group).Select(t => t.TrimEnd('.')).Prepend(group));

    /// <summary>Whether the name of a speaker is one of them: its last noun, or what stands before a person's name. "Veterans Affairs" is no veteran.</summary>
    /// <param name="group">The words of the question.</param>
    /// <param name="speaker">The name.</param>
    /// <param name="association">The name of an association that publishes the text, or null.</param>
    public static bool Is(string group, string speaker, string? association = null) =>
        (AreCompanies(group) && (s_firms.Matches(speaker).Any(m => IsFirm(m, association)) || (s_firm.Match(speaker) is { Success: true } firm && !IsOfNone(group, speaker[..firm.Index]))))
        || Titles(group).Any(t => speaker.StartsWith($"{t} ", StringComparison.Ordinal))
        || Forms(group).Any(f => Places(f, speaker).Any(at => !IsOfNone(group, speaker[..at]) && EndsName(speaker[(at + f.Length)..], f != group)));

    private static bool AreCompanies(string group) => group[(group.LastIndexOf(' ') + 1)..] is "companies" or "contractors" or "operators" or "businesses";

    /// <summary>"Group" and "Company" make a firm only of a name that holds no cause, and that is not the association's own.</summary>
    private static bool IsFirm(Match found, string? association) =>
        found.Groups["form"].Value is not ("Group" or "Company")
        || !(found.Groups["name"].Value is "The" || AreOfNone(found.Groups["name"].Value) || association?.Contains($"{found.Groups["name"].Value} {found.Groups["form"].Value}", StringComparison.OrdinalIgnoreCase) == true);

    private static bool AreOfNone(string name) => name.Split(' ').Any(w => s_causes.Contains(w) || s_noBusiness.Contains(w));

    /// <summary>"The fire company", "the Orrin Action Company": what stands before the noun makes it none.</summary>
    private static bool IsOfNone(string group, string before) =>
        AreCompanies(group) && before.TrimEnd() is var b && b[(b.LastIndexOf(' ') + 1)..] is { Length: > 0 } last && (s_noBusiness.Contains(last) || (char.IsUpper(last[0]) && s_causes.Contains(last)));

    private static bool EndsName(string behind, bool isOne) =>
        // "Detainee and attorney reports": one of them before "and" stands before a noun of both.
        behind.Length == 0 || (s_further.IsMatch(behind) && !(isOne && behind.StartsWith(" and ", StringComparison.Ordinal))) || (isOne && s_name.IsMatch(behind) && !Words.Split(behind).Any(w => SpeakingNouns.IsBody(w.Of(behind)) || SpeakingNouns.IsText(w.Of(behind))));

    private static bool Speaks(string before, string behind, bool areMany) =>
        (Says(behind) && !(s_term.IsMatch(before) && behind.TrimStart().StartsWith("call", StringComparison.Ordinal)))
        || (s_sources.IsMatch(before) && (areMany || !IsBeforeNoun(behind)))
        || s_words.IsMatch(behind);

    private static bool Says(string behind) => s_speaks.Match(behind) is { Success: true } said && !s_suffered.IsMatch(behind[said.Groups["verb"].Index..]);

    private static string[] Titles(string group) => s_titles.GetValueOrDefault(group[(group.LastIndexOf(' ') + 1)..], []);

    /// <summary>"Family detention", "parent company": one of them that stands before another noun is none.</summary>
    private static bool IsBeforeNoun(string behind) => behind.Length > 1 && behind[0] is ' ' or '-' && Words.Split(behind) is [var next, ..] && next.Start == 1 && !StopWords.Holds(next.Of(behind));

    /// <summary>Where a form stands as whole words, in capitals or not.</summary>
    private static IEnumerable<int> Places(string form, string text)
    {
        for (var at = text.IndexOf(form, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + form.Length;
            if ((at == 0 || !IsOfWord(text[at - 1])) && (end == text.Length || !IsOfWord(text[end])))
            {
                yield return at;
            }
        }
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static IEnumerable<string> Forms(string group) =>
        [group, group.EndsWith("ies", StringComparison.Ordinal) ? $"{group[..^3]}y" : group.EndsWith("men", StringComparison.Ordinal) ? $"{group[..^3]}man" : group.EndsWith("sses", StringComparison.Ordinal) ? group[..^2] : group.TrimEnd('s')];
}

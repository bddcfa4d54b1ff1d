using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>People who publish nothing and are asked as a group: "How do prisoners describe the food?", "What do former employees say?"</summary>
internal static class AskedGroup
{
    private const string People =
        "detainees|prisoners|inmates|residents|employees|workers|guards|officers|agents|doctors|physicians|nurses|psychiatrists|psychologists|lawyers|attorneys|families|relatives|parents|mothers|fathers|survivors|witnesses"
        + "|neighbou?rs|teachers|students|pupils|patients|victims|immigrants|migrants|refugees|asylum seekers|tenants|farmers|fishermen|sailors|soldiers|veterans|contractors|whistleblowers|experts|economists|lawmakers|senators|congressmen|mayors|sheriffs"
        + "|activists|organi[sz]ers|volunteers|unions|visitors|chaplains|priests|voters|owners|landlords|investors|businesses|companies|operators";

    private static readonly Pattern s_asked = new(
        $@"\b([Dd]o|[Dd]id|[Hh]ave|[Aa]ccording to) (the )?(?<group>((former|current|local|retired|released|detained|imprisoned|medical|legal|public|private|state|federal|prison|jail|detention|union|immigration|business) ){{0,2}}({People}))( (themselves|ever|also|really))?( (say|said|find|found|report|claim|argue|conclude|state|write|recommend|warn|allege|describe|see|view|perceive|judge|criticize|criticise|think|tell|respond|react|complain)\b|[?.]?\z)",
        RegexOptions.NonBacktracking);

    /// <summary>What they do where they speak, with the words before it.</summary>
    private static readonly Pattern s_speaks = new(
        @"\A(?<between>( [a-z]+){0,3}) (say|says|said|tells?|told|describe[sd]?|reports?|reported|alleged?|alleges|complain(s|ed)?|testif(y|ies|ied)|cite[sd]?|calls?|called|recall(s|ed)?|claim(s|ed)?|warn(s|ed)?|stated?|states|write|writes|wrote|den(y|ies|ied)|accuse[sd]?|critici[sz]e[sd]?|argue[sd]?|believe[sd]?|document(s|ed)|expressed|raised|protest(s|ed)|protesting|insist(s|ed)?|explain(s|ed)?|concluded?|found|estimated?|respond(s|ed)?|rejected)\b",
        RegexOptions.NonBacktracking);

    /// <summary>What is told to them or done with them is not said by them.</summary>
    private static readonly HashSet<string> s_passive = new(StringComparer.Ordinal) { "is", "are", "was", "were", "be", "been", "being", "and", "to", "by", "who", "in", "at", "of", "for", "with", "held", "had" };

    private static readonly Pattern s_sources = new(
        @"(\b[Aa]ccording to|\b([Cc]omplaints?|[Rr]eports|[Aa]ccounts?|[Tt]estimony|[Tt]estimonies|[Ss]tatements?|[Ll]etters?|[Ii]nterviews?|[Aa]llegations?|[Dd]eclarations?|[Gg]rievances?|[Dd]escriptions?) (by|from|of|with))( [a-z]+){0,3} \z", RegexOptions.NonBacktracking);

    private static readonly Pattern s_words = new(@"\A[’']?s? (complaints?|testimony|testimonies|accounts?|interviews?|declarations?|statements?|letters?|grievances?)\b", RegexOptions.NonBacktracking);

    /// <summary>The words of a question that name them, or null.</summary>
    public static string? In(string question) => s_asked.Match(question) is { Success: true } match ? match.Groups["group"].Value : null;

    /// <summary>Whether a text says of some of them, or of one, that they say something.</summary>
    /// <param name="group">The words of the question.</param>
    /// <param name="text">The text.</param>
    public static bool SpeaksIn(string group, string text) =>
        Forms(group).SelectMany(f => Regex.Matches(text, $@"\b{Regex.Escape(f)}\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)).Any(m => Speaks(text[..m.Index], text[(m.Index + m.Length)..]));

    /// <summary>Whether the name of a speaker is one of them.</summary>
    public static bool Is(string group, string speaker) =>
        Forms(group).Any(f => Regex.IsMatch(speaker, $@"\b{Regex.Escape(f)}\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking));

    private static bool Speaks(string before, string behind) =>
        (s_speaks.Match(behind) is { Success: true } said && !said.Groups["between"].Value.Split(' ').Any(s_passive.Contains))
        || s_sources.IsMatch(before)
        || s_words.IsMatch(behind);

    private static IEnumerable<string> Forms(string group) =>
        [group, group.EndsWith("ies", StringComparison.Ordinal) ? $"{group[..^3]}y" : group.EndsWith("men", StringComparison.Ordinal) ? $"{group[..^3]}man" : group.EndsWith("sses", StringComparison.Ordinal) ? group[..^2] : group.TrimEnd('s')];
}

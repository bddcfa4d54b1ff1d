using System.Text.RegularExpressions;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;

namespace Plumb.Core.Gathering;

/// <summary>A body that a question asks about: not what is said, but who says it.</summary>
/// <param name="Phrase">Words of the question that name it.</param>
/// <param name="Kind">Kind of publisher that the words mean.</param>
public sealed record AskedActor(string Phrase, SourceKind Kind)
{
    /// <summary>They are inspectors, ombudsmen, auditors or monitors, of whatever kind the publisher is.</summary>
    public bool Oversees { get; init; }

    /// <summary>The phrase is the name of a publisher.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The phrase is the name of somebody who publishes nothing here and speaks in the words of others: a person, a body.</summary>
    public bool IsSpeaker { get; init; }

    /// <summary>The phrase names people by what they are, who publish nothing here: "former employees".</summary>
    public bool IsGroup { get; init; }

    /// <summary>Observers, monitors or inspectors are asked beside them.</summary>
    public bool WithObservers { get; init; }

    /// <summary>What English texts call such people; the phrase itself in an English question.</summary>
    public string Called { get; init; } = Phrase;

    /// <summary>What it is looked for by: its name, or words by which those of its kind speak; empty for none.</summary>
    internal string SoughtBy => IsGroup ? AskedGroup.SoughtBy(Called) : IsSpeaker ? Called : IsNamed || Oversees ? "" : KindVoices.WordsOf(Kind);

    /// <summary>The phrase with the article that the question puts before it: "the ACLU".</summary>
    public string Shown { get; init; } = Phrase;

    /// <summary>The same actor, shown as a question writes it.</summary>
    public AskedActor ShownIn(string question) =>
        question.Contains($"the {Phrase}", StringComparison.Ordinal) ? this with { Shown = $"the {Phrase}" } : this;

    /// <summary>One body or few are meant: a single sentence by them is an answer.</summary>
    public bool IsParticular => Oversees || IsNamed || IsSpeaker;

    private static readonly Pattern s_speaks = new(
        @"\A(?<between>( [a-z]+){0,3}) (?<verb>say|says|said|stated?|states|told|finds?|found|warn(s|ed)?|argu(e|es|ed)|announced?|claim(s|ed)?|den(y|ies|ied)|describe[sd]?|call(s|ed)?|report(s|ed)?|allege[sd]?|conclude[sd]?|ruled?|rules|holds?|held|h(as|ave) (described|called|said|found|warned)|cited|documented|critici[sz]ed|accused?|promis(es|ed)|pledge[sd]?|vow(s|ed)|propose[sd]?|urge[sd]?|recommend(s|ed)|insist(s|ed)|respond(s|ed)|confirm(s|ed)|acknowledge[sd]?|maintain(s|ed)|disput(es|ed)|reject(s|ed)|contend(s|ed))\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Pattern s_ofDeeds = new(@"\A(why|when|where)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Pattern s_auxiliary = new(@"\b(do|does|did|has|have|had|is|are|was|were|will|would) (the )?\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Verbs by which somebody says or judges something.</summary>
    private static readonly HashSet<string> s_sayings = new(StringComparer.OrdinalIgnoreCase)
    {
        "say", "hold", "rule", "find", "report", "claim", "argue", "conclude", "state", "write", "warn", "allege", "believe", "think", "criticize", "criticise", "condemn", "accuse", "complain", "deny", "oppose", "support", "object",
        "see", "view", "describe", "regard", "consider", "call", "reject", "welcome", "praise",
    };

    /// <summary>How associations for rights are called.</summary>
    private static readonly Pattern s_association = new(
        @"\b(ACLU|Amnesty International|Human Rights (Watch|First)|Physicians for Human Rights|[A-Z][a-z]+ (& |and )?([A-Z][a-z]+ )?(Rights (Project|Council|Network|Center|Centre|Watch)|Refugee Council|Legal Aid|Civil Liberties|Justice (Center|Project|Coalition|Network)|Watch Network)|Freedom for [A-Z][a-z]+|Doctors Without Borders|Red Cross)\b",
        RegexOptions.NonBacktracking);

    /// <summary>What a court does, and who or what does it: "Judge Orr vacated the rule", "the Third Circuit's ruling".</summary>
    private static readonly Pattern s_court = new(
        @"\b(Judges? [A-Z][a-z.]*( [A-Z][\w.'’-]*){0,3}|Justices? [A-Z][a-z.]*( [A-Z][\w.'’-]*){0,3}|[A-Z][a-z]+ Circuit|[A-Z][a-z]+ Court|Court of [A-Z][a-z]+|[Tt]he court|[Aa] (federal|district|state|appeals|high|county|immigration) (court|judge)|[Cc]ourts|[Jj]udges)(['’]s?)?( (for|of|in)( the)?( [A-Z][\w.]*){1,4})?(?<between>( [a-z]+){0,3}) (ruled?|rules|rulings?|(held|holds|holding) that|found|ordered|vacated?|blocked|enjoined|upheld|overturned|struck|granted|decided|decisions?|dismissed|certified|affirmed|reversed|stayed|barred|concluded|rejected)\b",
        RegexOptions.NonBacktracking);

    /// <summary>What courts are told or asked is said by others.</summary>
    private static readonly Pattern s_toCourt = new(
        @"\b(tells?|told|telling|ask(s|ed|ing)?|urg(e|es|ed|ing)|su(e|es|ed|ing)|petition(s|ed|ing)?|begged|informed|persuaded|pressed|wants?|wanted)( (the|a|an|two|three|several|federal|state|district|county|high|immigration|appeals|local|its|their|U\.S\.))* \z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Between a court and a verb: what is done is another's, or done with it.</summary>
    private static readonly HashSet<string> s_others = new(StringComparer.Ordinal) { "that", "to", "is", "are", "was", "were", "be", "been", "being", "by", "whether" };

    /// <summary>Words in the stated kind of state bodies that do not speak for those who govern.</summary>
    private static readonly string[] s_apart = ["law", "legislation", "statute", "oversight", "ombud", "audit", "parliament", "legislature", "statistics", "compiled"];

    /// <summary>Phrases for kinds of publishers, longest first within a kind, lower case.</summary>
    private static readonly (SourceKind Kind, string[] Phrases)[] s_phrases =
    [
        (SourceKind.Intergovernmental, ["united nations", "un bodies", "un experts", "international organizations", "international organisations", "naciones unidas"]),
        (SourceKind.Ngo,
        [
            "human rights organizations", "human rights organisations", "human rights groups", "rights organizations", "rights organisations", "rights groups",
            "immigrant rights groups", "immigrants' rights groups", "immigrant groups", "advocacy groups", "advocacy organizations", "civil society", "advocates", "watchdogs", "ngos", "charities",
            "organizaciones de derechos humanos", "grupos de derechos humanos", "organizaciones de inmigrantes", "grupos de inmigrantes", "grupos de defensa", "defensores de los inmigrantes", "las organizaciones", "los activistas",
        ]),
        (SourceKind.Government,
        [
            "the administration", "the white house", "the government", "government officials", "officials", "authorities", "the ministry", "el gobierno", "la administración",
        ]),
        (SourceKind.Court, ["the courts", "the court", "courts", "the judges", "judges", "the judge", "tribunals", "los tribunales"]),
        (SourceKind.Press, ["the press", "journalists", "newspapers", "the media", "news media", "la prensa"]),
        (SourceKind.Academic, ["researchers", "scholars", "academics", "scientists", "los investigadores"]),
    ];

    /// <summary>Whether a question asks of it something else than words: why, when or where it did what is not saying.</summary>
    public bool IsDoerIn(string question) =>
        !IsParticular
        && s_ofDeeds.IsMatch(question)
        && Place(question, Phrase) is > 0 and var at
        && s_auxiliary.IsMatch(question[..at])
        && Words.Split(question[(at + Phrase.Length)..]) is [var verb, ..]
        && verb.Of(question[(at + Phrase.Length)..]) is var deed && char.IsLower(deed[0]) && !s_sayings.Contains(deed);

    /// <summary>Whether a source is published by such a body.</summary>
    public bool Speaks(Source source) =>
        !IsSpeaker && (IsNamed ? source.Publisher is { } publisher && NamedPublisher.Bears(publisher, Phrase)
        : Oversees ? Overseers.Speaks(source)
        : WithObservers && Overseers.Speaks(source) ? true
        : source.Kind == Kind && (Kind != SourceKind.Government || source.StatedKind is not { } stated || !s_apart.Any(a => stated.Contains(a, StringComparison.OrdinalIgnoreCase))));

    /// <summary>Whether somebody who is quoted is the one whose words are asked for.</summary>
    /// <param name="speaker">The name of who speaks, or null where that is the publisher.</param>
    /// <param name="source">Where that stands; null where it does not matter.</param>
    public bool IsQuoted(string? speaker, Source? source = null) => speaker is not null
        && (IsGroup ? AskedGroup.Is(Called, speaker, AssociationOf(source))
        : IsSpeaker || IsNamed ? SpeakerIdentity.Compare(Phrase, speaker) == SpeakerMatch.Same
        : !Oversees && (KindVoices.Are(Kind, speaker) || (WithObservers && Overseers.AreNamedIn($"{speaker} "))));

    private static string? AssociationOf(Source? source) => source is { Kind: SourceKind.Ngo } ? source.Publisher : null;

    /// <summary>Whether a text speaks of such bodies.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">Where it stands; null where it does not matter.</param>
    public bool IsNamedIn(string text, Source? source = null) =>
        IsGroup ? AskedGroup.SpeaksIn(Called, text, AssociationOf(source))
        : IsSpeaker ? Speaking(text, Phrase.Split(' ')[^1])
        : IsNamed ? Speaking(text, Phrase)
        : Oversees ? Overseers.AreNamedIn(text)
        : (WithObservers && Overseers.SpeakIn(text)) || (Kind == SourceKind.Ngo && s_association.IsMatch(text)) || (Kind == SourceKind.Court && CourtActs(text)) || (Kind == SourceKind.Government && KindVoices.GovernmentSpeaksIn(text)) || s_phrases.Where(p => p.Kind == Kind).SelectMany(p => p.Phrases).Any(p => Speaking(text, p, Kind == SourceKind.Court));

    /// <summary>The actors that a question names, at most one of each kind.</summary>
    /// <param name="question">The question.</param>
    /// <param name="publishers">Names of publishers that may be asked by name.</param>
    public static IReadOnlyList<AskedActor> In(string question, IEnumerable<string> publishers) =>
        NamedPublisher.In(question, publishers) is { } name ? [new AskedActor(name, SourceKind.Unknown) { IsNamed = true }]
        : Overseers.In(question) is { } body ? [new AskedActor(body, SourceKind.Government) { Oversees = true }]
        : OfKinds(question) is { Count: > 0 } kinds ? kinds
        : AskedGroup.In(question) is { } group ? [new AskedActor(group, SourceKind.Unknown) { IsSpeaker = true, IsGroup = true }]
        : SpanishGroup.In(question) is var (phrase, called) ? [new AskedActor(phrase, SourceKind.Unknown) { IsSpeaker = true, IsGroup = true, Called = called }]
        : NamedPublisher.Asked(question) is { } speaker ? [new AskedActor(speaker, SourceKind.Unknown) { IsSpeaker = true }]
        : [];

    /// <summary>The actor that an asker names: a kind of publishers, inspectors, a publisher, or else somebody quoted.</summary>
    /// <param name="name">The name, in any of these words.</param>
    /// <param name="publishers">Names of publishers.</param>
    public static AskedActor Named(string name, IEnumerable<string> publishers) =>
        publishers.Any(p => NamedPublisher.Bears(p, name)) ? new AskedActor(name, SourceKind.Unknown) { IsNamed = true }
        : Overseers.In($"according to {name}") is not null ? new AskedActor(name, SourceKind.Government) { Oversees = true }
        : s_phrases.Where(p => p.Phrases.Any(f => f.Equals(name, StringComparison.OrdinalIgnoreCase) || f.Equals($"the {name}", StringComparison.OrdinalIgnoreCase))).Select(p => p.Kind).ToList() is [var kind, ..] ? new AskedActor(name, kind)
        : new AskedActor(name, SourceKind.Unknown) { IsSpeaker = true };

    private static IReadOnlyList<AskedActor> OfKinds(string question) =>
        [.. s_phrases.SelectMany(p => p.Phrases.Where(f => Place(question, f) >= 0).Take(1).Select(f => OfKind(question, Place(question, f), f.Length, p.Kind)))];

    /// <summary>Observers who are asked in the same breath are no subject: "rights groups and independent observers".</summary>
    private static AskedActor OfKind(string question, int at, int length, SourceKind kind)
    {
        var also = Overseers.Beside(question[(at + length)..]);
        return new AskedActor(question.Substring(at, length + also), kind) { WithObservers = also > 0 };
    }

    /// <summary>"Judge Orr vacated the rule": a court does what courts do, and is not told or asked about it.</summary>
    private static bool CourtActs(string text)
    {
        for (var match = s_court.Match(text); match.Success; match = s_court.Match(text, match.Index + 1))
        {
            if (!match.Groups["between"].Value.Split(' ').Any(s_others.Contains) && !s_toCourt.IsMatch(text[..match.Index]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Officials said", "according to the government": they are named as those who speak.</summary>
    private static bool Speaking(string text, string phrase, bool isCourt = false)
    {
        for (var at = Place(text, phrase); at >= 0; at = Place(text, phrase, at + 1))
        {
            var (before, behind) = (text[..at], text[(at + phrase.Length)..]);
            if ((s_speaks.Match(behind) is { Success: true } said && !KindVoices.IsObject(before) && (!isCourt || IsOfCourt(said, before, behind))) || before.TrimEnd().EndsWith("according to", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Not told to a court, not done with it, and where it "held" something, a sentence: others hold people.</summary>
    private static bool IsOfCourt(Match said, string before, string behind) =>
        !said.Groups["between"].Value.Split(' ').Any(s_others.Contains) && !s_toCourt.IsMatch(before)
        && (said.Groups["verb"].Value.ToLowerInvariant() is not ("held" or "holds" or "hold") || behind[said.Length..].StartsWith(" that ", StringComparison.Ordinal));

    /// <summary>Where a phrase stands as whole words, from a place on, or -1.</summary>
    private static int Place(string text, string phrase, int from = 0)
    {
        for (var at = text.IndexOf(phrase, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + phrase.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
            {
                return at;
            }
        }

        return -1;
    }
}

using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>The words by which clauses are told: closed classes of English, and forms of verbs.</summary>
/// <remarks>General knowledge of the language, written for the judge; lower case.</remarks>
internal static class ClauseWords
{
    private static readonly FrozenDictionary<string, Part> s_parts = new (Part Part, string Words)[]
    {
        (Part.Determiner, "a an the this these those my your his her its our their whose each every any some no all both another such"),
        (Part.Number, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half"),
        (Part.Preposition, "of in on at by for from with without into onto over under about above below between among against through during before after since until till near behind beyond across along around within "
            + "towards toward upon off despite per via like unlike beside besides inside outside than as except to amid throughout concerning regarding including"),
        (Part.Coordinator, "and or but nor yet"),
        (Part.Subordinator, "because while whereas although though if unless whether when where how why what once"),
        (Part.Relative, "who which whom that"),
        (Part.Auxiliary, "be is are was were been being am has have had having do does did isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't"),
        (Part.Modal, "will would shall should can could may might must ought cannot won't wouldn't can't couldn't shouldn't mustn't"),
        (Part.Adverb, "not never also always often later still already then now again soon ever even just only too very almost nearly rather here there today yesterday seldom once twice no-one hardly barely yet further subsequently longer instead"),
        (Part.Pronoun, "i you he she it we they me him us them himself herself itself themselves nobody everybody everyone anyone someone something nothing everything none there"),
    }.SelectMany(p => p.Words.Split(' ').Select(w => (Word: w, p.Part))).DistinctBy(p => p.Word).ToFrozenDictionary(p => p.Word, p => p.Part);

    /// <summary>Pasts and participles that no ending shows.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_irregular = Set(
        "arose beat beaten became begun began bent bound bit bitten bled blew blown broke broken brought built burnt bought caught chose chosen came dealt drew drawn drank drunk drove driven ate eaten fell fallen fed felt fought found fled flew "
        + "flown forbade forbidden forgot forgotten gave given went gone got gotten grew grown hung heard hid hidden held kept knew known laid led left lent lost made meant met paid rode ridden rang rose risen ran saw seen sought sold sent shook "
        + "shaken shot showed shown shrank shrunk sang sung sank sunk sat slept spoke spoken spent sprang stood stole stolen stuck struck swore sworn swept took taken taught tore torn told thought threw thrown understood undertook won withdrew "
        + "withdrawn wrote written overcame oversaw cut put set hit hurt cost let read quit said").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_noPast = Set(
        "need seed deed feed speed breed indeed hundred sacred wicked naked rugged bed red shed sled wed creed greed weed reed steed exceed proceed succeed kindred hatred biped embed limited united aged learned").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> s_alsoNoun = Set("cost cut put set hit hurt let read quit");

    private static readonly FrozenSet<string> s_noGerund = Set("king thing ring wing spring string morning evening ceiling during nothing something anything everything sibling darling bring sing");

    private static readonly FrozenSet<string> s_be = Set("be is are was were been being am isn't aren't wasn't weren't");
    private static readonly FrozenSet<string> s_plurals = Set("people men women children police they we you these those");
    private static readonly FrozenSet<uint> s_verbs = ReadVerbs();

    /// <summary>The part that a word of a closed class plays, or null.</summary>
    public static Part? PartOf(string word) => s_parts.TryGetValue(word, out var part) ? part : null;

    /// <summary>Whether it may be a past or a participle.</summary>
    public static bool IsPast(ReadOnlySpan<char> word) => s_irregular.Contains(word) || (word.Length >= 4 && word.EndsWith("ed") && !s_noPast.Contains(word));

    /// <summary>Whether a past has the form of a noun or a base: "cost".</summary>
    public static bool IsAlsoNoun(string word) => s_alsoNoun.Contains(word);

    /// <summary>Whether it may be a gerund.</summary>
    public static bool IsGerund(string word) => word.Length >= 5 && word.EndsWith("ing", StringComparison.Ordinal) && !s_noGerund.Contains(word);

    /// <summary>Whether it is a form of "be".</summary>
    public static bool IsBe(string word) => s_be.Contains(word);

    /// <summary>Whether it looks like more than one.</summary>
    public static bool IsPlural(string word) => s_plurals.Contains(word) || (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'));

    /// <summary>Whether a stem is that of a common verb.</summary>
    public static bool IsVerb(uint stem) => s_verbs.Contains(stem);

    /// <summary>Stems of words.</summary>
    public static FrozenSet<uint> Stems(string words) => words.Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();

    /// <summary>Words.</summary>
    public static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<uint> ReadVerbs()
    {
        using var stream = typeof(ClauseWords).Assembly.GetManifestResourceStream("Plumb.Core.Verification.Judging.verbs.txt")!;
        using var reader = new StreamReader(stream);
        return Stems(string.Join(' ', reader.ReadToEnd().Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)));
    }
}

using System.Collections.Frozen;

namespace Plumb.Core.Text.Quotations;

/// <summary>Whether a name can be that of one person, and of one whom "he" or "she" may mean.</summary>
/// <remarks>By the form of the name and by nouns of bodies, texts and places; what a name is in the world is not known.</remarks>
internal static class PersonNames
{
    private const int MostWords = 6;

    private static readonly FrozenSet<string> s_men = Set("mr sir lord king father brother bishop congressman councilman spokesman chairman assemblyman");
    private static readonly FrozenSet<string> s_women = Set("ms mrs miss madam lady queen mother sister congresswoman councilwoman spokeswoman chairwoman assemblywoman");

    /// <summary>Common nouns: with a capital they are part of a name, as "King" and "Son" at its end.</summary>
    private static readonly FrozenSet<string> s_menOfKin = Set("husband son man boy");
    private static readonly FrozenSet<string> s_womenOfKin = Set("wife daughter woman girl");

    private static readonly FrozenSet<string> s_titles = Set("mr mrs ms miss dr prof sir sr sra rep sen gov lt sgt capt");

    /// <summary>Last words of bodies' names that are no nouns of bodies.</summary>
    private static readonly FrozenSet<string> s_bodies = Set("watch international project alliance initiative borders rights");

    /// <summary>Several by themselves.</summary>
    private static readonly FrozenSet<string> s_several = Set("people staff children men women others both several many some");

    /// <summary>First words of names of places, and of bodies that are called by their place.</summary>
    private static readonly FrozenSet<string> s_places = Set(
        "new north south east west northern southern eastern western central upper lower greater great united saint st san santa los las el fort port lake mount cape grand rio "
        + "white supreme federal national american democratic republican european human civil public high");

    /// <summary>Whether a pronoun may stand for a name: "she" for one person, and not for a "Mr."; "they" for several or a body; any other for whom it may be.</summary>
    public static bool MayMean(string pronoun, string name) => pronoun.ToLowerInvariant() switch
    {
        "he" => IsOne(name) && !Holds(name, s_women, s_womenOfKin),
        "she" => IsOne(name) && !Holds(name, s_men, s_menOfKin),
        "they" => AreMany(name),
        _ => true,
    };

    /// <summary>Whether a word is a title that stands before a name: "Ms", "Dr".</summary>
    public static bool IsTitle(string word) => s_titles.Contains(word);

    /// <summary>Several persons, or a body: by a plural, by "and", by a noun of bodies, or by a short form in capitals.</summary>
    private static bool AreMany(string name)
    {
        var words = Words.Split(name).Select(w => w.Of(name)).ToList();
        return words.Exists(w => w is "and" || s_several.Contains(w) || (w.EndsWith('s') && !w.EndsWith("'s", StringComparison.Ordinal) && !w.EndsWith("’s", StringComparison.Ordinal) && SpeakingNouns.ArePersons(w)))
            || name.Contains('&', StringComparison.Ordinal)
            || (words.Count > 0 && (s_bodies.Contains(words[^1]) || (words[^1].Length > 1 && words[^1].All(char.IsUpper))))
            || (words.Exists(SpeakingNouns.IsBody) && !words.Exists(SpeakingNouns.ArePersons));
    }

    /// <summary>A name of two words or more in capitals that is no body, no text, no place and no day.</summary>
    public static bool IsFull(string name) =>
        name.Split(' ') is { Length: > 1 and <= MostWords } words
        && words.All(w => w.Length > 0 && char.IsUpper(w[0])) && words.Count(w => w.Skip(1).Any(char.IsLower)) > 1
        && !s_places.Contains(words[0]) && IsOne(name);

    /// <summary>One person by the form: no body, no text, no short form in capitals, and no plural.</summary>
    private static bool IsOne(string name)
    {
        var words = Words.Split(name).Select(w => w.Of(name)).ToList();
        return words.Count > 0
            && !words.Exists(w => SpeakingNouns.IsBody(w) || SpeakingNouns.IsText(w) || w is "and" or "&")
            && !(words.Count == 1 && words[0].Length > 1 && words[0].All(char.IsUpper))
            && !((words.Count == 1 || char.IsLower(words[^1][0])) && words[^1].EndsWith('s') && SpeakingNouns.ArePersons(words[^1]));
    }

    /// <summary>A title at the head of a name, or a title or word of kin in small letters anywhere: "Ada King" is no king.</summary>
    private static bool Holds(string name, FrozenSet<string> titles, FrozenSet<string> kin)
    {
        var words = Words.Split(name).Select(w => w.Of(name)).ToList();
        return (words.Count > 1 && titles.Contains(words[0])) || words.Exists(w => char.IsLower(w[0]) && (titles.Contains(w) || kin.Contains(w)));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}

using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Words, and pairs of neighbouring words, that could name a theme.</summary>
/// <param name="termOf">The term of a word, or null.</param>
internal sealed class ThemeWords(Func<string, string?> termOf)
{
    private const int ShortestWord = 4;

    /// <summary>Short words mean too much to name a theme alone; counted in the stem.</summary>
    private const int ShortestAlone = 6;

    /// <summary>Words that name no theme: grammar, numbers, time, the trade of reporting and governing.</summary>
    private static readonly HashSet<string> s_empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "from", "said", "says", "also", "including", "include", "includes", "since", "more", "than", "after", "before", "under", "over", "other", "their",
        "have", "been", "were", "when", "which", "while", "about", "into", "between", "during", "through", "against", "within", "without", "because", "most",
        "many", "several", "least", "first", "second", "third", "last", "year", "years", "month", "months", "week", "weeks", "day", "days", "time", "times", "hours", "hour",
        "people", "person", "persons", "individual", "individuals", "number", "numbers", "state", "states", "federal", "national", "county", "city", "united", "public", "pattern",
        "report", "reports", "reported", "reporting", "according", "described", "describe", "found", "made", "make", "used", "uses", "using", "would", "could",
        "should", "must", "will", "shall", "being", "them", "they", "such", "only", "both", "each", "some", "these", "those", "this", "that", "there",
        "where", "what", "among", "around", "across", "early", "late", "held", "hold", "later", "still", "just", "even", "part", "place", "placed", "following", "followed",
        "house", "white", "president", "government", "administration", "country", "ensure", "continue", "help", "work", "need", "take", "taken", "given", "gave", "give", "going", "come", "came", "went",
        "agency", "department", "office", "document", "documented", "record", "records", "same", "another", "every", "well", "like", "near", "data", "seek", "seeking", "show", "shows",
        "million", "billion", "thousand", "hundred", "percent", "dozen", "three", "four", "five", "seven", "eight", "nine", "half", "total", "average", "rate", "high", "higher", "highest", "lower", "lowest", "large", "largest",
        "long", "longer", "short", "very", "much", "great", "good", "full", "open", "high", "main", "major", "current", "former", "previous", "recent", "past", "next", "today", "across", "along", "already", "called",
        "became", "become", "began", "begin", "remain", "remains", "want", "wants", "must", "able", "back", "call", "case", "cases", "fact", "issue", "issues", "thing", "things", "kind", "sort", "level", "levels", "area", "areas",
        "name", "named", "note", "notes", "date", "example", "additional", "specific", "various", "different", "similar", "certain", "provide", "provided", "provides", "receive", "received", "require", "required", "requires",
        "told", "tell", "known", "know", "think", "believe", "look", "looking", "kept", "left", "right", "does", "done", "doing", "here", "then", "though", "until", "upon", "whether", "whose", "your", "yours",
        "against", "based", "related", "involving", "added", "adding", "away", "down", "less", "once", "ever", "never", "faster", "slower", "better", "worse", "best", "worst", "later", "earlier", "sooner", "bigger", "smaller", "greater", "harder", "stronger", "weaker", "wing", "wings", "unit", "units", "room", "rooms", "floor", "building", "buildings", "annex", "site", "facility", "facilities", "center", "centers", "centre", "centres", "system", "program", "programs", "process",
    };

    private static readonly HashSet<string> s_beforeNouns = new(StringComparer.OrdinalIgnoreCase)
        { "the", "a", "an", "of", "in", "for", "on", "with", "no", "by", "from", "its", "their", "his", "her", "our", "about", "and", "or", "without", "over", "any", "all", "more", "into", "under", "between", "against", "through" };

    private static readonly HashSet<string> s_behindNouns = new(StringComparer.OrdinalIgnoreCase) { "and", "or", "of", "in", "at", "by", "for", "from", "on", "with", "is", "are", "was", "were", "has", "have", "had", "that", "which", "who" };

    private static readonly HashSet<string> s_beforeVerbs = new(StringComparer.OrdinalIgnoreCase) { "to", "we", "they", "i", "you", "will", "would", "can", "could", "must", "should", "may", "not", "cannot" };

    /// <summary>"Was ruled homicide": what became of something is no thing.</summary>
    private static readonly HashSet<string> s_being = new(StringComparer.OrdinalIgnoreCase) { "was", "were", "is", "are", "be", "been", "being", "one", "later", "officially" };

    /// <summary>How a thing is, and no thing: "inhumane" heads no section.</summary>
    private static readonly string[] s_describing = ["ous", "able", "ible", "less", "ful", "ane", "afe", "ary", "ive", "ious"];

    /// <summary>Adverbs end so; a few nouns do, too.</summary>
    private static readonly HashSet<string> s_nounsInLy = new(StringComparer.OrdinalIgnoreCase) { "family", "supply", "assembly", "ally", "monopoly", "anomaly", "reply" };

    private readonly HashSet<string> _ending = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _terms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (int Noun, int All)> _uses = new(StringComparer.Ordinal);

    /// <summary>The phrases of a sentence: their terms, joined by a space, and their words; each once.</summary>
    public IReadOnlyList<(string Key, string Words)> Of(string text)
    {
        var words = Words.Split(text);
        var phrases = new List<(string, string)>();
        for (var i = 0; i < words.Count; i++)
        {
            if (Term(words[i].Of(text)) is not { } term)
            {
                continue;
            }

            var word = words[i].Of(text);
            var (noun, all) = _uses.GetValueOrDefault(term);
            _uses[term] = (noun + (HeadsPhrase(text, words, i) ? 1 : 0), all + 1);
            phrases.Add((term, word.ToLowerInvariant()));
            if (i + 1 < words.Count && words[i + 1].Start == words[i].End + 1 && text[words[i].End] == ' ' && Term(words[i + 1].Of(text)) is { } next && next != term && !IsDoing(text, words, i))
            {
                var pair = $"{term} {next}";
                var (before, pairs) = _uses.GetValueOrDefault(pair);
                _uses[pair] = (before + (!FollowsVerb(text, words, i) && ((i > 0 && s_beforeNouns.Contains(words[i - 1].Of(text))) || EndsPhrase(text, words, i + 1)) ? 1 : 0), pairs + 1);
                _ = EndsPhrase(text, words, i + 1) && _ending.Add(pair);
                phrases.Add((pair, $"{word} {words[i + 1].Of(text)}".ToLowerInvariant()));
            }
        }

        return [.. phrases.DistinctBy(p => p.Item1)];
    }

    /// <summary>"Cells holding 12 people": what things do is no phrase, unless it ends there as a thing ("arms smuggling").</summary>
    private static bool IsDoing(string text, IReadOnlyList<TextSpan> words, int at) =>
        words[at].Of(text).EndsWith('s') && words[at + 1].Of(text).EndsWith("ing", StringComparison.Ordinal)
        && (!EndsPhrase(text, words, at + 1) || (at + 2 < words.Count && text[words[at + 1].End..words[at + 2].Start] == " " && !s_behindNouns.Contains(words[at + 2].Of(text))));

    /// <summary>"To bring home", "we bring home": what is done is no thing.</summary>
    private static bool FollowsVerb(string text, IReadOnlyList<TextSpan> words, int at) =>
        at > 0 && (s_beforeVerbs.Contains(words[at - 1].Of(text)) || (words[at].Of(text).EndsWith("ed", StringComparison.Ordinal) && s_being.Contains(words[at - 1].Of(text))));

    /// <summary>Whether a word only joins others.</summary>
    public static bool IsGrammar(string word) => Gathering.AskingWords.IsEnglish(word) || s_beforeNouns.Contains(word);

    /// <summary>Behind an article, a preposition or a mark, and before a mark or another word of grammar.</summary>
    private static bool HeadsPhrase(string text, IReadOnlyList<TextSpan> words, int at) =>
        at > 0 && EndsPhrase(text, words, at)
        && (text[words[at - 1].End..words[at].Start] != " " || (s_beforeNouns.Contains(words[at - 1].Of(text)) && words[at - 1].Of(text).ToLowerInvariant() is not ("and" or "or" or "more")));

    /// <summary>Before a mark, a word of grammar or the end.</summary>
    private static bool EndsPhrase(string text, IReadOnlyList<TextSpan> words, int at) =>
        at + 1 == words.Count || text[words[at].End..words[at + 1].Start] != " " || Gathering.AskingWords.IsEnglish(words[at + 1].Of(text)) || s_beforeNouns.Contains(words[at + 1].Of(text));

    /// <summary>Whether a phrase names a thing, by its use in the sentences seen: a word mostly as a noun, a pair often behind an
    /// article or a preposition or at the end of its phrase, where it stands at least once, and not ending in a verb's past.</summary>
    public bool IsNoun(string key, string words) =>
        !words.EndsWith("ed", StringComparison.Ordinal)
        && !(!key.Contains(' ', StringComparison.Ordinal) && s_describing.Any(d => words.EndsWith(d, StringComparison.Ordinal)))
        && _uses.GetValueOrDefault(key) is var (noun, all)
        && (key.Contains(' ', StringComparison.Ordinal) ? noun * 5 >= all * 2 && _ending.Contains(key) : key.Length >= ShortestAlone && noun * 2 >= all);

    /// <summary>The term of a word that may name a theme: lower-case, so no name, and not empty of meaning.</summary>
    private string? Term(string word)
    {
        if (word.Length < ShortestWord || s_empty.Contains(word) || !word.All(char.IsLower) || (word.EndsWith("ly", StringComparison.Ordinal) && !s_nounsInLy.Contains(word)))
        {
            return null;
        }

        if (!_terms.TryGetValue(word, out var term))
        {
            _terms[word] = term = termOf(word);
        }

        return term;
    }
}

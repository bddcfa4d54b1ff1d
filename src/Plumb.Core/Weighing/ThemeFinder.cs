using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Finds what the evidence is about: words, and pairs of words, that sentences of several origins share.</summary>
/// <remarks>A greedy cover: the words whose sentences bring most relevance from most origins, then the next among the
/// sentences still left. Terms of the question itself, names and words that say little divide nothing and are not used.</remarks>
internal sealed class ThemeFinder(
    IReadOnlyList<QuestionTerm> question, bool asksView, Origins origins, Func<string, string?> termOf, Func<string, double> rarity)
{
    private const int MaxThemes = 5;
    private const int MaxSentences = 90;
    private const int SentencesInTheme = 5;
    private const double PairBonus = 1.5;
    private const double SinglePenalty = 0.6;
    private const double UnjudgedWeight = 0.2;

    /// <summary>Beyond this rarity a word is an accident of one text rather than a theme.</summary>
    private const double MostRarity = 5;

    /// <summary>What more than this share of the evidence speaks of is its subject and divides nothing.</summary>
    private const double MostShare = 0.35;

    /// <summary>Words that name no theme.</summary>
    private static readonly HashSet<string> s_empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "from", "said", "says", "also", "including", "include", "includes", "since", "more", "than", "after", "before", "under", "over", "other", "their",
        "have", "been", "were", "when", "which", "while", "about", "into", "between", "during", "through", "against", "within", "without", "because", "most",
        "many", "several", "least", "first", "second", "third", "last", "year", "years", "month", "months", "week", "weeks", "day", "days", "time", "times",
        "people", "person", "persons", "number", "numbers", "state", "states", "federal", "national", "county", "city", "united", "public", "pattern",
        "report", "reports", "reported", "according", "described", "describe", "found", "made", "make", "made", "used", "uses", "using", "would", "could",
        "should", "must", "will", "shall", "being", "them", "they", "such", "only", "both", "each", "some", "these", "those", "this", "that", "there",
        "where", "what", "against", "among", "around", "across", "january", "february", "march", "april", "june", "july", "august", "september",
        "october", "november", "december", "early", "late", "across", "held", "later", "still", "just", "even", "part", "place", "against", "around",
        "house", "white", "president", "government", "administration", "country", "ensure", "continue", "help", "work", "need", "take", "taken", "given",
        "agency", "department", "office", "document", "documented", "record", "records", "same", "another", "every", "well", "like", "near", "data", "three", "four", "five", "seven", "eight", "nine", "hundred", "thousand", "shall", "seek", "seeking", "show", "shows",
    };

    private readonly Dictionary<string, string?> _terms = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _used = [.. question.Select(t => t.Term), .. asksView ? [] : question.SelectMany(t => t.Related)];

    public IReadOnlyList<Theme> Find(IReadOnlyList<EvidenceSentence> sentences)
    {
        var left = sentences.Take(MaxSentences).ToList();
        var phrases = left.ToDictionary(s => s, s => PhrasesOf(s).DistinctBy(p => p.Key).ToList());
        var themes = new List<Theme>();
        while (themes.Count < MaxThemes && Best(left, phrases) is { } best)
        {
            var parts = best.Split(' ');
            var members = left.Where(s => parts.All(s.Terms.Contains)).ToList();
            _used.UnionWith(parts);
            left.RemoveAll(members.Contains);
            themes.Add(new Theme(best, Label(best, members, phrases), Pick(members)));
        }

        return themes.Count > 0 || sentences.Count == 0 ? themes : [new Theme("", "", Pick(left))];
    }

    /// <summary>Whether two sentences say much the same.</summary>
    public static bool Similar(EvidenceSentence a, EvidenceSentence b) =>
        a.Terms.Count(b.Terms.Contains) >= 0.6 * Math.Min(a.Terms.Count, b.Terms.Count);

    private string? Best(List<EvidenceSentence> left, Dictionary<EvidenceSentence, List<(string Key, string Words)>> phrases) =>
        left.SelectMany(s => phrases[s].Where(p => !p.Key.Split(' ').Any(_used.Contains)).Select(p => (p.Key, s)))
            .GroupBy(x => x.Key, x => x.s)
            .Where(g => g.Count() is var n and >= 2 && (left.Count < 12 || n <= MostShare * left.Count))
            .Select(g => (g.Key, Weight: Weight(g) * Rarity(g.Key)))
            .OrderByDescending(t => t.Weight)
            .ThenBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => t.Key)
            .FirstOrDefault();

    private double Rarity(string key) => key.Split(' ') is { Length: 2 } pair ? PairBonus * Math.Min(MostRarity, (rarity(pair[0]) + rarity(pair[1])) / 2) : SinglePenalty * Math.Min(MostRarity, rarity(key));

    /// <summary>The best sentence of each origin, summed: ten sentences of one source weigh as one. Where views are asked
    /// for, what judges nothing weighs little.</summary>
    private double Weight(IEnumerable<EvidenceSentence> sentences) =>
        sentences.GroupBy(s => origins.Of(s.Source.Snapshot)).Sum(g => g.Max(s => s.Relevance * (asksView ? UnjudgedWeight + Stances.Count(s.Text) : 1)));

    /// <summary>Words, and pairs of neighbouring words, that could name a theme.</summary>
    private IEnumerable<(string Key, string Words)> PhrasesOf(EvidenceSentence sentence)
    {
        var text = sentence.Text;
        var words = Words.Split(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (Term(words[i].Of(text)) is not { } term)
            {
                continue;
            }

            var word = words[i].Of(text);
            yield return (term, word.ToLowerInvariant());
            if (i + 1 < words.Count && words[i + 1].Start == words[i].End + 1 && text[words[i].End] == ' ' && Term(words[i + 1].Of(text)) is { } next && next != term)
            {
                yield return ($"{term} {next}", $"{word} {words[i + 1].Of(text)}".ToLowerInvariant());
            }
        }
    }

    /// <summary>The term of a word that may name a theme: lower-case, so no name, and not empty of meaning.</summary>
    private string? Term(string word)
    {
        if (word.Length < 4 || s_empty.Contains(word) || !word.All(char.IsLower))
        {
            return null;
        }

        if (!_terms.TryGetValue(word, out var term))
        {
            _terms[word] = term = termOf(word);
        }

        return term;
    }

    /// <summary>The words most used for it.</summary>
    private static string Label(string key, List<EvidenceSentence> members, Dictionary<EvidenceSentence, List<(string Key, string Words)>> phrases) =>
        members
            .SelectMany(s => phrases[s].Where(p => p.Key == key).Select(p => p.Words))
            .GroupBy(w => w)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .FirstOrDefault(key);

    /// <summary>One sentence of each publisher first, then seconds; none that repeats another.</summary>
    private List<EvidenceSentence> Pick(List<EvidenceSentence> members)
    {
        var rounds = members
            .GroupBy(s => s.Source.Voice ?? origins.Of(s.Source.Snapshot).Value)
            .SelectMany(g => g.Select((s, round) => (s, round)))
            .OrderBy(x => x.round)
            .ThenByDescending(x => x.s.Relevance)
            .ThenBy(x => x.s.Source.Snapshot)
            .ThenBy(x => x.s.Span.Start)
            .Select(x => x.s);
        var picked = new List<EvidenceSentence>();
        foreach (var sentence in rounds)
        {
            if (picked.Count < SentencesInTheme && picked.All(p => !Similar(p, sentence)))
            {
                picked.Add(sentence);
            }
        }

        return picked;
    }
}

using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Finds what the evidence is about: terms that sentences of several origins share.</summary>
/// <remarks>A greedy cover: the term whose sentences bring most relevance from most origins, then the next among the
/// sentences still left. Terms of the question itself divide nothing and are not used.</remarks>
internal static class ThemeFinder
{
    private const int MaxThemes = 5;
    private const int MaxSentences = 90;
    private const int SentencesInTheme = 4;

    public static IReadOnlyList<Theme> Find(
        IReadOnlyList<EvidenceSentence> sentences,
        IReadOnlyList<QuestionTerm> question,
        Origins origins,
        Func<string, double> rarity)
    {
        var left = sentences.Take(MaxSentences).ToList();
        var used = question.Select(t => t.Term).ToHashSet();
        var themes = new List<Theme>();
        while (themes.Count < MaxThemes && Best(left, used, origins, rarity) is { } term)
        {
            var members = left.Where(s => s.Terms.Contains(term)).ToList();
            used.Add(term);
            left.RemoveAll(members.Contains);
            themes.Add(new Theme(term, Label(term, members), Pick(members, origins)));
        }

        return themes.Count > 0 || sentences.Count == 0 ? themes : [new Theme("", "", Pick(left, origins))];
    }

    /// <summary>Whether two sentences say much the same.</summary>
    public static bool Similar(EvidenceSentence a, EvidenceSentence b) =>
        a.Terms.Count(b.Terms.Contains) >= 0.6 * Math.Min(a.Terms.Count, b.Terms.Count);

    private static string? Best(
        List<EvidenceSentence> left, HashSet<string> used, Origins origins, Func<string, double> rarity) =>
        left.SelectMany(s => s.Terms.Where(t => t.Length > 3 && t.All(char.IsLetter) && !used.Contains(t)).Select(t => (t, s)))
            .GroupBy(x => x.t, x => x.s)
            .Where(g => g.Skip(1).Any())
            .Select(g => (Term: g.Key, Weight: Weight(g, origins) * rarity(g.Key)))
            .OrderByDescending(t => t.Weight)
            .ThenBy(t => t.Term, StringComparer.Ordinal)
            .Select(t => t.Term)
            .FirstOrDefault();

    /// <summary>The best sentence of each origin, summed: ten sentences of one source weigh as one.</summary>
    private static double Weight(IEnumerable<EvidenceSentence> sentences, Origins origins) =>
        sentences.GroupBy(s => origins.Of(s.Source.Snapshot)).Sum(g => g.Max(s => s.Relevance));

    /// <summary>The word most used for the term.</summary>
    private static string Label(string term, List<EvidenceSentence> members)
    {
        var stem = term[..Math.Min(5, term.Length)];
        return members
            .SelectMany(s => Words.Split(s.Text).Select(w => w.Of(s.Text).ToLowerInvariant()))
            .Where(w => w.StartsWith(stem, StringComparison.Ordinal) && Math.Abs(w.Length - term.Length) <= 5)
            .GroupBy(w => w)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .FirstOrDefault(term);
    }

    /// <summary>One sentence of each origin first, then seconds; none that repeats another.</summary>
    private static List<EvidenceSentence> Pick(List<EvidenceSentence> members, Origins origins)
    {
        var rounds = members
            .GroupBy(s => origins.Of(s.Source.Snapshot))
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

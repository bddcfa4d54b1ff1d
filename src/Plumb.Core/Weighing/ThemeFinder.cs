using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Finds what the evidence is about: words, and pairs of words, that sentences of several origins share.</summary>
/// <remarks>The description comes first, the sentences follow it (as in S. Osiński, "An algorithm for clustering of web search
/// results", 2003): a greedy cover by the phrases whose sentences bring most relevance from most origins and which stand
/// oftener in the evidence than in the library; then the next among the sentences still left. Terms of the question
/// itself, names and words that say little divide nothing and are not used.</remarks>
/// <param name="question">Terms of the question.</param>
/// <param name="asksView">Whether views are asked for.</param>
/// <param name="origins">Which sources go back to one.</param>
/// <param name="termOf">The term of a word, or null.</param>
/// <param name="shareOf">Share of the library's passages that hold a term.</param>
internal sealed class ThemeFinder(
    IReadOnlyList<QuestionTerm> question, bool asksView, Origins origins, Func<string, string?> termOf, Func<string, double> shareOf)
{
    private const int MaxThemes = 5;
    private const int MaxSentences = 90;
    private const int SentencesInTheme = 8;
    private const double PairBonus = 1.8;
    private const double UnjudgedWeight = 0.2;

    /// <summary>In so little evidence shares mean nothing.</summary>
    private const int Few = 12;

    /// <summary>How much oftener a phrase stands in the evidence than in the library, at least and where more counts no more.</summary>
    private const double LeastLift = 1.5;
    private const double MostLift = 8;

    /// <summary>Fewest documents that make a theme of a single word, and of two.</summary>
    private const int FewestOfWord = 3;
    private const int FewestOfPair = 2;

    /// <summary>From so much evidence on one document more is wanted: what two of many share is chance.</summary>
    private const int Much = 24;

    /// <summary>What more than this share of the evidence speaks of is its subject and divides nothing.</summary>
    private const double MostShare = 0.4;

    /// <summary>The same of what is an aspect of the subject itself: of conditions many speak of overcrowding.</summary>
    private const double MostShareOfAspect = 0.7;

    private readonly ThemeWords _words = new(termOf);
    private readonly HashSet<string> _used = [.. question.Select(t => t.Term), .. asksView ? [] : question.SelectMany(t => t.Related)];

    public IReadOnlyList<Theme> Find(IReadOnlyList<EvidenceSentence> sentences)
    {
        var left = sentences.Take(MaxSentences).ToList();
        var all = left.Count;
        var phrases = left.ToDictionary(s => s, s => _words.Of(s.Text));
        var themes = new List<(Theme Theme, int Voices, int Documents)>();
        while (themes.Count < MaxThemes && Best(left, all, phrases) is { } best)
        {
            var parts = best.Split(' ');
            var members = left.Where(s => parts.All(s.Terms.Contains)).ToList();
            _used.UnionWith(parts);
            left.RemoveAll(members.Contains);
            var picked = Pick(members);
            if (picked.Count > 1)
            {
                var snapshots = members.Select(m => m.Source.Snapshot).Distinct().ToList();
                themes.Add((new Theme(best, Label(best, members, phrases), picked), origins.Count(snapshots), snapshots.Count));
            }
        }

        if (themes.Count == 0 && asksView && all < Much)
        {
            var fields = Fields(sentences);
            return fields.Count > 0 || sentences.Count == 0 ? fields : [new Theme("", "", Pick(left))];
        }

        return themes.Count > 0 || sentences.Count == 0
            ? [.. themes.OrderByDescending(t => t.Voices).ThenByDescending(t => t.Documents).Select(t => t.Theme)]
            : [new Theme("", "", Pick(left))];
    }

    /// <summary>Where few sentences share no words: the fields of public affairs that two or more of them speak of, each sentence in one.</summary>
    private List<Theme> Fields(IReadOnlyList<EvidenceSentence> sentences)
    {
        var left = sentences.Take(MaxSentences).ToList();
        var found = new List<Theme>();
        foreach (var (label, words) in Gathering.RelatedWords.Fields)
        {
            var terms = words.Select(termOf).OfType<string>().Distinct().ToList();
            var term = string.Join(Theme.Or, terms);
            var members = terms.Count == 0 || terms.Exists(t => question.Any(q => q.Term == t)) ? [] : left.Where(s => Theme.IsIn(term, s)).ToList();
            if (found.Count < MaxThemes && members.Count > 1 && Pick(members) is { Count: > 1 } picked)
            {
                found.Add(new Theme(term, label, picked));
                left.RemoveAll(members.Contains);
            }
        }

        return found;
    }

    /// <summary>Whether two sentences say much the same.</summary>
    public static bool Similar(EvidenceSentence a, EvidenceSentence b) =>
        a.Terms.Count(b.Terms.Contains) >= 0.6 * Math.Min(a.Terms.Count, b.Terms.Count);

    private string? Best(List<EvidenceSentence> left, int all, Dictionary<EvidenceSentence, IReadOnlyList<(string Key, string Words)>> phrases) =>
        left.SelectMany(s => phrases[s].Where(p => !p.Key.Split(' ').Any(_used.Contains)).Select(p => (p.Key, s)))
            .GroupBy(x => x.Key, x => x.s)
            .Where(g => g.Key.Contains(' ', StringComparison.Ordinal) || all < Few || phrases[g.First()].Any(p => p.Key == g.Key && IsOfPublicAffairs(p.Words)))
            .Where(g => g.Count() is var n and >= 2 && (all < Few || (n <= (IsAspect(g.Key) ? MostShareOfAspect : MostShare) * all && g.Select(s => s.Source.Snapshot).Distinct().Count() >= LeastDocuments(g.Key, all))))
            .Select(g => (g.Key, Weight: Weight(g.Key, phrases[g.First()].First(p => p.Key == g.Key).Words, g, all)))
            .Where(t => t.Weight > 0)
            .OrderByDescending(t => t.Weight)
            .ThenBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => t.Key)
            .FirstOrDefault();

    private bool IsAspect(string key) => question.Any(q => q.Related.Contains(key));

    private static int LeastDocuments(string key, int all) =>
        (key.Contains(' ', StringComparison.Ordinal) ? FewestOfPair : FewestOfWord) + (all >= Much ? 1 : 0);

    /// <summary>A single word divides by its subject only where it names one: "overcrowding" does, "history" and "winter" do not.</summary>
    private static bool IsOfPublicAffairs(string word) => Gathering.RelatedWords.Of(word).Count > 0 && !Gathering.RelatedWords.IsLight(word);

    /// <summary>The best sentence of each origin, summed: ten sentences of one source weigh as one; times how much oftener the
    /// phrase stands here than in the library. Where views are asked for, what judges nothing weighs little.</summary>
    private double Weight(string key, string words, IEnumerable<EvidenceSentence> sentences, int all)
    {
        var parts = key.Split(' ');
        var lift = (double)sentences.Count() / all / parts.Min(shareOf);
        if ((all >= Few && lift < LeastLift) || !_words.IsNoun(key, words))
        {
            return 0;
        }

        var relevance = sentences.GroupBy(s => origins.Of(s.Source.Snapshot)).Sum(g => g.Max(s => s.Relevance * (asksView ? UnjudgedWeight + Stances.Count(s.Text) : 1)));
        return Math.Round(relevance * Math.Log(1 + Math.Min(lift, MostLift)) * (parts.Length > 1 ? PairBonus : 1), 9);
    }

    /// <summary>The words most used for it, with the word that mostly follows them.</summary>
    private static string Label(string key, List<EvidenceSentence> members, Dictionary<EvidenceSentence, IReadOnlyList<(string Key, string Words)>> phrases)
    {
        var label = Bare(key, members, phrases);
        var holding = members.Select(m => m.Text).Where(t => t.Contains(label, StringComparison.OrdinalIgnoreCase)).ToList();
        var next = holding
            .Select(t => t[(t.IndexOf(label, StringComparison.OrdinalIgnoreCase) + label.Length)..])
            .Select(t => t.StartsWith(' ') && Words.Split(t) is [{ Start: 1 } word, ..] && char.IsLower(t[1]) && !ThemeWords.IsGrammar(word.Of(t)) && !IsVerbal(word.Of(t)) ? word.Of(t) : "")
            .GroupBy(w => w)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return next is { Key.Length: > 0 } && key.Contains(' ', StringComparison.Ordinal) && next.Count() > 1 && next.Count() * 2 > holding.Count ? $"{label} {next.Key}" : label;
    }

    /// <summary>"Hunger strike protesting": what a thing does is not its name.</summary>
    private static bool IsVerbal(string word) => word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal);

    private static string Bare(string key, List<EvidenceSentence> members, Dictionary<EvidenceSentence, IReadOnlyList<(string Key, string Words)>> phrases) =>
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

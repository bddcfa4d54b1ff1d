using Plumb.Core.Gathering;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Divides the evidence on a question that holds two against each other into what is said of the one and of the other.</summary>
/// <remarks>By their names in the sentence, in its title or in the name of who speaks: what names neither tells nothing of the difference.</remarks>
internal static class ComparedSides
{
    private const int MostOfSide = 8;

    /// <summary>The sentences that name a side, in their order; all where nothing is compared.</summary>
    public static IReadOnlyList<EvidenceSentence> Named(IReadOnlyList<EvidenceSentence> sentences, Understanding understood) =>
        understood.Compared.Count == 0 ? sentences : [.. sentences.Where(s => understood.Compared.Any(n => IsOf(s, n)))];

    /// <summary>One theme for each side, in the order of the question: of it alone.</summary>
    public static IReadOnlyList<Theme> Themes(IReadOnlyList<EvidenceSentence> sentences, Understanding understood, Func<string, string?> termOf) =>
        [.. understood.Compared
            .Select(name => new Theme(Term(name, termOf), name, Distinct(sentences.Where(s => SideOf(s, understood) == name))))
            .Where(t => t.Sentences.Count > 0)];

    /// <summary>The one of the two that a sentence is of; null where it is of both or of neither.</summary>
    public static string? SideOf(EvidenceSentence sentence, Understanding understood)
    {
        var own = understood.Compared.Where(n => Speaks(sentence.Text, n)).ToList();
        var named = own.Count > 0 ? own : [.. understood.Compared.Where(n => IsOf(sentence, n))];
        return named is [var one] ? one : null;
    }

    /// <summary>Whether a sentence itself names both.</summary>
    public static bool NamesBoth(EvidenceSentence sentence, Understanding understood) => understood.Compared.All(n => Speaks(sentence.Text, n));

    /// <summary>Whether a sentence, its title or its speaker bears a name.</summary>
    public static bool IsOf(EvidenceSentence sentence, string name) =>
        Speaks(sentence.Text, name) || Speaks(sentence.Speaker ?? "", name)
        // Under one side's title a sentence may tell what another country does.
        || (!Abroad.Opens(sentence.Text) && (Speaks(sentence.Source.Title ?? "", name) || Speaks(sentence.Passage.Heading, name)));

    private static bool Speaks(string text, string name) =>
        text.IndexOf(name, StringComparison.Ordinal) is var at and >= 0 && (at + name.Length == text.Length || !char.IsLetter(text[at + name.Length]));

    private static string Term(string name, Func<string, string?> termOf) => string.Join(' ', Words.Split(name).Select(w => termOf(w.Of(name))).OfType<string>());

    private static List<EvidenceSentence> Distinct(IEnumerable<EvidenceSentence> sentences)
    {
        var kept = new List<EvidenceSentence>();
        foreach (var sentence in sentences)
        {
            if (kept.Count < MostOfSide && !kept.Exists(k => ThemeFinder.Similar(k, sentence)))
            {
                kept.Add(sentence);
            }
        }

        return kept;
    }
}

namespace Plumb.Core.Gathering.Web;

/// <summary>Makes queries for search providers out of what a question asks for.</summary>
/// <remarks>By form, in English and, for a question in Spanish, in its own words too. General words, fitted to no set of questions.</remarks>
public static class FacetQueries
{
    /// <summary>More words make most search engines find less.</summary>
    private const int MostWords = 10;

    /// <summary>Many search engines want each word of a query: with more than these, little may be found.</summary>
    private const int FewWords = 3;

    /// <summary>The queries, most telling first, each once.</summary>
    public static IReadOnlyList<Query> Of(Understanding understood)
    {
        ArgumentNullException.ThrowIfNull(understood);
        var subject = Subject(understood);
        if (subject.Count == 0)
        {
            return [];
        }

        var queries = new List<Query> { new(Join(subject), "the question") };
        if (subject.Count > FewWords)
        {
            queries.Add(new Query(Join(Few(understood, subject)), "the question in few words"));
        }

        queries.AddRange(understood.Actors.Select(a => new Query(Join([.. Words(a.Phrase), .. subject]), "those whose words are asked for")));
        queries.AddRange(Own(understood));
        queries.AddRange(understood.Alternatives.SelectMany(a => new[] { Without(subject, a.Right), Without(subject, a.Left) }).Select(words => new Query(Join(words), "one of what the question joins")));
        if (Sort(understood) is { } sort)
        {
            queries.Add(new Query(Join([.. subject, .. sort.Words.Split(' ')]), sort.Purpose));
        }

        return Distinct(queries);
    }

    /// <summary>The same queries, each once, in order; those without words left out.</summary>
    public static IReadOnlyList<Query> Distinct(IEnumerable<Query> queries) => [.. queries.Where(q => q.Text.Length > 0).DistinctBy(q => q.Text, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Words that name what a question is about: whole names first where they are, then the rest without words that say little.</summary>
    public static IReadOnlyList<string> Subject(Understanding understood)
    {
        ArgumentNullException.ThrowIfNull(understood);
        var telling = understood.Subject.Where(w => !RelatedWords.IsLight(w)).ToList();
        return telling.Count > 0 ? telling : understood.Subject;
    }

    /// <summary>Words of a query, as many as engines take well, each once.</summary>
    public static string Join(IReadOnlyList<string> words) => string.Join(' ', words.Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords));

    /// <summary>The first name and the longest other words, in their order.</summary>
    private static IReadOnlyList<string> Few(Understanding understood, IReadOnlyList<string> subject)
    {
        var name = understood.Names is [var first, ..] ? first.Split(' ') : [];
        var longest = subject.Where(w => !name.Contains(w)).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Take(Math.Max(1, FewWords - name.Length)).ToHashSet();
        return [.. name, .. subject.Where(longest.Contains)];
    }

    /// <summary>A question in another language, in its own words.</summary>
    private static IEnumerable<Query> Own(Understanding understood) =>
        understood.Carried.Count > 0 ? [new Query(Join([.. understood.Carried.Select(c => c.Written)]), "the question in its own language")] : [];

    private static List<string> Without(IReadOnlyList<string> subject, IReadOnlyList<string> side) => [.. subject.Where(w => !side.Contains(w, StringComparer.OrdinalIgnoreCase))];

    private static IEnumerable<string> Words(string phrase) => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !AskingWords.IsEnglish(w));

    /// <summary>What the sort of answer that is asked for is called in texts.</summary>
    private static (string Words, string Purpose)? Sort(Understanding understood) => understood.Kind switch
    {
        _ when understood.AsksCause => ("causes", "its causes"),
        QuestionKind.Number => ("number statistics", "the number that is asked for"),
        QuestionKind.When => ("date", "the date that is asked for"),
        QuestionKind.Why => ("reasons", "the reason that is asked for"),
        QuestionKind.Claim or QuestionKind.YesNo or QuestionKind.View => ("denied disputed", "who denies or disputes it"),
        _ => null,
    };
}

using Plumb.Core.Gathering;
using Plumb.Core.Text;

namespace Plumb.Core.Checking;

/// <summary>Puts a theme into a question that says of what it is one: "What is said about medical neglect in ICE detention?"</summary>
internal static class ThemeQuestion
{
    private const int MostWords = 8;
    private const int MostOfSubject = 4;

    private static readonly HashSet<string> s_places = new(StringComparer.OrdinalIgnoreCase) { "in", "at", "inside", "within", "under" };

    /// <summary>Last words of names that have an article.</summary>
    private static readonly HashSet<string> s_works = new(StringComparer.Ordinal)
        { "Act", "Bill", "Plan", "Order", "Agreement", "Treaty", "Rule", "Convention", "Agency", "Department", "Administration", "Court", "Project", "Council", "Committee", "Office", "Union", "Association", "Foundation" };

    /// <summary>What follows no longer says where: time, a second question, a clause.</summary>
    private static readonly HashSet<string> s_ends = new(StringComparer.OrdinalIgnoreCase)
    {
        "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "must", "since", "from", "between", "during", "before", "after", "per", "and", "or", "that", "who",
        "changed", "developed", "evolved", "grown", "risen", "fallen", "increased", "declined", "improved", "worsened", "seen", "treated", "viewed", "perceived", "described", "handled", "criticized", "criticised",
    };

    /// <summary>The place or body that a question is about, as it stands behind a noun: " in ICE detention", " in connection with ICE"; empty where it names none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="understood">How it was understood.</param>
    public static string Within(string question, Understanding understood)
    {
        var words = Words.Split(question);
        for (var i = words.Count - 2; i >= 0; i--)
        {
            if (s_places.Contains(words[i].Of(question)) && Tail(question, words, i) is { } tail && Names(tail, understood))
            {
                return $" {char.ToLowerInvariant(tail[0])}{tail[1..]}";
            }
        }

        return understood.Names is [var name, ..] ? $" in connection with {Named(name)}"
            : SubjectWords.Of(question, understood.Subject) is var subject && !subject.Contains(',', StringComparison.Ordinal) && Words.Split(subject).Count is > 0 and <= MostOfSubject ? $" in connection with {subject}"
            : "";
    }

    /// <summary>A name as running text has it: "the Quay Act".</summary>
    public static string Named(string name) => HasArticle(name) ? $"the {name}" : name;

    /// <summary>Whether running text puts an article before a name.</summary>
    public static bool HasArticle(string name) => s_works.Contains(name[(name.LastIndexOf(' ') + 1)..]);

    /// <summary>From a preposition to the end of its phrase; null where that is empty or long.</summary>
    private static string? Tail(string question, IReadOnlyList<TextSpan> words, int from)
    {
        var last = from;
        while (last + 1 < words.Count && question[words[last].End..words[last + 1].Start] == " " && !s_ends.Contains(words[last + 1].Of(question)))
        {
            last++;
        }

        return last > from && last - from <= MostWords ? question[words[from].Start..words[last].End] : null;
    }

    /// <summary>Whether it holds a name of the question, or where that has none, a word of its subject; a year alone is no place.</summary>
    private static bool Names(string tail, Understanding understood) =>
        understood.Names.Count > 0
            ? understood.Names.Any(n => tail.Contains(n, StringComparison.Ordinal))
            : Words.Split(tail).Select(w => w.Of(tail)).Any(w => understood.Subject.Contains(w) && !w.All(char.IsDigit));
}

using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Questions to go on with, from what was found and from what is missing; each was tried on the evidence that was read.</summary>
internal static class FollowUpFinder
{
    private const int Most = 5;
    private const int MostOfThemes = 2;
    private const int MostOfKinds = 2;

    /// <summary>Fewest documents that speak of a name before it is worth a question.</summary>
    private const int LeastNamed = 3;

    private static readonly (SourceKind Kind, string Asked)[] s_kinds =
    [
        (SourceKind.Government, "government officials"), (SourceKind.Ngo, "human rights organisations"), (SourceKind.Court, "the courts"),
        (SourceKind.Academic, "researchers"), (SourceKind.Press, "newspapers"), (SourceKind.Intergovernmental, "international organisations"),
    ];

    /// <summary>What the themes, the names and the gaps lead to.</summary>
    public static IReadOnlyList<CheckFollowUp> Find(string question, Evidence evidence, IReadOnlyList<Source> sources) =>
        evidence.Sentences.Count == 0 ? [] : [.. OfThemes(evidence).Concat(OfNames(evidence)).Concat(OfKinds(question, evidence, sources)).Take(Most)];

    private static IEnumerable<CheckFollowUp> OfThemes(Evidence evidence) =>
        evidence.Themes
            .Where(t => t.Term.Contains(' ', StringComparison.Ordinal))
            .Select(t => (t.Label, Documents: evidence.Sentences.Where(s => t.Term.Split(' ').All(s.Terms.Contains)).Select(s => s.Source.Snapshot).Distinct().Count()))
            .Where(t => t.Documents > 1)
            .Take(MostOfThemes)
            .Select(t => new CheckFollowUp(
                $"What do the sources say about {t.Label}{Within(evidence.Understood)}?", true, $"{t.Documents} documents read for this check speak of it."));

    /// <summary>The name that most documents speak of and that the question does not hold.</summary>
    private static IEnumerable<CheckFollowUp> OfNames(Evidence evidence)
    {
        var publishers = evidence.Sentences.Select(s => s.Source.Publisher ?? "").Distinct().ToList();
        return evidence.Sentences
            .SelectMany(s => Answering.NamesIn(s.Text, evidence.Understood).Select(n => (Name: n, s.Source.Snapshot)))
            .Where(n => n.Name.Contains(' ', StringComparison.Ordinal) && !publishers.Exists(p => p.Contains(n.Name, StringComparison.OrdinalIgnoreCase)))
            .GroupBy(n => n.Name, StringComparer.Ordinal)
            .Select(g => (g.Key, Documents: g.Select(n => n.Snapshot).Distinct().Count()))
            .Where(g => g.Documents >= LeastNamed)
            .OrderByDescending(g => g.Documents)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(1)
            .Select(g => new CheckFollowUp($"What is said about {g.Key}?", true, $"{g.Documents} documents read for this check name it."));
    }

    /// <summary>The same question to those who were not heard, those with sources in the library first.</summary>
    private static IEnumerable<CheckFollowUp> OfKinds(string question, Evidence evidence, IReadOnlyList<Source> sources)
    {
        var heard = evidence.Sentences.Concat(evidence.OfOthers).CountBy(s => s.Source.Kind).ToDictionary();
        var asked = evidence.Understood.Actors.Select(a => a.Kind).ToHashSet();
        return s_kinds
            .Where(k => !asked.Contains(k.Kind))
            .Select(k => (k.Asked, Found: heard.GetValueOrDefault(k.Kind), Held: sources.Count(s => s.Kind == k.Kind)))
            .OrderBy(k => k.Found > 0)
            .ThenByDescending(k => k.Held)
            .Take(MostOfKinds)
            .Select(k => new CheckFollowUp(Ask(question, evidence, k.Asked), k.Found > 0, Why(k.Asked, k.Found, k.Held)));
    }

    private static string Ask(string question, Evidence evidence, string asked) =>
        evidence.Understood.Actors is [var actor, ..]
            ? question.Replace($"does {actor.Phrase}", $"do {asked}", StringComparison.Ordinal).Replace(actor.Phrase, asked, StringComparison.Ordinal)
            : evidence.Understood.Kind == QuestionKind.Claim ? $"What do {asked} say: {question.TrimEnd('.', ' ')}?"
            : $"{question.TrimEnd('.', '?', ' ')}, according to {asked}?";

    /// <summary>" in ICE", from the first name of the question.</summary>
    private static string Within(Understanding understood) => understood.Names is [var name, ..] ? $" and {name}" : "";

    private static string Why(string asked, int found, int held) => (found, held) switch
    {
        (1, _) => $"One sentence by {asked} was found for this question.",
        ( > 1, _) => $"{found} sentences by {asked} were found for this question.",
        (0, 0) => $"This library has no source by {asked}: add some.",
        (0, 1) => $"The one source by {asked} in this library was not found to speak to it.",
        _ => $"None of the {held:N0} sources by {asked} in this library was found to speak to it.",
    };
}

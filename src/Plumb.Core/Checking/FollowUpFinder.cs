using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Questions to go on with, from the gaps in the evidence; each was tried on the evidence that was read.</summary>
internal static class FollowUpFinder
{
    private const int Most = 4;

    private static readonly (SourceKind Kind, string Asked)[] s_kinds =
    [
        (SourceKind.Government, "government bodies"), (SourceKind.Ngo, "rights organisations"), (SourceKind.Court, "courts"),
        (SourceKind.Academic, "researchers"), (SourceKind.Press, "newspapers"), (SourceKind.Intergovernmental, "international organisations"),
    ];

    /// <summary>The same question of those who were not asked, least heard first.</summary>
    public static IReadOnlyList<CheckFollowUp> Find(string question, Evidence evidence, IReadOnlyList<Source> sources)
    {
        if (evidence.Sentences.Count == 0)
        {
            return [];
        }

        var heard = evidence.Sentences.Concat(evidence.OfOthers).CountBy(s => s.Source.Kind).ToDictionary();
        var asked = evidence.Understood.Actors.Select(a => a.Kind).ToHashSet();
        return [.. s_kinds
            .Where(k => !asked.Contains(k.Kind))
            .Select(k => (k.Asked, Found: heard.GetValueOrDefault(k.Kind), Held: sources.Count(s => s.Kind == k.Kind)))
            .OrderBy(k => k.Found)
            .ThenByDescending(k => k.Held)
            .Select(k => new CheckFollowUp(Ask(question, evidence, k.Asked), k.Found > 0, Why(k.Asked, k.Found, k.Held)))
            .Take(Most)];
    }

    private static string Ask(string question, Evidence evidence, string asked) =>
        evidence.Understood.Actors is [var actor, ..]
            ? question.Replace($"does {actor.Phrase}", $"do {asked}", StringComparison.Ordinal).Replace(actor.Phrase, asked, StringComparison.Ordinal)
            : $"What do {asked} say on this: {char.ToLowerInvariant(question[0])}{question[1..]}";

    private static string Why(string asked, int found, int held) => (found, held) switch
    {
        (1, _) => $"One sentence by {asked} was found for this question.",
        ( > 1, _) => $"{found} sentences by {asked} were found for this question.",
        (0, 0) => $"This library has no source by {asked}: add some.",
        (0, 1) => $"The one source by {asked} in this library was not found to speak to it.",
        _ => $"None of the {held:N0} sources by {asked} in this library was found to speak to it.",
    };
}

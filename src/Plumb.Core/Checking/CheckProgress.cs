using Plumb.Core.Drafting;
using Plumb.Core.Sources;

namespace Plumb.Core.Checking;

/// <summary>How far a check is, for whoever waits for it.</summary>
/// <param name="Text">What is done now, in words.</param>
/// <param name="Sources">Sources of the passages found so far, best first; empty before any was.</param>
public sealed record CheckProgress(string Text, IReadOnlyList<Source> Sources)
{
    internal static CheckProgress Searching(int sources) => new($"Searching {sources:N0} {(sources == 1 ? "source" : "sources")}", []);

    internal static CheckProgress Weighing(Found found) => Of(found, $"Weighing {found.Passages.Count:N0} {(found.Passages.Count == 1 ? "passage" : "passages")}");

    internal static CheckProgress Drafting(Found found) => Of(found, "Choosing what can be said");

    internal static CheckProgress Verifying(Draft draft)
    {
        var sentences = draft.Sections.Sum(s => s.Sentences.Count);
        return new CheckProgress($"Verifying {sentences:N0} {(sentences == 1 ? "sentence" : "sentences")} against the archive", []);
    }

    private static CheckProgress Of(Found found, string text) => new(text, [.. found.Passages.Select(p => p.Source).DistinctBy(s => s.Snapshot)]);
}

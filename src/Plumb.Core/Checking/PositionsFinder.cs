using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Who speaks to which theme, how, and with how many independent origins behind it.</summary>
/// <param name="publisher">Knows the sources of citations.</param>
/// <param name="origins">Which sources go back to one.</param>
internal sealed class PositionsFinder(CheckPublisher publisher, Origins origins)
{
    /// <summary>One row for each speaker, most themes first; null where there is nothing to compare.</summary>
    /// <param name="themes">Words of the themes, in the order of the sections.</param>
    /// <param name="sections">The published sections.</param>
    public CheckPositions? Find(IReadOnlyList<string> themes, IReadOnlyList<CheckSection> sections)
    {
        var said = sections.Select(Said).ToList();
        var speakers = said
            .SelectMany(s => s)
            .GroupBy(s => s.Speaker, StringComparer.OrdinalIgnoreCase)
            .Select(g => new CheckPositionRow(g.Key, KindOf(g.Key, g.First().Citation), [.. said.Select(s => Cell([.. s.Where(x => x.Speaker.Equals(g.Key, StringComparison.OrdinalIgnoreCase))]))]))
            .OrderByDescending(r => r.Cells.Count(c => c.Citations.Count > 0))
            .ThenByDescending(r => r.Cells.Sum(c => c.Origins))
            .ThenBy(r => r.Actor, StringComparer.Ordinal)
            .ToList();
        return speakers.Count > 1 && sections.Count > 1 ? new CheckPositions(themes, speakers) : null;
    }

    /// <summary>What is said in a section: its sentences, and those that they stand for.</summary>
    private static List<Statement> Said(CheckSection section) =>
        [.. section.Sentences
            .Where(s => s.Speaker is not null && s.Citations.Count > 0)
            .SelectMany(s => s.Same
                .Where(same => same.Speaker is not null)
                .Select(same => new Statement(same.Speaker!, s.Stance, same.Citation))
                .Prepend(new Statement(s.Speaker!, s.Stance, s.Citations[0])))];

    /// <summary>The kind of a publisher; of somebody whom it quotes the kind is not known.</summary>
    private string KindOf(string speaker, CheckCitation citation) =>
        publisher.PublisherOf(citation) is { } own && !own.StartsWith(speaker, StringComparison.OrdinalIgnoreCase) ? $"quoted by {own}" : publisher.KindOf(citation);

    private CheckPositionCell Cell(List<Statement> own)
    {
        if (own.Count == 0)
        {
            return new CheckPositionCell("silent", 0, []);
        }

        var balance = own.Sum(s => s.Stance switch { "critical" => -1, "supportive" => 1, _ => 0 });
        return new CheckPositionCell(
            balance < 0 ? "critical" : balance > 0 ? "supportive" : own.Exists(s => s.Stance is not (null or "neutral")) ? "unclear" : "neutral",
            origins.Count(own.Select(s => publisher.SnapshotOf(s.Citation))),
            [.. own.Select(s => s.Citation)]);
    }

    /// <summary>Something that a speaker says.</summary>
    private sealed record Statement(string Speaker, string? Stance, CheckCitation Citation);
}

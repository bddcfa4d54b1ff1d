using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Who speaks to which theme, how, and with how many independent origins behind it.</summary>
/// <param name="publisher">Knows the sources of citations.</param>
/// <param name="origins">Which sources go back to one.</param>
/// <param name="asksView">Whether the question asks how something is judged: else no stance is told.</param>
internal sealed class PositionsFinder(CheckPublisher publisher, Origins origins, bool asksView)
{
    /// <summary>Head of the one column where no themes part the answer.</summary>
    private const string Whole = "The question as a whole";

    /// <summary>One row for each speaker, most themes first; null where there is nothing to compare.</summary>
    /// <param name="themes">Words of the themes, in the order of their sections.</param>
    /// <param name="sections">The published sections that hold a theme.</param>
    public CheckPositions? Find(IReadOnlyList<string> themes, IReadOnlyList<CheckSection> sections) =>
        sections.Count > 1 && Rows([.. sections.Select(s => Said(s.Sentences))]) is { Count: > 1 } rows ? new CheckPositions(themes, rows) : null;

    /// <summary>One column for all that answers, where a view is asked for and somebody's is told; null where there is nothing to compare.</summary>
    /// <param name="sentences">The published sentences that answer.</param>
    public CheckPositions? OnWhole(IEnumerable<CheckSentence> sentences) =>
        asksView && Rows([Said(sentences)]) is { Count: > 1 } rows && rows.Exists(r => r.Cells[0].Stance != "speaks") ? new CheckPositions([Whole], rows) : null;

    private List<CheckPositionRow> Rows(IReadOnlyList<IReadOnlyList<Statement>> said) => [.. said
        .SelectMany(s => s)
        .GroupBy(s => s.Speaker, StringComparer.OrdinalIgnoreCase)
        .Select(g => new CheckPositionRow(g.Key, KindOf(g.Key, g.First().Citation), [.. said.Select(s => Cell([.. s.Where(x => x.Speaker.Equals(g.Key, StringComparison.OrdinalIgnoreCase))]))]))
        .OrderByDescending(r => r.Cells.Count(c => c.Citations.Count > 0))
        .ThenByDescending(r => r.Cells.Sum(c => c.Origins))
        .ThenBy(r => r.Actor, StringComparer.Ordinal)];

    /// <summary>What is said: sentences, and those that they stand for.</summary>
    private static List<Statement> Said(IEnumerable<CheckSentence> sentences) =>
        [.. sentences
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

        // A stance is told where one is asked about, a sentence tells it surely, and none tells the other; that none was told does not make anybody neutral.
        var told = own.Select(s => s.Stance).Where(s => s is "critical" or "supportive").Distinct().ToList();
        return new CheckPositionCell(
            asksView && told is [{ } stance] ? stance : "speaks",
            origins.Count(own.Select(s => publisher.SnapshotOf(s.Citation))),
            [.. own.Select(s => s.Citation)]);
    }

    /// <summary>Something that a speaker says.</summary>
    private sealed record Statement(string Speaker, string? Stance, CheckCitation Citation);
}

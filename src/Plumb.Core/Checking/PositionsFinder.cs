namespace Plumb.Core.Checking;

/// <summary>Who speaks to which theme.</summary>
internal static class PositionsFinder
{
    /// <summary>One row for each publisher, most themes first; null where there is nothing to compare.</summary>
    public static CheckPositions? Find(IReadOnlyList<CheckSection> sections, CheckPublisher publisher)
    {
        var speakers = sections
            .SelectMany(s => s.Sentences)
            .Where(s => s.Speaker is not null && s.Citations.Count > 0)
            .GroupBy(s => s.Speaker!, StringComparer.Ordinal)
            .Select(g => Row(g.Key, publisher.KindOf(g.First().Citations[0]), sections))
            .OrderByDescending(r => r.Cells.Count(c => c.Citations.Count > 0))
            .ThenBy(r => r.Actor, StringComparer.Ordinal)
            .ToList();
        return speakers.Count > 1 && sections.Count > 1 ? new CheckPositions([.. sections.Select(s => s.Title)], speakers) : null;
    }

    private static CheckPositionRow Row(string speaker, string kind, IReadOnlyList<CheckSection> sections) => new(speaker, kind, [.. sections.Select(section =>
    {
        var citations = section.Sentences.Where(s => s.Speaker == speaker).SelectMany(s => s.Citations).ToList();
        return new CheckPositionCell(citations.Count > 0 ? "speaks" : "silent", citations);
    })]);
}

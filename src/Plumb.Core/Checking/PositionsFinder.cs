using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Who speaks to which theme, and how.</summary>
internal static class PositionsFinder
{
    /// <summary>One row for each speaker, most themes first; null where there is nothing to compare.</summary>
    /// <param name="themes">Words of the themes, in the order of the sections.</param>
    /// <param name="sections">The published sections.</param>
    /// <param name="publisher">Knows the kinds of publishers.</param>
    public static CheckPositions? Find(IReadOnlyList<string> themes, IReadOnlyList<CheckSection> sections, CheckPublisher publisher)
    {
        var speakers = sections
            .SelectMany(s => s.Sentences)
            .Where(s => s.Speaker is not null && s.Citations.Count > 0)
            .GroupBy(s => s.Speaker!, StringComparer.Ordinal)
            .Select(g => Row(g.Key, publisher.KindOf(g.First().Citations[0]), sections))
            .OrderByDescending(r => r.Cells.Count(c => c.Citations.Count > 0))
            .ThenBy(r => r.Actor, StringComparer.Ordinal)
            .ToList();
        return speakers.Count > 1 && sections.Count > 1 ? new CheckPositions(themes, speakers) : null;
    }

    private static CheckPositionRow Row(string speaker, string kind, IReadOnlyList<CheckSection> sections) => new(speaker, kind, [.. sections.Select(section =>
    {
        var own = section.Sentences.Where(s => s.Speaker == speaker && s.Citations.Count > 0).ToList();
        return new CheckPositionCell(own.Count > 0 ? StanceOf(own) : "silent", [.. own.SelectMany(s => s.Citations)]);
    })]);

    /// <summary>As most of the quotes judge, told by the words they use.</summary>
    private static string StanceOf(IEnumerable<CheckSentence> sentences) =>
        sentences.SelectMany(s => s.Citations).Sum(c => Stances.Of(c.Quote) switch { Stance.Critical => -1, Stance.Supportive => 1, _ => 0 }) switch
        {
            < 0 => "critical",
            > 0 => "supportive",
            _ => "neutral",
        };
}

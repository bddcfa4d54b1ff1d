using System.Buffers;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Checking;

/// <summary>Finds tables that may count what a question asks for: in what was found, and in sources whose titles name it.</summary>
/// <remarks>A row holds few words of a question, so a ranking of passages seldom finds the table that answers it.</remarks>
internal static class TableFinder
{
    /// <summary>Documents read for their titles alone.</summary>
    private const int MostTitled = 12;

    /// <summary>Sources with this many of the question's words in their title are about it.</summary>
    private const int LeastWords = 2;

    /// <summary>The tables, by their sources' names and their places; none where no number is asked for.</summary>
    public static async Task<IReadOnlyList<SourceTable>> FindAsync(
        Understanding understood, IReadOnlyList<ReadPassage> passages, IReadOnlyList<Source> sources, ILibrary library, CancellationToken cancel)
    {
        if (!understood.AsksNumber)
        {
            return [];
        }

        var documents = passages.DistinctBy(p => p.Source.Snapshot).Select(p => (p.Source, p.Document)).ToList();
        var read = documents.Select(d => d.Source.Snapshot).ToHashSet();
        foreach (var source in Titled(understood, sources).Where(s => !read.Contains(s.Snapshot)).Take(MostTitled))
        {
            if (await library.DocumentAsync(source.Snapshot, cancel) is { } document)
            {
                documents.Add((source, document));
            }
        }

        return [.. documents.OrderBy(d => d.Source.Id, StringComparer.Ordinal).SelectMany(d => TableReader.In(d.Source, d.Document, cancel))];
    }

    /// <summary>Sources whose title holds words of the question, most of them first; of one count, those that call themselves a table or a list.</summary>
    private static IEnumerable<Source> Titled(Understanding understood, IReadOnlyList<Source> sources)
    {
        var families = understood.Subject.Select(w => SearchValues.Create([w, .. RelatedWords.Of(w)], StringComparison.OrdinalIgnoreCase)).ToList();
        return sources
            .Select(s => (Source: s, Count: s.Title is { } title ? families.Count(f => title.AsSpan().ContainsAny(f)) : 0))
            .Where(s => s.Count >= LeastWords)
            .OrderByDescending(s => s.Count)
            .ThenByDescending(s => s.Source.MediaType.Contains("csv", StringComparison.Ordinal) || s.Source.MediaType.Contains("sheet", StringComparison.Ordinal))
            .ThenByDescending(s => s.Source.Title!.Contains("table", StringComparison.OrdinalIgnoreCase) || s.Source.Title.Contains("list", StringComparison.OrdinalIgnoreCase))
            .ThenBy(s => s.Source.Id, StringComparer.Ordinal)
            .Select(s => s.Source);
    }
}

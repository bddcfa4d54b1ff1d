using Plumb.Core.Retrieval;
using Plumb.Core.Sources;

namespace Plumb.Host.Work;

/// <summary>Finds passages of a library by words.</summary>
internal sealed class LibrarySearch(OpenLibrary library, IPassageIndex index)
{
    private const int Candidates = 200;

    /// <summary>The best passages, best first.</summary>
    /// <param name="words">What to look for.</param>
    /// <param name="top">Most passages.</param>
    /// <param name="cancel">Cancels the search.</param>
    public async Task<IReadOnlyList<FoundPassage>> FindAsync(string words, int top, CancellationToken cancel)
    {
        var sources = (await library.Sources.SourcesAsync(cancel)).ToDictionary(s => s.Snapshot);
        var (ranking, _) = await new FeedbackSearch(library.Sources, index).SearchAsync(index.Analyze(words), Math.Max(Candidates, top), cancel);
        var found = new List<FoundPassage>();
        // An index that cannot be written may still know sources that are gone.
        foreach (var hit in ranking.Hits.Where(h => sources.ContainsKey(h.Passage.Snapshot)).Take(top))
        {
            if (await library.Sources.DocumentAsync(hit.Passage.Snapshot, cancel) is { } document)
            {
                found.Add(new FoundPassage(found.Count + 1, sources[hit.Passage.Snapshot], hit, document, hit.Passage.Span.Of(document.Text)));
            }
        }

        return found;
    }
}

/// <summary>A passage that was found.</summary>
/// <param name="Rank">Its rank, from 1.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Hit">The passage and its score.</param>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Text">Its text.</param>
internal sealed record FoundPassage(int Rank, Source Source, Hit Hit, Document Document, string Text);

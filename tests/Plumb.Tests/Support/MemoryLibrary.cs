using System.Text;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Tests.Support;

/// <summary>A library and passage index in memory: one passage for each block; a paragraph with a stroke that stands alone is a row of a table.</summary>
internal sealed class MemoryLibrary : ILibrary, IPassageIndex
{
    private readonly SortedDictionary<SnapshotId, (Source Source, Document Document)> _items = [];
    private readonly List<(Passage Passage, HashSet<string> Terms)> _passages = [];

    public int PassageCount => _passages.Count;

    public MemoryLibrary Add(string publisher, SourceKind kind, string? date, params string[] paragraphs) =>
        AddWith(source => source, publisher, kind, date, paragraphs);

    /// <summary>The same, with other facts of the source.</summary>
    public MemoryLibrary AddWith(Func<Source, Source> with, string publisher, SourceKind kind, string? date, params string[] paragraphs)
    {
        var text = string.Join("\n\n", paragraphs);
        var id = SnapshotId.Of(Encoding.UTF8.GetBytes(publisher + date + text));
        var blocks = new List<Block>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new Block(paragraph.Contains(" | ", StringComparison.Ordinal) ? BlockKind.TableRow : BlockKind.Paragraph, new TextSpan(start, start + paragraph.Length)));
            start += paragraph.Length + 2;
        }

        var source = with(SourceOf(id, publisher, kind, date));
        if (_items.TryAdd(id, (source, new Document { Snapshot = id, Text = text, Blocks = blocks })))
        {
            _passages.AddRange(blocks.Select((b, i) => (new Passage(id, i, b.Span, "", null), Analyze(b.Span.Of(text)).ToHashSet())));
        }

        return this;
    }

    /// <summary>A source as this library holds them.</summary>
    public static Source SourceOf(SnapshotId id, string publisher, SourceKind kind, string? date) => new()
    {
        Snapshot = id,
        Id = id.Hex[..12],
        Title = $"Report of {publisher}",
        Publisher = publisher,
        Kind = kind,
        Published = PartialDate.ParseIso(date),
        Retrieved = DateTimeOffset.UnixEpoch,
        MediaType = "text/plain",
        Origin = $"memory/{publisher.ToLowerInvariant().Replace(' ', '-')}.md",
    };

    /// <summary>Takes the sources of a publisher out.</summary>
    public MemoryLibrary Remove(string publisher)
    {
        foreach (var (id, _) in _items.Where(i => i.Value.Source.Publisher == publisher).ToList())
        {
            _items.Remove(id);
            _passages.RemoveAll(p => p.Passage.Snapshot == id);
        }

        return this;
    }

    /// <summary>Replaces a document's text behind the index's back, as a damaged archive would.</summary>
    public void Tamper(Func<string, string> change)
    {
        foreach (var (id, item) in _items.ToList())
        {
            _items[id] = (item.Source, item.Document with { Text = change(item.Document.Text) });
        }
    }

    public Document Document(string snapshot) => _items[new SnapshotId(snapshot)].Document;

    public Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Source>>([.. _items.Values.Select(i => i.Source)]);

    public Task<Document?> DocumentAsync(SnapshotId snapshot, CancellationToken cancel) =>
        Task.FromResult(_items.TryGetValue(snapshot, out var item) ? item.Document : null);

    public Task<string> DigestAsync(CancellationToken cancel) =>
        Task.FromResult(SnapshotId.Of(Encoding.UTF8.GetBytes(string.Join(',', _items.Keys))).Hex);

    public IReadOnlyList<string> Analyze(string text) =>
        [.. Words.Split(text).Select(w => w.Of(text).ToLowerInvariant()).Where(w => w.Length > 3).Select(w => w.TrimEnd('s'))];

    public int PassagesWith(string term) => _passages.Count(p => p.Terms.Contains(term));

    public int PassagesOf(SnapshotId snapshot) => _passages.Count(p => p.Passage.Snapshot == snapshot);

    public Ranking Search(IReadOnlyList<WeightedTerm> terms, int count, CancellationToken cancel) =>
        new([.. _passages
            .Select(p => new Hit(p.Passage, terms.Where(t => p.Terms.Contains(t.Term)).Sum(t => t.Weight)))
            .Where(h => h.Score > 0)
            .OrderByDescending(h => h.Score)
            .ThenBy(h => h.Passage.Snapshot)
            .ThenBy(h => h.Passage.Ordinal)
            .Take(count)]);
}

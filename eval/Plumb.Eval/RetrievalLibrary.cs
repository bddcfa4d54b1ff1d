using System.Text;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Eval;

/// <summary>A test collection as a library in memory.</summary>
internal sealed class RetrievalLibrary : ILibrary, ILibraryChanges
{
    private readonly List<LibraryChange> _all = [];
    private readonly Dictionary<SnapshotId, Document> _documents = [];
    private readonly Dictionary<SnapshotId, string> _names = [];

    public RetrievalLibrary(RetrievalSet set)
    {
        foreach (var (id, title, text) in set.Documents)
        {
            var snapshot = SnapshotId.Of(Encoding.UTF8.GetBytes(id));
            var source = new Source { Snapshot = snapshot, Id = id, Title = title, Retrieved = DateTimeOffset.UnixEpoch, MediaType = "text/plain", Origin = id };
            var document = new Document { Snapshot = snapshot, Text = text, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))] };
            _all.Add(new LibraryChange(_all.Count + 1, snapshot, source, document));
            (_documents[snapshot], _names[snapshot]) = (document, id);
        }
    }

    public string Name(SnapshotId snapshot) => _names[snapshot];

    public Task<long> SequenceAsync(CancellationToken cancel) => Task.FromResult((long)_all.Count);

    public Task<IReadOnlyList<LibraryChange>> ChangesSinceAsync(long sequence, int most, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<LibraryChange>>([.. _all.Skip((int)sequence).Take(most)]);

    public Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<Source>>([.. _all.Select(c => c.Source!)]);

    public Task<Document?> DocumentAsync(SnapshotId snapshot, CancellationToken cancel) => Task.FromResult(_documents.GetValueOrDefault(snapshot));

    public Task<string> DigestAsync(CancellationToken cancel) => Task.FromResult("");
}

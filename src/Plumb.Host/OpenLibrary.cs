using Plumb.Core.Checking;
using Plumb.Core.Checking.Web;
using Plumb.Core.Correcting;
using Plumb.Core.Reading;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Writing;
using Plumb.Core.Weighing;

namespace Plumb.Host;

/// <summary>A library with its index and its checks, as the verbs use it.</summary>
internal sealed class OpenLibrary(
    string folder,
    ILibrary sources,
    ILibraryIntake writer,
    PublisherRules rules,
    ISnapshotStore snapshots,
    ICheckStore checks,
    ICheckFinder finder,
    IChallengeStore challenges,
    Func<CancellationToken, Task<(IPassageIndex Index, string? Rebuilt)>> openIndex) : IDisposable
{
    private IPassageIndex? _index;

    public string Folder { get; } = folder;

    /// <summary>Whether nothing can be written into it.</summary>
    public bool IsReadOnly { get; init; }

    public ILibrary Sources { get; } = sources;

    public ILibraryIntake Writer { get; } = writer;

    public ISnapshotStore Snapshots { get; } = snapshots;

    public ICheckStore Checks { get; } = checks;

    /// <summary>Finds stored checks by question and by source.</summary>
    public ICheckFinder Finder { get; } = finder;

    public IChallengeStore Challenges { get; } = challenges;

    /// <summary>Why the index was made anew, or null; known once the index is open.</summary>
    public string? Rebuilt { get; private set; }

    /// <summary>The index, caught up with the library.</summary>
    public async Task<IPassageIndex> IndexAsync(CancellationToken cancel)
    {
        if (_index is null)
        {
            (_index, Rebuilt) = await openIndex(cancel);
        }

        return _index;
    }

    /// <summary>The index, caught up with what came into the library since it was opened; one that was given before is closed.</summary>
    public async Task<IPassageIndex> ReopenIndexAsync(CancellationToken cancel)
    {
        (_index as IDisposable)?.Dispose();
        _index = null;
        return await IndexAsync(cancel);
    }

    /// <summary>The library as gathering lets it grow.</summary>
    /// <param name="openIndex">Opens the index, caught up with what came; null for this library's own.</param>
    public WebLibrary Growing(Func<CancellationToken, Task<IPassageIndex>>? openIndex = null) => new(Sources, Ingest(new ReadingLimits(), FieldMap.None), rules, Composition.PageLinks, openIndex ?? ReopenIndexAsync);

    /// <summary>An index of its own, caught up with the library as it is now, for whoever stays open while the library changes.</summary>
    public async Task<IPassageIndex> OpenIndexAsync(CancellationToken cancel) => (await openIndex(cancel)).Index;

    public async Task<Checker> CheckerAsync(CancellationToken cancel) => Checker(await IndexAsync(cancel));

    /// <summary>Makes checks from this library.</summary>
    /// <param name="index">The index.</param>
    /// <param name="written">Who writes; null for the sources' own words.</param>
    /// <param name="steps">Told the steps of a check; null for nobody.</param>
    public Checker Checker(IPassageIndex index, WrittenBy? written = null, IProgress<CheckProgress>? steps = null)
    {
        var verifier = new Verifier(Sources);
        return new Checker(
            Sources,
            new PassageFinder(Sources, index),
            new Weigher(index),
            verifier,
            TimeProvider.System,
            written is null ? null : new GatedWriting(Sources, verifier.Judge, written.Writer, written.Budget, TimeProvider.System, written.Progress),
            steps);
    }

    public Ingest Ingest(ReadingLimits limits, FieldMap fields) => Composition.Ingest(Writer, rules, limits, fields);

    public void Dispose()
    {
        (_index as IDisposable)?.Dispose();
        (Sources as IDisposable)?.Dispose();
    }
}

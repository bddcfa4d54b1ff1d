using Plumb.Core.Gathering;
using Plumb.Core.Sources;

namespace Plumb.Core.Reading;

/// <summary>Files in, sources out: sniffs, reads, and archives. Best effort: one bad file never stops the rest.</summary>
/// <remarks>Items are read in parallel and archived in the order of their names, so that the outcome is always the same. What is
/// kept in memory is bounded by <see cref="ReadingLimits.MaxHeldBytes"/> and not by what is added. Files that were looked at
/// before and are as they were are passed over.</remarks>
/// <param name="library">Where it is archived.</param>
/// <param name="readers">Readers of documents.</param>
/// <param name="containers">Readers of containers.</param>
/// <param name="languages">Tells the language of a text where nothing states it; null for no detection.</param>
/// <param name="rules">Rules from which the kind of a publisher follows.</param>
/// <param name="limits">Limits of one document, of one container, and of what is held in memory.</param>
/// <param name="clock">The time of adding.</param>
public sealed class Ingest(
    ILibraryIntake library,
    IReadOnlyList<IDocumentReader> readers,
    IReadOnlyList<IContainerReader> containers,
    ILanguageDetector? languages,
    PublisherRules rules,
    ReadingLimits limits,
    TimeProvider clock)
{
    /// <summary>An interruption costs at most one batch: they are small against what may be held.</summary>
    private const int BatchesHeld = 8;

    /// <summary>Adds files and folders.</summary>
    /// <param name="paths">Files, or folders that are searched through.</param>
    /// <param name="options">What the user asks of this run.</param>
    /// <param name="progress">Told as items are done, in order, on the thread that adds.</param>
    /// <param name="cancel">Stops at once; the batches archived before stay, and adding again goes on from there.</param>
    /// <exception cref="PlumbException">The library cannot be written; what was archived before stays.</exception>
    public async Task<IngestReport> AddAsync(
        IReadOnlyList<string> paths, IngestOptions options, IProgress<IngestProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        var manifests = new ManifestReader(new ManifestFields(options.Fields), limits);
        var walk = new IngestWalk(library, new Unpacker(containers, manifests, limits), manifests, limits, clock, options);
        return await AddAsync(walk.StepsAsync(paths, cancel), progress, progress is null ? null : FileCount.Of(paths, cancel), cancel);
    }

    /// <summary>Adds what was gathered from the web, as it comes.</summary>
    /// <param name="pages">Pages with how they came.</param>
    /// <param name="total">Addresses that were asked for, as far as it is known.</param>
    /// <param name="progress">Told as items are done, in order, on the thread that adds.</param>
    /// <param name="cancel">Stops at once; what was archived before stays.</param>
    /// <exception cref="PlumbException">The library cannot be written; what was archived before stays.</exception>
    public async Task<IngestReport> AddAsync(
        IAsyncEnumerable<GatheredPage> pages, int? total, IProgress<IngestProgress>? progress, CancellationToken cancel)
    {
        var unpacker = new Unpacker(containers, new ManifestReader(new ManifestFields(FieldMap.None), limits), limits);
        return await AddAsync(PageSteps.Of(pages, unpacker, cancel), progress, total, cancel);
    }

    private async Task<IngestReport> AddAsync(IAsyncEnumerable<IngestStep> steps, IProgress<IngestProgress>? progress, int? total, CancellationToken cancel)
    {
        var reader = new ItemReader(library, await library.SequenceAsync(cancel), readers, languages, rules, limits, clock);
        var batches = new IngestBatches(library, limits.MaxHeldBytes / BatchesHeld, progress, total);
        var queue = new IngestQueue(Environment.ProcessorCount, limits.MaxHeldBytes);
        await foreach (var step in queue.ReadAsync(steps, reader.ReadAsync, cancel))
        {
            await batches.TakeAsync(step, cancel);
        }

        await batches.CommitAsync(cancel);
        return batches.Report();
    }

    /// <summary>Adds bytes that are at hand, all that can be read in one step.</summary>
    /// <param name="items">The items.</param>
    /// <param name="cancel">Stops at once; then none of them is archived.</param>
    /// <returns>What came of each, in the same order.</returns>
    /// <exception cref="PlumbException">The library cannot be written.</exception>
    public async Task<IReadOnlyList<GivenOutcome>> AddGivenAsync(IReadOnlyList<GivenItem> items, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(items);
        var reader = new ItemReader(library, await library.SequenceAsync(cancel), readers, languages, rules, limits, clock);
        var outcomes = new List<GivenOutcome>();
        var archived = new List<ArchivedItem>();
        foreach (var item in items)
        {
            var step = await reader.ReadAsync(new IngestItem(new FileVisit(item.Name, "", null), item.Name, item.Bytes, item.MediaType, new ManifestEntry(null, item.Facts, null, item.Name), item.Capture), cancel);
            outcomes.Add(step switch
            {
                IngestStep.New read => new GivenOutcome(read.Archived.Source.Snapshot, archived.TrueForAll(a => a.Source.Snapshot != read.Archived.Source.Snapshot), null),
                IngestStep.Known known => new GivenOutcome(known.Snapshot, false, null),
                IngestStep.Failed failed => new GivenOutcome(null, false, failed.Reason),
                _ => new GivenOutcome(null, false, "it could not be read"),
            });
            if (step is IngestStep.New { Archived: var read2 } && outcomes[^1].IsNew)
            {
                archived.Add(read2);
            }
        }

        await library.AddAsync(archived, cancel);
        await library.KeepAsync([.. items.Zip(outcomes).Where(p => p.First.Capture is not null && p.Second.Snapshot is not null).Select(p => new KeptCapture(p.Second.Snapshot!.Value, p.First.Capture!))], cancel);
        return outcomes;
    }
}

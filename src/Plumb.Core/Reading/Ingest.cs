using Plumb.Core.Sources;

namespace Plumb.Core.Reading;

/// <summary>What came of adding: counts, and what could not be read and why.</summary>
/// <param name="Added">Sources that are new in the library.</param>
/// <param name="Unchanged">Items whose bytes were archived already.</param>
/// <param name="Unreadable">Items that could not be read, with the reason.</param>
public sealed record IngestReport(int Added, int Unchanged, IReadOnlyList<UnreadableItem> Unreadable);

/// <summary>An item that could not be read.</summary>
/// <param name="Name">Path or member name.</param>
/// <param name="Reason">Why, and what to do.</param>
public sealed record UnreadableItem(string Name, string Reason);

/// <summary>Files in, sources out: sniffs, reads, and archives. Best effort: one bad file never stops the rest.</summary>
public sealed class Ingest(
    ILibrary library,
    ILibraryWriter writer,
    IReadOnlyList<IDocumentReader> readers,
    IReadOnlyList<IContainerReader> containers,
    PublisherRules rules,
    ReadingLimits limits,
    TimeProvider clock)
{
    private const int Batch = 100;

    /// <summary>Adds files and folders.</summary>
    /// <param name="paths">Files, or folders that are searched through.</param>
    /// <param name="progress">Told the number of items done, after each batch.</param>
    /// <param name="cancel">Stops after the batch in hand; what was archived stays, and adding again goes on from there.</param>
    public async Task<IngestReport> AddAsync(IReadOnlyList<string> paths, IProgress<int>? progress, CancellationToken cancel)
    {
        var known = (await library.SourcesAsync(cancel)).Select(s => s.Snapshot).ToHashSet();
        var unreadable = new List<UnreadableItem>();
        var (added, unchanged, done) = (0, 0, 0);
        foreach (var batch in paths.SelectMany(p => Items(p, cancel)).Chunk(Batch))
        {
            cancel.ThrowIfCancellationRequested();
            var fresh = batch.Where(i => i.Problem is not null || known.Add(SnapshotId.Of(i.Bytes))).ToList();
            unchanged += batch.Length - fresh.Count;
            var outcomes = new (ArchivedItem? Item, string? Reason)[fresh.Count];
            Parallel.For(0, fresh.Count, new ParallelOptions { CancellationToken = cancel }, i => outcomes[i] = Read(fresh[i], cancel));
            unreadable.AddRange(outcomes.Select((o, i) => (o.Reason, fresh[i].Name)).Where(o => o.Reason is not null).Select(o => new UnreadableItem(o.Name, o.Reason!)));
            added += await writer.AddAsync([.. outcomes.Where(o => o.Item is not null).Select(o => o.Item!)], cancel);
            progress?.Report(done += batch.Length);
        }

        return new IngestReport(added, unchanged, unreadable);
    }

    private IEnumerable<Item> Items(string path, CancellationToken cancel)
    {
        if (Directory.Exists(path))
        {
            var manifest = Manifest.InFolder(path);
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(f => !Manifest.Is(f))
                .Order(StringComparer.Ordinal)
                .SelectMany(f => FileItems(f, Path.GetRelativePath(path, f).Replace('\\', '/'), manifest, cancel));
        }

        return File.Exists(path)
            ? FileItems(path, Path.GetFileName(path), Manifest.InFolder(Path.GetDirectoryName(Path.GetFullPath(path))!), cancel)
            : [new Item(path, [], null, "there is no such file or folder")];
    }

    private IEnumerable<Item> FileItems(string path, string name, Manifest manifest, CancellationToken cancel)
    {
        byte[] bytes;
        string? problem = null;
        try
        {
            var length = new FileInfo(path).Length;
            problem = length > limits.MaxBytes ? $"it has {length:N0} bytes, more than the limit of {limits.MaxBytes:N0}; raise the limit with --max-bytes" : null;
            bytes = problem is null ? File.ReadAllBytes(path) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            (bytes, problem) = ([], $"it could not be opened: {e.Message}");
        }

        return Expand(new Item(name, bytes, manifest.Find(name), problem), manifest, 0, cancel);
    }

    private IEnumerable<Item> Expand(Item item, Manifest manifest, int depth, CancellationToken cancel)
    {
        var type = item.Problem is null ? MediaTypeSniffer.Sniff(item.Bytes, item.Name) : "";
        var container = containers.FirstOrDefault(c => c.MediaTypes.Contains(type));
        if (container is null)
        {
            return [item];
        }

        return depth >= limits.MaxDepth
            ? [item with { Problem = $"it lies {depth} containers deep, deeper than the limit of {limits.MaxDepth}" }]
            : container.Open(new MemoryStream(item.Bytes), item.Name, limits, cancel)
                .Select(m => (m, Name: $"{item.Name}!/{m.Name}"))
                .SelectMany(x => Expand(new Item(x.Name, x.m.Bytes, manifest.Find(x.Name), x.m.Problem), manifest, depth + 1, cancel));
    }

    private (ArchivedItem?, string?) Read(Item item, CancellationToken cancel)
    {
        if (item.Problem is { } problem || item.Bytes.Length == 0)
        {
            return (null, item.Problem ?? "it is empty");
        }

        var raw = new RawSnapshot(item.Bytes, MediaTypeSniffer.Sniff(item.Bytes, item.Name), item.Name);
        if (readers.FirstOrDefault(r => r.MediaTypes.Contains(raw.MediaType)) is not { } reader)
        {
            return (null, $"its content ({raw.MediaType}) is of no kind that Plumb reads");
        }

        return reader.Read(raw, limits, cancel) switch
        {
            ReadOutcome.Read read => (new ArchivedItem(SourceOf(item, raw, read.Document), raw.Bytes, read.Document), null),
            ReadOutcome.Unreadable no => (null, no.Reason),
            _ => throw new InvalidOperationException("A reader gave an outcome of an unknown kind."),
        };
    }

    private Source SourceOf(Item item, RawSnapshot raw, Document document)
    {
        var facts = (item.Entry?.Facts ?? SourceFacts.None).Or(document.Facts);
        return new Source
        {
            Snapshot = raw.Id,
            Id = item.Entry?.Id ?? raw.Id.Hex[..12],
            Title = facts.Title,
            Publisher = facts.Publisher,
            Kind = rules.KindOf(facts.StatedKind),
            Authors = facts.Authors,
            Published = facts.Published,
            Retrieved = clock.GetUtcNow(),
            Address = facts.Address,
            Licence = facts.Licence,
            MediaType = raw.MediaType,
            Language = facts.Language,
            Origin = item.Name,
            Length = raw.Bytes.LongLength,
        };
    }

    private sealed record Item(string Name, byte[] Bytes, ManifestEntry? Entry, string? Problem);
}

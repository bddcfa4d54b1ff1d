using Plumb.Core.Sources;

namespace Plumb.Core.Reading;

/// <summary>Files in, sources out: sniffs, reads, and archives. Best effort: one bad file never stops the rest.</summary>
/// <param name="library">Where what is known already is looked up.</param>
/// <param name="writer">Where it is archived.</param>
/// <param name="readers">Readers of documents.</param>
/// <param name="containers">Readers of containers.</param>
/// <param name="languages">Tells the language of a text where nothing states it; null for no detection.</param>
/// <param name="rules">Rules from which the kind of a publisher follows.</param>
/// <param name="limits">Limits of one document and one container.</param>
/// <param name="clock">The time of adding.</param>
public sealed class Ingest(
    ILibrary library,
    ILibraryWriter writer,
    IReadOnlyList<IDocumentReader> readers,
    IReadOnlyList<IContainerReader> containers,
    ILanguageDetector? languages,
    PublisherRules rules,
    ReadingLimits limits,
    TimeProvider clock)
{
    private const int Batch = 100;

    /// <summary>Adds files and folders.</summary>
    /// <param name="paths">Files, or folders that are searched through.</param>
    /// <param name="options">What the user asks of this run.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancel">Stops after the batch in hand; what was archived stays, and adding again goes on from there.</param>
    public async Task<IngestReport> AddAsync(
        IReadOnlyList<string> paths, IngestOptions options, IProgress<IngestProgress>? progress, CancellationToken cancel)
    {
        var known = (await library.SourcesAsync(cancel)).Select(s => s.Snapshot).ToHashSet();
        var unreadable = new List<UnreadableItem>();
        ArgumentNullException.ThrowIfNull(options);
        var (added, unchanged, done, size) = (0, 0, 0, 0L);
        foreach (var batch in paths.SelectMany(p => Items(p, cancel)).Chunk(Batch))
        {
            cancel.ThrowIfCancellationRequested();
            var fresh = batch.Where(i => i.Problem is not null || known.Add(SnapshotId.Of(i.Bytes))).ToList();
            unchanged += batch.Length - fresh.Count;
            var outcomes = new (ArchivedItem? Item, string? Reason)[fresh.Count];
            Parallel.For(0, fresh.Count, new ParallelOptions { CancellationToken = cancel }, i => outcomes[i] = Read(fresh[i], cancel));
            unreadable.AddRange(outcomes.Select((o, i) => (o.Reason, fresh[i].Name)).Where(o => o.Reason is not null).Select(o => new UnreadableItem(o.Name, o.Reason!)));
            added += await writer.AddAsync([.. outcomes.Where(o => o.Item is not null).Select(o => o.Item!)], cancel);
            size += batch.Sum(i => i.Bytes.LongLength);
            progress?.Report(new IngestProgress(done += batch.Length, null, size, batch[^1].Name));
        }

        return new IngestReport { Added = added, Unchanged = unchanged, Bytes = size, Unreadable = unreadable };
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
            ReadOutcome.Read read => (Archived(item, raw, read.Document), null),
            ReadOutcome.Unreadable no => (null, no.Reason),
            _ => throw new InvalidOperationException("A reader gave an outcome of an unknown kind."),
        };
    }

    private ArchivedItem Archived(Item item, RawSnapshot raw, Document read)
    {
        var document = read with { Language = item.Entry?.Facts.Language ?? read.Language ?? languages?.Detect(read.Text) };
        return new ArchivedItem(SourceOf(item, raw, document), raw.Bytes, document);
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
            Language = document.Language,
            Origin = item.Name,
            Length = raw.Bytes.LongLength,
        };
    }

    private sealed record Item(string Name, byte[] Bytes, ManifestEntry? Entry, string? Problem);
}

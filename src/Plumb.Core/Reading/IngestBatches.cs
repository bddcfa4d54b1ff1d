using Plumb.Core.Sources;

namespace Plumb.Core.Reading;

/// <summary>Gathers what was read into batches, archives each whole, and keeps count.</summary>
/// <param name="library">Where it is archived.</param>
/// <param name="mostBytes">Bytes and text of one batch, about.</param>
/// <param name="progress">Told as items are done.</param>
/// <param name="files">Files to look at, where it is known.</param>
internal sealed class IngestBatches(ILibraryIntake library, long mostBytes, IProgress<IngestProgress>? progress, int? files)
{
    private const int MostItems = 1_000;
    private readonly List<ArchivedItem> _batch = [];
    private readonly List<AddedFile> _ended = [];
    private readonly List<KeptCapture> _captures = [];
    private readonly List<UnreadableItem> _unreadable = [];
    private readonly List<UnreadableItem> _warnings = [];
    private readonly List<ChangedItem> _changed = [];
    private long _held;
    private long _bytes;
    private int _added;
    private int _unchanged;
    private int _items;
    private int _files;

    /// <summary>Takes the next step, and archives the batch when it is full.</summary>
    public async Task TakeAsync(IngestStep step, CancellationToken cancel)
    {
        switch (step)
        {
            case IngestStep.New read:
                Take(read);
                break;
            case IngestStep.Known known:
                _unchanged++;
                known.Item.File.Add(known.Item.Name, known.Snapshot, null);
                Keep(known.Item, known.Snapshot);
                Tell(known.Item.Name, known.Item.Bytes.LongLength, known.Warnings);
                break;
            case IngestStep.Failed failed:
                failed.File?.Add(failed.Name, null, failed.Reason);
                _unreadable.Add(new UnreadableItem(failed.Name, failed.Reason));
                Tell(failed.Name, failed.Bytes, []);
                break;
            case IngestStep.Unchanged same:
                Take(same);
                break;
            case IngestStep.Ended ended:
                _files++;
                _ended.Add(ended.File.Seen());
                break;
            case IngestStep.Confirmed confirmed:
                _unchanged++;
                _captures.Add(confirmed.Capture);
                Tell(confirmed.Capture.Capture.Asked, 0, []);
                break;
            case IngestStep.Noted noted:
                _warnings.Add(noted.Note);
                break;
        }

        if (_batch.Count >= MostItems || _held >= mostBytes || _ended.Count >= MostItems || _captures.Count >= MostItems)
        {
            await CommitAsync(cancel);
        }
    }

    /// <summary>Archives what was gathered, all or none, and then remembers the files that ended.</summary>
    public async Task CommitAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (_batch.Count > 0)
        {
            var added = await library.AddAsync(_batch, cancel);
            _added += added;
            _unchanged += _batch.Count - added;
            _batch.Clear();
            _held = 0;
        }

        if (_captures.Count > 0)
        {
            await library.KeepAsync(_captures, cancel);
            _captures.Clear();
        }

        if (_ended.Count > 0)
        {
            await library.RememberAsync(_ended, cancel);
            _ended.Clear();
        }
    }

    public IngestReport Report() => new()
    {
        Added = _added,
        Unchanged = _unchanged,
        Bytes = _bytes,
        Changed = _changed,
        Unreadable = _unreadable,
        Warnings = _warnings,
    };

    private void Take(IngestStep.New read)
    {
        var (item, archived) = (read.Item, read.Archived);
        var now = archived.Source.Snapshot;
        _batch.Add(archived);
        _held += archived.Bytes.LongLength + 2L * archived.Document.Text.Length;
        if (item.File.Before(item.Name) is { } before && before != now)
        {
            _changed.Add(new ChangedItem(item.Name, before.Value, now.Value));
        }
        else if (read.Earlier is { } earlier)
        {
            _changed.Add(new ChangedItem(archived.Source.Address!, earlier.Value, now.Value));
        }

        item.File.Add(item.Name, now, null);
        Keep(item, now);
        Tell(item.Name, archived.Bytes.LongLength, read.Warnings);
    }

    private void Keep(IngestItem item, SnapshotId snapshot)
    {
        if (item.Capture is { } capture)
        {
            _captures.Add(new KeptCapture(snapshot, capture));
        }
    }

    private void Take(IngestStep.Unchanged same)
    {
        _files++;
        _unchanged += same.File.Items.Count(i => i.Snapshot is not null);
        _unreadable.AddRange(same.File.Items.Where(i => i.Reason is not null).Select(i => new UnreadableItem(i.Name, i.Reason!)));
        _items += Math.Max(0, same.File.Items.Count - 1);
        Tell(same.File.Items.Count > 0 ? same.File.Items[^1].Name : same.File.Path, same.Bytes, []);
    }

    private void Tell(string name, long bytes, IReadOnlyList<string> warnings)
    {
        _warnings.AddRange(warnings.Select(w => new UnreadableItem(name, w)));
        _items++;
        _bytes += bytes;

        // The members of a container are many items and one file, so the total grows as containers are opened.
        progress?.Report(new IngestProgress(_items, files is { } count ? Math.Max(count + _items - _files - 1, _items) : null, _bytes, name));
    }
}

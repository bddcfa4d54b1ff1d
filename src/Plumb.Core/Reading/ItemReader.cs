using System.Collections.Concurrent;
using Plumb.Core.Sources;

namespace Plumb.Core.Reading;

/// <summary>Reads one item: what it is called, what it says, and whether it is new. Nothing that a reader does escapes it.</summary>
internal sealed class ItemReader(
    IKnownSources known,
    long since,
    IReadOnlyList<IDocumentReader> readers,
    ILanguageDetector? languages,
    PublisherRules rules,
    ReadingLimits limits,
    TimeProvider clock)
{
    /// <summary>Text from which a language is told; more does not tell it better.</summary>
    private const int Telling = 20_000;

    private static readonly ConcurrentDictionary<Type, string> s_names = new();

    public async Task<IngestStep> ReadAsync(IngestItem item, CancellationToken cancel)
    {
        var raw = new RawSnapshot(item.Bytes, item.MediaType, item.Name) { Capture = item.Capture };
        var entry = item.Entry;
        var warnings = new List<string>();
        if (entry?.Sha256 is { } expected && expected != raw.Id.Hex)
        {
            warnings.Add($"its bytes are not those that {entry.Place} states: they have the SHA-256 {raw.Id.Hex}, not {expected}; it was added as it is");
        }

        if (await known.HoldsAsync(raw.Id, cancel))
        {
            return new IngestStep.Known(item, raw.Id, warnings);
        }

        if (readers.FirstOrDefault(r => r.MediaTypes.Contains(raw.MediaType)) is not { } reader)
        {
            return Failed(item, $"its content ({raw.MediaType}) is of no kind that Plumb reads");
        }

        var outcome = await TimedAsync(reader, raw, cancel);
        if (outcome is not ReadOutcome.Read read)
        {
            return Failed(item, ((ReadOutcome.Unreadable)outcome).Reason);
        }

        var archived = Archived(item, entry, raw, read.Document, reader);
        var earlier = archived.Source.Address is { } address ? await known.PublishedAsync(address, archived.Source.Title, since, cancel) : null;
        return new IngestStep.New(item, archived, earlier, [.. warnings, .. read.Warnings, .. Hiding(read.Document)]);
    }

    /// <summary>Menus that are not shown and marks of direction are everywhere; the other kinds of hidden text are worth a line.</summary>
    private static IEnumerable<string> Hiding(Document read) => (read.Hidden & (HiddenText.TooSmall | HiddenText.NoColour | HiddenText.Layer)) is var hidden && hidden != HiddenText.None
        ? [$"it holds text that its reader does not see, which was not read: {string.Join("; ", HiddenWords.Of(hidden))}"]
        : [];

    /// <summary>Reads within the time limit. A reader that goes on after it is left behind: a thread cannot be stopped.</summary>
    private async Task<ReadOutcome> TimedAsync(IDocumentReader reader, RawSnapshot raw, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(limits.MaxTime, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        var token = stop.Token;
        try
        {
            return await Task.Run(() => reader.Read(raw, limits, token), token).WaitAsync(token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new ReadOutcome.Unreadable($"reading it took longer than {Spoken(limits.MaxTime)}");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new ReadOutcome.Unreadable($"{reader.GetType().Name} failed on it: {e.Message}");
        }
    }

    private ArchivedItem Archived(IngestItem item, ManifestEntry? entry, RawSnapshot raw, Document read, IDocumentReader reader)
    {
        var facts = (entry?.Facts ?? SourceFacts.None).Or(read.Facts);
        var language = Code(entry?.Facts.Language) ?? Code(read.Language) ?? Code(read.Facts.Language) ?? Detect(read.Text);
        var source = new Source
        {
            Snapshot = raw.Id,
            Id = entry?.Id ?? facts.Id ?? raw.Id.Hex[..12],
            Title = facts.Title,
            Publisher = facts.Publisher,
            Kind = rules.KindOf(facts),
            StatedKind = facts.StatedKind,
            Authors = facts.Authors,
            Published = facts.Published,
            Retrieved = item.Capture?.Retrieved ?? clock.GetUtcNow(),
            Address = facts.Address,
            Licence = facts.Licence,
            MediaType = raw.MediaType,
            Language = language,
            Origin = item.Name,
            Length = raw.Bytes.LongLength,
            Hidden = read.Hidden,
            Reading = read.Reading,
            ReadBy = s_names.GetOrAdd(reader.GetType(), NameOf),
        };
        return new ArchivedItem(source, raw.Bytes, read with { Language = language });
    }

    /// <summary>A kind of reader with its version, which takes longer to find out than many a text to read.</summary>
    private static string NameOf(Type reader) => $"{reader.Name} {reader.Assembly.GetName().Version?.ToString(3)}";

    private string? Detect(string text)
    {
        try
        {
            return languages?.Detect(text[..Math.Min(text.Length, Telling)]);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A language that cannot be told is not known; the text is of use all the same.
            return null;
        }
    }

    /// <summary>The language of a tag, without region and script: <c>en</c> for <c>en-GB</c>.</summary>
    private static string? Code(string? tag)
    {
        var code = tag?.Split('-', '_')[0].Trim().ToLowerInvariant();
        return code is { Length: 2 or 3 } && code.All(char.IsAsciiLetterLower) ? code : null;
    }

    private static IngestStep.Failed Failed(IngestItem item, string reason) => new(item.File, item.Name, reason, item.Bytes.LongLength);

    private static string Spoken(TimeSpan time) => time.TotalMinutes >= 1 ? $"{time.TotalMinutes:0.#} minutes" : $"{time.TotalSeconds:0.###} seconds";
}

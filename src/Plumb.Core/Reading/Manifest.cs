using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Reading;

/// <summary>What a manifest says of one file.</summary>
/// <param name="Id">Short name in the library, or null.</param>
/// <param name="Facts">Title, publisher, date and so on.</param>
/// <param name="Sha256">Hash that the bytes are to have, 64 lower-case hexadecimal digits, or null.</param>
/// <param name="Place">Where it says so: <c>index.jsonl, line 3</c>.</param>
public sealed record ManifestEntry(string? Id, SourceFacts Facts, string? Sha256, string Place);

/// <summary>A manifest beside the files: <c>index.jsonl</c>, <c>index.jsonl.gz</c> or <c>index.csv</c>, one row for each file.</summary>
/// <remarks>A row that cannot be used is a problem of its own; the others hold. Not thread-safe.</remarks>
public sealed class Manifest
{
    private readonly Dictionary<string, ManifestEntry> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Name, ManifestEntry Entry)> _byHash = new(StringComparer.Ordinal);
    private readonly List<UnreadableItem> _problems = [];
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    internal Manifest(string digest) => Digest = digest;

    /// <summary>Hash of the manifest's bytes and of the field map: another digest, other entries.</summary>
    public string Digest { get; }

    /// <summary>Rows that cannot be used, with their line number.</summary>
    public IReadOnlyList<UnreadableItem> Problems => _problems;

    /// <summary>Whether a file of this name may be a manifest; whether it is one depends on whether its rows name files.</summary>
    /// <param name="name">Path or member name.</param>
    public static bool Is(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..] is "index.jsonl" or "index.jsonl.gz" or "index.csv";

    /// <summary>The entry of a file or member, or null.</summary>
    /// <param name="name">Path relative to the manifest, <c>/</c> between folders; members of a ZIP as <c>a.zip!/b.pdf</c>.</param>
    public ManifestEntry? Find(string name)
    {
        var key = Key(name);
        _met.Add(key);
        return _byName.GetValueOrDefault(key);
    }

    /// <summary>The first entry for bytes with this hash, or null: for rows that name no file, or a place where it no longer
    /// lies, as when an archive was unpacked.</summary>
    public ManifestEntry? FindBytes(SnapshotId snapshot)
    {
        if (!_byHash.TryGetValue(snapshot.Hex, out var found))
        {
            return null;
        }

        if (found.Name is not null)
        {
            _met.Add(found.Name);
        }

        return found.Entry;
    }

    /// <summary>Entries whose file was never asked for, in the order of the manifest.</summary>
    public IEnumerable<UnreadableItem> Missing() =>
        _byName.Where(e => !_met.Contains(e.Key)).Select(e => new UnreadableItem(e.Key, $"{e.Value.Place} names it, but there is no such file"));

    internal void Add(string? name, ManifestEntry entry)
    {
        if (entry.Sha256 is { } hash)
        {
            _byHash.TryAdd(hash, (name is null ? null : Key(name), entry));
        }

        if (name is not null && !_byName.TryAdd(Key(name), entry))
        {
            _problems.Add(new UnreadableItem(entry.Place, $"it names {name}, which an earlier line names too; the earlier one holds"));
        }
    }

    internal void Report(string place, string problem) => _problems.Add(new UnreadableItem(place, problem));

    private static string Key(string name)
    {
        var key = name.Replace('\\', '/');
        while (key.StartsWith("./", StringComparison.Ordinal))
        {
            key = key[2..];
        }

        return Composition.Compose(key);
    }
}

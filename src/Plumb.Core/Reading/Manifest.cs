using System.IO.Compression;
using System.Text.Json;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Reading;

/// <summary>What a manifest says of one file.</summary>
/// <param name="Id">Short name in the library, or null.</param>
/// <param name="Facts">Title, publisher, date and so on.</param>
public sealed record ManifestEntry(string? Id, SourceFacts Facts);

/// <summary>A manifest beside the files: <c>index.jsonl</c> or <c>index.jsonl.gz</c>, one JSON object for each file.</summary>
public sealed class Manifest
{
    private readonly Dictionary<string, ManifestEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>No entries.</summary>
    public static Manifest Empty { get; } = new();

    /// <summary>The manifest of a folder, or <see cref="Empty"/> when it has none.</summary>
    public static Manifest InFolder(string folder) =>
        new[] { "index.jsonl", "index.jsonl.gz" }.Select(n => Path.Combine(folder, n)).FirstOrDefault(File.Exists) is { } path ? Read(path) : Empty;

    /// <summary>Whether a file of this name is a manifest.</summary>
    public static bool Is(string path) => Path.GetFileName(path) is "index.jsonl" or "index.jsonl.gz";

    /// <summary>The entry of a file or member, or null.</summary>
    /// <param name="name">Path relative to the manifest, <c>/</c> between folders; members of a ZIP as <c>a.zip!/b.pdf</c>.</param>
    public ManifestEntry? Find(string name) => _entries.GetValueOrDefault(name);

    private static Manifest Read(string path)
    {
        var manifest = new Manifest();
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Trim().Length > 0)
            {
                manifest.Add(line, $"{path}, line {number}");
            }
        }

        return manifest;
    }

    private void Add(string line, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            var name = Value(row, "zip") is { } zip ? $"{zip}!/{Value(row, "file")}" : Value(row, "file");
            if (name is not null)
            {
                _entries[name] = new ManifestEntry(Value(row, "id"), FactsOf(row));
            }
        }
        catch (JsonException e)
        {
            throw new PlumbException($"The manifest is damaged at {place}: {e.Message} Mend the line, or take the manifest away.", e);
        }
    }

    private static SourceFacts FactsOf(JsonElement row) => new()
    {
        Title = Value(row, "title"),
        Publisher = Value(row, "publisher"),
        StatedKind = Value(row, "publisher_kind") ?? Value(row, "kind"),
        Authors = Values(row, "authors") is { Count: > 0 } authors ? authors : Values(row, "author"),
        Published = PartialDate.ParseIso(Value(row, "date") ?? Value(row, "published")),
        Address = Value(row, "url") ?? Value(row, "address"),
        Licence = Value(row, "licence") ?? Value(row, "license"),
        Language = Value(row, "language"),
    };

    private static string? Value(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String && v.GetString() is { Length: > 0 } text ? text : null;

    private static IReadOnlyList<string> Values(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var v)
            ? v.ValueKind switch
            {
                JsonValueKind.String => [v.GetString()!],
                JsonValueKind.Array => [.. v.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)],
                _ => [],
            }
            : [];
}

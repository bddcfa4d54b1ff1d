using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Reading;

/// <summary>Reads manifests; a row that cannot be used never costs the others.</summary>
/// <param name="fields">Names of the fields.</param>
/// <param name="limits">Most bytes of a manifest, unpacked.</param>
internal sealed class ManifestReader(ManifestFields fields, ReadingLimits limits)
{
    /// <summary>The manifest in these bytes, or null when its rows name no files, so that it is a document like others.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">File name; its ending tells the format.</param>
    public Manifest? Read(byte[] bytes, string name)
    {
        var manifest = new Manifest(SnapshotId.Of(bytes).Hex + fields.Map);
        try
        {
            using Stream raw = new MemoryStream(bytes, writable: false);
            using Stream stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
            using var reader = new StreamReader(stream);
            var lines = BoundedLines.Of(reader, limits.MaxBytes);
            var namesFiles = name.EndsWith(".csv", StringComparison.Ordinal) ? ReadCsv(lines, manifest, name) : ReadJson(lines, manifest, name);
            return namesFiles ? manifest : null;
        }
        catch (InvalidDataException e)
        {
            manifest.Report(name, $"the manifest is damaged: {e.Message} What stands before the damage is used.");
            return manifest;
        }
    }

    private bool ReadJson(IEnumerable<NumberedLine> lines, Manifest manifest, string name)
    {
        var namesFiles = false;
        foreach (var (number, line) in lines.Where(l => l.Text is null || !string.IsNullOrWhiteSpace(l.Text)))
        {
            var place = $"{name}, line {number}";
            try
            {
                using var json = JsonDocument.Parse(line ?? throw new JsonException("it is longer than a line may be."));
                if (json.RootElement.ValueKind != JsonValueKind.Object)
                {
                    throw new JsonException("it is no JSON object.");
                }

                namesFiles |= fields.NamesFiles(json.RootElement.EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal));
                Add(field => JsonValues(json.RootElement, field), manifest, place);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                manifest.Report(place, $"the line is left out: {e.Message}");
            }
        }

        return namesFiles;
    }

    private bool ReadCsv(IEnumerable<NumberedLine> lines, Manifest manifest, string name)
    {
        IReadOnlyList<string>? header = null;
        var namesFiles = false;
        foreach (var row in CsvRows.Of(lines))
        {
            var place = $"{name}, line {row.Line}";
            if (row.Problem is not null || row.Cells.Count > header?.Count)
            {
                manifest.Report(place, $"the line is left out: {row.Problem ?? $"it has {row.Cells.Count} values for {header!.Count} columns"}");
            }
            else if (header is null)
            {
                header = row.Cells;
                namesFiles = fields.NamesFiles(header.ToHashSet(StringComparer.Ordinal));
            }
            else
            {
                var columns = header;
                Add(field => CsvValues(columns, row.Cells, field), manifest, place);
            }
        }

        return namesFiles;
    }

    private static void Add(Func<string, IReadOnlyList<string>> values, Manifest manifest, string place)
    {
        string? One(string field) => values(field) is [{ Length: > 0 } first, ..] ? first : null;
        var path = One("path");
        var hash = One("sha256")?.ToLowerInvariant();
        hash = hash?.StartsWith(SnapshotId.Prefix, StringComparison.Ordinal) == true ? hash[SnapshotId.Prefix.Length..] : hash;
        if (hash is not null && (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower)))
        {
            manifest.Report(place, $"its SHA-256 “{hash}” is none, and is not compared");
            hash = null;
        }

        if (path is null && hash is null)
        {
            manifest.Report(place, "the line is left out: it does not say which file it is about");
            return;
        }

        var name = path is not null && One("container") is { } container ? $"{container}!/{path}" : path;
        var facts = new SourceFacts
        {
            Title = Plain(One("title")),
            Publisher = Plain(One("publisher")),
            StatedKind = One("kind"),
            Authors = [.. values("authors").Where(a => a.Length > 0).Select(a => Plain(a)!)],
            Published = DateOf(One("date"), manifest, place),
            Address = One("address"),
            Licence = One("licence"),
            Language = One("language"),
        };
        manifest.Add(name, new ManifestEntry(One("id"), facts, hash, place));
    }

    /// <summary>A name without HTML's entities: manifests are often made from pages, whose escapes nobody is to read.</summary>
    private static string? Plain(string? name) => name?.Contains('&', StringComparison.Ordinal) == true ? WebUtility.HtmlDecode(name) : name;

    private static PartialDate? DateOf(string? stated, Manifest manifest, string place)
    {
        var date = PartialDate.ParseIso(stated?.Trim().Trim('\'', '"'));
        if (stated is not null && date is null)
        {
            manifest.Report(place, $"its date “{stated}” is none of the form 2025-03-07, 2025-03 or 2025, and is left out");
        }

        return date;
    }

    private IReadOnlyList<string> CsvValues(IReadOnlyList<string> header, IReadOnlyList<string> cells, string field)
    {
        var value = fields.NamesOf(field)
            .Select(n => header.Index().Where(h => h.Item == n && h.Index < cells.Count).Select(h => cells[h.Index]).FirstOrDefault())
            .FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return value is null ? []
            : field == "authors" ? value.Split((char[])[';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [value];
    }

    private IReadOnlyList<string> JsonValues(JsonElement row, string field) =>
        fields.NamesOf(field).Select(n => JsonFields.At(row, n)).Where(e => e is not null).Select(e => JsonFields.Texts(e!.Value)).FirstOrDefault(t => t.Count > 0) ?? [];
}

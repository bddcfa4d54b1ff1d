using System.IO.Compression;
using System.Text.Json;

namespace Plumb.Eval;

/// <summary>A web page with what is known of its article.</summary>
/// <param name="Name">Name of its file.</param>
/// <param name="Bytes">The page as it was fetched.</param>
/// <param name="Truth">What people found in it: a JSON object in the form of its set.</param>
internal sealed record ArticlePage(string Name, byte[] Bytes, JsonElement Truth)
{
    /// <summary>Whether pages may be tuned on: every other one in the order of names; the rest only shows whether that carried over.</summary>
    public static (IReadOnlyList<ArticlePage> Tuning, IReadOnlyList<ArticlePage> Kept) Halves(IEnumerable<ArticlePage> pages)
    {
        ArticlePage[] ordered = [.. pages.OrderBy(p => p.Name, StringComparer.Ordinal)];
        return ([.. ordered.Where((_, i) => i % 2 == 0)], [.. ordered.Where((_, i) => i % 2 == 1)]);
    }

    /// <summary>The pages of the article extraction benchmark with their article's text as <c>articleBody</c>.</summary>
    public static IEnumerable<ArticlePage> Bodies(string folder)
    {
        using var file = File.OpenRead(Path.Combine(folder, "ground-truth.json.gz"));
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        var truth = JsonDocument.Parse(unpacked).RootElement;
        var pages = Files(Path.Combine(folder, "html.zip"));
        return [.. truth.EnumerateObject().Where(t => pages.ContainsKey(t.Name)).Select(t => new ArticlePage(t.Name, pages[t.Name], t.Value))];
    }

    /// <summary>The pages that a file of JSON lines names under <c>file</c>. The NaN that stands there for an unknown date is no JSON.</summary>
    public static IEnumerable<ArticlePage> Lines(string folder, string truths)
    {
        var pages = Files(Path.Combine(folder, "html.zip"));
        var rows = File.ReadLines(Path.Combine(folder, truths)).Select(l => JsonDocument.Parse(l.Replace("\"date\": NaN", "\"date\": null", StringComparison.Ordinal)).RootElement);
        return [.. rows.Where(r => pages.ContainsKey(Bare(r.GetProperty("file").GetString()!))).Select(r => new ArticlePage(r.GetProperty("file").GetString()!, pages[Bare(r.GetProperty("file").GetString()!)], r))];
    }

    /// <summary>The pages of Readability's own tests with what it says of them.</summary>
    public static IEnumerable<ArticlePage> Metadata(string folder)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(folder, "test-pages.zip"));
        var entries = zip.Entries.ToDictionary(e => e.FullName, StringComparer.Ordinal);
        return [.. entries.Values.Where(e => e.Name == "expected-metadata.json").Select(e =>
        {
            var at = e.FullName[..^e.Name.Length];
            return new ArticlePage(at.TrimEnd('/'), Unpack(entries[at + "source.html"]), JsonDocument.Parse(Unpack(e)).RootElement);
        })];
    }

    private static Dictionary<string, byte[]> Files(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        return zip.Entries.Where(e => e.Name.Length > 0).ToDictionary(e => Bare(e.Name), Unpack, StringComparer.Ordinal);
    }

    private static string Bare(string name) => Path.GetFileName(name).Replace(".gz", "", StringComparison.Ordinal).Replace(".html", "", StringComparison.Ordinal);

    private static byte[] Unpack(ZipArchiveEntry entry)
    {
        using var stream = entry.Name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(entry.Open(), CompressionMode.Decompress) : entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

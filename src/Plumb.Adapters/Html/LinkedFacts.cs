using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Plumb.Adapters.Html;

/// <summary>What a page says about itself in JSON-LD (schema.org): the nodes that describe the page, in lists and graphs too, the
/// article before the page that holds it.</summary>
internal sealed class LinkedFacts
{
    private const int MostNodes = 5_000;

    private static readonly JsonDocumentOptions s_lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Properties under which other works stand than the page's own.</summary>
    private static readonly HashSet<string> s_others = new(StringComparer.Ordinal)
    {
        "comment", "review", "reviews", "image", "thumbnail", "video", "itemListElement", "blogPost", "hasPart", "isPartOf", "mentions", "citation", "about", "author",
        "publisher", "creator", "breadcrumb", "potentialAction", "associatedMedia", "logo", "isBasedOn", "relatedLink", "subjectOf", "offers", "liveBlogUpdate",
    };

    private readonly List<(int Rank, JsonElement Node)> _works = [];
    private readonly Dictionary<string, JsonElement> _named = new(StringComparer.Ordinal);
    private int _seen;

    public LinkedFacts(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type]").Where(s => s.GetAttribute("type")!.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase)))
        {
            if (Parse(script.TextContent) is { } root)
            {
                Walk(root);
            }
        }

        var ranked = _works.Select((w, i) => (w, i)).OrderByDescending(w => w.w.Rank).ThenBy(w => w.i).Select(w => w.w).ToList();
        _works.Clear();
        _works.AddRange(ranked);
    }

    /// <summary>The first text under one of these names: the node's own, or the name of what it refers to.</summary>
    public string? Text(params string[] names) => _works.Where(w => w.Rank > 0)
        .SelectMany(w => names.Select(n => Names(w.Node, n).FirstOrDefault())).FirstOrDefault(t => t is not null);

    /// <summary>The first text of an article's node, or of a page's, under one of these names.</summary>
    /// <param name="articles">Whether articles are asked or the pages that hold them.</param>
    /// <param name="names">Property names.</param>
    public string? Text(bool articles, params string[] names) => _works.Where(w => articles ? w.Rank >= 3 : w.Rank is 1 or 2)
        .SelectMany(w => names.Select(n => Names(w.Node, n).FirstOrDefault())).FirstOrDefault(t => t is not null);

    /// <summary>All names under the first of these properties that a node has.</summary>
    public IReadOnlyList<string> All(params string[] names) => _works.Where(w => w.Rank > 0)
        .SelectMany(w => names.Select(n => Names(w.Node, n).ToList())).FirstOrDefault(l => l.Count > 0) ?? [];

    /// <summary>Name of the web site that the page is part of.</summary>
    public string? Site => _works.Where(w => w.Rank < 0).Select(w => Names(w.Node, "name").FirstOrDefault()).FirstOrDefault(n => n is not null);

    private static JsonElement? Parse(string text)
    {
        var json = text.Trim();
        foreach (var (start, end) in new[] { ("<!--", "-->"), ("<![CDATA[", "]]>"), ("//<![CDATA[", "//]]>") })
        {
            json = json.StartsWith(start, StringComparison.Ordinal) && json.EndsWith(end, StringComparison.Ordinal) ? json[start.Length..^end.Length] : json;
        }

        json = json.Trim().TrimEnd(';');
        return Try(json) ?? Try(string.Concat(json.Select(c => char.IsControl(c) ? ' ' : c)));
    }

    private static JsonElement? Try(string json)
    {
        try
        {
            return JsonDocument.Parse(json, s_lenient).RootElement;
        }
        catch (JsonException)
        {
            // Broken JSON-LD is common; the meta elements speak instead.
            return null;
        }
    }

    /// <summary>The depth is bounded by the parser: 64.</summary>
    private void Walk(JsonElement value)
    {
        if (++_seen > MostNodes)
        {
            return;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Walk(item);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            if (value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && value.EnumerateObject().Skip(1).Any())
            {
                _named.TryAdd(id.GetString()!, value);
            }

            _works.Add((Rank(value), value));
            foreach (var property in value.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && !s_others.Contains(p.Name)))
            {
                Walk(property.Value);
            }
        }
    }

    private static int Rank(JsonElement node) => Types(node).Select(t => t switch
    {
        _ when t.EndsWith("Article", StringComparison.Ordinal) || t.EndsWith("Posting", StringComparison.Ordinal) || t is "Report" or "Recipe" or "Review" or "ClaimReview" => 3,
        "WebSite" => -1,
        _ when t.EndsWith("Page", StringComparison.Ordinal) => 2,
        "CreativeWork" or "Book" or "Dataset" or "Course" or "PodcastEpisode" or "VideoObject" or "Movie" or "Product" or "Event" or "Legislation" => 1,
        _ => 0,
    }).DefaultIfEmpty(0).MaxBy(Math.Abs);

    private static IEnumerable<string> Types(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type))
        {
            yield break;
        }

        foreach (var item in type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray()] : new[] { type })
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                yield return item.GetString()!.Split('/', '#', ':')[^1];
            }
        }
    }

    private IEnumerable<string> Names(JsonElement node, string property)
    {
        if (!node.TryGetProperty(property, out var value))
        {
            yield break;
        }

        foreach (var item in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value })
        {
            if (Name(item) is { } name)
            {
                yield return name;
            }
        }
    }

    private string? Name(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return PageText.Clean(value.GetString());
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;
        }

        var node = !value.TryGetProperty("name", out _) && value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String
            && _named.TryGetValue(id.GetString()!, out var referred) ? referred : value;
        return node.TryGetProperty("name", out var name) ? name.ValueKind == JsonValueKind.String ? PageText.Clean(name.GetString())
                : name.ValueKind == JsonValueKind.Array && name.GetArrayLength() > 0 && name[0].ValueKind == JsonValueKind.String ? PageText.Clean(name[0].GetString()) : null
            : node.TryGetProperty("@value", out var text) && text.ValueKind == JsonValueKind.String ? PageText.Clean(text.GetString())
            : node.TryGetProperty("@id", out var address) && address.ValueKind == JsonValueKind.String ? PageText.Clean(address.GetString()) : null;
    }
}

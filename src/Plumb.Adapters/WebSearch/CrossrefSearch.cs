using System.Text.Json;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Adapters.WebSearch;

/// <summary>Crossref: works with a DOI. Their page is fetched; where that fails, the abstract stands for it where there is one.</summary>
public sealed class CrossrefSearch : IWebSearch, IDisposable
{
    private readonly Api _api;

    /// <summary>Crossref at an address.</summary>
    public CrossrefSearch(HttpMessageInvoker http, ProviderSettings settings, TimeProvider clock) => _api = new Api(http, settings, clock);

    /// <inheritdoc/>
    public string Name => _api.Settings.Name;

    /// <inheritdoc/>
    public async Task<WebFound> SearchAsync(WebQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        string?[] filters = [query.From is { } from ? $"from-pub-date:{from}" : null, query.Until is { } until ? $"until-pub-date:{until}" : null];
        var filter = string.Join(',', filters.OfType<string>());
        var reply = await _api.GetAsync(
            Api.With(
                new Uri(_api.Settings.Address, "works"),
                [("query.bibliographic", query.Query.Text), ("rows", $"{query.Limit}"), ("filter", filter.Length > 0 ? filter : null),
                    ("select", "DOI,URL,title,publisher,container-title,author,issued,abstract"), ("mailto", _api.Settings.Contact)]),
            cancel);
        return reply.Failure is { } failure ? new WebFound([], failure)
            : reply.Json() is { } json && json.At("message", "items") is { ValueKind: JsonValueKind.Array }
                ? new WebFound([.. json.Items("message", "items").Select(Hit).OfType<WebHit>().Take(query.Limit)], null)
                : new WebFound([], _api.NotUnderstood());
    }

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();

    private WebHit? Hit(JsonElement work)
    {
        var address = Parts.Address(work.Text("URL")) ?? (work.Text("DOI") is { } doi ? Parts.Address($"https://doi.org/{doi}") : null);
        if (address is null)
        {
            return null;
        }

        var paragraphs = Paragraphs(work.Text("abstract"));
        var facts = new SourceFacts
        {
            Title = Parts.Plain(work.FirstText("title")),
            Publisher = Parts.Plain(work.FirstText("container-title")) ?? work.Text("publisher"),
            StatedKind = "academic",
            Authors = [.. work.Items("author").Select(NameOf).OfType<string>()],
            Published = Issued(work),
            Address = address,
        };
        return new WebHit
        {
            Provider = Name,
            Address = address,
            Title = facts.Title,
            Excerpt = paragraphs.Count > 0 ? Parts.Plain(paragraphs[0]) : null,
            Published = facts.Published,
            Publisher = facts.Publisher,
            StatedKind = facts.StatedKind,
            Way = paragraphs.Count > 0 ? WebWay.PageElseRecord : WebWay.Page,
            Record = paragraphs.Count > 0 ? RecordPage.Of(facts, paragraphs) : null,
        };
    }

    private static string? NameOf(JsonElement author) =>
        author.Text("family") is { } family ? string.Join(' ', new[] { author.Text("given"), family }.OfType<string>()) : author.Text("name");

    /// <summary><c>date-parts</c>: one list of year, month and day, of which the later may be missing.</summary>
    private static PartialDate? Issued(JsonElement work)
    {
        var parts = work.Items("issued", "date-parts").Take(1).SelectMany(p => p.ValueKind == JsonValueKind.Array ? [.. p.EnumerateArray()] : Array.Empty<JsonElement>())
            .Select(p => p.ValueKind == JsonValueKind.Number && p.TryGetInt32(out var number) ? number : 0).TakeWhile(n => n > 0).Take(3).ToList();
        return parts.Count == 0 ? null : PartialDate.ParseIso(string.Join('-', parts.Select((n, i) => n.ToString(i == 0 ? "D4" : "D2"))));
    }

    /// <summary>The paragraphs of an abstract in JATS, without its headings.</summary>
    private static List<string> Paragraphs(string? jats) =>
        jats is null ? []
        : [.. jats.Split("</jats:p>", StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p[Math.Max(0, p.LastIndexOf("<jats:p>", StringComparison.Ordinal))..])
            .Select(p => string.Join(' ', System.Net.WebUtility.HtmlDecode(Parts.WithoutTags(p)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(p => p.Length > 0)];
}

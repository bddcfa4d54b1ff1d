using System.Text.Json;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Text;

namespace Plumb.Adapters.WebSearch;

/// <summary>SearXNG: a search engine of many engines that one runs oneself; its JSON form must be switched on.</summary>
public sealed class SearxngSearch : IWebSearch, IDisposable
{
    private readonly Api _api;

    /// <summary>An instance at an address.</summary>
    public SearxngSearch(HttpMessageInvoker http, ProviderSettings settings, TimeProvider clock) => _api = new Api(http, settings, clock);

    /// <inheritdoc/>
    public string Name => _api.Settings.Name;

    /// <inheritdoc/>
    public async Task<WebFound> SearchAsync(WebQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var reply = await _api.GetAsync(
            Api.With(new Uri(_api.Settings.Address, "search"), [("q", query.Query.Text), ("format", "json"), ("language", query.Language ?? "all"), ("safesearch", "0")]),
            cancel);
        return reply.Failure is { } failure ? new WebFound([], failure)
            : reply.Json() is { } json && json.At("results") is { ValueKind: JsonValueKind.Array }
                ? new WebFound([.. json.Items("results").Select(Hit).OfType<WebHit>().Where(h => IsWithin(h, query)).Take(query.Limit)], null)
                : new WebFound([], _api.NotUnderstood());
    }

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();

    /// <summary>It cannot be asked for a span of days, so what is dated outside of one is left out here.</summary>
    private static bool IsWithin(WebHit hit, WebQuery query) =>
        hit.Published is not { } date || ((query.From is not { } from || string.CompareOrdinal(Days.Last(date), Days.First(from)) >= 0)
            && (query.Until is not { } until || string.CompareOrdinal(Days.First(date), Days.Last(until)) <= 0));

    private WebHit? Hit(JsonElement found) => Parts.Address(found.Text("url")) is { } address
        ? new WebHit
        {
            Provider = Name,
            Address = address,
            Title = Parts.Plain(found.Text("title")),
            Excerpt = Parts.Plain(found.Text("content")),
            Published = PartialDate.ParseIso(found.Text("publishedDate")),
            Way = WebWay.Page,
        }
        : null;
}

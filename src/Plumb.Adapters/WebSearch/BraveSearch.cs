using System.Text.Json;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Text;

namespace Plumb.Adapters.WebSearch;

/// <summary>Brave Search, with a key.</summary>
public sealed class BraveSearch : IWebSearch, IDisposable
{
    private const int MostHits = 20;

    private readonly Api _api;

    /// <summary>Brave at an address, which is that of <c>/res/v1/web/search</c>.</summary>
    public BraveSearch(HttpMessageInvoker http, ProviderSettings settings, TimeProvider clock) => _api = new Api(http, settings, clock);

    /// <inheritdoc/>
    public string Name => _api.Settings.Name;

    /// <inheritdoc/>
    public async Task<WebFound> SearchAsync(WebQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (_api.KeyMissing() is { } missing)
        {
            return new WebFound([], missing);
        }

        var address = Api.With(
            _api.Settings.Address,
            [("q", query.Query.Text), ("count", $"{Math.Min(query.Limit, MostHits)}"), ("search_lang", query.Language), ("freshness", Span(query)), ("text_decorations", "false")]);
        var reply = await _api.SendAsync(() => new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "X-Subscription-Token", _api.Settings.Key } } }, cancel);
        return reply.Failure is { } failure ? new WebFound([], failure)
            : reply.Json() is { } json && json.Text("type") == "search"
                ? new WebFound([.. json.Items("web", "results").Select(Hit).OfType<WebHit>().Take(query.Limit)], null)
                : new WebFound([], _api.NotUnderstood());
    }

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();

    /// <summary><c>2025-01-01to2025-06-30</c>; an open end is far away.</summary>
    private static string? Span(WebQuery query) => query.From is null && query.Until is null
        ? null
        : $"{(query.From is { } from ? Days.First(from) : "1970-01-01")}to{(query.Until is { } until ? Days.Last(until) : "2099-12-31")}";

    private WebHit? Hit(JsonElement found) => Parts.Address(found.Text("url")) is { } address
        ? new WebHit
        {
            Provider = Name,
            Address = address,
            Title = Parts.Plain(found.Text("title")),
            Excerpt = Parts.Plain(found.Text("description")),
            Published = PartialDate.ParseIso(found.Text("page_age")),
            Publisher = Parts.Plain(found.Text("profile", "long_name") is { } name && !name.Contains('.') ? name : null),
            Way = WebWay.Page,
        }
        : null;
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Text;

namespace Plumb.Adapters.WebSearch;

/// <summary>Tavily, with a key. Only its hits are used: its own answers and its copies of pages are not asked for.</summary>
public sealed class TavilySearch : IWebSearch, IDisposable
{
    private const int MostHits = 20;

    private readonly Api _api;

    /// <summary>Tavily at an address, which is that of <c>/search</c>.</summary>
    public TavilySearch(HttpMessageInvoker http, ProviderSettings settings, TimeProvider clock) => _api = new Api(http, settings, clock);

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

        var asked = new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["query"] = query.Query.Text,
            ["search_depth"] = "basic",
            ["max_results"] = Math.Min(query.Limit, MostHits),
            ["include_answer"] = false,
            ["include_raw_content"] = false,
        };
        if (query.From is { } from)
        {
            asked["start_date"] = Days.First(from);
        }

        if (query.Until is { } until)
        {
            asked["end_date"] = Days.Last(until);
        }

        var reply = await _api.SendAsync(
            () => new HttpRequestMessage(HttpMethod.Post, _api.Settings.Address)
            {
                Content = JsonContent.Create(asked),
                Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _api.Settings.Key) },
            },
            cancel);
        return reply.Failure is { } failure ? new WebFound([], failure)
            : reply.Json() is { } json && json.At("results") is { ValueKind: JsonValueKind.Array }
                ? new WebFound([.. json.Items("results").Select(Hit).OfType<WebHit>().Take(query.Limit)], null)
                : new WebFound([], _api.NotUnderstood());
    }

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();

    private WebHit? Hit(JsonElement found) => Parts.Address(found.Text("url")) is { } address
        ? new WebHit
        {
            Provider = Name,
            Address = address,
            Title = Parts.Plain(found.Text("title")),
            Excerpt = Parts.Plain(found.Text("content")),
            Published = PartialDate.ParseIso(found.Text("published_date")),
            Way = WebWay.Page,
        }
        : null;
}

using System.Text.Json;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Text;

namespace Plumb.Adapters.WebSearch;

/// <summary>Wikipedia, or another wiki of MediaWiki (1.39 or later): searches through the action API (<c>list=search</c>), and reads a page
/// through the REST API (<c>GET /v1/page/{title}/html</c>), the bytes as they come.</summary>
public sealed class MediaWikiSearch : IWebSearch, IDisposable
{
    private readonly Api _api;

    /// <summary>A wiki.</summary>
    /// <param name="http">Sends.</param>
    /// <param name="settings">Its address is that of <c>api.php</c>; <c>{language}</c> in it stands for the language of a query.</param>
    /// <param name="clock">Measures time.</param>
    public MediaWikiSearch(HttpMessageInvoker http, ProviderSettings settings, TimeProvider clock) => _api = new Api(http, settings, clock);

    /// <inheritdoc/>
    public string Name => _api.Settings.Name;

    /// <inheritdoc/>
    public async Task<WebFound> SearchAsync(WebQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var address = _api.Settings.AddressFor(query.Language);
        var reply = await _api.GetAsync(
            Api.With(
                address,
                [("action", "query"), ("list", "search"), ("srsearch", query.Query.Text), ("srlimit", $"{query.Limit}"), ("srprop", "snippet|timestamp"), ("srnamespace", "0"),
                    ("meta", "siteinfo"), ("siprop", "general|rightsinfo"), ("format", "json"), ("formatversion", "2"), ("maxlag", "5")]),
            cancel);
        return reply.Failure is { } failure ? new WebFound([], failure)
            : reply.Json() is not { } json ? new WebFound([], _api.NotUnderstood())
            : Read(json, reply, query);
    }

    /// <inheritdoc/>
    public async Task<WebText> ReadAsync(WebHit hit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(hit);
        if (hit.FetchFrom is not { } page)
        {
            return new WebText(null, _api.NotUnderstood());
        }

        var reply = await _api.GetAsync(new Uri(page), cancel);
        return reply.Failure is { } failure ? new WebText(null, failure)
            : reply.Bytes.Length == 0 ? new WebText(null, _api.NotUnderstood())
            : new WebText(new WebRecord(reply.Bytes, "page.html", hit.Facts), null);
    }

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();

    private WebFound Read(JsonElement json, ApiReply reply, WebQuery query)
    {
        if (json.Text("error", "code") is { } code)
        {
            return new WebFound([], code is "maxlag" or "ratelimited" or "readonly" ? _api.Limited(reply.RetryAt) : _api.Refused("could not take the query."));
        }

        if (json.At("query", "search") is not { ValueKind: JsonValueKind.Array } || json.At("query", "general") is not { } site || Place(site) is not { } place)
        {
            return new WebFound([], _api.NotUnderstood());
        }

        var rest = _api.Settings.AddressFor(query.Language).AbsoluteUri.Replace("/api.php", "/rest.php", StringComparison.Ordinal);
        var name = site.Text("sitename");
        return new WebFound([.. json.Items("query", "search").Select(found => Hit(found, place, rest, name)).OfType<WebHit>().Take(query.Limit)], null);
    }

    /// <summary>Where pages lie: the server, which may be without a scheme, and the path with <c>$1</c> for the title.</summary>
    private string? Place(JsonElement site)
    {
        var (server, path) = (site.Text("server"), site.Text("articlepath"));
        return server is null || path is null || !path.Contains("$1", StringComparison.Ordinal) ? null
            : (server.StartsWith("//", StringComparison.Ordinal) ? $"{_api.Settings.Address.Scheme}:{server}" : server) + path;
    }

    private WebHit? Hit(JsonElement found, string place, string rest, string? site) =>
        found.Text("title") is { } title && Parts.Address(place.Replace("$1", Uri.EscapeDataString(title.Replace(' ', '_')).Replace("%2F", "/", StringComparison.Ordinal), StringComparison.Ordinal)) is { } address
            ? new WebHit
            {
                Provider = Name,
                Address = address,
                Title = title,
                Excerpt = Parts.Plain(found.Text("snippet")),
                Published = PartialDate.ParseIso(found.Text("timestamp")),
                Publisher = site,
                StatedKind = "encyclopedia",
                Way = WebWay.Record,
                FetchFrom = $"{rest}/v1/page/{Uri.EscapeDataString(title.Replace(' ', '_'))}/html",
            }
            : null;
}

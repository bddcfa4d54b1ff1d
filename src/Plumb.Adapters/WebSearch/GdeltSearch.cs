using System.Globalization;
using System.Text;
using System.Text.Json;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Text;

namespace Plumb.Adapters.WebSearch;

/// <summary>GDELT DOC 2.0: news articles of the last months, in many languages. What is wrong with a query it says in plain text, with
/// status 200.</summary>
public sealed class GdeltSearch : IWebSearch, IDisposable
{
    /// <summary>All words of a query must stand in an article: more find nothing.</summary>
    private const int MostWords = 6;
    private const int ShortestWord = 3;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly Api _api;
    private readonly TimeProvider _clock;

    /// <summary>GDELT at an address, which is that of <c>/api/v2/doc/doc</c>.</summary>
    public GdeltSearch(HttpMessageInvoker http, ProviderSettings settings, TimeProvider clock) => (_api, _clock) = (new Api(http, settings, clock), clock);

    /// <inheritdoc/>
    public string Name => _api.Settings.Name;

    /// <inheritdoc/>
    public async Task<WebFound> SearchAsync(WebQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = Words.Split(query.Query.Text).Select(w => w.Of(query.Query.Text)).Where(w => w.Length >= ShortestWord && w.All(c => char.IsLetterOrDigit(c) || c == '-'))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords).ToList();
        if (words.Count == 0)
        {
            return new WebFound([], _api.Refused("needs a query with a word of three letters or more."));
        }

        var text = string.Join(' ', words.Select(w => w.Contains('-') ? $"\"{w}\"" : w)) + (query.Language == "en" ? " sourcelang:english" : query.Language == "es" ? " sourcelang:spanish" : "");
        var reply = await _api.GetAsync(
            Api.With(
                _api.Settings.Address,
                [("query", text), ("mode", "artlist"), ("format", "json"), ("sort", "hybridrel"), ("maxrecords", $"{query.Limit}"),
                    ("startdatetime", query.From is { } from ? $"{Days.First(from).Replace("-", "", StringComparison.Ordinal)}000000" : null),
                    ("enddatetime", query.Until is { } until ? $"{Days.Last(until).Replace("-", "", StringComparison.Ordinal)}235959" : null)]),
            cancel);
        return reply.Failure is { } failure ? new WebFound([], failure)
            : reply.Json() is { ValueKind: JsonValueKind.Object } json ? Read(json, query.Limit)
            : new WebFound([], Said(Encoding.UTF8.GetString(reply.Bytes)));
    }

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();

    /// <summary>An empty object is an empty list.</summary>
    private WebFound Read(JsonElement json, int limit) =>
        json.At("articles") is null && json.EnumerateObject().Any()
            ? new WebFound([], _api.NotUnderstood())
            : new WebFound([.. json.Items("articles").Select(Hit).OfType<WebHit>().Take(limit)], null);

    private WebHit? Hit(JsonElement article) => Parts.Address(article.Text("url")) is { } address
        ? new WebHit
        {
            Provider = Name,
            Address = address,
            Title = Parts.Plain(article.Text("title")),
            Published = Seen(article.Text("seendate")),
            Way = WebWay.Page,
        }
        : null;

    private WebFailure Said(string text) =>
        text.Contains("limit requests", StringComparison.OrdinalIgnoreCase) ? _api.Limited(_clock.GetUtcNow() + s_patience)
        : text.Contains("query", StringComparison.OrdinalIgnoreCase) || text.Contains("phrase", StringComparison.OrdinalIgnoreCase) || text.Contains("keyword", StringComparison.OrdinalIgnoreCase)
            ? _api.Refused("could not take the query: its words are too short, too long or too common.")
            : _api.NotUnderstood();

    /// <summary><c>20250307T123000Z</c>.</summary>
    private static PartialDate? Seen(string? text) =>
        text is { Length: >= 8 } && DateOnly.TryParseExact(text[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? PartialDate.From(day) : null;
}

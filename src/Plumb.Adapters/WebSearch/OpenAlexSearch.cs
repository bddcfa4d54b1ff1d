using System.Globalization;
using System.Text.Json;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Adapters.WebSearch;

/// <summary>OpenAlex: scholarly works. The text in open access is fetched; where there is none, the abstract stands for it. Retracted works
/// are not asked for.</summary>
public sealed class OpenAlexSearch : IWebSearch, IDisposable
{
    private const int LongestAbstract = 20_000;

    private readonly Api _api;

    /// <summary>OpenAlex at an address.</summary>
    public OpenAlexSearch(HttpMessageInvoker http, ProviderSettings settings, TimeProvider clock) => _api = new Api(http, settings, clock);

    /// <inheritdoc/>
    public string Name => _api.Settings.Name;

    /// <inheritdoc/>
    public async Task<WebFound> SearchAsync(WebQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        string?[] filters =
        [
            "is_retracted:false",
            query.Language is { } language ? $"language:{language}" : null,
            query.From is { } from ? $"from_publication_date:{Days.First(from)}" : null,
            query.Until is { } until ? $"to_publication_date:{Days.Last(until)}" : null,
        ];
        var address = Api.With(
            new Uri(_api.Settings.Address, "works"),
            [("search", query.Query.Text), ("per-page", $"{query.Limit}"), ("filter", string.Join(',', filters.OfType<string>())),
                ("select", "doi,title,publication_date,language,primary_location,best_oa_location,authorships,abstract_inverted_index"),
                ("mailto", _api.Settings.Contact)]);
        var reply = await _api.SendAsync(() => WithKey(new HttpRequestMessage(HttpMethod.Get, address)), cancel);
        return reply.Failure is { } failure ? new WebFound([], failure)
            : reply.Json() is { } json && json.At("results") is { ValueKind: JsonValueKind.Array }
                ? new WebFound([.. json.Items("results").Select(Hit).OfType<WebHit>().Take(query.Limit)], null)
                : new WebFound([], _api.NotUnderstood());
    }

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();

    private HttpRequestMessage WithKey(HttpRequestMessage request)
    {
        if (_api.Settings.Key is { } key)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        return request;
    }

    private WebHit? Hit(JsonElement work)
    {
        var free = Parts.Address(work.Text("best_oa_location", "pdf_url")) ?? Parts.Address(work.Text("best_oa_location", "landing_page_url"));
        var address = Parts.Address(work.Text("doi")) ?? Parts.Address(work.Text("primary_location", "landing_page_url")) ?? free;
        var words = Abstract(work);
        if (address is null || (free is null && words is null))
        {
            return null;
        }

        var facts = new SourceFacts
        {
            Title = Parts.Plain(work.Text("title")),
            Publisher = work.Text("primary_location", "source", "display_name"),
            StatedKind = "academic",
            Authors = [.. work.Items("authorships").Select(a => a.Text("author", "display_name")).OfType<string>()],
            Published = PartialDate.ParseIso(work.Text("publication_date")),
            Address = address,
            Licence = work.Text("best_oa_location", "license"),
            Language = work.Text("language"),
        };
        return new WebHit
        {
            Provider = Name,
            Address = address,
            Title = facts.Title,
            Excerpt = Parts.Plain(words),
            Published = facts.Published,
            Publisher = facts.Publisher,
            StatedKind = facts.StatedKind,
            Way = free is null ? WebWay.Record : words is null ? WebWay.Page : WebWay.PageElseRecord,
            FetchFrom = free,
            Record = words is null ? null : RecordPage.Of(facts, [words]),
        };
    }

    /// <summary>The abstract, put together again from the places of its words.</summary>
    private static string? Abstract(JsonElement work)
    {
        if (work.At("abstract_inverted_index") is not { ValueKind: JsonValueKind.Object } index)
        {
            return null;
        }

        var words = new SortedDictionary<int, string>();
        foreach (var word in index.EnumerateObject())
        {
            foreach (var place in word.Value.ValueKind == JsonValueKind.Array ? word.Value.EnumerateArray() : default)
            {
                if (place.ValueKind == JsonValueKind.Number && place.TryGetInt32(out var at) && at is >= 0 and < LongestAbstract)
                {
                    words[at] = word.Name;
                }
            }
        }

        // A place without a word would join two words that do not stand together.
        return words.Count > 0 && words.Keys.Last() == words.Count - 1 ? string.Join(' ', words.Values) : null;
    }
}

/// <summary>Whole days at the ends of dates that may be known to the month or the year.</summary>
internal static class Days
{
    /// <summary>First day of it, as <c>2025-03-01</c>.</summary>
    public static string First(PartialDate date) => $"{date.Year:D4}-{date.Month ?? 1:D2}-{date.Day ?? 1:D2}";

    /// <summary>Last day of it.</summary>
    public static string Last(PartialDate date) =>
        $"{date.Year:D4}-{date.Month ?? 12:D2}-{(date.Day ?? DateTime.DaysInMonth(date.Year, date.Month ?? 12)).ToString("D2", CultureInfo.InvariantCulture)}";
}

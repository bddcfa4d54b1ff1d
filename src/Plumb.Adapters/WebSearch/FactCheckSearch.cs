using System.Text.Json;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Adapters.WebSearch;

/// <summary>Google Fact Check Tools, with a key: published reviews of claims (schema.org ClaimReview). The review's page is fetched, and
/// beside it a record is kept of who reviewed which claim, whose it is, how it was rated and when.</summary>
/// <remarks>The record holds rows and no sentence: a claim that somebody reviews is not what the reviewer says.</remarks>
public sealed class FactCheckSearch : IWebSearch, IDisposable
{
    private readonly Api _api;

    /// <summary>The service at an address, which is that of <c>/v1alpha1/claims:search</c>.</summary>
    public FactCheckSearch(HttpMessageInvoker http, ProviderSettings settings, TimeProvider clock) => _api = new Api(http, settings, clock);

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

        var address = Api.With(_api.Settings.Address, [("query", query.Query.Text), ("languageCode", query.Language), ("pageSize", $"{query.Limit}")]);
        var reply = await _api.SendAsync(() => new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "X-Goog-Api-Key", _api.Settings.Key } } }, cancel);
        return reply.Failure is { } failure ? new WebFound([], failure)
            : reply.Json() is { ValueKind: JsonValueKind.Object } json && (json.At("claims") is { ValueKind: JsonValueKind.Array } || !json.EnumerateObject().Any())
                ? new WebFound([.. json.Items("claims").SelectMany(c => c.Items("claimReview").Select(r => Hit(c, r))).OfType<WebHit>().Take(query.Limit)], null)
                : new WebFound([], _api.NotUnderstood());
    }

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();

    private WebHit? Hit(JsonElement claim, JsonElement review)
    {
        if (Parts.Address(review.Text("url")) is not { } address || Parts.Plain(claim.Text("text")) is not { } said || Parts.Plain(review.Text("textualRating")) is not { } rating)
        {
            return null;
        }

        var facts = new SourceFacts
        {
            Title = Parts.Plain(review.Text("title")) ?? $"Review: {said}",
            Publisher = Parts.Plain(review.Text("publisher", "name")) ?? review.Text("publisher", "site"),
            StatedKind = "fact-checker",
            Published = PartialDate.ParseIso(review.Text("reviewDate")),
            Address = address,
            Language = review.Text("languageCode"),
        };
        (string, string?)[] rows =
        [
            ("Claim reviewed", said), ("Claimed by", Parts.Plain(claim.Text("claimant"))), ("Claimed on", PartialDate.ParseIso(claim.Text("claimDate"))?.ToString()),
            ("Rating", rating), ("Reviewed by", facts.Publisher), ("Reviewed on", facts.Published?.ToString()),
        ];
        return new WebHit
        {
            Provider = Name,
            Address = address,
            Title = facts.Title,
            Excerpt = $"{said}: {rating}",
            Published = facts.Published,
            Publisher = facts.Publisher,
            StatedKind = facts.StatedKind,
            Way = WebWay.PageAndRecord,
            Record = RecordPage.Of(facts, rows),
        };
    }
}

using Plumb.Adapters.Http;
using Plumb.Adapters.WebSearch;
using Plumb.Core.Gathering;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Text;
using Plumb.Tests.Support;

namespace Plumb.Tests.Adapters.WebSearch;

/// <summary>Search providers on a loopback site.</summary>
internal static class Providers
{
    public const string Key = "secret-key-of-the-test";

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["wikipedia", "openalex", "crossref", "gdelt", "searxng", "brave", "tavily", "factcheck"];

    /// <summary>A provider whose interface lies on a site.</summary>
    public static IWebSearch Open(string name, LoopbackSite site, TimeProvider? clock = null, Func<ProviderSettings, ProviderSettings>? with = null)
    {
        var path = name switch { "wikipedia" => "/w/api.php", "gdelt" => "/api/v2/doc/doc", "brave" => "/res/v1/web/search", "tavily" => "/search", "factcheck" => "/v1alpha1/claims:search", _ => "/" };
        var settings = new ProviderSettings(name, site.At(path, $"{name}.site.org").AbsoluteUri) { Key = Key, KeyName = $"PLUMB_{name.ToUpperInvariant()}_KEY", Contact = "desk@site.org", UserAgent = ApiSending.NameOf("desk@site.org") };
        return Open(name, with?.Invoke(settings) ?? settings, clock ?? TimeProvider.System);
    }

    /// <summary>A question in words, with all that narrows it.</summary>
    public static WebQuery Query(string text = "harbour shelter", int limit = 5) => new(new Query(text, "a test")) { Language = "en", Limit = limit };

    /// <summary>The same within two years.</summary>
    public static WebQuery Dated() => Query() with { From = new PartialDate(2024, 2), Until = new PartialDate(2025) };

    private static IWebSearch Open(string name, ProviderSettings settings, TimeProvider clock)
    {
        var http = ApiSending.Open(new FetchLimits { AllowPrivate = true }, LoopbackSite.Resolve);
        return name switch
        {
            "wikipedia" => new MediaWikiSearch(http, settings, clock),
            "openalex" => new OpenAlexSearch(http, settings, clock),
            "crossref" => new CrossrefSearch(http, settings, clock),
            "gdelt" => new GdeltSearch(http, settings, clock),
            "searxng" => new SearxngSearch(http, settings, clock),
            "brave" => new BraveSearch(http, settings, clock),
            "tavily" => new TavilySearch(http, settings, clock),
            _ => new FactCheckSearch(http, settings, clock),
        };
    }
}

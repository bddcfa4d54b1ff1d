namespace Plumb.Host;

/// <summary>A search provider that Plumb knows.</summary>
/// <param name="Name">Name, as users write it.</param>
/// <param name="What">What it finds, in a few words.</param>
/// <param name="Address">Address of its interface; null where only the user can say it.</param>
/// <param name="Key">Whether it needs a key, may have one, or has none.</param>
/// <param name="Interval">Seconds between two requests that it asks for.</param>
internal sealed record WebProvider(string Name, string What, string? Address, KeyNeed Key, double Interval)
{
    /// <summary>All of them, in the order in which they are asked.</summary>
    public static IReadOnlyList<WebProvider> All { get; } =
    [
        new("wikipedia", "Wikipedia, or another wiki of MediaWiki", "https://{language}.wikipedia.org/w/api.php", KeyNeed.None, 0.2),
        new("openalex", "scholarly works, in open access or by abstract", "https://api.openalex.org/", KeyNeed.Optional, 0.2),
        new("crossref", "scholarly works with a DOI", "https://api.crossref.org/", KeyNeed.None, 0.5),
        new("gdelt", "news of the last months, in many languages", "https://api.gdeltproject.org/api/v2/doc/doc", KeyNeed.None, 5),
        new("searxng", "the web, through an engine that you run", null, KeyNeed.None, 0),
        new("brave", "the web", "https://api.search.brave.com/res/v1/web/search", KeyNeed.Required, 1),
        new("tavily", "the web", "https://api.tavily.com/search", KeyNeed.Required, 0.5),
        new("factcheck", "published reviews of claims", "https://factchecktools.googleapis.com/v1alpha1/claims:search", KeyNeed.Required, 0.2),
    ];

    /// <summary>Variable of the environment that holds its address.</summary>
    public string AddressVariable => $"PLUMB_{Name.ToUpperInvariant()}_URL";

    /// <summary>Variable of the environment that holds its key.</summary>
    public string KeyVariable => $"PLUMB_{Name.ToUpperInvariant()}_KEY";
}

/// <summary>Whether a provider has a key.</summary>
internal enum KeyNeed
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It answers without one, and more with one.</summary>
    Optional,

    /// <summary>It does not answer without one.</summary>
    Required,
}

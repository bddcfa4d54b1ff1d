namespace Plumb.Adapters.WebSearch;

/// <summary>Where a provider is and how it is asked.</summary>
/// <param name="Name">Name of the provider, as users write it.</param>
/// <param name="Place">Address of its interface; <c>{language}</c> in it stands for the language of a query.</param>
public sealed record ProviderSettings(string Name, string Place)
{
    /// <summary>Address of its interface, in English where it has one for each language.</summary>
    public Uri Address => AddressFor("en");

    /// <summary>Key, or null; it goes into headers and nowhere else.</summary>
    public string? Key { get; init; }

    /// <summary>What names the key: a variable of the environment, for messages.</summary>
    public string? KeyName { get; init; }

    /// <summary>Electronic mail address that providers may write to, or null; who gives one is served from a better pool by some.</summary>
    public string? Contact { get; init; }

    /// <summary>What Plumb calls itself.</summary>
    public string UserAgent { get; init; } = "Plumb";

    /// <summary>Least time between two requests.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.Zero;

    /// <summary>Longest time for one reply.</summary>
    /// <value>Default 20 seconds.</value>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Most bytes of one reply.</summary>
    /// <value>Default 8 MiB.</value>
    public int MaxBytes { get; init; } = 8 << 20;

    /// <summary>Address of its interface for a language.</summary>
    /// <param name="language">ISO 639-1 code; what is none counts as English.</param>
    public Uri AddressFor(string? language) =>
        new(Place.Replace("{language}", language is { Length: 2 or 3 } && language.All(char.IsAsciiLetterLower) ? language : "en", StringComparison.Ordinal));
}

using Plumb.Core.Sources;

namespace Plumb.Host.Serving;

/// <summary>What the server may do beside reading its library, as it was configured at its start.</summary>
/// <param name="SearchesWeb">Whether a question may be gathered for from the web.</param>
/// <param name="Web">How the web is searched.</param>
/// <param name="Model">Which model writes where it is asked for.</param>
/// <param name="AllowPrivate">Whether addresses may be fetched that are not on the public internet: for a network of one's own, and for tests.</param>
internal sealed record ServerAbilities(bool SearchesWeb, WebConfiguration Web, ModelSettings Model, bool AllowPrivate)
{
    /// <summary>Names of the search providers that are ready; none where the web is not searched.</summary>
    public IReadOnlyList<string> Providers => SearchesWeb ? [.. Web.Chosen([]).Select(p => p.Provider.Name)] : [];

    /// <summary>Name of the model that may write, or null.</summary>
    public string? ModelName => Model.Model is null or ModelSettings.None ? null : Model.Model;

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="PlumbException">It is not right; the message says what to do.</exception>
    public static ServerAbilities Read(bool searchesWeb, bool allowPrivate) => new(
        searchesWeb,
        WebConfiguration.Read(Environment.GetEnvironmentVariable),
        ModelSettings.Read(Environment.GetEnvironmentVariable, ModelSettings.UsualFile()),
        allowPrivate);
}

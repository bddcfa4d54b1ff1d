using System.Text.Json;
using Plumb.Core.Sources;

namespace Plumb.Host;

/// <summary>A provider as it is configured.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Address">Address of its interface, which may hold <c>{language}</c>; or null.</param>
/// <param name="Key">Its key, or null; never shown.</param>
/// <param name="Interval">Time between two requests.</param>
/// <param name="IsOwnAddress">The user gave the address: it may be on their own network.</param>
internal sealed record ConfiguredProvider(WebProvider Provider, string? Address, string? Key, TimeSpan Interval, bool IsOwnAddress)
{
    /// <summary>What is missing before it can be asked, or null.</summary>
    public string? Missing =>
        Address is null ? $"needs an address: set {Provider.AddressVariable}"
        : Provider.Key == KeyNeed.Required && Key is null ? $"needs a key: set {Provider.KeyVariable}"
        : null;
}

/// <summary>How the web is searched: from the environment, else from a file of the user (docs/web.md).</summary>
internal sealed class WebConfiguration
{
    private readonly Func<string, string?> _environment;
    private readonly JsonElement _file;

    private WebConfiguration(Func<string, string?> environment, JsonElement file) => (_environment, _file) = (environment, file);

    /// <summary>Electronic mail address that sites and providers may write to, or null.</summary>
    public string? Contact => Set("PLUMB_CONTACT") ?? Text(_file, "contact");

    /// <summary>Reads it.</summary>
    /// <param name="environment">Variables of the environment.</param>
    /// <exception cref="PlumbException">The file cannot be read, or is none.</exception>
    public static WebConfiguration Read(Func<string, string?> environment)
    {
        var path = PathOf(environment);
        if (!File.Exists(path))
        {
            return new WebConfiguration(environment, default);
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new WebConfiguration(environment, document.RootElement.Clone())
                : throw new PlumbException($"{path} holds no JSON object. Write it as docs/web.md shows, or take it away.");
        }
        catch (JsonException e)
        {
            // The parser's own message may show a part of the file, and that a key: it is not shown.
            throw new PlumbException($"{path} is no JSON (line {e.LineNumber + 1}). Mend it, or take it away.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PlumbException($"{path} could not be read. Give yourself the right to read it, or take it away.", e);
        }
    }

    /// <summary>Where the file lies: PLUMB_WEB_CONFIG, else <c>plumb/web.json</c> in the user's configuration.</summary>
    public static string PathOf(Func<string, string?> environment) => environment("PLUMB_WEB_CONFIG") is { Length: > 0 } given
        ? Path.GetFullPath(given)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "plumb", "web.json");

    /// <summary>A provider as it is configured.</summary>
    /// <exception cref="PlumbException">Its address is none.</exception>
    public ConfiguredProvider Of(WebProvider provider)
    {
        var own = _file.ValueKind == JsonValueKind.Object && _file.TryGetProperty(provider.Name, out var settings) ? settings : default;
        var given = Set(provider.AddressVariable) ?? Text(own, "address");
        var key = provider.Key == KeyNeed.None ? null : Set(provider.KeyVariable) ?? Text(own, "key");
        return new ConfiguredProvider(provider, AddressOf(given ?? provider.Address, provider), key, TimeSpan.FromSeconds(Seconds(own) ?? provider.Interval), given is not null);
    }

    /// <summary>The providers to ask: those named, else PLUMB_PROVIDERS or the file's list, else all that are ready.</summary>
    /// <exception cref="PlumbException">A name is none, a provider that is named lacks something, or none is ready.</exception>
    public IReadOnlyList<ConfiguredProvider> Chosen(IReadOnlyList<string> named)
    {
        var wanted = Named(named.Count > 0 ? named : Listed());
        if (wanted.Count == 0)
        {
            return [.. WebProvider.All.Select(Of).Where(p => p.Missing is null)];
        }

        var chosen = wanted.Select(Of).ToList();
        return chosen.Find(p => p.Missing is not null) is { } lacking
            ? throw new PlumbException($"{lacking.Provider.Name} {lacking.Missing}. See docs/web.md, and which providers are ready with: plumb providers")
            : chosen;
    }

    /// <summary>Whether a provider is asked where no command names any: those of PLUMB_PROVIDERS or of the file's list, else all.</summary>
    /// <exception cref="PlumbException">A listed name is none.</exception>
    public bool Asks(WebProvider provider) => Named(Listed()) is var listed && (listed.Count == 0 || listed.Contains(provider));

    private static List<WebProvider> Named(IReadOnlyList<string> names) =>
    [
        .. names.SelectMany(n => n.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(n => WebProvider.All.FirstOrDefault(p => p.Name.Equals(n, StringComparison.OrdinalIgnoreCase))
                ?? throw new PlumbException($"“{n}” is no search provider. There are: {string.Join(", ", WebProvider.All.Select(p => p.Name))}.")),
    ];

    private List<string> Listed() => Set("PLUMB_PROVIDERS") is { } set ? [set]
        : _file.ValueKind == JsonValueKind.Object && _file.TryGetProperty("providers", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(n => n.ValueKind == JsonValueKind.String).Select(n => n.GetString()!)]
            : [];

    private static string? AddressOf(string? text, WebProvider provider)
    {
        if (text is null)
        {
            return null;
        }

        // Interfaces with several paths are named by where they begin.
        var whole = provider.Name is "openalex" or "crossref" or "searxng" && !text.EndsWith('/') ? text + "/" : text;
        return Uri.TryCreate(whole.Replace("{language}", "en", StringComparison.Ordinal), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0
            ? whole
            : throw new PlumbException($"The address of {provider.Name} is none that begins with http:// or https:// and holds no user name. Set {provider.AddressVariable} as docs/web.md shows.");
    }

    private string? Set(string variable) => _environment(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String && found.GetString() is { Length: > 0 } text ? text : null;

    private static double? Seconds(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("interval", out var found) && found.ValueKind == JsonValueKind.Number && found.TryGetDouble(out var seconds) && seconds is >= 0 and < 3_600 ? seconds : null;
}

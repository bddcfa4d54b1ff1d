using System.Text.Json;
using Plumb.Core.Sources;

namespace Plumb.Host;

/// <summary>Where keys come from: the environment, else .NET's user secrets of the id <c>plumb</c>, which lie outside of any project.</summary>
/// <remarks>A key is handed to the client of its provider and stands nowhere else: not in a library, a check, a message or a log.</remarks>
internal static class Keys
{
    private const string Ending = "_API_KEY";

    /// <summary>Value of an environment variable; for a key that is not set there, that of the user secrets; else null.</summary>
    /// <exception cref="PlumbException">The file of secrets cannot be read.</exception>
    public static string? Find(string name) => Find(name, Environment.GetEnvironmentVariable, SecretsFile());

    /// <summary>The same, from an environment and a file that are given.</summary>
    public static string? Find(string name, Func<string, string?> environment, string? file)
    {
        var value = environment(name);
        return !string.IsNullOrWhiteSpace(value) || !name.EndsWith(Ending, StringComparison.Ordinal) || file is null || !File.Exists(file) ? value : Secret(name, file);
    }

    private static string? Secret(string name, string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var secret) && secret.ValueKind == JsonValueKind.String ? secret.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new PlumbException($"The user secrets cannot be read ({file}). Mend the file, or set {name} in the environment.", e);
        }
    }

    /// <summary>Where .NET keeps user secrets ("Safe storage of app secrets in development"): <c>dotnet user-secrets set NAME KEY --id plumb</c> writes it.</summary>
    private static string? SecretsFile()
    {
        var data = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData) : "";
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length > 0 ? Path.Combine(data, "Microsoft", "UserSecrets", "plumb", "secrets.json")
            : home.Length > 0 ? Path.Combine(home, ".microsoft", "usersecrets", "plumb", "secrets.json")
            : null;
    }
}

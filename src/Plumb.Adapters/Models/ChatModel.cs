using Plumb.Core.Sources;

namespace Plumb.Adapters.Models;

/// <summary>A chat model and where it is asked; made from a name and the environment.</summary>
/// <param name="Provider"><c>openai</c> (and whatever speaks its protocol), <c>ollama</c> or <c>anthropic</c>.</param>
/// <param name="Model">Name of the model there.</param>
/// <param name="Address">Address of the interface, without a slash at the end.</param>
/// <param name="KeyVariable">Environment variable that holds the key, or null where none is needed.</param>
public sealed record ChatModel(string Provider, string Model, Uri Address, string? KeyVariable)
{
    /// <summary>Whether passages leave this machine.</summary>
    public bool IsElsewhere => !Address.IsLoopback;

    /// <summary>"provider/model", as a check records it.</summary>
    public string Name => $"{Provider}/{Model}";

    /// <summary>Whether the model is one that is trained on MiniCheck's one question.</summary>
    public bool IsMiniCheck => Model[(Model.LastIndexOf('/') + 1)..].StartsWith("bespoke-minicheck", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads "provider/model".</summary>
    /// <param name="name">The name, as in <c>--judge chat:NAME</c>.</param>
    /// <param name="environment">Value of an environment variable, or null.</param>
    /// <param name="prefix">What stands before such a name where it is given: <c>chat:</c> for a judge, nothing for a writer.</param>
    /// <exception cref="PlumbException">The name, an address or a missing key; it says what to do.</exception>
    public static ChatModel Of(string name, Func<string, string?> environment, string prefix = "chat:")
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var (provider, model) = slash > 0 ? (name[..slash], name[(slash + 1)..]) : (name, "");
        if (model.Length == 0 || model.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
        {
            throw new PlumbException($"“{prefix}{name}” names no model. Write {prefix}PROVIDER/MODEL, as in {prefix}ollama/llama3.1.");
        }

        return provider switch
        {
            "ollama" => new ChatModel(provider, model, AddressOf("OLLAMA_HOST", "http://localhost:11434", environment), null),
            "openai" => WithKey(new ChatModel(provider, model, AddressOf("OPENAI_BASE_URL", "https://api.openai.com/v1", environment), "OPENAI_API_KEY"), environment, prefix),
            "anthropic" => WithKey(new ChatModel(provider, model, AddressOf("ANTHROPIC_BASE_URL", "https://api.anthropic.com", environment), "ANTHROPIC_API_KEY"), environment, prefix),
            _ => throw new PlumbException($"There is no chat provider “{provider}”. There are ollama, openai (and whatever speaks its protocol, with OPENAI_BASE_URL) and anthropic."),
        };
    }

    /// <summary>A key goes over an encrypted line or stays on this machine; a server on this machine may need none.</summary>
    private static ChatModel WithKey(ChatModel model, Func<string, string?> environment, string prefix)
    {
        if (model.IsElsewhere && string.IsNullOrWhiteSpace(environment(model.KeyVariable!)))
        {
            throw new PlumbException($"{prefix}{model.Name} needs a key. Set the environment variable {model.KeyVariable}; Plumb neither stores nor prints it.");
        }

        return model;
    }

    private static Uri AddressOf(string variable, string otherwise, Func<string, string?> environment)
    {
        var given = environment(variable)?.Trim();
        var text = string.IsNullOrEmpty(given) ? otherwise : given.Contains("://", StringComparison.Ordinal) ? given : $"http://{given}";
        if (!Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            throw new PlumbException($"{variable} is no address that can be asked. Write one like {otherwise}, without a name or password in it.");
        }

        return address.Scheme == "https" || address.IsLoopback
            ? address
            : throw new PlumbException($"{variable} names another machine without https: passages and keys would go over the line in the clear. Use https.");
    }
}

using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;
using Plumb.Adapters.Models.Writing;
using Plumb.Core.Verification.Ensembles;

namespace Plumb.Adapters.Models;

/// <summary>Opens chat models as judges and as writers.</summary>
public static class ChatModels
{
    private const int LongestResponse = 4 << 20;

    /// <summary>The judge that a model makes.</summary>
    /// <param name="model">The model.</param>
    /// <param name="environment">Value of an environment variable, or null; asked for the key only.</param>
    /// <param name="options">Bounds; null for the defaults.</param>
    public static IOptionalJudge Judge(ChatModel model, Func<string, string?> environment, ChatJudgeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var key = model.KeyVariable is { } variable ? environment(variable)?.Trim() : null;
        var client = Client(model, string.IsNullOrEmpty(key) ? "none" : key);
        return model.IsMiniCheck ? new MiniCheckJudge(client, model.Name, options) : new ChatJudge(client, model.Name, options);
    }

    /// <summary>The writer that a model makes.</summary>
    /// <param name="model">The model.</param>
    /// <param name="environment">Value of an environment variable, or null; asked for the key only.</param>
    /// <param name="options">Bounds.</param>
    /// <param name="kept">Where replies are kept, or null.</param>
    /// <param name="replies">Which replies are used; for <see cref="Replies.KeptOnly"/> nobody is connected to.</param>
    /// <param name="received">Told how much of a reply has come, or null.</param>
    public static ModelWriter Writer(ChatModel model, Func<string, string?> environment, WriterOptions options, ReplyFolder? kept, Replies replies, IProgress<int>? received = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var key = model.KeyVariable is { } variable ? environment(variable)?.Trim() : null;
        return new ModelWriter(Client(model, string.IsNullOrEmpty(key) ? "none" : key), ModelWriter.IdentityOf(model.Name, options), options, kept, replies, received);
    }

    /// <summary>Whether the provider answers; null where it does, else why not.</summary>
    public static async Task<string?> ProblemAsync(ChatModel model, Func<string, string?> environment, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(model);
        var key = model.KeyVariable is { } variable ? environment(variable)?.Trim() : null;
        using var http = Http(TimeSpan.FromSeconds(10));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{model.Address.AbsoluteUri.TrimEnd('/')}/{(model.Provider switch { "ollama" => "api/tags", "anthropic" => "v1/models", _ => "models" })}");
        request.Headers.TryAddWithoutValidation(model.Provider == "anthropic" ? "x-api-key" : "Authorization", model.Provider == "anthropic" ? key : key is null ? null : $"Bearer {key}");
        if (model.Provider == "anthropic")
        {
            request.Headers.Add("anthropic-version", "2023-06-01");
        }

        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return null;
        }
        catch (HttpRequestException e)
        {
            return e.StatusCode is { } status ? $"it answers with status {(int)status}" : "it cannot be reached";
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "it gives no answer within 10 s";
        }
    }

    private static IChatClient Client(ChatModel model, string key)
    {
        // The judge's own time-out and PatientSending do what the clients would do each in its own way.
        var http = Http(Timeout.InfiniteTimeSpan);
        switch (model.Provider)
        {
            case "ollama":
                http.BaseAddress = new Uri(model.Address.AbsoluteUri.TrimEnd('/') + "/");
                return new OllamaApiClient(http, model.Model);
            case "anthropic":
                return new AnthropicClient { HttpClient = http, BaseUrl = model.Address.AbsoluteUri.TrimEnd('/'), ApiKey = key, MaxRetries = 0, Timeout = TimeSpan.FromHours(1) }.AsIChatClient(model.Model);
            default:
                var options = new OpenAIClientOptions
                {
                    Endpoint = model.Address,
                    Transport = new HttpClientPipelineTransport(http),
                    RetryPolicy = new ClientRetryPolicy(0),
                    NetworkTimeout = Timeout.InfiniteTimeSpan,
                };
                return new OpenAIClient(new ApiKeyCredential(key), options).GetChatClient(model.Model).AsIChatClient();
        }
    }

    /// <summary>No redirect is followed: a key must not travel to an address that nobody named.</summary>
    private static HttpClient Http(TimeSpan timeout) =>
        new(new PatientSending(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10) }, TimeProvider.System))
        {
            Timeout = timeout,
            MaxResponseContentBufferSize = LongestResponse,
        };
}

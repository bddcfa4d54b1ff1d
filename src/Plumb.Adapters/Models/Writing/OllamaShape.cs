using Microsoft.Extensions.AI;
using OllamaSharp;
using OllamaSharp.Models;

namespace Plumb.Adapters.Models.Writing;

/// <summary>What Ollama must be told.</summary>
internal static class OllamaShape
{
    /// <summary>Without this Ollama holds a few thousand tokens and drops the first messages silently.</summary>
    public static void Hold(ChatOptions options, int tokens) => options.AddOllamaOption(OllamaOption.NumCtx, tokens);
}

using System.Text.Json;
using Plumb.Core.Gathering.Web;

namespace Plumb.Adapters.WebSearch;

/// <summary>A reply of an interface.</summary>
/// <param name="Bytes">Its bytes; empty when it failed.</param>
/// <param name="Failure">Why there is none, or null.</param>
internal sealed record ApiReply(byte[] Bytes, WebFailure? Failure)
{
    /// <summary>How long the reply asks to wait, where it does.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>The reply as JSON, or null when it is none.</summary>
    public JsonElement? Json()
    {
        try
        {
            using var document = JsonDocument.Parse(Bytes);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

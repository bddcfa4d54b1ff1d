using System.Text.Json;
using System.Text.Json.Serialization;
using Plumb.Core.Sources;

namespace Plumb.Host.Work;

/// <summary>Who publishes checks from a library, in their own words: the file <c>about.json</c> in the library's folder.</summary>
internal sealed record AboutPublisher
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "about.json";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        // A mistyped name must not be a statement that is silently not there.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Name of the organisation or person.</summary>
    public string? Publisher { get; init; }

    /// <summary>Who owns and directs it.</summary>
    public string? Ownership { get; init; }

    /// <summary>Who pays for it.</summary>
    public string? Funding { get; init; }

    /// <summary>How it keeps out of parties and campaigns.</summary>
    public string? Independence { get; init; }

    /// <summary>How sources and questions are chosen.</summary>
    public string? Selection { get; init; }

    /// <summary>What happens to mistakes.</summary>
    public string? Corrections { get; init; }

    /// <summary>How to reach it.</summary>
    public string? Contact { get; init; }

    /// <summary>Reads the file; null where there is none.</summary>
    /// <exception cref="PlumbException">It cannot be read; the message says what to do.</exception>
    public static AboutPublisher? Read(string library)
    {
        var path = Path.Combine(library, FileName);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<AboutPublisher>(File.ReadAllBytes(path), s_json) : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            var place = e is JsonException { LineNumber: { } line } ? $" at line {line + 1}" : "";
            throw new PlumbException($"{FileName} cannot be read{place}. It is JSON with publisher, ownership, funding, independence, selection, corrections and contact, each a text, and nothing else.", e);
        }
    }
}

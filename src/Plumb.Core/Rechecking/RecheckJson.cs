using System.Text.Json;
using System.Text.Json.Serialization;
using Plumb.Core.Verification;

namespace Plumb.Core.Rechecking;

/// <summary>The JSON form of a recheck: format <c>plumb-recheck/1</c>, UTF-8, two-space indents, LF, nulls written.</summary>
public static class RecheckJson
{
    private static readonly RecheckJsonContext s_context = new(PublishedJson.Options());

    /// <summary>The text of a recheck: the same recheck gives the same.</summary>
    public static string Serialize(Recheck recheck) => JsonSerializer.Serialize(recheck, s_context.Recheck) + "\n";

    /// <summary>Reads a recheck.</summary>
    /// <exception cref="JsonException">The text is none.</exception>
    public static Recheck Deserialize(string json) => JsonSerializer.Deserialize(json, s_context.Recheck)!;

    /// <summary>The JSON Schema of the format, generated from the types.</summary>
    public static string Schema() => PublishedJson.Schema(s_context.Options, typeof(Recheck), "plumb-recheck/1");
}

/// <summary>Serialisation of rechecks, generated at compile time.</summary>
[JsonSerializable(typeof(Recheck))]
internal sealed partial class RecheckJsonContext : JsonSerializerContext;

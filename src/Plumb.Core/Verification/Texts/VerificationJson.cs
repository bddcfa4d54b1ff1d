using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumb.Core.Verification.Texts;

/// <summary>The JSON form of a verification: format <c>plumb-verification/1</c>, UTF-8, two-space indents, LF, nulls written.</summary>
public static class VerificationJson
{
    private static readonly VerificationJsonContext s_context = new(PublishedJson.Options());

    /// <summary>The bytes of a verification: the same verification gives the same bytes.</summary>
    public static byte[] Serialize(TextVerification verification) => [.. JsonSerializer.SerializeToUtf8Bytes(verification, s_context.TextVerification), (byte)'\n'];

    /// <summary>Reads a verification.</summary>
    /// <exception cref="JsonException">The bytes are none.</exception>
    public static TextVerification Deserialize(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, s_context.TextVerification)!;

    /// <summary>The JSON Schema of the format, generated from the types.</summary>
    public static string Schema() => PublishedJson.Schema(s_context.Options, typeof(TextVerification), "plumb-verification/1");
}

/// <summary>Serialisation of verifications, generated at compile time.</summary>
[JsonSerializable(typeof(TextVerification))]
internal sealed partial class VerificationJsonContext : JsonSerializerContext;

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;

namespace Plumb.Core.Verification.Texts;

/// <summary>The JSON form of a verification: format <c>plumb-verification/1</c>, UTF-8, two-space indents, LF, nulls written.</summary>
public static class VerificationJson
{
    private static readonly VerificationJsonContext s_context = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // The bytes go to files and terminals, never into a page's script: letters stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The bytes of a verification: the same verification gives the same bytes.</summary>
    public static byte[] Serialize(TextVerification verification) => [.. JsonSerializer.SerializeToUtf8Bytes(verification, s_context.TextVerification), (byte)'\n'];

    /// <summary>Reads a verification.</summary>
    /// <exception cref="JsonException">The bytes are none.</exception>
    public static TextVerification Deserialize(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, s_context.TextVerification)!;

    /// <summary>The JSON Schema of the format, generated from the types.</summary>
    public static string Schema()
    {
        var schema = s_context.Options.GetJsonSchemaAsNode(typeof(TextVerification), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        var titled = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "plumb-verification/1" };
        foreach (var (name, value) in schema.AsObject())
        {
            titled[name] = value?.DeepClone();
        }

        return titled.ToJsonString(s_context.Options) + "\n";
    }
}

/// <summary>Serialisation of verifications, generated at compile time.</summary>
[JsonSerializable(typeof(TextVerification))]
internal sealed partial class VerificationJsonContext : JsonSerializerContext;

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;

namespace Plumb.Core.Rechecking;

/// <summary>The JSON form of a recheck: format <c>plumb-recheck/1</c>, UTF-8, two-space indents, LF, nulls written.</summary>
public static class RecheckJson
{
    private static readonly RecheckJsonContext s_context = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // The bytes go to files and terminals, never into a page's script: letters stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The text of a recheck: the same recheck gives the same.</summary>
    public static string Serialize(Recheck recheck) => JsonSerializer.Serialize(recheck, s_context.Recheck) + "\n";

    /// <summary>The JSON Schema of the format, generated from the types.</summary>
    public static string Schema()
    {
        var schema = s_context.Options.GetJsonSchemaAsNode(typeof(Recheck), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        var titled = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "plumb-recheck/1" };
        foreach (var (name, value) in schema.AsObject())
        {
            titled[name] = value?.DeepClone();
        }

        return titled.ToJsonString(s_context.Options) + "\n";
    }
}

/// <summary>Serialisation of rechecks, generated at compile time.</summary>
[JsonSerializable(typeof(Recheck))]
internal sealed partial class RecheckJsonContext : JsonSerializerContext;

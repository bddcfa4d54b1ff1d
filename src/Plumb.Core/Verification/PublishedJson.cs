using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Plumb.Core.Verification;

/// <summary>How everything that Plumb publishes as JSON is written: two-space indents, LF, camel case, nulls written.</summary>
internal static class PublishedJson
{
    /// <summary>New options: each serialisation context takes its own.</summary>
    public static JsonSerializerOptions Options() => new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // The bytes go to files and terminals, never into a page's script: letters stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The JSON Schema (draft 2020-12) of a format, generated from its type.</summary>
    /// <param name="options">The options of the context that serialises the type.</param>
    /// <param name="type">The type of the whole document.</param>
    /// <param name="format">Name and version of the format.</param>
    public static string Schema(JsonSerializerOptions options, Type type, string format)
    {
        var schema = options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        var titled = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = format };
        foreach (var (name, value) in schema.AsObject())
        {
            titled[name] = value?.DeepClone();
        }

        return titled.ToJsonString(options) + "\n";
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
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
}

/// <summary>Serialisation of rechecks, generated at compile time.</summary>
[JsonSerializable(typeof(Recheck))]
internal sealed partial class RecheckJsonContext : JsonSerializerContext;

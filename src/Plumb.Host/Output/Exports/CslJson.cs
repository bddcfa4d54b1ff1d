using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumb.Core.Checking;
using Plumb.Core.Text;

namespace Plumb.Host.Output.Exports;

/// <summary>The cited sources as CSL-JSON (Citation Style Language 1.0.2, input data), which Zotero, pandoc and others import.</summary>
internal static class CslJson
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Check check) => new JsonArray([.. ReferenceEntry.Of(check).Select(Item)]).ToJsonString(s_options) + "\n";

    private static JsonObject Item(ReferenceEntry entry)
    {
        var item = new JsonObject { ["id"] = entry.Key, ["type"] = entry.Type, ["title"] = entry.Title };
        Set(item, "author", entry.Authors.Count > 0 ? new JsonArray([.. entry.Authors.Select(a => new JsonObject { ["literal"] = a })]) : null);
        Set(item, "publisher", entry.Source.Publisher is { } publisher ? ReferenceEntry.Line(publisher) : null);
        Set(item, "issued", Date(entry.Published));
        Set(item, "accessed", Date(entry.Accessed));
        Set(item, "URL", entry.Url);
        Set(item, "language", entry.Source.Language);
        Set(item, "archive_location", entry.Source.Snapshot);
        return item;
    }

    private static void Set(JsonObject item, string name, JsonNode? value)
    {
        if (value is not null)
        {
            item[name] = value;
        }
    }

    private static JsonObject? Date(PartialDate? date) => date is { } d
        ? new JsonObject { ["date-parts"] = new JsonArray(new JsonArray([.. new[] { d.Year, d.Month, d.Day }.TakeWhile(p => p is not null).Select(p => JsonValue.Create(p!.Value))])) }
        : null;
}

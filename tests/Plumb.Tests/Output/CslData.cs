using System.Text.Json.Nodes;

namespace Plumb.Tests.Output;

/// <summary>The rules of CSL-JSON input data, version 1.0.2, as the specification of the Citation Style Language gives them: types, variables
/// and the forms of names and dates. Written from the specification, for no package holds its schema.</summary>
internal static class CslData
{
    private const string Types =
        "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview "
        + "legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book "
        + "software song speech standard thesis treaty webpage";

    private const string Names =
        "author chair collection-editor compiler composer container-author contributor curator director editor editorial-director executive-producer guest host interviewer illustrator narrator organizer "
        + "original-author performer producer recipient reviewed-author script-writer series-creator translator";

    private const string Dates = "accessed available-date event-date issued original-date submitted";

    private const string Strings =
        "citation-key language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location archive-place authority call-number citation-label collection-title container-title "
        + "container-title-short dimensions division DOI event event-title event-place genre ISBN ISSN jurisdiction keyword medium note original-publisher original-publisher-place original-title part-title "
        + "PMCID PMID publisher publisher-place references reviewed-genre reviewed-title scale section source status title title-short URL version volume-title volume-title-short year-suffix";

    private const string Numbers = "chapter-number citation-number collection-number edition first-reference-note-number issue locator number number-of-pages number-of-volumes page page-first part printing supplement volume";

    /// <summary>The rules as a JSON Schema.</summary>
    public static string Schema { get; } = Build().ToJsonString();

    private static JsonObject Build()
    {
        var properties = new JsonObject
        {
            ["type"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Types.Split(' ').Select(t => (JsonNode)t)]) },
            ["id"] = Either("string", "number"),
            ["categories"] = new JsonObject { ["type"] = "array", ["items"] = Of("string") },
            ["custom"] = Of("object"),
        };
        Add(properties, Names, () => new JsonObject { ["type"] = "array", ["items"] = Name() });
        Add(properties, Dates, Date);
        Add(properties, Strings, () => Of("string"));
        Add(properties, Numbers, () => Either("string", "number"));
        return new JsonObject { ["type"] = "array", ["items"] = Closed(properties, "type", "id") };
    }

    private static JsonObject Name()
    {
        var parts = new JsonObject { ["comma-suffix"] = Either("string", "number", "boolean"), ["static-ordering"] = Either("string", "number", "boolean"), ["parse-names"] = Either("string", "number", "boolean") };
        Add(parts, "family given dropping-particle non-dropping-particle suffix literal", () => Of("string"));
        return Closed(parts);
    }

    /// <summary>One date or two, each of a year, a month and a day, or of its first parts.</summary>
    private static JsonObject Date()
    {
        var one = new JsonObject { ["type"] = "array", ["items"] = Either("string", "number"), ["minItems"] = 1, ["maxItems"] = 3 };
        var parts = new JsonObject
        {
            ["date-parts"] = new JsonObject { ["type"] = "array", ["items"] = one, ["minItems"] = 1, ["maxItems"] = 2 },
            ["season"] = Either("string", "number"),
            ["circa"] = Either("string", "number", "boolean"),
        };
        Add(parts, "literal raw edtf", () => Of("string"));
        return Closed(parts);
    }

    private static void Add(JsonObject properties, string names, Func<JsonNode> value)
    {
        foreach (var name in names.Split(' '))
        {
            properties[name] = value();
        }
    }

    private static JsonObject Closed(JsonObject properties, params string[] required) =>
        new() { ["type"] = "object", ["properties"] = properties, ["required"] = new JsonArray([.. required.Select(r => (JsonNode)r)]), ["additionalProperties"] = false };

    private static JsonObject Of(string type) => new() { ["type"] = type };

    private static JsonObject Either(params string[] types) => new() { ["type"] = new JsonArray([.. types.Select(t => (JsonNode)t)]) };
}

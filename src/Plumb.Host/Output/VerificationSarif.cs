using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumb.Core.Checking;
using Plumb.Core.Verification.Texts;

namespace Plumb.Host.Output;

/// <summary>A verification as SARIF (OASIS Static Analysis Results Interchange Format 2.1.0), for editors and build servers.</summary>
internal static class VerificationSarif
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(TextVerification verified)
    {
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "plumb",
                        ["semanticVersion"] = Checker.Version,
                        ["rules"] = new JsonArray([.. FaultRules.All.Select(Rule)]),
                    },
                },
                ["columnKind"] = "unicodeCodePoints",
                ["artifacts"] = new JsonArray(new JsonObject
                {
                    ["location"] = new JsonObject { ["uri"] = Uri(verified.File) },
                    ["mimeType"] = verified.MediaType,
                    ["hashes"] = new JsonObject { ["sha-256"] = verified.Snapshot[(verified.Snapshot.IndexOf(':', StringComparison.Ordinal) + 1)..] },
                }),
                ["results"] = new JsonArray([.. verified.Sentences.SelectMany(s => s.Faults.Select(f => Fault(verified, s, f)))]),
            }),
        };
        return log.ToJsonString(s_options) + "\n";
    }

    private static JsonObject Rule(FaultRule rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = new JsonObject { ["text"] = rule.Says + "." },
        ["help"] = new JsonObject { ["text"] = rule.Help },
        ["defaultConfiguration"] = new JsonObject { ["level"] = rule.Level },
    };

    private static JsonObject Fault(TextVerification verified, TextSentence sentence, TextFault fault)
    {
        var physical = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Uri(verified.File), ["index"] = 0 } };
        if (sentence.Place is { } place)
        {
            physical["region"] = new JsonObject
            {
                ["startLine"] = place.Line,
                ["startColumn"] = place.Column,
                ["endLine"] = place.EndLine,
                ["endColumn"] = place.EndColumn,
                ["charOffset"] = place.Offset,
                ["charLength"] = place.Length,
            };
        }

        var rule = FaultRules.All.Select((r, i) => (r, i)).First(p => p.r.Id == fault.Rule).i;
        return new JsonObject
        {
            ["ruleId"] = fault.Rule,
            ["ruleIndex"] = rule,
            ["level"] = fault.Level,
            ["message"] = new JsonObject { ["text"] = fault.Message },
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = physical,
                ["logicalLocations"] = new JsonArray(new JsonObject
                {
                    ["name"] = $"sentence {sentence.Number}{(sentence.Page is { } page ? $", page {page}" : "")}",
                    ["kind"] = "element",
                }),
            }),
            // The same fault of the same words is the same, wherever the sentence moves.
            ["partialFingerprints"] = new JsonObject { ["sentence/v1"] = Core.Sources.SnapshotId.Of(System.Text.Encoding.UTF8.GetBytes($"{fault.Rule}\n{sentence.Text}")).Hex[..16] },
        };
    }

    /// <summary>A relative reference with forward slashes (RFC 3986), or a file address.</summary>
    private static string Uri(string file) => Path.IsPathRooted(file)
        ? new Uri(file).AbsoluteUri
        : string.Join('/', file.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));
}

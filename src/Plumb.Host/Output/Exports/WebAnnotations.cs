using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumb.Core.Checking;

namespace Plumb.Host.Output.Exports;

/// <summary>The citations as W3C Web Annotations (Web Annotation Data Model, 23 February 2017): one annotation for each citation, the
/// sentence as its body.</summary>
/// <remarks>Two targets say where the words stand. The address, where there is one, with a TextQuoteSelector (4.2.4) and, for a PDF, a
/// FragmentSelector (4.2.2); the archived bytes, by their hash (RFC 6920), with a TextQuoteSelector and a TextPositionSelector (4.2.5)
/// that counts in the text that <c>plumb show --text</c> renders: a page's own text has other offsets.</remarks>
internal static class WebAnnotations
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Check check)
    {
        var cited = check.Sentences()
            .SelectMany(s => s.Citations.Select(c => (Sentence: s.Text, Citation: c)))
            .DistinctBy(c => (c.Sentence, c.Citation.Snapshot, c.Citation.Start, c.Citation.End))
            .ToList();
        return new JsonObject
        {
            ["@context"] = "http://www.w3.org/ns/anno.jsonld",
            ["id"] = $"urn:x-plumb:check:{check.Id}",
            ["type"] = "AnnotationPage",
            ["startIndex"] = 0,
            ["items"] = new JsonArray([.. cited.Select((c, i) => Annotation(check, c.Sentence, c.Citation, i + 1))]),
        }.ToJsonString(s_options) + "\n";
    }

    private static JsonObject Annotation(Check check, string sentence, CheckCitation citation, int number)
    {
        var source = check.Sources.First(s => s.Number == citation.Source);
        return new JsonObject
        {
            ["id"] = $"urn:x-plumb:check:{check.Id}:{number}",
            ["type"] = "Annotation",
            ["motivation"] = "describing",
            ["created"] = $"{check.CheckedAt}T00:00:00Z",
            ["creator"] = new JsonObject { ["type"] = "Software", ["name"] = $"Plumb {check.Audit.Version}" },
            ["body"] = new JsonObject { ["type"] = "TextualBody", ["value"] = sentence, ["format"] = "text/plain", ["purpose"] = "describing" },
            ["target"] = source.Url is { Length: > 0 } && new ReferenceEntry("", source).Url is { } url && Uri.IsWellFormedUriString(url, UriKind.Absolute)
                ? new JsonArray(Page(url, citation), Archived(source, citation))
                : new JsonArray(Archived(source, citation)),
        };
    }

    private static JsonObject Page(string url, CheckCitation citation) => new()
    {
        ["type"] = "SpecificResource",
        ["source"] = url,
        ["selector"] = citation.Page is { } page
            ? new JsonArray(Quote(citation), new JsonObject { ["type"] = "FragmentSelector", ["conformsTo"] = "http://tools.ietf.org/rfc/rfc3778", ["value"] = $"page={page}" })
            : new JsonArray(Quote(citation)),
    };

    private static JsonObject Archived(CheckSource source, CheckCitation citation) => new()
    {
        ["type"] = "SpecificResource",
        ["source"] = new JsonObject { ["id"] = Named(citation.Snapshot), ["format"] = source.MediaType },
        ["renderedVia"] = new JsonObject { ["type"] = "Software", ["name"] = $"plumb show {citation.Snapshot["sha256:".Length..][..12]} --text" },
        ["selector"] = new JsonArray(Quote(citation), new JsonObject { ["type"] = "TextPositionSelector", ["start"] = citation.Start, ["end"] = citation.End }),
    };

    private static JsonObject Quote(CheckCitation citation) => new()
    {
        ["type"] = "TextQuoteSelector",
        ["exact"] = citation.Quote,
        ["prefix"] = citation.Prefix,
        ["suffix"] = citation.Suffix,
    };

    /// <summary>RFC 6920: <c>ni:///sha-256;</c> and the hash in base64url.</summary>
    private static string Named(string snapshot) => $"ni:///sha-256;{Base64Url.EncodeToString(Convert.FromHexString(snapshot["sha256:".Length..]))}";
}

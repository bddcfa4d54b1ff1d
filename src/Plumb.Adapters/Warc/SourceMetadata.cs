using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Adapters.Warc;

/// <summary>What Plumb knows of a source beside its record, as a metadata record holds it: JSON under a name of its own.</summary>
/// <param name="Facts">Facts of the source.</param>
/// <param name="Asked">Addresses that were asked for, in order, where there was a redirect.</param>
/// <param name="CopyAddress">Copy in an archive of the web that the bytes came from.</param>
/// <param name="CopyMade">When that copy was made, in UTC.</param>
internal sealed record SourceMetadata(SourceFacts Facts, IReadOnlyList<string> Asked, string? CopyAddress, DateTimeOffset? CopyMade)
{
    /// <summary>The browser that made the page of the conversion record behind it; null when none did.</summary>
    public string? RenderedBy { get; init; }

    /// <summary>Files that the page brought while it was rendered.</summary>
    public IReadOnlyList<RenderedPart> Parts { get; init; } = [];

    /// <summary>Style sheets that came with the page, each in a record of its own before it.</summary>
    public IReadOnlyList<SheetName> Sheets { get; init; } = [];

    /// <summary>Media type of a style sheet's record.</summary>
    public const string SheetType = "text/css";

    /// <summary>Media type of the record's block.</summary>
    public const string MediaType = "application/json; profile=\"plumb-source\"";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = false };

    public static byte[] Write(Source source, Capture? capture) => JsonSerializer.SerializeToUtf8Bytes(
        new Form(
            source.Id, source.Title, source.Publisher, source.StatedKind, source.Authors, source.Published?.ToString(), source.Address, source.Licence, source.Language,
            capture?.Chain ?? [], capture?.CopyAddress, capture?.CopyMade, capture?.Rendering?.By, capture?.Rendering?.Parts,
            capture?.Sheets.Count > 0 ? [.. capture.Sheets.Select(s => new SheetName(s.Link, s.Address, s.Snapshot))] : null),
        s_json);

    /// <summary>Reads a record; null when it is none of Plumb's.</summary>
    public static SourceMetadata? Read(WarcRecord record)
    {
        if (record.Field("content-type")?.Contains("plumb-source", StringComparison.Ordinal) != true)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Form>(record.Block, s_json) is { } form
                ? new SourceMetadata(
                    new SourceFacts
                    {
                        Id = form.Id,
                        Title = form.Title,
                        Publisher = form.Publisher,
                        StatedKind = form.Kind,
                        Authors = form.Authors ?? [],
                        Published = PartialDate.ParseIso(form.Published),
                        Address = form.Address,
                        Licence = form.Licence,
                        Language = form.Language,
                    },
                    form.Chain ?? [], form.CopyAddress, form.CopyMade) { RenderedBy = form.RenderedBy, Parts = form.Parts ?? [], Sheets = form.Sheets ?? [] }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A capture with what is known of its redirects and of its copy.</summary>
    public Capture? Apply(Capture? capture) => capture is null ? null : capture with
    {
        Asked = Asked.Count > 0 ? Asked[0] : capture.Asked,
        Chain = Asked.Count > 0 ? Asked : capture.Chain,
        CopyAddress = CopyAddress,
        CopyMade = CopyMade,
    };

    private sealed record Form(
        string? Id, string? Title, string? Publisher, string? Kind, IReadOnlyList<string>? Authors, string? Published, string? Address, string? Licence, string? Language,
        IReadOnlyList<string>? Chain, string? CopyAddress, DateTimeOffset? CopyMade,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RenderedBy, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RenderedPart>? Parts,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SheetName>? Sheets);
}

/// <summary>A style sheet of a page, without its bytes.</summary>
/// <param name="Link">As the page names it.</param>
/// <param name="Address">The address that gave it.</param>
/// <param name="Snapshot">Name of its bytes.</param>
internal sealed record SheetName(string Link, string Address, string Snapshot);

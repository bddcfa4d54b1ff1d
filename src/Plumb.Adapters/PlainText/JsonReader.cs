using System.Text.Json;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Adapters.PlainText;

/// <summary>Reads one JSON object: its text, and what it says about itself.</summary>
/// <param name="fields">What the objects call their fields, where they do it in a way of their own; null for none.</param>
public sealed class JsonReader(FieldMap? fields = null) : IDocumentReader
{
    private readonly FieldMap _fields = fields ?? FieldMap.None;

    public IReadOnlyCollection<string> MediaTypes { get; } = ["application/json"];

    public ReadOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        try
        {
            using var json = JsonDocument.Parse(WithoutMark(snapshot.Bytes), new JsonDocumentOptions { MaxDepth = 64 });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new ReadOutcome.Unreadable("it is JSON, but no object with a text");
            }

            return Read(json.RootElement, snapshot, limits, cancel);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new ReadOutcome.Unreadable($"it is damaged or no whole JSON object: {e.Message.Split('\n')[0].TrimEnd('.')}");
        }
    }

    private ReadOutcome Read(JsonElement item, RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        var builder = new DocumentBuilder(limits);
        // Some collections give a text as a list of its sentences.
        var text = string.Join(' ', All(item, "text", "text", "content", "contents", "body", "abstract", "passage"));
        foreach (var paragraph in Paragraphs.Of(text))
        {
            cancel.ThrowIfCancellationRequested();
            builder.Add(BlockKind.Paragraph, paragraph);
        }

        return builder.IsEmpty
            ? new ReadOutcome.Unreadable("it is JSON without a text; Plumb reads the text under “text”, “contents”, “body” or “abstract”; name another with --fields text=NAME")
            : new ReadOutcome.Read(builder.Build(snapshot.Id, FactsOf(item)), builder.Truncated ? ["cut at the length limit"] : []);
    }

    private SourceFacts FactsOf(JsonElement item) => new()
    {
        Id = One(item, "id", "id", "_id", "docid", "doc_id", "docno", "pid"),
        Title = One(item, "title", "title", "headline", "name"),
        Publisher = One(item, "publisher", "publisher", "site_name"),
        StatedKind = One(item, "kind", "publisher_kind", "kind"),
        Authors = All(item, "authors", "authors", "author"),
        Published = PartialDate.ParseIso(One(item, "date", "date", "published", "date_published", "datePublished", "published_at")),
        Address = One(item, "address", "url", "address", "source_url"),
        Licence = One(item, "licence", "licence", "license"),
        Language = One(item, "language", "language", "lang"),
    };

    private string? One(JsonElement item, string field, params string[] names) => All(item, field, names) is [var first, ..] ? first : null;

    /// <summary>The values of a field: under the name that the user gave, else under the first of the usual names that holds any.</summary>
    private IReadOnlyList<string> All(JsonElement item, string field, params string[] names) =>
        (_fields.NameOf(field) is { } own ? [own] : names).Select(n => JsonFields.At(item, n) is { } value ? JsonFields.Texts(value) : []).FirstOrDefault(t => t.Count > 0) ?? [];

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith(System.Text.Encoding.UTF8.Preamble) ? bytes.AsMemory(3) : bytes;
}

using System.Text.Json;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Adapters.PlainText;

/// <summary>Reads one JSON object: its text, and what it says about itself.</summary>
public sealed class JsonReader : IDocumentReader
{
    private static readonly string[] s_texts = ["text", "content", "body", "abstract"];

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

    private static ReadOutcome Read(JsonElement item, RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        var builder = new DocumentBuilder(limits);
        foreach (var paragraph in Paragraphs.Of(One(item, s_texts) ?? ""))
        {
            cancel.ThrowIfCancellationRequested();
            builder.Add(BlockKind.Paragraph, paragraph);
        }

        return builder.IsEmpty
            ? new ReadOutcome.Unreadable("it is JSON without a text; Plumb reads the text under “text”, “content”, “body” or “abstract”")
            : new ReadOutcome.Read(builder.Build(snapshot.Id, FactsOf(item)), builder.Truncated ? ["cut at the length limit"] : []);
    }

    private static SourceFacts FactsOf(JsonElement item) => new()
    {
        Id = One(item, "id", "_id", "docid", "docno"),
        Title = One(item, "title", "headline", "name"),
        Publisher = One(item, "publisher", "site_name"),
        StatedKind = One(item, "publisher_kind", "kind"),
        Authors = All(item, "authors", "author"),
        Published = PartialDate.ParseIso(One(item, "date", "published", "date_published", "datePublished", "published_at")),
        Address = One(item, "url", "address", "source_url"),
        Licence = One(item, "licence", "license"),
        Language = One(item, "language", "lang"),
    };

    private static string? One(JsonElement item, params string[] names) => All(item, names) is [var first, ..] ? first : null;

    private static List<string> All(JsonElement item, params string[] names) =>
        names.Where(n => item.TryGetProperty(n, out _)).Select(n => Texts(item.GetProperty(n))).FirstOrDefault(t => t.Count > 0) ?? [];

    private static List<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString()!.Trim() is { Length: > 0 } text => [text],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Texts)],
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => Texts(name),
        _ => [],
    };

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith(System.Text.Encoding.UTF8.Preamble) ? bytes.AsMemory(3) : bytes;
}

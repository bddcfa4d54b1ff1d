using System.Buffers.Binary;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Plumb.Core.Sources;
using IndexDocument = Lucene.Net.Documents.Document;

namespace Plumb.Adapters.Lucene;

/// <summary>A passage as the fields of an index. What <see cref="PassageColumns"/> reads back lies in columns: a ranking reads thousands.</summary>
/// <remarks>The fields are filled anew for each passage: making them costs the index more than their words do. One writer's thread has
/// one of these.</remarks>
internal sealed class PassageFields
{
    private const int PlaceLength = 12;

    /// <summary>Terms with how often they stand in a passage; where they stand is not asked for.</summary>
    private static readonly FieldType s_counted = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };

    private readonly StringField _snapshot = new("snapshot", "", Field.Store.NO);
    private readonly SortedDocValuesField _bySnapshot = new("by-snapshot", new BytesRef());
    private readonly SortedDocValuesField _under = new("under", new BytesRef());
    private readonly NumericDocValuesField _ordinal = new("by-ordinal", 0);
    private readonly BinaryDocValuesField _place = new("place", new BytesRef());
    private readonly Field _body = new("body", "", s_counted);
    private readonly Field _title = new("title", "", s_counted);
    private readonly Field _heading = new("heading", "", s_counted);
    private readonly IndexDocument _all;

    public PassageFields() => _all = [_snapshot, _bySnapshot, _under, _ordinal, _place, _body, _title, _heading];

    /// <summary>The fields of a passage; they hold until the next call.</summary>
    public IndexDocument Of(Passage passage, string text, string? title)
    {
        _snapshot.SetStringValue(passage.Snapshot.Value);
        _bySnapshot.SetBytesValue(new BytesRef(passage.Snapshot.Value));
        _under.SetBytesValue(new BytesRef(Cut(passage.Heading)));
        _ordinal.SetInt64Value(passage.Ordinal);
        _place.SetBytesValue(PlaceOf(passage));
        _body.SetStringValue(passage.Span.Of(text));
        _title.SetStringValue(title ?? "");
        _heading.SetStringValue(passage.Heading);
        return _all;
    }

    /// <summary>Start, end and page in one column: a column of its own for each slows an index down.</summary>
    private static BytesRef PlaceOf(Passage passage)
    {
        var place = new byte[PlaceLength];
        BinaryPrimitives.WriteInt32LittleEndian(place, passage.Span.Start);
        BinaryPrimitives.WriteInt32LittleEndian(place.AsSpan(4), passage.Span.End);
        BinaryPrimitives.WriteInt32LittleEndian(place.AsSpan(8), passage.Page ?? 0);
        return new BytesRef(place);
    }

    /// <summary>A column holds at most 32,766 bytes: a heading that long is none.</summary>
    private static string Cut(string heading) => heading.Length <= 8_000 ? heading
        : heading[..(char.IsHighSurrogate(heading[7_999]) ? 7_999 : 8_000)];
}

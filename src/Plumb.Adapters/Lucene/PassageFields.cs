using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using IndexDocument = Lucene.Net.Documents.Document;

namespace Plumb.Adapters.Lucene;

/// <summary>A passage as the fields of an index, and back. What is read back lies in columns: a ranking reads thousands.</summary>
internal static class PassageFields
{
    /// <summary>Terms with how often they stand in a passage; where they stand is not asked for.</summary>
    private static readonly FieldType s_counted = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };

    public static IndexDocument Of(Passage passage, string text, string? title) =>
    [
        new StringField("snapshot", passage.Snapshot.Value, Field.Store.NO),
        new SortedDocValuesField("by-snapshot", new BytesRef(passage.Snapshot.Value)),
        new SortedDocValuesField("under", new BytesRef(Cut(passage.Heading))),
        new NumericDocValuesField("by-ordinal", passage.Ordinal),
        new NumericDocValuesField("start", passage.Span.Start),
        new NumericDocValuesField("end", passage.Span.End),
        new NumericDocValuesField("page", passage.Page ?? 0),
        new Field("body", passage.Span.Of(text), s_counted),
        new Field("title", title ?? "", s_counted),
        new Field("heading", passage.Heading, s_counted),
    ];

    /// <summary>The passage with this number in one segment of the index.</summary>
    public static Passage Read(AtomicReader reader, int number)
    {
        int Number(string name) => (int)reader.GetNumericDocValues(name).Get(number);
        string Word(string name)
        {
            var value = new BytesRef();
            reader.GetSortedDocValues(name).Get(number, value);
            return value.Utf8ToString();
        }

        return new Passage(
            new SnapshotId(Word("by-snapshot")),
            Number("by-ordinal"),
            new TextSpan(Number("start"), Number("end")),
            Word("under"),
            Number("page") is var page and > 0 ? page : null);
    }

    /// <summary>A column holds at most 32,766 bytes: a heading that long is none.</summary>
    private static string Cut(string heading) => heading.Length <= 8_000 ? heading
        : heading[..(char.IsHighSurrogate(heading[7_999]) ? 7_999 : 8_000)];
}

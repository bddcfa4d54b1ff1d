using System.Buffers.Binary;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Adapters.Lucene;

/// <summary>Reads passages out of one segment of an index, for one search: opening a column costs more than reading a passage from it, and a deep
/// ranking reads thousands.</summary>
/// <param name="reader">The segment.</param>
internal sealed class PassageColumns(AtomicReader reader)
{
    private readonly SortedDocValues _snapshots = reader.GetSortedDocValues("by-snapshot");
    private readonly SortedDocValues _headings = reader.GetSortedDocValues("under");
    private readonly NumericDocValues _ordinals = reader.GetNumericDocValues("by-ordinal");
    private readonly BinaryDocValues _places = reader.GetBinaryDocValues("place");
    private readonly Dictionary<int, string> _snapshotNames = [];
    private readonly Dictionary<int, string> _headingTexts = [];
    private readonly BytesRef _place = new();
    private readonly BytesRef _word = new();

    /// <summary>The passage with this number in the segment.</summary>
    public Passage Read(int number)
    {
        _places.Get(number, _place);
        var place = _place.Bytes.AsSpan(_place.Offset);
        var span = new TextSpan(BinaryPrimitives.ReadInt32LittleEndian(place), BinaryPrimitives.ReadInt32LittleEndian(place[4..]));
        var page = BinaryPrimitives.ReadInt32LittleEndian(place[8..]);
        return new Passage(
            new SnapshotId(Word(_snapshots, number, _snapshotNames)),
            (int)_ordinals.Get(number),
            span,
            Word(_headings, number, _headingTexts),
            page > 0 ? page : null);
    }

    private string Word(SortedDocValues column, int number, Dictionary<int, string> known)
    {
        var at = column.GetOrd(number);
        if (!known.TryGetValue(at, out var word))
        {
            column.LookupOrd(at, _word);
            known[at] = word = _word.Utf8ToString();
        }

        return word;
    }
}

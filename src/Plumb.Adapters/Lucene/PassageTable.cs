using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Plumb.Adapters.Lucene;

/// <summary>Of which source each passage is, and how long both are: what ranking needs of all of them, 16 bytes a passage.</summary>
/// <remarks>Sources are numbered in the order of their snapshots, so that ties can be broken by number.</remarks>
internal sealed class PassageTable
{
    /// <summary>Reads the table out of an index.</summary>
    /// <param name="reader">The index.</param>
    /// <param name="titleWeight">How often a word of the title or heading counts.</param>
    public PassageTable(DirectoryReader reader, double titleWeight)
    {
        var names = Names(reader);
        var numbers = names.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);
        (Source, Ordinal, Length) = (new int[reader.MaxDoc], new int[reader.MaxDoc], new float[reader.MaxDoc]);
        var whole = new double[names.Count];
        var titles = new double[names.Count];
        Array.Fill(Source, -1);
        foreach (var leaf in reader.Leaves)
        {
            Fill(leaf, numbers, whole, titles, titleWeight);
        }

        // A title belongs to each passage, but only once to the whole.
        WholeLength = [.. whole.Zip(titles, (w, t) => (float)(w + (titleWeight * t)))];
        var held = Source.Count(s => s >= 0);
        AverageLength = held > 0 ? Sum(Length) / held : 1;
        AverageWholeLength = names.Count > 0 ? Sum(WholeLength) / names.Count : 1;
    }

    /// <summary>Number of the source for each passage of the index; -1 where the passage is deleted.</summary>
    public int[] Source { get; }

    /// <summary>Place of the passage in its source.</summary>
    public int[] Ordinal { get; }

    /// <summary>Terms of a passage, those of title and heading by their weight.</summary>
    public float[] Length { get; }

    /// <summary>Terms of a whole source, those of the title by their weight.</summary>
    public float[] WholeLength { get; }

    public double AverageLength { get; }

    public double AverageWholeLength { get; }

    private static double Sum(float[] lengths) => Math.Max(lengths.Sum(l => (double)l), 1);

    private static List<string> Names(DirectoryReader reader)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var leaf in reader.Leaves)
        {
            var (values, live) = (FieldCache.DEFAULT.GetTermsIndex(leaf.AtomicReader, "by-snapshot"), leaf.AtomicReader.LiveDocs);
            var seen = new bool[values.ValueCount];
            for (var i = 0; i < leaf.AtomicReader.MaxDoc; i++)
            {
                seen[values.GetOrd(i)] |= live?.Get(i) ?? true;
            }

            var name = new BytesRef();
            foreach (var (_, number) in seen.Select((s, i) => (Seen: s, Number: i)).Where(s => s.Seen))
            {
                values.LookupOrd(number, name);
                names.Add(name.Utf8ToString());
            }
        }

        return [.. names];
    }

    private void Fill(AtomicReaderContext leaf, Dictionary<string, int> numbers, double[] whole, double[] titles, double titleWeight)
    {
        var (reader, live) = (leaf.AtomicReader, leaf.AtomicReader.LiveDocs);
        var snapshots = reader.GetSortedDocValues("by-snapshot");
        var ordinals = reader.GetNumericDocValues("by-ordinal");
        var (bodies, headings, titled) = (reader.GetNormValues("body"), reader.GetNormValues("heading"), reader.GetNormValues("title"));
        var (name, known) = (new BytesRef(), new int[snapshots.ValueCount]);
        Array.Fill(known, -1);
        for (var i = 0; i < reader.MaxDoc; i++)
        {
            if (!(live?.Get(i) ?? true))
            {
                continue;
            }

            var number = snapshots.GetOrd(i);
            if (known[number] < 0)
            {
                snapshots.LookupOrd(number, name);
                known[number] = numbers[name.Utf8ToString()];
            }

            var (at, source) = (leaf.DocBase + i, known[number]);
            var (body, heading, title) = (bodies?.Get(i) ?? 0, headings?.Get(i) ?? 0, titled?.Get(i) ?? 0);
            (Source[at], Ordinal[at]) = (source, (int)ordinals.Get(i));
            Length[at] = (float)(body + (titleWeight * (heading + title)));
            whole[source] += body;
            titles[source] = title;
        }
    }
}

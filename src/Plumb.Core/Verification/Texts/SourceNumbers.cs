using Plumb.Core.Sources;

namespace Plumb.Core.Verification.Texts;

/// <summary>Numbers sources in the order of first use, and publishes evidence.</summary>
/// <param name="names">What the text calls them.</param>
internal sealed class SourceNumbers(SourceNames names)
{
    private const int Context = 32;
    private readonly Dictionary<SnapshotId, int> _numbers = [];
    private readonly List<TextSource> _all = [];
    private readonly Dictionary<SnapshotId, CodePointTable> _points = [];

    /// <summary>The sources, by number.</summary>
    public IReadOnlyList<TextSource> All => _all;

    /// <summary>The number of a source, given now if it has none.</summary>
    public int NumberOf(Source source)
    {
        if (!_numbers.TryGetValue(source.Snapshot, out var number))
        {
            _numbers[source.Snapshot] = number = _all.Count + 1;
            _all.Add(new TextSource(
                number, source.Id, source.Snapshot.Value, source.Title ?? SourceNames.FileOf(source.Origin), source.Voice, source.Published?.ToString(), source.Address, names.LabelOf(source)));
        }

        return number;
    }

    /// <summary>Words of a source, with their place in code points.</summary>
    public TextEvidence Evidence(FoundEvidence found)
    {
        var text = found.Document.Text;
        if (!_points.TryGetValue(found.Document.Snapshot, out var points))
        {
            _points[found.Document.Snapshot] = points = new CodePointTable(text);
        }

        var (start, end) = (found.Span.Start, found.Span.End);
        var before = Whole(text, Math.Max(0, start - Context));
        var after = Whole(text, Math.Min(text.Length, end + Context));
        var page = found.Document.Blocks.LastOrDefault(b => b.Span.Start <= start).Page;
        return new TextEvidence(NumberOf(found.Source), points.Of(start), points.Of(end), text[start..end], text[before..start], text[end..after], page);
    }

    /// <summary>A place that divides no pair of surrogates.</summary>
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}

using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>When two texts are taken for copies.</summary>
/// <param name="Words">Words in a row that are compared as one, from 1.</param>
/// <param name="LeastShared">Fewest of these that copies share: a sentence or a quotation in common is no copy.</param>
/// <param name="Share">Least share of the shorter text's that stand in the other, above 0 to 1.</param>
public sealed record CopyRule(int Words, int LeastShared, double Share)
{
    /// <summary>Chosen on one half of the articles; see eval/results/copies.md.</summary>
    public static CopyRule Chosen { get; } = new(5, 8, 0.5);

    /// <summary>Least share where the text itself says that it comes from the other: by its address, or by "first reported by" and its
    /// like. Half of what is asked without such a word; not measured, for no data with a truth was at hand.</summary>
    public double ShareWhereStated => Share / 2;
}

/// <summary>Which sources go back to one origin: near copies count once, and the earliest is the origin. Sources of one
/// publisher speak with one voice, however many they are.</summary>
/// <remarks>Two sources are copies when at least half of the word 5-grams of the shorter text stand in the other
/// (containment; A. Broder, "On the resemblance and containment of documents", 1997), and at a quarter where the later one says that
/// it repeats the earlier (<see cref="Repeating"/>).</remarks>
public sealed class Origins
{
    private readonly Dictionary<SnapshotId, SnapshotId> _origin;
    private readonly Dictionary<SnapshotId, string> _voice;

    private Origins(Dictionary<SnapshotId, SnapshotId> origin, Dictionary<SnapshotId, string> voice) => (_origin, _voice) = (origin, voice);

    /// <summary>The origin of a source; itself when it is no copy.</summary>
    public SnapshotId Of(SnapshotId snapshot) => _origin.GetValueOrDefault(snapshot, snapshot);

    /// <summary>What repeats one of some sources and is none of them, in order: it counts with its origin.</summary>
    public IReadOnlyList<SnapshotId> RepeatersOf(IEnumerable<SnapshotId> snapshots)
    {
        var named = snapshots.ToHashSet();
        var origins = named.Select(Of).ToHashSet();
        return [.. _origin.Where(o => o.Key != o.Value && origins.Contains(o.Value) && !named.Contains(o.Key)).Select(o => o.Key).Order()];
    }

    /// <summary>Number of independent publishers among some sources: copies count with their origin, and a source whose
    /// publisher is not known counts for itself.</summary>
    public int Count(IEnumerable<SnapshotId> snapshots) => snapshots.Select(s => _voice.GetValueOrDefault(Of(s), Of(s).Value)).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    /// <summary>The same with further sources that are held for copies of none: each counts with its publisher.</summary>
    public Origins With(IEnumerable<Source> further)
    {
        var voices = new Dictionary<SnapshotId, string>(_voice);
        foreach (var source in further)
        {
            voices.TryAdd(source.Snapshot, source.Voice ?? source.Snapshot.Value);
        }

        return new Origins(_origin, voices);
    }

    /// <summary>Groups sources by their texts.</summary>
    /// <param name="texts">Sources with the text that was read of them.</param>
    /// <param name="rule">When two texts are copies; null for what was chosen.</param>
    /// <param name="cancel">Cancels between two texts.</param>
    public static Origins Find(IReadOnlyList<(Source Source, string Text)> texts, CopyRule? rule = null, CancellationToken cancel = default)
    {
        rule ??= CopyRule.Chosen;
        var ordered = texts
            .OrderBy(t => t.Source.Published ?? new PartialDate(9999))
            // Of the same day, a newspaper copies a release and not the other way round.
            .ThenBy(t => t.Source.Kind == SourceKind.Press)
            .ThenBy(t => t.Source.Snapshot)
            .ToList();
        var seen = new ShinglePlaces();
        var shingles = ordered.Until(cancel).Select(t => Shingles(t.Text, rule.Words)).ToList();
        var origin = new Dictionary<SnapshotId, SnapshotId>();
        for (var i = 0; i < ordered.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var own = ordered[i].Source.Snapshot;
            origin[own] = CopiedFrom(i, ordered, shingles, seen, rule) is { } first ? origin[ordered[first].Source.Snapshot] : own;
            foreach (var shingle in shingles[i])
            {
                seen.Add(shingle, i);
            }
        }

        return new Origins(origin, texts.DistinctBy(t => t.Source.Snapshot).ToDictionary(t => t.Source.Snapshot, t => t.Source.Voice ?? t.Source.Snapshot.Value));
    }

    private static int? CopiedFrom(int index, List<(Source Source, string Text)> ordered, List<HashSet<int>> shingles, ShinglePlaces seen, CopyRule rule)
    {
        var shared = new SortedDictionary<int, int>();
        foreach (var shingle in shingles[index])
        {
            foreach (var earlier in seen.Of(shingle))
            {
                shared[earlier] = shared.GetValueOrDefault(earlier) + 1;
            }
        }

        foreach (var (earlier, count) in shared.Where(s => s.Value >= rule.LeastShared))
        {
            var shorter = Math.Min(shingles[index].Count, shingles[earlier].Count);
            if (count >= rule.Share * shorter || (count >= rule.ShareWhereStated * shorter && Repeating.IsStated(ordered[index].Text, ordered[earlier].Source)))
            {
                return earlier;
            }
        }

        return null;
    }

    private static HashSet<int> Shingles(string text, int length)
    {
        var words = Words.Split(text).Select(w => WordHash(w.Of(text))).ToList();
        var shingles = new HashSet<int>();
        for (var i = 0; i + length <= words.Count; i++)
        {
            var hash = 17;
            for (var j = 0; j < length; j++)
            {
                hash = unchecked((hash * 31) + words[i + j]);
            }

            shingles.Add(hash);
        }

        return shingles;
    }

    /// <summary>FNV-1a over lower-case units: the same in every process, unlike string.GetHashCode.</summary>
    private static int WordHash(string word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = unchecked((hash ^ char.ToLowerInvariant(c)) * 16777619u);
        }

        return unchecked((int)hash);
    }
}

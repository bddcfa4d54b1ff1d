namespace Plumb.Adapters.Html;

/// <summary>The order of a page's cascade layers: a later one is stronger, what stands in none is strongest, and a layer is stronger than those in it.</summary>
internal sealed class LayerOrder
{
    /// <summary>Layers of a sheet, and of a page.</summary>
    public const int Most = 1_000;

    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _ranks;

    /// <summary>Names layers, after those that were named before.</summary>
    public void Name(IEnumerable<string> layers)
    {
        foreach (var part in layers.SelectMany(Outer))
        {
            _first.TryAdd(part, _first.Count);
        }
    }

    /// <summary>How strong the rules of a layer are among those that are not important.</summary>
    public int RankOf(string layer)
    {
        _ranks ??= _first.Keys.Append("").Order(Comparer<string>.Create(Compare)).Select((l, i) => (l, i)).ToDictionary(r => r.l, r => r.i, StringComparer.Ordinal);
        return _ranks[layer];
    }

    private int Compare(string one, string other)
    {
        var (ones, others) = (Outer(one).ToList(), Outer(other).ToList());
        for (var i = 0; i < Math.Min(ones.Count, others.Count); i++)
        {
            if (ones[i] != others[i])
            {
                return _first[ones[i]].CompareTo(_first[others[i]]);
            }
        }

        return others.Count.CompareTo(ones.Count);
    }

    /// <summary>A layer and those around it, the outermost first.</summary>
    private static IEnumerable<string> Outer(string layer)
    {
        for (var at = layer.IndexOf('.', Math.Min(1, layer.Length)); at >= 0; at = layer.IndexOf('.', at + 1))
        {
            yield return layer[..at];
        }

        if (layer.Length > 0)
        {
            yield return layer;
        }
    }
}

namespace Plumb.Core.Weighing;

/// <summary>In which texts each shingle was seen: most in one, which costs no list.</summary>
internal sealed class ShinglePlaces
{
    private readonly Dictionary<int, int> _first = [];
    private readonly Dictionary<int, List<int>> _more = [];

    public void Add(int shingle, int text)
    {
        if (!_first.TryAdd(shingle, text))
        {
            (_more.TryGetValue(shingle, out var list) ? list : _more[shingle] = []).Add(text);
        }
    }

    /// <summary>The texts, in the order of adding.</summary>
    public IEnumerable<int> Of(int shingle)
    {
        if (!_first.TryGetValue(shingle, out var first))
        {
            yield break;
        }

        yield return first;
        foreach (var text in _more.GetValueOrDefault(shingle) ?? [])
        {
            yield return text;
        }
    }
}

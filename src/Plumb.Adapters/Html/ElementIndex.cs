using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plumb.Adapters.Html;

/// <summary>The elements of a page by tag, class and id: most selectors can match few of them.</summary>
internal sealed class ElementIndex
{
    private readonly List<IElement> _all;
    private readonly Dictionary<string, List<IElement>> _byName = new(StringComparer.Ordinal);

    private readonly int _depth;
    private HashSet<string>? _ignoringCase;

    public ElementIndex(IHtmlDocument page)
    {
        _all = [.. page.All];
        _depth = Math.Max(1, HtmlNesting.OfTree(page));
        foreach (var element in _all)
        {
            Add(element.LocalName, element);
            Add("#" + element.Id, element);
            foreach (var name in element.ClassList)
            {
                Add("." + name, element);
            }
        }
    }

    /// <summary>Measures of the page.</summary>
    public PageMeasures Measures => new(_all.Count, _depth);

    /// <summary>Elements under a key, in order.</summary>
    public IReadOnlyList<IElement> For(string key) => key.Length == 0 ? _all : _byName.GetValueOrDefault(key) ?? [];

    /// <summary>Whether there are elements whose class or id differs from a name in small and capital letters alone.</summary>
    public bool HasTwin(string name) => !_byName.ContainsKey(name) && (_ignoringCase ??= new HashSet<string>(_byName.Keys.Where(k => k is ['.' or '#', ..]), StringComparer.OrdinalIgnoreCase)).Contains(name);

    /// <summary>Key of the elements that a simple selector may match, and no fewer than it does; empty for all.</summary>
    public static string KeyOf(string simple)
    {
        // Brackets and what stands behind a colon only narrow it; an escape may stand for anything.
        var plain = simple.IndexOfAny([':', '[', '(']) is var end and >= 0 ? simple[..end] : simple;
        if (plain.AsSpan().IndexOfAny("\\|&*") >= 0)
        {
            return "";
        }

        var mark = plain.IndexOfAny(['.', '#']);
        return mark < 0 ? plain.ToLowerInvariant() : plain[mark..(plain.IndexOfAny(['.', '#'], mark + 1) is var next and > 0 ? next : plain.Length)];
    }

    private void Add(string name, IElement element)
    {
        if (!_byName.TryGetValue(name, out var elements))
        {
            _byName[name] = elements = [];
        }

        elements.Add(element);
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plumb.Adapters.Html;

/// <summary>The elements of a page by tag, class and id: most selectors can match few of them.</summary>
internal sealed class ElementIndex
{
    private readonly List<IElement> _all;
    private readonly Dictionary<string, List<IElement>> _byName = new(StringComparer.Ordinal);

    public ElementIndex(IHtmlDocument page)
    {
        _all = [.. page.All];
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

    /// <summary>Elements that a selector may match, and no fewer than it does.</summary>
    /// <param name="selector">One selector, no list.</param>
    public IReadOnlyList<IElement> For(string selector)
    {
        // Brackets and escapes may hold anything: such a selector is held against all.
        if (selector.AsSpan().IndexOfAny("([\\|") >= 0)
        {
            return _all;
        }

        var last = selector[(selector.LastIndexOfAny([' ', '>', '+', '~']) + 1)..].Split(':')[0];
        var mark = last.IndexOfAny(['.', '#']);
        var name = mark < 0 ? last.ToLowerInvariant() : last[mark..(last.IndexOfAny(['.', '#'], mark + 1) is var next and > 0 ? next : last.Length)];
        return name is "" or "*" ? _all : _byName.GetValueOrDefault(name) ?? [];
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

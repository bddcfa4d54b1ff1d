using AngleSharp.Html.Dom;

namespace Plumb.Adapters.Html;

/// <summary>The meta elements of a page by their property, name, itemprop or http-equiv, in small letters.</summary>
internal sealed class PageMeta
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public PageMeta(IHtmlDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            if (PageText.Clean(meta.GetAttribute("content")) is not { } content)
            {
                continue;
            }

            var names = $"{meta.GetAttribute("property")} {meta.GetAttribute("name")} {meta.GetAttribute("itemprop")} {meta.GetAttribute("http-equiv")}";
            foreach (var name in names.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal))
            {
                if (!_values.TryGetValue(name, out var list))
                {
                    _values.Add(name, list = []);
                }

                list.Add(content);
            }
        }
    }

    /// <summary>The first value of the first of these names that has one.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var list))
            {
                return list[0];
            }
        }

        return null;
    }

    /// <summary>All values of the first of these names that has some.</summary>
    public IReadOnlyList<string> All(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var list))
            {
                return list;
            }
        }

        return [];
    }
}

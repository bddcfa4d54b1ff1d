using AngleSharp.Css;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>What a page's style sheets, its style elements and its elements themselves declare, by element.</summary>
/// <remarks>Of several declarations of one property that stands which a browser would take: the important one, then the more specific, then
/// the later. Layers, variables and nested rules are not weighed.</remarks>
internal sealed class StyleRules
{
    /// <summary>Elements that may be held against selectors: a hostile sheet must not cost the square of the page.</summary>
    private const int MostTries = 10_000_000;

    private readonly Dictionary<IElement, Dictionary<string, (string Value, (bool, Priority, int) Weight)>> _declared = new(ReferenceEqualityComparer.Instance);
    private readonly ICssSelectorParser _selectors = new CssSelectorParser();
    private readonly ElementIndex _elements;
    private int _tries;
    private int _order;

    private StyleRules(IHtmlDocument page) => _elements = new ElementIndex(page);

    /// <summary>Whether all sheets of the page were read.</summary>
    public bool AreWhole { get; private set; } = true;

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="sheets">The sheets that were fetched with it.</param>
    /// <param name="known">Sheets that were read before.</param>
    public static StyleRules Of(IHtmlDocument page, IReadOnlyList<PageSheet> sheets, KnownSheets known)
    {
        var rules = new StyleRules(page);
        foreach (var read in SheetElements.Of(page).Select(e => SheetElements.RulesOf(e, sheets, known)))
        {
            rules.AreWhole &= read is not null && rules.Add(read);
        }

        foreach (var element in page.QuerySelectorAll("[style]"))
        {
            rules.Add(element, StyleSheetReader.ReadAttribute(element.GetAttribute("style")!), Priority.Inline);
        }

        return rules;
    }

    /// <summary>Value of a property of an element itself, in lower case; null where none is declared for it.</summary>
    public string? ValueOf(IElement element, string property) =>
        _declared.TryGetValue(element, out var properties) && properties.TryGetValue(property, out var declared) ? declared.Value : null;

    /// <summary>Whether there was room for all of them.</summary>
    private bool Add(IReadOnlyList<StyleRule> rules)
    {
        foreach (var rule in rules)
        {
            var candidates = _elements.For(rule.Selector);
            if (candidates.Count == 0 || _selectors.ParseSelector(rule.Selector) is not { } selector)
            {
                continue;
            }

            _tries += candidates.Count;
            if (_tries > MostTries)
            {
                return false;
            }

            foreach (var element in candidates.Where(e => selector.Match(e, null)))
            {
                Add(element, rule.Declarations, selector.Specificity);
            }
        }

        return true;
    }

    private void Add(IElement element, IReadOnlyList<Declared> declarations, Priority specificity)
    {
        if (!_declared.TryGetValue(element, out var properties))
        {
            _declared[element] = properties = new(StringComparer.Ordinal);
        }

        foreach (var declared in declarations)
        {
            var weight = (declared.IsImportant, specificity, _order++);
            if (!properties.TryGetValue(declared.Name, out var before) || weight.CompareTo(before.Weight) > 0)
            {
                properties[declared.Name] = (declared.Value, weight);
            }
        }
    }
}

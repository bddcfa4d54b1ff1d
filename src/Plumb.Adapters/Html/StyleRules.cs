using AngleSharp.Css;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>What a page's style sheets, its style elements and its elements themselves declare, by element.</summary>
/// <remarks>Of several declarations of one property that stands which a browser would take: the important one, then the element's own, then by
/// layer, then the more specific, then the later. What could not be weighed is not applied, and they are not whole.</remarks>
internal sealed class StyleRules
{
    /// <summary>Steps of matching and of working out values: a hostile sheet must not cost the square of the page.</summary>
    public const int MostSteps = 10_000_000;

    private static readonly HashSet<string> s_noColours = new(StringComparer.Ordinal) { "inherit", "initial", "unset", "revert", "currentcolor", "transparent", "none" };

    private readonly Dictionary<IElement, Dictionary<string, (Declared Declared, (bool IsImportant, bool IsOwn, int Layer, Priority Specificity, int Order) Weight)>> _declared = new(ReferenceEqualityComparer.Instance);
    private readonly ElementIndex _elements;
    private readonly bool _ignoresCase;
    private readonly StepCount _steps;
    private readonly LayerOrder _layers = new();
    private readonly Dictionary<string, RegisteredProperty> _registered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _animations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly CustomProperties _custom;
    private bool _areWhole = true;
    private int _order;

    private StyleRules(IHtmlDocument page, long mostSteps = MostSteps)
    {
        _steps = new StepCount(mostSteps);
        _elements = new ElementIndex(page);
        _ignoresCase = page.CompatMode == "BackCompat";
        _custom = new CustomProperties((element, name) => Declared(element, name)?.Value, _registered, _steps);
    }

    /// <summary>Whether all was weighed that can hide text of the page. What values come to is only known once they were asked for.</summary>
    public bool AreWhole => _areWhole && !_steps.IsTooMuch && !_custom.WasGivenUp;

    /// <summary>Steps so far.</summary>
    public long Steps => _steps.Steps;

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="sheets">The sheets that were fetched with it.</param>
    /// <param name="known">Sheets that were read before.</param>
    /// <param name="mostSteps">Most steps.</param>
    public static StyleRules Of(IHtmlDocument page, IReadOnlyList<PageSheet> sheets, KnownSheets known, long mostSteps = MostSteps)
    {
        var rules = new StyleRules(page, mostSteps);
        rules.Add([.. SheetElements.Of(page).Select(e => SheetElements.Read(e, sheets, known))], InlineOf(page));
        return rules;
    }

    /// <summary>What the elements of a page declare themselves, and no sheet.</summary>
    public static StyleRules OfAttributes(IHtmlDocument page)
    {
        var rules = new StyleRules(page);
        rules.Add([], InlineOf(page));
        return rules;
    }

    /// <summary>Value of a property of an element itself, in lower case; null where none is declared for it.</summary>
    public string? ValueOf(IElement element, string property) => Declared(element, property) is not { } declared ? null
        : declared.Waiting is null && !declared.Value.Contains('(', StringComparison.Ordinal) ? Weighed(property, declared.Value)
        : Worked(element, declared);

    /// <summary>Whether an animation of an element hides it at some time: when, nobody can tell who reads it once.</summary>
    public bool IsAnimatedAway(IElement element) => _animations.Count > 0 && ValueOf(element, "animation-name") is { } names && names.Split(',', StringSplitOptions.TrimEntries).Any(n => _animations.Contains(n.Trim('"', '\'')));

    /// <summary>Remembers that something that hides was not weighed.</summary>
    public void Miss() => _areWhole = false;

    private static List<(IElement, IReadOnlyList<Declared>, bool)> InlineOf(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("[style]").Select(e => (e, StyleSheetReader.ReadAttribute(e.GetAttribute("style")!))).Select(r => (r.e, r.Item2.Declared, r.Item2.IsWhole))];

    private void Add(List<StyleSheet> sheets, List<(IElement Element, IReadOnlyList<Declared> Declared, bool IsWhole)> inline)
    {
        Ask(sheets, inline);
        var layers = 0;
        for (var i = 0; i < sheets.Count; i++)
        {
            layers += sheets[i].Layers.Count;
            sheets[i] = layers > LayerOrder.Most ? StyleSheet.Empty with { IsWhole = false } : sheets[i];
            _areWhole &= sheets[i].IsWhole;
            _layers.Name(sheets[i].Layers.Select(l => Own(l, i)));
            _animations.UnionWith(sheets[i].HidingAnimations);
            foreach (var property in sheets[i].Registered)
            {
                _registered[property.Name] = property;
            }
        }

        for (var i = 0; i < sheets.Count; i++)
        {
            Add(sheets[i].Rules, i);
        }

        foreach (var (element, declared, isWhole) in inline)
        {
            _areWhole &= isWhole;
            Add(element, declared, true, "", Priority.Inline);
        }
    }

    /// <summary>Custom properties that something asks for that can hide: the others, of which some pages have hundreds for each element, do not count.</summary>
    private void Ask(List<StyleSheet> sheets, List<(IElement Element, IReadOnlyList<Declared> Declared, bool IsWhole)> inline)
    {
        var all = sheets.SelectMany(s => s.Rules).Select(r => r.Declarations).Distinct().Concat(inline.Select(i => i.Declared)).SelectMany(d => d).ToList();
        var own = all.Where(d => d.IsCustom).ToLookup(d => d.Name, d => d.Value, StringComparer.Ordinal);
        var open = new Queue<string>(all.Where(d => d.Waiting is not null).SelectMany(d => CssValues.Variables(d.Value)));
        while (open.TryDequeue(out var name))
        {
            foreach (var value in _asked.Add(name) ? own[name] : [])
            {
                CssValues.Variables(value).ToList().ForEach(open.Enqueue);
            }
        }
    }

    private void Add(IReadOnlyList<StyleRule> rules, int sheet)
    {
        foreach (var rule in rules)
        {
            var declared = rule.Declarations.Where(d => !d.IsCustom || _asked.Contains(d.Name)).ToList();
            if (declared.Count == 0 || _steps.IsTooMuch)
            {
                continue;
            }

            // Without a document type browsers do not tell small from capital letters of classes and ids; the parser does.
            _areWhole &= !(_ignoresCase && rule.Selector.Names.Any(_elements.HasTwin) && declared.Any(HidingStyle.CanHide));
            foreach (var element in rule.Selector.In(_elements.For(rule.Selector.Key), _elements.Measures, _steps))
            {
                Add(element, declared, false, Own(rule.Layer, sheet), rule.Selector.Specificity);
            }
        }
    }

    /// <summary>A layer without a name is its sheet's own.</summary>
    private static string Own(string layer, int sheet) => layer.Replace("\0", $"\0{sheet}-", StringComparison.Ordinal);

    private void Add(IElement element, IReadOnlyList<Declared> declarations, bool isOwn, string layer, Priority specificity)
    {
        if (!_declared.TryGetValue(element, out var properties))
        {
            _declared[element] = properties = new(StringComparer.Ordinal);
        }

        var rank = _layers.RankOf(layer);
        foreach (var declared in declarations)
        {
            var weight = (declared.IsImportant, isOwn, declared.IsImportant ? -rank : rank, specificity, _order++);
            if (!properties.TryGetValue(declared.Name, out var before) || weight.CompareTo(before.Weight) > 0)
            {
                properties[declared.Name] = (declared, weight);
            }
        }
    }

    private Declared? Declared(IElement element, string property) =>
        _declared.TryGetValue(element, out var properties) && properties.TryGetValue(property, out var found) ? found.Declared : null;

    private string? Worked(IElement element, Declared declared)
    {
        if (!_steps.Take(StepCount.Of(declared.Value.Length)) || (declared.Waiting is null ? declared.Value : _custom.WorkOut(element, declared.Value)) is not { } text)
        {
            return null;
        }

        if (!CssValues.IsKnown(text) || CssText.IsTooDeep(text))
        {
            _areWhole = false;
            return null;
        }

        var value = declared.Waiting is not { } name ? text : CssDeclarations.Parsed(name, text).Where(p => p.Name == declared.Name).Select(p => p.Value).LastOrDefault();
        var worked = value is null ? null : CssMath.WorkOut(declared.Name, value);
        _areWhole &= value is null || worked is not null;
        return worked is null ? null : Weighed(declared.Name, worked);
    }

    /// <summary>A value as it is; a colour that is not known may be that of its ground.</summary>
    private string Weighed(string property, string value)
    {
        _areWhole &= !HidingStyle.IsColour(property) || s_noColours.Contains(value) || PageColour.Read(value) is not null || PageColour.IsTransparent(value);
        return value;
    }
}

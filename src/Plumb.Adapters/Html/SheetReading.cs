using System.Buffers;

namespace Plumb.Adapters.Html;

/// <summary>Where in a sheet something stands.</summary>
/// <param name="Holds">Whether the conditions around it hold.</param>
/// <param name="Layer">The layer around it.</param>
/// <param name="Parent">The selectors of the rule around it; null outside rules.</param>
/// <param name="Depth">How many rules are around it.</param>
internal sealed record SheetPlace(Holding Holds, string Layer, string? Parent, int Depth)
{
    /// <summary>One rule further in.</summary>
    public SheetPlace In(Holding holds) => this with { Holds = Conditions.And(Holds, holds), Depth = Depth + 1 };
}

/// <summary>One reading of a sheet.</summary>
internal sealed class SheetReading
{
    /// <summary>Rules in each other: browsers read more, and no sheet has more for a reader's sake.</summary>
    private const int Deepest = 20;

    /// <summary>Characters of the selectors of a rule in a rule, written out.</summary>
    private const int LongestNested = 4_000;

    /// <summary>Layers in each other, and characters of their names.</summary>
    private const int DeepestLayer = 16, LongestLayer = 200;

    /// <summary>Characters of selectors that are read in all: rules in rules repeat those around them.</summary>
    private const int MostWritten = 4_000_000;

    private static readonly SearchValues<char> s_comma = SearchValues.Create(",");

    /// <summary>At-rules that hold nothing that could hide text of a page on a screen.</summary>
    private static readonly HashSet<string> s_idle = new(StringComparer.Ordinal)
    {
        "charset", "font-face", "page", "counter-style", "font-feature-values", "font-palette-values", "view-transition", "position-try", "color-profile", "viewport", "-ms-viewport", "-o-viewport",
        "starting-style",
    };

    private readonly List<StyleRule> _rules = [];
    private readonly List<string> _layers = [];
    private readonly HashSet<string> _namedLayers = new(StringComparer.Ordinal);
    private readonly List<RegisteredProperty> _registered = [];
    private readonly HashSet<string> _animations = new(StringComparer.Ordinal);
    private bool _isWhole = true;
    private int _unnamed;
    private long _written;

    /// <summary>What was read.</summary>
    public StyleSheet Sheet => new() { Rules = _rules, Layers = _layers, Registered = _registered, HidingAnimations = [.. _animations.Order(StringComparer.Ordinal)], IsWhole = _isWhole };

    /// <summary>Reads what stands at a place.</summary>
    /// <param name="css">Without comments.</param>
    /// <param name="place">The place.</param>
    public void Read(string css, SheetPlace place)
    {
        if (place.Depth > Deepest)
        {
            _isWhole = false;
            return;
        }

        var declared = new List<Declared>();
        foreach (var item in CssItem.Of(css, place.Parent is not null, place.Depth == 0))
        {
            if (item.Body is null && item.AtName is null)
            {
                declared.AddRange(CssDeclarations.Read(item.Head));
                continue;
            }

            // What stands behind a rule in a rule is later than it.
            Add(declared, place);
            declared = [];
            Read(item, place);
        }

        Add(declared, place);
    }

    private void Read(CssItem item, SheetPlace place)
    {
        switch (item.AtName)
        {
            case null:
                ReadRule(item.Body!, item.Head, place);
                break;
            case "import":
                _isWhole &= ConditionOfImport(item.Prelude) == Holding.No;
                break;
            case "namespace":
                _isWhole = false;
                break;
            case "layer":
                ReadLayers(item, place);
                break;
            case "property":
                Register(item, place);
                break;
            case var name when item.Body is null || s_idle.Contains(name) || name.StartsWith("font-", StringComparison.Ordinal):
                break;
            case var name when name.EndsWith("keyframes", StringComparison.Ordinal):
                ReadFrames(item);
                break;
            case var name:
                ReadUnder(name switch { "media" => MediaQueries.Read(item.Prelude), "supports" => SupportsConditions.Read(item.Prelude), _ => Holding.Unknown }, item.Body!, place);
                break;
        }
    }

    private void ReadRule(string body, string list, SheetPlace place)
    {
        var nested = Nested(place.Parent, list);
        _isWhole &= nested is not null;
        if (nested is not null)
        {
            Read(body, place.In(Holding.Yes) with { Parent = nested });
        }
    }

    private void ReadUnder(Holding holds, string body, SheetPlace place)
    {
        if (holds != Holding.No)
        {
            Read(body, place.In(holds));
        }
    }

    private void Add(List<Declared> declared, SheetPlace place)
    {
        if (declared.Count == 0 || place.Parent is null)
        {
            return;
        }

        _written += place.Parent.Length;
        if (place.Holds == Holding.Unknown || _written > MostWritten || Chains(place.Parent) is not { } chains)
        {
            _isWhole &= !declared.Any(HidingStyle.CanHide);
            return;
        }

        _isWhole &= !declared.Any(HidingStyle.CanHide) || !CssText.Split(place.Parent, s_comma).Any(SelectorText.IsOfText);
        _rules.AddRange(chains.Select(c => new StyleRule(c, declared, place.Layer)));
    }

    /// <summary>The selectors of a list that can match elements; null when it is not known what a browser makes of the list: with one that it does
    /// not know it drops all.</summary>
    private static List<SelectorChain>? Chains(string list)
    {
        var all = CssText.Split(list, s_comma).ToList();
        if (all.Any(s => s.Length > SelectorChain.Longest))
        {
            return null;
        }

        var chains = all.Where(s => !SelectorText.MatchesNothing(s)).Select(SelectorChain.Read).ToList();
        return chains.Contains(null) || (chains.Count > 0 && !all.All(IsKnown)) ? null : [.. chains.OfType<SelectorChain>()];
    }

    private static bool IsKnown(string selector) => SelectorText.IsOfAllBrowsers(selector) && (!SelectorText.MatchesNothing(selector) || SelectorChain.Read(SelectorText.Bare(selector)) is not null);

    /// <summary>The selectors of a rule in a rule, written out; null where they are too long: each rule further in can double them.</summary>
    private static string? Nested(string? parent, string list)
    {
        if (parent is null)
        {
            return list;
        }

        var around = $":is({parent})";
        var parts = list.Length > LongestNested ? [] : CssText.Split(list, s_comma).ToList();
        var length = parts.Sum(s => s.Length + 2L + (around.Length * Math.Max(1L, s.AsSpan().Count('&'))));
        return parts.Count == 0 || length > LongestNested ? null
            : string.Join(',', parts.Select(s => s.Contains('&', StringComparison.Ordinal) ? s.Replace("&", around, StringComparison.Ordinal) : $"{around} {s}"));
    }

    private static Holding ConditionOfImport(string prelude)
    {
        var rest = prelude.StartsWith("url(", StringComparison.OrdinalIgnoreCase)
            ? prelude[Math.Min(prelude.Length, CssText.Find(prelude, Math.Min(prelude.Length, 4), SearchValues.Create(")")) + 1)..]
            : prelude.Length > 0 ? prelude[CssText.Past(prelude, 0)..] : "";
        return rest.Contains("layer", StringComparison.OrdinalIgnoreCase) || rest.Contains("supports", StringComparison.OrdinalIgnoreCase) ? Holding.Unknown : MediaQueries.Read(rest);
    }

    private void ReadLayers(CssItem item, SheetPlace place)
    {
        var names = item.Prelude.Length == 0 && item.Body is not null ? [$"\0{_unnamed++}"] : CssText.Split(item.Prelude, s_comma).ToList();
        if (item.Prelude.Length > 0 && !names.All(IsLayer))
        {
            _isWhole = false;
            return;
        }

        // Rules may stand in one layer alone.
        if (names.Count > 1 && item.Body is not null)
        {
            return;
        }

        foreach (var name in names.Select(n => $"{place.Layer}.{n}"))
        {
            if (!_namedLayers.Contains(name) && (_layers.Count == LayerOrder.Most || name.Length > LongestLayer || name.AsSpan().Count('.') > DeepestLayer))
            {
                _isWhole = false;
                return;
            }

            // A layer under a condition that does not hold is not named; of one that is not known it is not known either.
            _isWhole &= place.Holds == Holding.Yes || _namedLayers.Contains(name);
            if (_namedLayers.Add(name))
            {
                _layers.Add(name);
            }
        }

        if (item.Body is { } body)
        {
            Read(body, place.In(Holding.Yes) with { Layer = $"{place.Layer}.{names[0]}" });
        }
    }

    private static bool IsLayer(string name) => name.Split('.').All(p => p.Length > 0 && !char.IsAsciiDigit(p[0]) && p.All(c => CssText.IsOfName(c) || c == '\\'));

    private void Register(CssItem item, SheetPlace place)
    {
        string? Of(string name) => CssItem.Of(item.Body ?? "", isOfRule: true).Where(i => i.Body is null).Select(i => i.Head.Split(':', 2, StringSplitOptions.TrimEntries)).Where(p => p.Length == 2 && p[0].Equals(name, StringComparison.OrdinalIgnoreCase)).Select(p => p[1]).LastOrDefault();
        var (name, syntax, inherits, first) = (CssNames.Plain(item.Prelude), Of("syntax"), Of("inherits")?.ToLowerInvariant(), Of("initial-value"));

        // What is not complete, or stands in a rule, registers nothing.
        if (syntax is null || inherits is null || place.Parent is not null || !name.StartsWith("--", StringComparison.Ordinal))
        {
            return;
        }

        var isSure = place.Holds == Holding.Yes && syntax is "'*'" or "\"*\"" && inherits is "true" or "false" && first?.Contains('(', StringComparison.Ordinal) != true;
        _registered.Add(new RegisteredProperty(name, first, inherits != "false", isSure));
    }

    private void ReadFrames(CssItem item)
    {
        var hides = CssItem.Of(item.Body!, isOfRule: false).Where(f => f.Body is not null)
            .SelectMany(f => CssItem.Of(f.Body!, isOfRule: true)).Where(i => i.Body is null).SelectMany(i => CssDeclarations.Read(i.Head)).Any(d => !d.IsCustom && HidingStyle.CanHide(d));
        if (hides)
        {
            _animations.Add(CssNames.Plain(item.Prelude.Trim('"', '\'')).ToLowerInvariant());
        }
    }
}

using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace Plumb.Adapters.Html;

/// <summary>One selector as the simple ones that it is made of, and what joins them. It is matched in steps that can be counted: each element is
/// held once against each of them, however deep the page.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class SelectorChain
{
    /// <summary>Combinators inside brackets, where the parser's own matching tries each way.</summary>
    private const int MostInBrackets = 2;

    /// <summary>Characters of a selector that is read.</summary>
    public const int Longest = 2_000;

    /// <summary>Characters of a simple selector that are held against an element in one step.</summary>
    private const int PerStep = 16;

    private static readonly CssSelectorParser s_parser = new();

    private readonly IReadOnlyList<ISelector> _parts;
    private readonly IReadOnlyList<int> _lengths;
    private readonly string _joints;
    private readonly int _inBrackets;
    private readonly bool _looksInside;
    private readonly bool _counts;

    private SelectorChain(IReadOnlyList<string> texts, IReadOnlyList<ISelector> parts, string joints, int inBrackets)
    {
        (_parts, _joints, _inBrackets) = (parts, joints, inBrackets);
        _lengths = [.. texts.Select(t => t.Length)];
        Key = ElementIndex.KeyOf(texts[^1]);
        Specificity = parts.Aggregate(Priority.Zero, (sum, p) => sum + p.Specificity);
        _looksInside = texts.Any(t => t.Contains(":has(", StringComparison.OrdinalIgnoreCase) || t.Contains("-within", StringComparison.OrdinalIgnoreCase));
        _counts = texts.Any(t => t.Contains(":nth-", StringComparison.OrdinalIgnoreCase) || t.Contains("-child", StringComparison.OrdinalIgnoreCase) || t.Contains("-of-type", StringComparison.OrdinalIgnoreCase));
        Names = [.. texts.SelectMany(SelectorText.Names)];
    }

    /// <summary>Name under which the elements are found that it may match.</summary>
    public string Key { get; }

    /// <summary>How strong it is.</summary>
    public Priority Specificity { get; }

    /// <summary>Classes and ids that it names, with their mark.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads one selector; null when it is not known what a browser makes of it.</summary>
    public static SelectorChain? Read(string selector)
    {
        if (selector.Length is 0 or > Longest || SelectorText.Divide(selector) is not { } divided || divided.Parts.Any(SelectorText.IsUnsure))
        {
            return null;
        }

        var inBrackets = divided.Parts.Max(SelectorText.JointsInBrackets);
        var parts = divided.Parts.Select(p => s_parser.ParseSelector(p)).OfType<ISelector>().ToList();
        return inBrackets > MostInBrackets || parts.Count != divided.Parts.Count ? null : new SelectorChain(divided.Parts, parts, divided.Joints, inBrackets);
    }

    /// <summary>The elements that it matches, in order; fewer when the steps are used up.</summary>
    /// <param name="candidates">Elements that it may match.</param>
    /// <param name="page">Measures of the page.</param>
    /// <param name="steps">Counts.</param>
    public IEnumerable<IElement> In(IReadOnlyList<IElement> candidates, PageMeasures page, StepCount steps)
    {
        // What was found for one element is found for the others beneath it, too.
        var matching = new Matching(this, page, steps, _parts.Count > 2 ? [] : null);
        return candidates.TakeWhile(_ => !steps.IsTooMuch).Where(e => matching.Part(_parts.Count - 1, e));
    }

    private long CostOf(int part, IElement element, PageMeasures page) =>
        (1L + (_lengths[part] / PerStep)) * (1 + (_counts ? (element.ParentElement?.ChildElementCount ?? 0) / 16 : 0)) * (_looksInside ? page.Elements : 1L) * (long)Math.Pow(page.Depth, _inBrackets);

    private readonly struct Matching(SelectorChain of, PageMeasures page, StepCount steps, Dictionary<(int, IElement, bool), bool>? known)
    {
        public bool Part(int part, IElement element) => Known((part, element, true), static (m, key) => m.TryPart(key.Item1, key.Item2));

        private bool TryPart(int part, IElement element)
        {
            if (!steps.Take(of.CostOf(part, element, page)) || !of._parts[part].Match(element, null))
            {
                return false;
            }

            return part == 0 || of._joints[part - 1] switch
            {
                '>' => element.ParentElement is { } parent && Part(part - 1, parent),
                '+' => element.PreviousElementSibling is { } before && Part(part - 1, before),
                '~' => Earlier(part - 1, element),
                _ => Around(part - 1, element),
            };
        }

        /// <summary>Whether one of the elements around it is matched: known from the one next to it.</summary>
        private bool Around(int part, IElement element) => element.ParentElement is { } parent && (Part(part, parent) || Known((part, parent, false), static (m, key) => m.Around(key.Item1, key.Item2)));

        private bool Earlier(int part, IElement element)
        {
            for (var before = element.PreviousElementSibling; before is not null && steps.Take(1); before = before.PreviousElementSibling)
            {
                if (Part(part, before))
                {
                    return true;
                }
            }

            return false;
        }

        private bool Known((int, IElement, bool) key, Func<Matching, (int, IElement, bool), bool> find) =>
            known is null ? find(this, key) : known.TryGetValue(key, out var found) ? found : known[key] = find(this, key);
    }
}

/// <summary>Measures of a page that the cost of matching hangs on.</summary>
/// <param name="Elements">How many elements it has.</param>
/// <param name="Depth">How deep they are nested.</param>
internal sealed record PageMeasures(int Elements, int Depth);

/// <summary>Counts the steps of reading a page's styles: a hostile sheet must not cost the square of the page.</summary>
/// <param name="most">Most steps.</param>
internal sealed class StepCount(long most)
{
    /// <summary>Steps so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Whether there were more than are allowed.</summary>
    public bool IsTooMuch => Steps > most;

    /// <summary>Steps that reading a text costs.</summary>
    public static long Of(int length) => 1 + (length / 64);

    /// <summary>Takes steps before they are gone; whether they may be.</summary>
    public bool Take(long steps)
    {
        Steps = Math.Min(most + 1, Steps + steps);
        return !IsTooMuch;
    }
}

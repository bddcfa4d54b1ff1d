using System.Text;

namespace Plumb.Adapters.Html;

/// <summary>Divides selectors, and tells those of which a browser may think otherwise than the parser.</summary>
internal static class SelectorText
{
    /// <summary>States that no element has when a page was opened, with the names that browsers once had for them.</summary>
    private static readonly HashSet<string> s_states = new(StringComparer.Ordinal)
    {
        ":autofill", ":-webkit-autofill", ":-moz-autofill", ":-moz-placeholder", ":-ms-input-placeholder", ":-moz-focusring", ":-moz-ui-invalid", ":-moz-ui-valid", ":user-valid", ":user-invalid",
        ":popover-open", ":modal", ":fullscreen", ":-webkit-full-screen", ":-moz-full-screen", ":-ms-fullscreen", ":picture-in-picture", ":-moz-drag-over",
    };

    /// <summary>States and places of an element that each browser in use knows, and takes as the parser does.</summary>
    private static readonly HashSet<string> s_classes = new(StringComparer.Ordinal)
    {
        ":root", ":empty", ":first-child", ":last-child", ":only-child", ":first-of-type", ":last-of-type", ":only-of-type", ":nth-child(", ":nth-last-child(", ":nth-of-type(", ":nth-last-of-type(",
        ":not(", ":is(", ":where(", ":has(", ":link", ":any-link", ":visited", ":hover", ":active", ":focus", ":focus-visible", ":focus-within", ":target", ":enabled", ":disabled", ":checked",
        ":indeterminate", ":default", ":required", ":optional", ":valid", ":invalid", ":in-range", ":out-of-range", ":read-only", ":read-write", ":placeholder-shown", ":lang(", ":scope", ":defined",
        ":host", ":host(",
    };

    /// <summary>Parts of an element that each browser in use knows, but for those that begin with <c>-webkit-</c>, which all know.</summary>
    private static readonly HashSet<string> s_elements = new(StringComparer.Ordinal)
    {
        ":before", ":after", ":first-line", ":first-letter", "::before", "::after", "::first-line", "::first-letter", "::marker", "::placeholder", "::selection", "::backdrop", "::file-selector-button",
        "::cue", "::slotted(", "::part(",
    };

    private static readonly string[] s_unsure = [":dir(", ":matches(", ":state(", ":host-context(", ":-webkit-any", ":-moz-any"];

    /// <summary>The simple selectors and what joins them, a space for descent; null where it is none.</summary>
    public static (IReadOnlyList<string> Parts, string Joints)? Divide(string selector)
    {
        var (parts, joints, part, joint) = (new List<string>(), new StringBuilder(), new StringBuilder(), '\0');
        foreach (var (c, text) in Walk(selector.Trim()))
        {
            if (text is null && (char.IsWhiteSpace(c) || c is '>' or '+' or '~'))
            {
                if (joint is '>' or '+' or '~' && !char.IsWhiteSpace(c))
                {
                    return null;
                }

                joint = char.IsWhiteSpace(c) ? (joint == '\0' ? ' ' : joint) : c;
                continue;
            }

            if (joint != '\0')
            {
                parts.Add(part.ToString());
                joints.Append(joint);
                part.Clear();
                joint = '\0';
            }

            part.Append(text ?? c.ToString());
        }

        parts.Add(part.ToString());
        return joint != '\0' || parts.Contains("") ? null : (parts, joints.ToString());
    }

    /// <summary>Whether it is one of a part of an element (<c>::before</c>) or of a state that none has: it hides no element's own text.</summary>
    public static bool MatchesNothing(string selector) => PseudoElement(selector) is not null || Pseudos(selector).Any(s_states.Contains);

    /// <summary>Whether it is of a part that holds an element's own text; a first letter is none.</summary>
    public static bool IsOfText(string selector) => PseudoElement(selector) is "first-line" or "details-content" or "slotted(" or "part(";

    /// <summary>Whether each browser reads a list with it, and takes it as the parser does: those that do not know one selector drop the list.</summary>
    public static bool IsOfAllBrowsers(string selector) =>
        !selector.Contains(":-moz-", StringComparison.OrdinalIgnoreCase) && !selector.Contains(":-ms-", StringComparison.OrdinalIgnoreCase)
        && Pseudos(selector).All(p => IsState(p) || IsElement(p)) && HasKnownBrackets(selector);

    /// <summary>The selector without the parts and states for which it matches nothing.</summary>
    public static string Bare(string selector)
    {
        var (all, kept) = (Walk(selector.Trim()).ToList(), new StringBuilder());
        for (var i = 0; i < all.Count;)
        {
            var end = i;
            while (end < all.Count && all[end] is { Text: null, Char: ':' })
            {
                end++;
            }

            while (end > i && end < all.Count && all[end].Text is null && CssText.IsOfName(all[end].Char))
            {
                end++;
            }

            end += end > i && end < all.Count && all[end].Text is ['(', ..] ? 1 : 0;
            var isGone = end > i;
            end = Math.Max(end, i + 1);
            var text = string.Concat(all[i..end].Select(w => w.Text ?? w.Char.ToString()));
            kept.Append(!isGone || !MatchesNothing(text) ? text : kept.Length == 0 || kept[^1] is ' ' or '>' or '+' or '~' ? "*" : "");
            i = end;
        }

        return kept.ToString();
    }

    /// <summary>Whether a browser may take a simple selector otherwise than the parser.</summary>
    public static bool IsUnsure(string part) =>
        s_unsure.Any(u => part.Contains(u, StringComparison.OrdinalIgnoreCase)) || Walk(part).Any(w => w is { Text: null, Char: '|' or '}' or '{' or ';' or ')' or ']' });

    /// <summary>Most combinators that stand in the brackets of a simple selector.</summary>
    public static int JointsInBrackets(string part) => Walk(part).Where(w => w.Text is ['(', ..]).Select(w => Joints(w.Text![1..^1])).DefaultIfEmpty(0).Sum();

    /// <summary>Classes and ids, with their mark.</summary>
    public static IEnumerable<string> Names(string part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] is '.' or '#')
            {
                var name = new string([.. part.Skip(i + 1).TakeWhile(CssText.IsOfName)]);
                yield return part[i] + name;
                i += name.Length;
            }
        }
    }

    private static bool IsState(string pseudo) => s_classes.Contains(pseudo) || s_states.Contains(pseudo);

    private static bool IsElement(string pseudo) => s_elements.Contains(pseudo) || (pseudo.StartsWith("::-webkit-", StringComparison.Ordinal) && !pseudo.EndsWith('('));

    /// <summary>Whether what stands in brackets is known; of the comparisons of attributes only the parser knows <c>!=</c>.</summary>
    private static bool HasKnownBrackets(string selector) => Walk(selector).All(w => w.Text switch
    {
        ['(', .. var inner] => Pseudos(inner).All(IsState) && HasKnownBrackets(inner),
        ['[', ..] => w.Text.IndexOf('=', StringComparison.Ordinal) is var sign && (sign < 0 || w.Text[sign - 1] != '!'),
        _ => true,
    });

    private static int Joints(string inner) => CssText.Split(inner, System.Buffers.SearchValues.Create(",")).Sum(s => Divide(s.TrimStart('>', '+', '~', ' ')) is { } divided
        ? divided.Joints.Length + divided.Parts.Max(JointsInBrackets)
        : 0);

    private static string? PseudoElement(string selector)
    {
        var found = Pseudos(selector).FirstOrDefault(p => p.StartsWith("::", StringComparison.Ordinal) || p is ":before" or ":after" or ":first-line" or ":first-letter");
        return found?.TrimStart(':');
    }

    /// <summary>What stands behind colons outside brackets, with them, in lower case.</summary>
    private static IEnumerable<string> Pseudos(string selector)
    {
        var at = new StringBuilder();
        foreach (var (c, text) in Walk(selector + " "))
        {
            if (text is null && (c == ':' ? at.ToString().Trim(':').Length > 0 : at.Length > 0 && !CssText.IsOfName(c)) || (text is not null && at.Length > 0))
            {
                yield return at.ToString().ToLowerInvariant() + (text is ['(', ..] ? "(" : "");
                at.Clear();
            }

            if (text is null && (c == ':' || at.Length > 0) && (c == ':' || CssText.IsOfName(c)))
            {
                at.Append(c);
            }
        }
    }

    /// <summary>Characters, and whole brackets, strings and escapes as one.</summary>
    private static IEnumerable<(char Char, string? Text)> Walk(string selector)
    {
        for (var i = 0; i < selector.Length;)
        {
            var end = CssText.Past(selector, i);
            if (end == i && selector[i] is '(' or '[')
            {
                end = Math.Min(selector.Length, CssText.Find(selector, i + 1, System.Buffers.SearchValues.Create(selector[i] == '(' ? ")" : "]")) + 1);
            }

            yield return end == i ? (selector[i], null) : (selector[i], selector[i..end]);
            i = Math.Max(end, i + 1);
        }
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plumb.Adapters.Html;

/// <summary>Text that a browser does not show. It is never read: what a reader of the page cannot see is no evidence, and it is
/// where a page puts words for machines.</summary>
/// <remarks>Style sheets are not applied, so text hidden by a rule for its class is not known to be hidden; classes that common
/// frameworks use for it are known, but a script may show what they hide.</remarks>
internal static class HiddenElements
{
    private static readonly HashSet<string> s_classes = new(StringComparer.OrdinalIgnoreCase)
    {
        "hidden", "hide", "is-hidden", "d-none", "visually-hidden", "visuallyhidden", "visually-hidden-focusable", "sr-only", "screen-reader-text", "screenreader",
        "screen-reader-only", "u-hidden", "offscreen", "off-screen", "assistive-text", "element-invisible", "a11y-hidden", "mw-editsection", "noprint",
    };

    private static readonly HashSet<string> s_tags = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "iframe", "svg", "object", "embed", "canvas", "datalist", "dialog",
    };

    /// <summary>Takes out what is hidden, so that neither text nor facts come from it.</summary>
    public static void Remove(IHtmlDocument page) => Remove(page, IsHidden);

    /// <summary>Takes out scripts, styles and other parts that are no text; JSON-LD is one of them.</summary>
    public static void RemoveScripts(IHtmlDocument page) => Remove(page, e => s_tags.Contains(e.LocalName) && !IsOpenDialog(e));

    private static void Remove(IHtmlDocument page, Func<IElement, bool> isGone)
    {
        foreach (var gone in page.Body?.QuerySelectorAll("*").Where(isGone).ToList() ?? [])
        {
            gone.Remove();
        }
    }

    private static bool IsHidden(IElement element) => element.HasAttribute("hidden")
        || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        || element.GetAttribute("style") is { } style && Hides(style);

    /// <summary>In a class that by its name is not shown, or only spoken by a screen reader.</summary>
    public static bool IsCalledHidden(IElement element) => element.ClassList.Any(s_classes.Contains);

    private static bool IsOpenDialog(IElement element) => element.LocalName == "dialog" && element.HasAttribute("open");

    /// <summary>Whether inline declarations make an element invisible: not shown, without size or colour, or moved away.</summary>
    public static bool Hides(string style)
    {
        foreach (var declaration in style.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && Hides(declaration[..colon].Trim().ToLowerInvariant(), Value(declaration[(colon + 1)..])))
            {
                return true;
            }
        }

        return false;
    }

    private static string Value(string text) => text.Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();

    private static bool Hides(string property, string value) => property switch
    {
        "display" => value == "none",
        "visibility" => value is "hidden" or "collapse",
        "opacity" => IsZero(value),
        "font-size" => IsZero(value),
        "color" => value is "transparent",
        "text-indent" or "left" or "top" or "right" or "margin-left" or "margin-top" => IsFarAway(value),
        "clip" => value.Replace(" ", "", StringComparison.Ordinal) is "rect(0,0,0,0)" or "rect(0000)" or "rect(0px,0px,0px,0px)" or "rect(1px,1px,1px,1px)",
        "clip-path" => value.StartsWith("inset(50%", StringComparison.Ordinal) || value.StartsWith("inset(100%", StringComparison.Ordinal),
        "transform" => value.Replace(" ", "", StringComparison.Ordinal) is "scale(0)" or "scale(0,0)",
        _ => false,
    };

    private static bool IsZero(string value) => value.Length > 0 && value[0] is '0' or '.' && value.TrimEnd('p', 'x', 'e', 'm', 't', 'r', '%').All(c => c is '0' or '.');

    /// <summary>Moved at least 999 pixels, or a hundred of a larger unit, out of sight.</summary>
    private static bool IsFarAway(string value) => value.StartsWith('-')
        && value.Skip(1).TakeWhile(char.IsAsciiDigit).Count() is var digits && (digits >= 4 || value.StartsWith("-999", StringComparison.Ordinal) || digits == 3 && value.EndsWith("em", StringComparison.Ordinal));
}

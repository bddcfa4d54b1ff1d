using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>Text that a browser does not show. It is never read: what a reader of the page cannot see is no evidence, and it is
/// where a page puts words for machines.</summary>
/// <remarks>By the page's style sheets, its style elements and the elements themselves (<see cref="StyleRules"/>), and classes that common
/// frameworks use for it. A script may show what they hide. Of a rendered page the browser has told (<see cref="SeenMarks"/>).</remarks>
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
        "noembed", "noframes", "audio", "video",
    };

    /// <summary>Characters that must be left to see: a rule that leaves fewer is of a page that shows nothing until its scripts have run.</summary>
    public const int LeastSeen = 60;

    /// <summary>Words from which on hidden text is told: a label for a screen reader, a menu's entry, is none.</summary>
    private const int FewestToldWords = 8;

    /// <summary>Takes out what is hidden, so that neither text nor facts come from it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="capture">How it came, where that is known; else null.</param>
    /// <param name="known">Sheets that were read before.</param>
    /// <returns>The kinds of hidden text, where it is more than a few words, and how they were told.</returns>
    public static (HiddenText Hidden, PageReading Reading) Remove(IHtmlDocument page, Capture? capture, KnownSheets known)
    {
        if (page.Body is not { } body)
        {
            return (HiddenText.None, PageReading.None);
        }

        foreach (var label in body.QuerySelectorAll("*").Where(IsLabel).ToList())
        {
            label.Remove();
        }

        var isRendered = capture?.Rendering is not null;
        var marked = isRendered && SeenMarks.AreIn(page) ? SeenMarks.Remove(page) : null;
        var rules = marked is null ? StyleRules.Of(page, capture?.Sheets ?? [], known) : StyleRules.OfAttributes(page);
        var hidden = (marked ?? HiddenText.None) | RemoveStyled(body, rules) | (marked is null ? RemoveUnseen(page, rules) : HiddenText.None);
        return (hidden, (isRendered ? PageReading.Rendered : PageReading.None) | (rules.AreWhole ? PageReading.None : PageReading.SheetsUnread));
    }

    private static HiddenText RemoveStyled(IHtmlElement body, StyleRules rules)
    {
        // A page that is hidden as a whole is shown by its scripts, as a rule: it is read, and told.
        foreach (var all in new[] { body, body.ParentElement }.OfType<IElement>().Where(e => HidingStyle.Of(p => rules.ValueOf(e, p)) != HiddenText.None || rules.IsAnimatedAway(e)))
        {
            rules.Miss();
        }

        var whole = LengthOf(body);
        var told = HiddenText.None;
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            var hidden = IsKeptBack(element) ? HiddenText.NotShown : HidingStyle.Of(p => rules.ValueOf(element, p));
            if (hidden == HiddenText.None)
            {
                if (rules.IsAnimatedAway(element) && IsTold(element.TextContent))
                {
                    rules.Miss();
                }

                continue;
            }

            if (!IsKeptBack(element) && !element.HasAttribute("style") && whole - LengthOf(element) < LeastSeen)
            {
                rules.Miss();
                continue;
            }

            told |= IsTold(element.TextContent) ? hidden : HiddenText.None;
            element.Remove();
        }

        return told;
    }

    /// <summary>Not shown until its reader does something, by its own word.</summary>
    private static bool IsKeptBack(IElement element) => element.HasAttribute("hidden") || element.HasAttribute("popover");

    private static HiddenText RemoveUnseen(IHtmlDocument page, StyleRules rules)
    {
        var unseen = UnseenColours.Find(page, rules);
        foreach (var text in unseen)
        {
            text.Remove();
        }

        return unseen.Any(t => IsTold(t.Data)) ? HiddenText.NoColour : HiddenText.None;
    }

    private static int LengthOf(IElement element) => element.TextContent.Length - element.QuerySelectorAll("script,style,noscript,template").Sum(e => e.TextContent.Length);

    /// <summary>Whether hidden words are worth telling.</summary>
    public static bool IsTold(string text) => text.Split((char[]?)null, FewestToldWords + 1, StringSplitOptions.RemoveEmptyEntries).Length >= FewestToldWords;

    /// <summary>Shown, but no text to read: what is not for a screen reader is a picture or repeats what stands beside it.</summary>
    private static bool IsLabel(IElement element) => string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes out scripts, styles and other parts that are no text; JSON-LD is one of them.</summary>
    public static void RemoveScripts(IHtmlDocument page) => Remove(page, e => s_tags.Contains(e.LocalName) && !IsOpenDialog(e));

    private static void Remove(IHtmlDocument page, Func<IElement, bool> isGone)
    {
        foreach (var gone in page.Body?.QuerySelectorAll("*").Where(isGone).ToList() ?? [])
        {
            gone.Remove();
        }
    }

    /// <summary>In a class that by its name is not shown, or only spoken by a screen reader.</summary>
    public static bool IsCalledHidden(IElement element) => element.ClassList.Any(s_classes.Contains);

    private static bool IsOpenDialog(IElement element) => element.LocalName == "dialog" && element.HasAttribute("open");
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plumb.Adapters.Html;

/// <summary>Finds text in the colour of what it stands on.</summary>
/// <remarks>What it stands on is what it or the nearest element around it declares; where nothing is declared, white. Behind a picture, a
/// gradient or a colour that is not understood nothing is known, and the text counts as seen. A sheet that was not read may give
/// a background that is not known of: white text without one is then left out though a reader sees it.</remarks>
internal static class UnseenColours
{
    /// <summary>Text nodes that no reader sees, in order.</summary>
    public static IReadOnlyList<IText> Find(IHtmlDocument page, StyleRules rules)
    {
        var found = new List<IText>();
        if (page.Body is { } body)
        {
            var colour = Colour(body, rules) ?? Colour(page.DocumentElement, rules);
            var behind = Behind(body, rules, Behind(page.DocumentElement, rules, PageColour.White));

            if (colour is { } text && behind is { } ground && text.IsLike(ground))
            {
                // A page that is wholly in the colour of its ground has another ground, which stands elsewhere.
                rules.Miss();
                behind = null;
            }

            Walk(body, rules, colour, behind, found);
        }

        return found;
    }

    private static void Walk(IElement element, StyleRules rules, PageColour? colour, PageColour? behind, List<IText> found)
    {
        (colour, behind) = element.LocalName == "body" ? (colour, behind) : (Colour(element, rules) ?? colour, Behind(element, rules, behind));
        var unseen = colour is { } text && behind is { } back && text.IsLike(back);
        foreach (var node in element.ChildNodes)
        {
            if (node is IElement child)
            {
                Walk(child, rules, colour, behind, found);
            }
            else if (unseen && node is IText words && !string.IsNullOrWhiteSpace(words.Data))
            {
                found.Add(words);
            }
        }
    }

    private static PageColour? Colour(IElement element, StyleRules rules) =>
        (Filled(element, rules) ?? rules.ValueOf(element, "color") ?? (element.LocalName == "font" ? element.GetAttribute("color")?.Trim().ToLowerInvariant() : null)) is { } value ? PageColour.Read(value) : null;

    private static string? Filled(IElement element, StyleRules rules) => rules.ValueOf(element, "-webkit-text-fill-color") is var fill and not ("currentcolor" or "inherit" or "initial" or "unset") ? fill : null;

    private static PageColour? Behind(IElement element, StyleRules rules, PageColour? around)
    {
        if (rules.ValueOf(element, "background-image") is not (null or "none" or "initial"))
        {
            return null;
        }

        var value = rules.ValueOf(element, "background-color") ?? rules.ValueOf(element, "background") ?? element.GetAttribute("bgcolor")?.Trim().ToLowerInvariant();
        return value is null or "none" or "transparent" or "inherit" or "unset" or "initial" || PageColour.IsTransparent(value) ? around : PageColour.Read(value);
    }
}

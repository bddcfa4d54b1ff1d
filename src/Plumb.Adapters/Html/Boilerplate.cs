using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plumb.Adapters.Html;

/// <summary>Takes out of a page what is no part of its article, as far as elements, roles and class names say so: navigation,
/// sharing, related links, comments, forms, notices about cookies. What holds a large part of the page's text stays, whatever
/// it is called: a page's whole body may be in a class that names its sidebar.</summary>
internal static class Boilerplate
{
    /// <summary>An element with more than this share of the page's text is not boilerplate.</summary>
    private const double MostText = 0.4;

    /// <summary>Comments may be longer than the article they are about.</summary>
    private const double MostComments = 0.85;

    /// <summary>UTF-16 units outside links; with more an element is not boilerplate for its name alone.</summary>
    private const int MostProse = 600;

    private static readonly HashSet<string> s_inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small",
        "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    private static readonly HashSet<string> s_roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist", "banner",
    };

    public static void Remove(IHtmlDocument page)
    {
        if (page.Body is not { } body)
        {
            return;
        }

        var all = Math.Max(1, body.TextContent.Length);
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            if (Limit(element) is not { } limit || !IsInPage(element, body) || element.TextContent.Length > limit * all)
            {
                continue;
            }

            if (!HoldsArticle(element, limit))
            {
                element.Remove();
            }
            else if (element.QuerySelector("blockquote") is not null)
            {
                // An embedded post. SmartReader would drop it for its name.
                element.RemoveAttribute("class");
                element.RemoveAttribute("id");
            }
        }
    }

    /// <summary>Whether an element holds what an article is made of, whatever it is called: a marked article, its title, a quotation
    /// (as an embedded post is), or much prose outside links.</summary>
    private static bool HoldsArticle(IElement element, double limit) => element.QuerySelector("h1,article:not([class*=omment]),main,[itemprop~=articleBody]") is not null
        || limit < MostComments && (element.QuerySelector("blockquote") is not null || IsNamedOnly(element) && Unlinked(element) > MostProse);

    private static bool IsNamedOnly(IElement element) => element.LocalName is not ("nav" or "footer" or "form" or "button" or "select");

    /// <summary>A lead may be called a teaser; a teaser of another page leads there.</summary>
    private static bool Linked(IElement element) => element.QuerySelector("a") is not null || element.ParentElement?.LocalName == "a";

    private static int Unlinked(IElement element) => element.TextContent.Length - element.QuerySelectorAll("a").Sum(a => a.TextContent.Length);

    /// <summary>Removing an element leaves its descendants in the list of those still to be looked at.</summary>
    private static bool IsInPage(IElement element, IElement body)
    {
        INode? above = element;
        while (above is not null && above != body)
        {
            above = above.Parent;
        }

        return above is not null;
    }

    /// <summary>The share of the page's text up to which an element is boilerplate, or null when nothing says that it is.</summary>
    private static double? Limit(IElement element)
    {
        if (element.LocalName is "html" or "body" or "article" or "main" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th" or "blockquote")
        {
            return null;
        }

        if (element.LocalName == "aside" && element.QuerySelector("a,form,h1,h2,h3,h4") is null)
        {
            // A pulled quote or a note, not a list of other pages.
            return null;
        }

        if (element.LocalName is "nav" or "aside" or "input" or "select" or "textarea" or "button" or "form"
            || element.LocalName == "footer" && element.ParentElement?.LocalName != "blockquote")
        {
            return MostText;
        }

        if (element.GetAttribute("role") is { } role && s_roles.Contains(role))
        {
            return MostText;
        }

        if (HiddenElements.IsCalledHidden(element))
        {
            return MostText;
        }

        var names = Names(element);
        return names.Length == 0 || BoilerplateNames.AreText(names) ? null
            : s_inline.Contains(element.LocalName) && InParagraph(element) ? BoilerplateNames.AreNamedInText(names) ? MostText : null
            : BoilerplateNames.AreComments(names) ? MostComments
            : BoilerplateNames.AreNamed(names) || BoilerplateNames.AreTeasers(names) && Linked(element) ? MostText
            : null;
    }

    private static bool InParagraph(IElement element) => element.ParentElement is { LocalName: "p" or "li" or "td" or "h1" or "h2" or "h3" or "blockquote" or "div" or "span" or "em" or "strong" };

    /// <summary>The words of the class and the id, in small letters, each between hyphens: <c>-related-links-</c> for
    /// <c>relatedLinks</c>.</summary>
    private static string Names(IElement element)
    {
        var text = $"{element.ClassName} {element.Id}";
        if (text.Length == 1)
        {
            return "";
        }

        var names = new StringBuilder("-");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsAsciiLetter(c))
            {
                if (names[^1] != '-')
                {
                    names.Append('-');
                }

                continue;
            }

            if (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(text[i - 1]))
            {
                names.Append('-');
            }

            names.Append(char.ToLowerInvariant(c));
        }

        return names[^1] == '-' ? names.ToString() : names.Append('-').ToString();
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>The places of a page where style sheets for the screen stand, or are named.</summary>
internal static class SheetElements
{
    /// <summary>Style elements and links to sheets, in order: those that a browser may apply on a screen. What stands for readers without scripts
    /// (<c>noscript</c>) is none.</summary>
    public static IEnumerable<IElement> Of(IHtmlDocument page)
    {
        var all = page.QuerySelectorAll("style,link[rel~=stylesheet i][href]").Where(e => IsStyle(e) && !e.HasAttribute("disabled") && e.Closest("noscript,template") is null).ToList();
        var preferred = page.QuerySelector("meta[http-equiv=default-style i]")?.GetAttribute("content") is { Length: > 0 } said ? said : all.Where(e => !IsAlternate(e)).Select(Title).FirstOrDefault(t => t.Length > 0);
        return all.Where(e => MediaQueries.Read(e.GetAttribute("media")) != Holding.No && (Title(e) is { Length: > 0 } title ? title == preferred : !IsAlternate(e)));
    }

    /// <summary>A sheet; empty and not whole when it lies elsewhere and was not fetched.</summary>
    public static StyleSheet Read(IElement element, IReadOnlyList<PageSheet> sheets, KnownSheets known)
    {
        var holds = MediaQueries.Read(element.GetAttribute("media"));
        return element.LocalName == "style" ? StyleSheetReader.Read(element.TextContent, holds)
            : sheets.FirstOrDefault(s => s.Link == element.GetAttribute("href")) is { } sheet ? known.Read(sheet, holds)
            : StyleSheet.Empty with { IsWhole = false };
    }

    private static bool IsStyle(IElement element) => element.GetAttribute("type")?.Trim() is not { Length: > 0 } type || type.Equals("text/css", StringComparison.OrdinalIgnoreCase);

    private static string Title(IElement element) => element.GetAttribute("title") ?? "";

    private static bool IsAlternate(IElement element) => element.GetAttribute("rel")?.Contains("alternate", StringComparison.OrdinalIgnoreCase) == true;
}

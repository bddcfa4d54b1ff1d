using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>The places of a page where style sheets for the screen stand, or are named.</summary>
internal static class SheetElements
{
    /// <summary>Style elements and links to sheets, in order.</summary>
    public static IEnumerable<IElement> Of(IHtmlDocument page) =>
        page.QuerySelectorAll("style,link[rel~=stylesheet][href]").Where(e => IsForScreens(e) && !e.HasAttribute("disabled") && !IsAlternate(e));

    /// <summary>The rules of a sheet; null when it lies elsewhere and was not fetched, or cannot be read whole.</summary>
    public static IReadOnlyList<StyleRule>? RulesOf(IElement element, IReadOnlyList<PageSheet> sheets, KnownSheets known) =>
        element.LocalName == "style" ? StyleSheetReader.Read(element.TextContent)
        : sheets.FirstOrDefault(s => s.Link == element.GetAttribute("href")) is { } sheet ? known.Read(sheet)
        : null;

    private static bool IsForScreens(IElement element) => element.GetAttribute("media")?.Trim().ToLowerInvariant() is var media
        && (media is null or "" || media.Contains("all", StringComparison.Ordinal) || media.Contains("screen", StringComparison.Ordinal));

    private static bool IsAlternate(IElement element) => element.GetAttribute("rel")?.Contains("alternate", StringComparison.OrdinalIgnoreCase) == true;
}

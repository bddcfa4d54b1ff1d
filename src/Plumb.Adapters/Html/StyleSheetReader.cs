namespace Plumb.Adapters.Html;

/// <summary>Reads style sheets: the rules that hold on a screen of ordinary size, those of layers and those in other rules included.</summary>
/// <remarks>What is not understood is not applied; where it can hide text, the sheet is not whole. A sheet of very many brackets in each other,
/// or that is too long, is not read at all.</remarks>
internal static class StyleSheetReader
{
    private const int LongestSheet = 2_000_000;

    /// <summary>Reads a sheet; what cannot be read at all is empty and not whole.</summary>
    /// <param name="css">The sheet.</param>
    /// <param name="holds">Whether the conditions hold under which the page names it.</param>
    public static StyleSheet Read(string css, Holding holds = Holding.Yes)
    {
        if (css.Length > LongestSheet || css.Contains('\0', StringComparison.Ordinal) || CssText.IsTooDeep(css))
        {
            return StyleSheet.Empty with { IsWhole = false };
        }

        var reading = new SheetReading();
        reading.Read(CssText.WithoutComments(css), new SheetPlace(holds, "", null, 0));
        return reading.Sheet with { IsWhole = reading.Sheet.IsWhole && !CssText.HasEscapedFunction(css) };
    }

    /// <summary>What the style attribute of an element declares, and whether all that can hide was weighed.</summary>
    public static (IReadOnlyList<Declared> Declared, bool IsWhole) ReadAttribute(string style) => style.Length > LongestSheet || CssText.IsTooDeep(style)
        ? ([], false)
        : ([.. CssItem.Of(CssText.WithoutComments(style), isOfRule: true).Where(i => i.Body is null && i.AtName is null).SelectMany(i => CssDeclarations.Read(i.Head))], !CssText.HasEscapedFunction(style));
}

using System.Globalization;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>Tells which declared styles keep an element out of sight.</summary>
internal static class HidingStyle
{
    private static readonly HashSet<string> s_properties = new(StringComparer.Ordinal)
    {
        "display", "visibility", "opacity", "font-size", "color", "background", "background-color", "background-image", "text-indent", "left", "top", "right", "margin-left", "margin-top",
        "clip", "clip-path", "transform", "filter", "height", "max-height", "width", "max-width", "overflow", "overflow-x", "overflow-y", "content-visibility", "scale",
    };

    /// <summary>Whether a property can hide text.</summary>
    public static bool Matters(string property) => s_properties.Contains(property);

    /// <summary>How an element is hidden by what is declared for it, its colour aside; none where it is not.</summary>
    /// <param name="valueOf">Value of a property in lower case, or null.</param>
    public static HiddenText Of(Func<string, string?> valueOf)
    {
        if (valueOf("font-size") is { } size && IsTiny(size))
        {
            return HiddenText.TooSmall;
        }

        if (valueOf("opacity") is { } opacity && IsFaint(opacity) || valueOf("color") is "transparent" || (valueOf("color") is { } colour && PageColour.IsTransparent(colour)) || valueOf("filter") is { } filter && filter.StartsWith("opacity(0", StringComparison.Ordinal))
        {
            return HiddenText.NoColour;
        }

        return valueOf("display") == "none" || valueOf("content-visibility") == "hidden" || valueOf("scale") is "0" or "0 0" || valueOf("visibility") is "hidden" or "collapse" || IsClipped(valueOf) || IsAway(valueOf) || IsClosed(valueOf) ? HiddenText.NotShown : HiddenText.None;
    }

    private static bool IsClipped(Func<string, string?> valueOf) =>
        Tight(valueOf("clip")) is "rect(0,0,0,0)" or "rect(0000)" or "rect(0px,0px,0px,0px)" or "rect(1px,1px,1px,1px)"
        || Tight(valueOf("clip-path")) is { } path && (path.StartsWith("inset(50%", StringComparison.Ordinal) || path.StartsWith("inset(100%", StringComparison.Ordinal) || path.StartsWith("circle(0", StringComparison.Ordinal))
        || Tight(valueOf("transform")) is { } transform && (transform is "scale(0)" or "scale(0,0)" || (transform.StartsWith("translate", StringComparison.Ordinal) && transform.IndexOf('(', StringComparison.Ordinal) is var at && IsFarAway(transform[(at + 1)..].Split(',', ')')[0])));

    private static bool IsAway(Func<string, string?> valueOf) =>
        ((string[])["text-indent", "left", "top", "right", "margin-left", "margin-top"]).Any(p => valueOf(p) is { } value && IsFarAway(value));

    /// <summary>Without height or width, and what does not fit is cut off.</summary>
    private static bool IsClosed(Func<string, string?> valueOf) =>
        (valueOf("overflow") is "hidden" or "clip" || valueOf("overflow-x") is "hidden" or "clip" || valueOf("overflow-y") is "hidden" or "clip")
        && ((string[])["height", "max-height", "width", "max-width"]).Any(p => valueOf(p) is { } value && LengthOf(value) is { } length && (length == 0 || (length <= 1 && value.EndsWith("px", StringComparison.Ordinal))));

    private static string? Tight(string? value) => value?.Replace(" ", "", StringComparison.Ordinal);

    private static bool IsTiny(string size) => LengthOf(size) is { } number && (size.EndsWith("px", StringComparison.Ordinal) || size.EndsWith("pt", StringComparison.Ordinal) ? number <= 1 : size.EndsWith('%') ? number <= 5 : number <= 0.05);

    private static bool IsFaint(string opacity) => LengthOf(opacity) is { } number && (opacity.EndsWith('%') ? number <= 5 : number <= 0.05);

    /// <summary>The number before a unit, or null.</summary>
    private static double? LengthOf(string value)
    {
        var digits = value.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        return digits > 0 && double.TryParse(value.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Moved at least 999 pixels, or a hundred of a larger unit, out of sight.</summary>
    private static bool IsFarAway(string value) => value.StartsWith('-')
        && value.Skip(1).TakeWhile(char.IsAsciiDigit).Count() is var digits && (digits >= 4 || value.StartsWith("-999", StringComparison.Ordinal) || (digits == 3 && (value.EndsWith("em", StringComparison.Ordinal) || value.EndsWith("vw", StringComparison.Ordinal) || value.EndsWith('%'))));
}

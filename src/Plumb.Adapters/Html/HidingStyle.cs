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
        "translate", "zoom", "animation-name", "background-clip", "-webkit-background-clip", "-webkit-text-fill-color", "block-size", "max-block-size", "inline-size", "max-inline-size",
        "inset-inline-start", "inset-block-start", "margin-inline-start", "margin-block-start",
    };

    private static readonly string[] s_places = ["text-indent", "left", "top", "right", "margin-left", "margin-top", "inset-inline-start", "inset-block-start", "margin-inline-start", "margin-block-start"];
    private static readonly string[] s_sizes = ["height", "max-height", "width", "max-width", "block-size", "max-block-size", "inline-size", "max-inline-size"];

    /// <summary>Whether a property can hide text.</summary>
    public static bool Matters(string property) => s_properties.Contains(property);

    /// <summary>Whether a property's value is a colour.</summary>
    public static bool IsColour(string property) => property is "color" or "background-color" or "-webkit-text-fill-color";

    /// <summary>Whether a value hides by itself, or together with another that shows nothing of what does not fit.</summary>
    public static bool Hides(string property, string value) =>
        Of(p => p == property ? value : null) != HiddenText.None || (s_sizes.Contains(property) && IsNothing(value));

    /// <summary>Whether a value may hide together with others: a colour may be that of its ground.</summary>
    public static bool CanHide(Declared declared) => declared.IsCustom || declared.Waiting is not null || CssMath.WorkOut(declared.Name, declared.Value) is not { } worked || Hides(declared.Name, worked) || declared.Name switch
    {
        "color" or "-webkit-text-fill-color" => declared.Value is not ("inherit" or "currentcolor" or "unset" or "revert"),
        "background-color" => declared.Value is not ("inherit" or "initial" or "unset" or "revert" or "transparent") && !PageColour.IsTransparent(declared.Value),
        "overflow" or "overflow-x" or "overflow-y" => IsCutting(declared.Value),
        _ => false,
    };

    /// <summary>How an element is hidden by what is declared for it, its colour aside; none where it is not.</summary>
    /// <param name="valueOf">Value of a property in lower case, or null.</param>
    public static HiddenText Of(Func<string, string?> valueOf)
    {
        if (valueOf("font-size") is { } size && IsTiny(size))
        {
            return HiddenText.TooSmall;
        }

        if (valueOf("opacity") is { } opacity && IsFaint(opacity) || IsColourless(valueOf) || valueOf("filter") is { } filter && filter.StartsWith("opacity(0", StringComparison.Ordinal))
        {
            return HiddenText.NoColour;
        }

        return valueOf("display") == "none" || valueOf("content-visibility") == "hidden" || valueOf("scale") is { } scale && IsNothing(scale) || valueOf("zoom") is { } zoom && IsNothing(zoom) || valueOf("visibility") is "hidden" or "collapse" || IsClipped(valueOf) || IsAway(valueOf) || IsClosed(valueOf) ? HiddenText.NotShown : HiddenText.None;
    }

    /// <summary>Letters may be cut out of a picture behind them: then they need no colour.</summary>
    private static bool IsColourless(Func<string, string?> valueOf) =>
        ((valueOf("-webkit-text-fill-color") is var fill and not (null or "currentcolor" or "inherit" or "initial" or "unset") ? fill : valueOf("color")) is { } colour)
        && (colour == "transparent" || PageColour.IsTransparent(colour)) && (valueOf("background-clip") ?? valueOf("-webkit-background-clip")) != "text";

    private static bool IsClipped(Func<string, string?> valueOf) =>
        Tight(valueOf("clip")) is "rect(0,0,0,0)" or "rect(0000)" or "rect(0px,0px,0px,0px)" or "rect(1px,1px,1px,1px)"
        || Tight(valueOf("clip-path")) is { } path && (path is "polygon(00,00,00)" or "polygon(00,00,00,00)" or "polygon(00)" || ((string[])["inset(50%", "inset(100%", "circle(0", "ellipse(0"]).Any(p => path.StartsWith(p, StringComparison.Ordinal)))
        || Tight(valueOf("transform")) is { } transform && IsTransformedAway(transform)
        || valueOf("translate") is { } moved && moved.Split(' ').Take(2).Any(IsFarAway);

    private static bool IsTransformedAway(string transform)
    {
        var arguments = transform.IndexOf('(', StringComparison.Ordinal) is var at and >= 0 ? transform[(at + 1)..].Split(',', ')') : [];
        return transform.StartsWith("scale", StringComparison.Ordinal) ? arguments.Take(2).Any(a => a.Length > 0 && IsNothing(a))
            : transform.StartsWith("matrix(", StringComparison.Ordinal) ? arguments.Length > 5 && ((IsNothing(arguments[0]) && IsNothing(arguments[1])) || (IsNothing(arguments[2]) && IsNothing(arguments[3])) || IsFarAway(arguments[4] + "px") || IsFarAway(arguments[5] + "px"))
            : transform.StartsWith("translate", StringComparison.Ordinal) && arguments.Take(2).Any(IsFarAway);
    }

    private static bool IsAway(Func<string, string?> valueOf) =>
        s_places.Any(p => valueOf(p) is { } value && IsFarAway(value));

    /// <summary>Without height or width, and what does not fit is cut off.</summary>
    private static bool IsClosed(Func<string, string?> valueOf) =>
        ((string[])["overflow", "overflow-x", "overflow-y"]).Any(p => valueOf(p) is { } value && IsCutting(value))
        && s_sizes.Any(p => valueOf(p) is { } value && (IsNothing(value) || (LengthOf(value) <= 1 && value.EndsWith("px", StringComparison.Ordinal))));

    private static bool IsCutting(string overflow) => overflow.Split(' ').Any(o => o is "hidden" or "clip");

    /// <summary>A number of nothing, with or without a unit: also of several where the first is it.</summary>
    private static bool IsNothing(string value) => LengthOf(value) is { } length && length <= 0.001;

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

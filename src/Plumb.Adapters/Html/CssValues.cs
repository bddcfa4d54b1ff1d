namespace Plumb.Adapters.Html;

/// <summary>Looks at values of properties as a sheet writes them.</summary>
internal static class CssValues
{
    /// <summary>Functions that are understood, or decide nothing about whether text is seen.</summary>
    private static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "", "var", "env", "calc", "min", "max", "clamp", "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "url", "src", "image-set", "-webkit-image-set",
        "linear-gradient", "radial-gradient", "conic-gradient", "repeating-linear-gradient", "repeating-radial-gradient", "repeating-conic-gradient", "-webkit-linear-gradient", "-webkit-radial-gradient",
        "-webkit-gradient", "-moz-linear-gradient", "-moz-radial-gradient", "-o-linear-gradient", "-ms-linear-gradient", "from", "to", "color-stop", "translate", "translatex", "translatey", "translatez",
        "translate3d", "scale", "scalex", "scaley", "scalez", "scale3d", "rotate", "rotatex", "rotatey", "rotatez", "rotate3d", "skew", "skewx", "skewy", "matrix", "matrix3d", "perspective", "inset", "rect",
        "circle", "ellipse", "polygon", "path", "blur", "brightness", "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert", "opacity", "saturate", "sepia", "fit-content", "minmax",
    };

    /// <summary>Functions of programs that nobody uses any more; a browser drops what holds them.</summary>
    private static readonly HashSet<string> s_dropped = new(StringComparer.Ordinal) { "alpha", "expression", "gradient", "alphaimageloader", "dximagetransform", "microsoft" };

    /// <summary>Whether a value can be told for an element alone, or not at all.</summary>
    public static bool Waits(string value) => value.Contains('(', StringComparison.Ordinal)
        ? Functions(value).Any(f => f is "var" or "env") || !IsKnown(value)
        : value.Contains("revert-layer", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether all functions of a value are known.</summary>
    public static bool IsKnown(string value) => !value.Contains("revert-layer", StringComparison.OrdinalIgnoreCase) && Functions(value).All(f => s_known.Contains(f) || s_dropped.Contains(f));

    /// <summary>Names of the custom properties that a value asks for.</summary>
    public static IEnumerable<string> Variables(string value)
    {
        for (var at = IndexOf(value, "var", 0); at >= 0; at = IndexOf(value, "var", at + 1))
        {
            var start = at + 4;
            while (start < value.Length && char.IsWhiteSpace(value[start]))
            {
                start++;
            }

            var end = start;
            while (end < value.Length && (CssText.IsOfName(value[end]) || value[end] == '\\'))
            {
                end++;
            }

            yield return CssNames.Plain(value[start..end]);
        }
    }

    /// <summary>Where a function begins whose name stands there alone; -1 where none does.</summary>
    public static int IndexOf(string value, string function, int from)
    {
        for (var at = value.IndexOf(function + "(", from, StringComparison.OrdinalIgnoreCase); at >= 0; at = value.IndexOf(function + "(", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !CssText.IsOfName(value[at - 1]))
            {
                return at;
            }
        }

        return -1;
    }

    private static IEnumerable<string> Functions(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (CssText.Past(value, i) is var next && next != i)
            {
                i = next - 1;
            }
            else if (value[i] == '(')
            {
                var start = i;
                while (start > 0 && CssText.IsOfName(value[start - 1]))
                {
                    start--;
                }

                yield return value[start..i].ToLowerInvariant();
            }
        }
    }
}

namespace Plumb.Adapters.Html;

/// <summary>Tells whether a browser supports what a style sheet asks for (<c>@supports</c>).</summary>
/// <remarks>Known is only what each browser in use has had for years, written as sheets mostly write it. A browser is asked for what it does not
/// have, too, so what is not known here holds neither way.</remarks>
internal static class SupportsConditions
{
    private static readonly HashSet<string> s_supported = new(StringComparer.Ordinal)
    {
        "display:none", "display:block", "display:inline", "display:inline-block", "display:flex", "display:inline-flex", "display:grid", "display:inline-grid", "display:table",
        "display:contents", "display:flow-root", "position:sticky", "position:fixed", "position:absolute", "position:relative", "object-fit:cover", "object-fit:contain",
        "aspect-ratio:1", "aspect-ratio:1/1", "aspect-ratio:16/9", "gap:1px", "gap:1em", "gap:1rem", "overflow:clip", "inset:0", "color:rgb(0 0 0/0)", "color:oklch(0% 0 0)",
        "color:color-mix(in lab,red,red)", "color:color-mix(in srgb,red,red)", "backdrop-filter:blur(1px)", "backdrop-filter:blur(10px)", "backdrop-filter:none", "clip-path:inset(50%)",
        "width:min(1px,2px)", "width:max(1px,2px)", "width:fit-content", "width:max-content", "width:min-content", "height:100dvh", "height:100svh", "min-height:100dvh", "container-type:inline-size",
    };

    /// <summary>Reads a condition.</summary>
    public static Holding Read(string condition) => Conditions.Read(condition.ToLowerInvariant(), Leaf);

    private static Holding Leaf(string declaration)
    {
        var parts = declaration.Split(':', 2, StringSplitOptions.TrimEntries);
        return parts is [['-', '-', ..], _] || (parts.Length == 2 && s_supported.Contains(parts[0] + ":" + Tight(parts[1]))) ? Holding.Yes : Holding.Unknown;
    }

    private static string Tight(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Replace(", ", ",", StringComparison.Ordinal).Replace(" / ", "/", StringComparison.Ordinal).Replace("( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal);
}

using System.Buffers;
using AngleSharp.Css.Parser;

namespace Plumb.Adapters.Html;

/// <summary>A property as a rule declares it.</summary>
/// <param name="Name">In lower case, but for a custom property.</param>
/// <param name="Value">In lower case, but where it waits.</param>
/// <param name="IsImportant">Whether it stands before others.</param>
/// <param name="Waiting">The property as the rule names it, where the value can only be told for an element (<c>var()</c>); else null.</param>
internal readonly record struct Declared(string Name, string Value, bool IsImportant, string? Waiting = null)
{
    /// <summary>Whether it is a property of the page's own making.</summary>
    public bool IsCustom => Name.StartsWith("--", StringComparison.Ordinal);
}

/// <summary>Reads what is declared of what can hide text.</summary>
internal static class CssDeclarations
{
    private static readonly SearchValues<char> s_colon = SearchValues.Create(":");
    private static readonly CssParser s_parser = new(new CssParserOptions { IsIncludingUnknownDeclarations = true, IsToleratingInvalidSelectors = true });

    /// <summary>Properties that stand for several, with those of them that matter.</summary>
    private static readonly Dictionary<string, string[]> s_shorthands = new(StringComparer.Ordinal)
    {
        ["background"] = ["background-image", "background-color", "background-clip"],
        ["font"] = ["font-size"],
        ["margin"] = ["margin-left", "margin-top"],
        ["inset"] = ["left", "top", "right"],
        ["animation"] = ["animation-name"],
    };

    /// <summary>Reads one declaration; nothing where it does not matter, or is none.</summary>
    /// <param name="declaration">Name, colon and value.</param>
    public static IEnumerable<Declared> Read(string declaration)
    {
        var colon = CssText.Find(declaration, 0, s_colon);
        if (colon == declaration.Length)
        {
            return [];
        }

        var (value, important) = Importance(declaration[(colon + 1)..].Trim());
        var name = CssNames.Plain(declaration[..colon].Trim());
        if (name.StartsWith("--", StringComparison.Ordinal))
        {
            return [new Declared(name, value, important)];
        }

        name = name.ToLowerInvariant();
        var meant = s_shorthands.GetValueOrDefault(name) ?? (HidingStyle.Matters(name) ? [name] : []);
        return meant.Length == 0 || value.Length == 0 ? []
            : CssValues.Waits(value) ? meant.Select(m => new Declared(m, value, important, name))
            : Parsed(name, value).Select(p => new Declared(p.Name, p.Value, important));
    }

    /// <summary>The properties that a value of one stands for, in lower case.</summary>
    public static IReadOnlyList<(string Name, string Value)> Parsed(string name, string value)
    {
        // The parser does not know all units and keywords in capital letters.
        var plain = value.ToLowerInvariant();
        var found = s_parser.ParseDeclaration($"{name}:{plain}") is { } style
            ? style.Where(p => HidingStyle.Matters(p.Name) && p.Value.Length > 0).Select(p => (p.Name, p.Value.ToLowerInvariant())).ToList()
            : [];

        // What the parser does not know a browser may: it counts where it hides or is a colour, and not where it would show.
        return found.Count == 0 && HidingStyle.Matters(name) && (HidingStyle.Hides(name, plain) || (HidingStyle.IsColour(name) && PageColour.Read(plain) is not null)) ? [(name, plain)] : found;
    }

    private static (string Value, bool IsImportant) Importance(string value)
    {
        const string Mark = "important";
        return value.EndsWith(Mark, StringComparison.OrdinalIgnoreCase) && value[..^Mark.Length].TrimEnd() is [.. var before, '!'] ? (before.TrimEnd(), true) : (value, false);
    }
}

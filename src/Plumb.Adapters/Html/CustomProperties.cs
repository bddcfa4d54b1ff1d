using System.Buffers;
using AngleSharp.Dom;

namespace Plumb.Adapters.Html;

/// <summary>Puts the values of a page's own properties (<c>--name</c>) in the place of <c>var()</c>, and of <c>env()</c> those of an ordinary screen.</summary>
/// <param name="declaredFor">What is declared of a custom property for an element itself; null for nothing.</param>
/// <param name="registered">Properties that are registered, by name.</param>
/// <param name="steps">Counts.</param>
internal sealed class CustomProperties(Func<IElement, string, string?> declaredFor, IReadOnlyDictionary<string, RegisteredProperty> registered, StepCount steps)
{
    private const int Deepest = 16;
    private const int Longest = 4_096;

    private static readonly SearchValues<char> s_comma = SearchValues.Create(","), s_close = SearchValues.Create(")");

    /// <summary>Whether something was too long or too deep to be worked out, or is not known.</summary>
    public bool WasGivenUp { get; private set; }

    /// <summary>A value without <c>var()</c>; null where a browser would not use it.</summary>
    public string? WorkOut(IElement element, string value) => WorkOut(element, value, 0);

    private string? WorkOut(IElement element, string value, int depth)
    {
        if (depth > Deepest || !steps.Take(StepCount.Of(value.Length)))
        {
            WasGivenUp = true;
            return null;
        }

        foreach (var function in (string[])["var", "env"])
        {
            for (var at = CssValues.IndexOf(value, function, 0); at >= 0; at = CssValues.IndexOf(value, function, at))
            {
                // Each is looked for and put in its place in the whole value.
                if (value.Length > Longest || !steps.Take(StepCount.Of(value.Length)))
                {
                    WasGivenUp = true;
                    return null;
                }

                var (comma, close) = (CssText.Find(value, at + 4, s_comma), CssText.Find(value, at + 4, s_close));
                var name = CssNames.Plain(value[(at + 4)..Math.Min(comma, close)].Trim());
                var fallback = comma < close ? value[(comma + 1)..close].Trim() : null;
                if (Of(element, function, name, depth) is not { } found && (fallback is null || (found = WorkOut(element, fallback, depth + 1)!) is null))
                {
                    return null;
                }

                value = value[..at] + found + value[Math.Min(value.Length, close + 1)..];
                if (value.Length > Longest)
                {
                    WasGivenUp = true;
                    return null;
                }
            }
        }

        return value;
    }

    private string? Of(IElement element, string function, string name, int depth) =>
        function == "env" ? (name.StartsWith("safe-area-inset", StringComparison.Ordinal) ? "0px" : null)
        : Custom(element, name, depth);

    private string? Custom(IElement element, string name, int depth)
    {
        var property = registered.GetValueOrDefault(name);
        if (property is { IsSure: false })
        {
            WasGivenUp = true;
            return null;
        }

        for (var at = element; at is not null && steps.Take(1); at = property is { IsInherited: false } ? null : at.ParentElement)
        {
            if (declaredFor(at, name) is { } declared && !declared.Equals("inherit", StringComparison.OrdinalIgnoreCase) && !declared.Equals("unset", StringComparison.OrdinalIgnoreCase))
            {
                return declared.Equals("initial", StringComparison.OrdinalIgnoreCase) ? property?.First : WorkOut(at, declared, depth + 1);
            }
        }

        return property?.First;
    }
}

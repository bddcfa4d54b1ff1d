using Plumb.Core.Checking;

namespace Plumb.Host.Api;

/// <summary>The forms in which a check can be had, and their media types.</summary>
internal static class CheckForms
{
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        ["json"] = "application/json",
        ["md"] = "text/markdown",
        ["html"] = "text/html",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["claimreview"] = "application/ld+json",
        ["csl-json"] = "application/vnd.citationstyles.csl+json",
        ["bibtex"] = "application/x-bibtex",
        ["ris"] = "application/x-research-info-systems",
        ["annotations"] = "application/ld+json",
    };

    /// <summary>Those that <c>Accept</c> can name, the usual one first.</summary>
    public static IReadOnlyList<string> Negotiated { get; } = ["json", "md", "html", "docx", "claimreview"];

    public static IReadOnlyCollection<string> Names => s_types.Keys;

    public static bool Is(string form) => s_types.ContainsKey(form);

    public static string MediaTypeOf(string form) => s_types[form];

    /// <summary>Writes a check.</summary>
    /// <exception cref="Core.Sources.PlumbException">It cannot be had in that form; the message says why.</exception>
    public static byte[] Write(Check check, string form) => Composition.Exports.First(e => e.Name == form).Write(check);
}

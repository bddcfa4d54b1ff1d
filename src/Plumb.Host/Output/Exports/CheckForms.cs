using Plumb.Core.Checking;

namespace Plumb.Host.Output.Exports;

/// <summary>The forms in which a check can be had, and their media types and the endings of their files.</summary>
internal static class CheckForms
{
    private static readonly Dictionary<string, (string MediaType, string Ending)> s_forms = new(StringComparer.Ordinal)
    {
        ["json"] = ("application/json", "json"),
        ["md"] = ("text/markdown", "md"),
        ["html"] = ("text/html", "html"),
        ["docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        ["claimreview"] = ("application/ld+json", "claimreview.jsonld"),
        ["csl-json"] = ("application/vnd.citationstyles.csl+json", "csl.json"),
        ["bibtex"] = ("application/x-bibtex", "bib"),
        ["ris"] = ("application/x-research-info-systems", "ris"),
        ["annotations"] = ("application/ld+json", "annotations.jsonld"),
    };

    /// <summary>Those that <c>Accept</c> can name, the usual one first.</summary>
    public static IReadOnlyList<string> Negotiated { get; } = ["json", "md", "html", "docx", "claimreview"];

    public static IReadOnlyCollection<string> Names => s_forms.Keys;

    public static bool Is(string form) => s_forms.ContainsKey(form);

    public static string MediaTypeOf(string form) => s_forms[form].MediaType;

    /// <summary>What a file of the form is called after its dot.</summary>
    public static string EndingOf(string form) => s_forms[form].Ending;

    /// <summary>Writes a check.</summary>
    /// <exception cref="Core.Sources.PlumbException">It cannot be had in that form; the message says why.</exception>
    public static byte[] Write(Check check, string form) => Composition.Exports.First(e => e.Name == form).Write(check);
}

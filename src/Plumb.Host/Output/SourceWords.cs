using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Host.Output;

/// <summary>What is told of a source, in a reader's words.</summary>
internal static class SourceWords
{
    /// <summary>The kind of a publisher, as a check or a library names it.</summary>
    public static string Kind(string kind) => kind switch
    {
        "ngo" => "non-governmental organisation",
        "government" => "government",
        "court" => "court",
        "intergovernmental" => "intergovernmental body",
        "academic" => "academic",
        "press" => "press",
        "company" => "company",
        "person" => "person",
        _ => "kind not known",
    };

    public static string Kind(SourceKind kind) => Kind(kind.ToString().ToLowerInvariant());

    /// <summary>A date in words, or that there is none.</summary>
    public static string Date(string? published) => published is null ? "undated" : PartialDate.ParseIso(published)?.ToWords() ?? published;
}

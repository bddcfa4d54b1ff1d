using Plumb.Core.Verification.Texts;
using Plumb.Host.Output;

namespace Plumb.Host.Web.Parts;

/// <summary>A verification as a page shows it, served or standing alone.</summary>
/// <param name="Verified">The verification.</param>
/// <param name="Paths">Addresses of the server that stands behind the page, that can open sources; null for a page that stands alone.</param>
public sealed record VerificationView(TextVerification Verified, PagePaths? Paths)
{
    private static readonly string[] s_outcomes = ["supported", "partly supported", "contradicted", "not supported", "unresolved", "uncited"];

    /// <summary>Outcomes that the legend explains, in order.</summary>
    public static IReadOnlyList<string> Outcomes => s_outcomes;

    /// <summary>The title of the text, or the name of its file.</summary>
    public string Title => Verified.Title ?? Path.GetFileName(Verified.File);

    /// <summary>The blocks that are shown: its list of sources has a part of its own, and its title stands above.</summary>
    public IEnumerable<TextBlock> Blocks => Verified.Blocks.Where(b => b.Kind != "references" && !(b is { Kind: "heading", Level: 1 } && b.Text == Verified.Title));

    /// <summary>The sentences of a block.</summary>
    public IReadOnlyList<TextSentence> SentencesOf(TextBlock block) => [.. block.Sentences.Select(n => Verified.Sentences[n - 1])];

    /// <summary>Whether there is something to show beside a sentence.</summary>
    public static bool HasCard(TextSentence sentence) => sentence.Outcome != "nothing to check" || sentence.Faults.Count > 0;

    /// <summary>The class of an outcome.</summary>
    public static string Class(string outcome) => outcome.Replace(' ', '-');

    /// <summary>Its sign, so that nothing is told by colour alone.</summary>
    public static string Sign(string outcome) => VerificationWords.Sign(outcome);
}

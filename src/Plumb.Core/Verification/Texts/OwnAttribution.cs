using System.Text.RegularExpressions;
using Plumb.Core.Sources;

namespace Plumb.Core.Verification.Texts;

/// <summary>A claim that gives a source's words to its own author or publisher: "Craig writes that …", "…, according to the institute".</summary>
/// <remarks>No text says of itself who wrote it, so a judge of its words cannot find the name. Whose words they are is told by the
/// source; what is left of the claim is judged by its words. What else a text calls the author is not looked at.</remarks>
internal static partial class OwnAttribution
{
    /// <summary>The claim without its attribution, where that names the author or publisher of a source; else the claim.</summary>
    public static string Without(string claim, Source source)
    {
        if (Leading().Match(claim) is { Success: true } before && Names(source, before.Groups["who"].Value))
        {
            var rest = claim[before.Length..].TrimStart();
            return rest.Length == 0 ? claim : char.ToUpperInvariant(rest[0]) + rest[1..];
        }

        return Closing().Match(claim) is { Success: true } after && Names(source, after.Groups["who"].Value) ? claim[..after.Index] + "." : claim;
    }

    /// <summary>Whether a name, and nothing beside it ("never", "critics of"), is that of one author of a source, or of its publisher.</summary>
    public static bool Names(Source source, string name)
    {
        var said = QuotationChecks.Named(name);
        return said.Count > 0
            && name.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => char.IsUpper(w[0]) || w is "the" or "of" or "and" or "for" or "&")
            && source.Authors.Append(source.Publisher ?? "").Append(source.Voice ?? "").Any(n => said.IsSubsetOf(QuotationChecks.Named(n)));
    }

    [GeneratedRegex(@"^(?:according to (?<who>[^,.;:“”""]{2,70}),|(?:as )?(?<who>[^,.;:“”""]{2,70}?) (?:writes|wrote|says|said|notes|noted|adds|added|finds|found|reports|reported|argues|argued|explains|explained|estimates|estimated|calculates|calculated) that)\s", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Leading();

    [GeneratedRegex(@",? (?:according to (?<who>[^,.;:“”""]{2,70})|as (?<who>[^,.;:“”""]{2,70}?) (?:writes|wrote|says|said|notes|noted|adds|added|finds|found|reports|reported|explains|explained))\.?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Closing();
}

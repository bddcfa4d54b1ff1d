using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>Tells a sentence that accuses or alleges from one that says that something is so.</summary>
internal static class Allegations
{
    /// <summary>"Requires migrants charged with theft to be held" accuses nobody of what it says.</summary>
    private static readonly Pattern s_alleging = new(
        @"\b(accus(e|es|ed|ing)|alleg(e|es|ed|ing|edly|ation|ations)|(is|are|was|were|be|been|being|has|had|have)( [a-z]+)? (suspected of|charged with)|reportedly|rumou?r(s|ed)?|claim(s|ed) that)\b|, (suspected of|charged with)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    /// <summary>Whether a sentence holds a word of accusation.</summary>
    public static bool IsIn(string sentence) => s_alleging.IsMatch(sentence);
}

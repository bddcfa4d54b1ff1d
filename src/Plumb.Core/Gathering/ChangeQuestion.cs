using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>Questions of how something went with time: "how has the number of detainees changed", "how did prices develop".</summary>
internal static class ChangeQuestion
{
    private static readonly HashSet<string> s_changes = new(StringComparer.OrdinalIgnoreCase)
        { "changed", "change", "evolved", "evolve", "developed", "develop", "grown", "risen", "fallen", "increased", "decreased", "declined" };

    /// <summary>Words that ask for the change and name nothing that changed.</summary>
    private static readonly Pattern s_asking = new(@"\b(the number of|the share of|changed?|evolved?|develop(ed)?|over (the )?(time|years)|over the (last|past) [a-z0-9]+ years)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    /// <summary>Whether it begins with "how" and an auxiliary, and asks for a change.</summary>
    public static bool Is(IReadOnlyList<string> words) =>
        words.Count > 3 && words[0].Equals("how", StringComparison.OrdinalIgnoreCase) && words[1].ToLowerInvariant() is "has" or "have" or "did" or "do" or "does"
        && words.Skip(2).Any(s_changes.Contains);

    /// <summary>The words of such a question that name what changed.</summary>
    public static string Without(string question, bool asksChange) => asksChange ? s_asking.Replace(question, " ") : question;
}

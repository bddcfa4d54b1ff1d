using System.Text.RegularExpressions;
using Plumb.Core.Claims;
using Plumb.Core.Verification.Writing;

namespace Plumb.Eval.Writing;

/// <summary>Writes a refused sentence again as the instructions ask of a model: by leaving out what the reasons name. It knows neither the
/// evidence nor the labels.</summary>
internal static class LeavingOut
{
    private static readonly Regex s_missing = new("“([^”]+)” does not stand in what it cites", RegexOptions.NonBacktracking);
    private static readonly Regex s_space = new(@"\s+", RegexOptions.NonBacktracking);

    /// <summary>The claims that no reason names, each a sentence; without the phrases in which something is missing. None where nothing is left.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="found">Why it was refused.</param>
    public static IEnumerable<string> Rewrite(string sentence, GateFinding found)
    {
        var missing = found.Reasons.Select(r => s_missing.Match(r)).Where(m => m.Success).Select(m => m.Groups[1].Value).ToList();
        foreach (var claim in ClaimSplitter.Split(sentence).Select(c => c.Text).Where(c => !found.Reasons.Any(r => r.Contains($"“{c}”", StringComparison.Ordinal))))
        {
            var rest = missing.Aggregate(claim, WithoutPhrase);
            if (rest != sentence && rest.Length > 0)
            {
                yield return AsSentence(rest);
            }
        }
    }

    /// <summary>Without the stretch between commas, brackets or small words in which a word stands; empty where it is all there is.</summary>
    private static string WithoutPhrase(string text, string word)
    {
        if (!text.Contains(word, StringComparison.Ordinal))
        {
            return text;
        }

        var phrase = new Regex($@"(?:,| \(| (?:in|on|at|by|of|from|since|during|with|for|to|as|about|around|approximately) )[^,()]*?{Regex.Escape(word)}[^,()]*?(?=[,).;]| and | but |$)\)?");
        var cut = phrase.Replace(text, "", 1);
        return cut == text ? "" : s_space.Replace(cut, " ").Trim();
    }

    private static string AsSentence(string text)
    {
        var trimmed = text.Trim(' ', ',', ';', '.');
        return trimmed.Length == 0 ? "" : $"{char.ToUpperInvariant(trimmed[0])}{trimmed[1..]}.";
    }
}

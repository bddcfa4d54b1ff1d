using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>Questions that hold two names against each other: "How do the Biden and Trump administrations differ on asylum?"</summary>
internal static class Comparison
{
    private static readonly Pattern s_asks = new(@"\b(differ(s|ed|ent|ently|ence|ences)?|compared?|versus|vs\.?|contrast)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    private static readonly Pattern s_pair = new(
        @"(?:\b(Compare|Contrast) (the )?)?(?<left>[A-Z][\p{L}.’'-]*( [A-Z][\p{L}.’'-]*){0,3}) (and|or|with|to|from|versus|vs\.?) (the )?(?<right>[A-Z][\p{L}.’'-]*( [A-Z][\p{L}.’'-]*){0,3})", RegexOptions.NonBacktracking);

    /// <summary>What only says that two are compared, and of what sort they are.</summary>
    private static readonly Pattern s_form = new(
        @"\b(differ(s|ed|ent|ently|ence|ences)?|compared?|versus|vs\.?|contrast|between|administrations?|governments?|presidenc(y|ies))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    /// <summary>The two names, in order; empty where nothing is compared.</summary>
    public static IReadOnlyList<string> In(string question) =>
        s_asks.IsMatch(question) && s_pair.Match(question) is { Success: true } pair
            ? [Bare(pair.Groups["left"].Value), Bare(pair.Groups["right"].Value)]
            : [];

    /// <summary>The question without the words of comparing and the two names: what they are compared in; with the names where nothing else is left.</summary>
    public static string Without(string question, IReadOnlyList<string> compared)
    {
        if (compared.Count == 0)
        {
            return question;
        }

        var named = s_form.Replace(question, " ");
        var rest = compared.Aggregate(named, (text, name) => text.Replace(name, " ", StringComparison.Ordinal));
        return Words.Split(rest).Any(w => !AskingWords.IsEnglish(w.Of(rest))) ? rest : named;
    }

    private static string Bare(string name) => name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name.TrimEnd('.');
}

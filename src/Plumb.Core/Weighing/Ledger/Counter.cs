using System.Text.RegularExpressions;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>Tells who counted, where a sentence says so and it is not the publisher: "ICE recorded 33 deaths".</summary>
/// <remarks>By form, for English: a name before a verb of counting that is a short form in capitals or holds a noun of persons or bodies.
/// "Oregon recorded 12 deaths" names a place, and nobody who counted.</remarks>
internal static class Counter
{
    private static readonly Pattern s_counts = new(@"\b(reported|recorded|counted|documented|confirmed|acknowledged|registered|listed|disclosed)( (that|a|the|just|only|some|at least|about|over|nearly))*$", RegexOptions.NonBacktracking);

    /// <summary>Nouns that end the names of bodies and mean something else in small letters.</summary>
    private static readonly HashSet<string> s_ofNames = ["Watch", "Project", "Fund", "Alliance", "Initiative", "Society", "Trust", "International", "Archive", "Tracker", "News", "Times", "Journal", "Institute", "Physicians", "Lawyers"];

    /// <summary>Bodies by the noun alone, but as often the place.</summary>
    private static readonly HashSet<string> s_places = new(StringComparer.OrdinalIgnoreCase) { "city", "county", "state", "house", "center", "centre", "hospital", "clinic", "community" };

    /// <summary>The name, or null where none is said to count.</summary>
    /// <param name="before">The sentence before its number.</param>
    /// <param name="source">Where it stands.</param>
    public static string? Of(ReadOnlySpan<char> before, Source source)
    {
        var text = before.TrimEnd().ToString();
        if (s_counts.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var words = text[..match.Index].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<string> named = [.. words.Reverse().TakeWhile(w => char.IsUpper(w[0]) && !Calendar.IsPart(w)).Reverse().SkipWhile(w => w is "The" or "In" or "A" or "An")];
        var name = string.Join(' ', named);
        return named.Exists(Counts) && !name.AsSpan().ContainsAny('\'', '’') && source.Publisher?.Contains(name, StringComparison.OrdinalIgnoreCase) != true ? name : null;
    }

    private static bool Counts(string word) =>
        (word.Length > 1 && word.All(char.IsAsciiLetterUpper) && word is not ("US" or "UK" or "EU" or "UAE" or "DC")) || s_ofNames.Contains(word) || (SpeakingNouns.Are(word) && !s_places.Contains(word));
}

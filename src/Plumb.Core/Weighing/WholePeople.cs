using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>The number of all who are held, told of them as one: "the detained population was 14,715", "73,400 detained nationwide".</summary>
internal static class WholePeople
{
    private const int MostToNoun = 6;

    private static readonly HashSet<string> s_population = new(StringComparer.OrdinalIgnoreCase) { "population", "headcount" };
    private static readonly HashSet<string> s_holding = new(StringComparer.OrdinalIgnoreCase) { "detention", "custody", "detainee", "prison", "jail" };
    private static readonly HashSet<string> s_everywhere = new(StringComparer.OrdinalIgnoreCase) { "nationwide", "nationally", "countrywide" };
    private static readonly HashSet<string> s_copulas = new(StringComparer.OrdinalIgnoreCase) { "was", "is", "stood", "reached", "hit" };

    /// <summary>Words between the population and its number.</summary>
    private static readonly HashSet<string> s_between = new(StringComparer.OrdinalIgnoreCase)
        { "at", "a", "an", "the", "record", "about", "around", "some", "nearly", "almost", "over", "more", "than", "roughly", "approximately", "in", "ICE", "now", "then", "still", "already" };

    /// <summary>What follows the number where it counts nothing else: an end, or a new clause.</summary>
    private static readonly Pattern s_end = new(@"\A($|[.,;)]| (which|who|on|in|at|by|as|and|this|last|during|people|persons|detainees)\b)", RegexOptions.NonBacktracking);

    /// <summary>The words that name them, or null where the number is not told so.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="words">Its words.</param>
    /// <param name="at">Words before the number.</param>
    /// <param name="after">The first word behind it.</param>
    /// <param name="number">The number.</param>
    public static TextSpan? In(string text, IReadOnlyList<TextSpan> words, int at, int after, Match number) =>
        after + 1 < words.Count && AskedNumber.IsBeing(words[after].Of(text)) && s_everywhere.Contains(words[after + 1].Of(text)) ? new TextSpan(words[after].Start, words[after + 1].End)
        : s_end.IsMatch(text[(number.Index + number.Length)..]) ? Before(text, words, at)
        : null;

    /// <summary>A population that is said to be held, and a verb that says no more than how many it is.</summary>
    private static TextSpan? Before(string text, IReadOnlyList<TextSpan> words, int at)
    {
        for (var (i, isSaid) = (at - 1, false); i > 0 && at - i <= MostToNoun; i--)
        {
            var word = words[i].Of(text);
            if (s_population.Contains(word))
            {
                var before = words[i - 1].Of(text);
                return isSaid && (AskedNumber.IsBeing(before) || s_holding.Contains(before)) ? new TextSpan(words[i - 1].Start, words[i].End) : null;
            }

            if (!(s_copulas.Contains(word) && (isSaid = true)) && !s_between.Contains(word))
            {
                return null;
            }
        }

        return null;
    }
}

using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>A word, or two in a row, by which a sentence may judge, and how it counts: below 0 behind a negation.</summary>
/// <param name="Key">Stem, or two stems with a space between; with "~" at the head behind a word that turns what follows: "prevent".</param>
/// <param name="Value">1 or -1; less where a contrast follows.</param>
public readonly record struct StanceSign(string Key, double Value);

/// <summary>Reads the signs of a sentence: negation turns the five words behind it, a word such as "prevent" marks the three behind
/// it, and what stands before "but" counts half (L. Polanyi and A. Zaenen, "Contextual valence shifters", 2006).</summary>
public static class StanceSigns
{
    private const int NegatedWords = 5;
    private const int TurnedWords = 3;
    private const double BeforeContrast = 0.5;
    private const int MostWords = 120;

    private static readonly FrozenSet<string> s_negations =
        new[] { "not", "no", "never", "cannot", "without", "neither", "nor", "lack", "lacks", "lacked", "hardly" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_contrasts = new[] { "but", "however", "yet", "although", "though" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_turning = new[]
    {
        "prevent", "stop", "reduce", "avoid", "combat", "end", "eliminate", "decrease", "limit", "fight", "curb", "deny", "deter", "fail", "lose", "lessen", "remove", "ban", "ignore", "abolish", "against", "denied", "refuse", "reject", "dispute",
    }.Select(StemOf).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Signs of a sentence, in order.</summary>
    public static IReadOnlyList<StanceSign> Of(string sentence)
    {
        var signs = new List<StanceSign>();
        var (negated, turned, before) = (0, 0, "");
        foreach (var span in Words.Split(sentence).Take(MostWords))
        {
            var word = span.Of(sentence).ToLowerInvariant().Replace('’', '\'');
            if (s_negations.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal))
            {
                (negated, before) = (NegatedWords, "");
                signs.Add(new StanceSign("not", 1));
                continue;
            }

            if (s_contrasts.Contains(word))
            {
                signs = [.. signs.Select(s => s with { Value = s.Value * BeforeContrast })];
                (negated, turned, before) = (0, 0, "");
                continue;
            }

            if (StopWords.Holds(word) || char.IsDigit(word[0]))
            {
                continue;
            }

            var stem = StemOf(word);
            var value = negated-- > 0 ? -1 : 1;
            signs.Add(new StanceSign(stem, value));
            signs.AddRange(before.Length > 0 ? [new StanceSign($"{before} {stem}", value)] : Array.Empty<StanceSign>());
            var turns = s_turning.Contains(stem);
            signs.AddRange(turned > 0 && !turns ? [new StanceSign($"~{stem}", value)] : Array.Empty<StanceSign>());
            (turned, before) = (turns ? TurnedWords : turned - 1, stem);
        }

        return signs;
    }

    /// <summary>The stem of a word in lower case.</summary>
    public static string StemOf(string word)
    {
        Span<char> letters = stackalloc char[Math.Min(word.Length, 48)];
        word.AsSpan(0, letters.Length).CopyTo(letters);
        return letters[..Stemmer.Stem(letters)].ToString();
    }
}

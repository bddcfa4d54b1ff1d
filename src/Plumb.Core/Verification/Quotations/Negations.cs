using System.Collections.Frozen;

namespace Plumb.Core.Verification.Quotations;

/// <summary>Words that turn what is said into its opposite.</summary>
internal static class Negations
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words = new[]
    {
        "not", "no", "never", "none", "nor", "neither", "nobody", "nothing", "nowhere", "without", "cannot", "hardly", "scarcely", "barely", "unless", "except",
        "nicht", "kein", "keine", "keinen", "nie", "non", "pas", "jamais", "ne", "ningún", "ninguna", "nunca", "sin", "não", "nem", "niet", "geen", "nie",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word negates: "not", "won't".</summary>
    public static bool Holds(ReadOnlySpan<char> word) => s_words.Contains(word)
        || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase);
}

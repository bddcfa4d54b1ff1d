namespace Plumb.Core.Weighing;

/// <summary>Words by which a sentence judges what it speaks of.</summary>
internal static class Stances
{
    private static readonly string[] s_judging =
    [
        "abus", "inhuman", "neglect", "violat", "unlawful", "illegal", "overcrowd", "mistreat", "cruel", "tortur", "suffer", "denied", "denial of",
        "unsafe", "unsanitary", "inadequate", "substandard", "failed to", "failure", "harm", "coerc", "retaliat", "solitary", "excessive", "dangerous",
        "preventable", "complain", "alleg", "condemn", "criticis", "criticiz", "accus", "deterrence", "arbitrary", "discriminat", "concern", "warned",
        "humane", "welcom", "praised", "improve", "adequate", "dignity", "respect", "lawful", "safe ",
    ];

    /// <summary>How many judging words a sentence holds, at most 3.</summary>
    public static int Count(string sentence) =>
        Math.Min(3, s_judging.Count(j => sentence.Contains(j, StringComparison.OrdinalIgnoreCase)));
}

namespace Plumb.Core.Weighing;

/// <summary>How a sentence judges what it speaks of.</summary>
public enum Stance
{
    /// <summary>No judging word, or as many on either side.</summary>
    Neutral,

    /// <summary>More words of blame.</summary>
    Critical,

    /// <summary>More words of praise.</summary>
    Supportive,
}

/// <summary>Words by which a sentence judges what it speaks of.</summary>
/// <remarks>Word lists: they tell neither irony nor whose judgement it is. General English of public affairs.</remarks>
internal static class Stances
{
    private static readonly string[] s_critical =
    [
        "abus", "inhuman", "neglect", "violat", "unlawful", "illegal", "overcrowd", "mistreat", "cruel", "tortur", "suffer", "denied", "denial of",
        "unsafe", "unsanitary", "inadequate", "substandard", "failed to", "failure", "harm", "coerc", "retaliat", "solitary", "excessive", "dangerous",
        "preventable", "complain", "alleg", "condemn", "criticis", "criticiz", "accus", "deterrence", "arbitrary", "discriminat", "concern", "warned",
        "filthy", "squalid", "brutal", "unconstitutional", "life-threatening", "deteriorat", "inhospitable", "unfit", "turned away", "without beds", "misuse", "cover-up", "hunger strike",
    ];

    private static readonly string[] s_supportive =
    [
        " humane", "welcom", "praised", "improve", " adequate", "dignity", "respect", " lawful", " safe ", "satisf", "complied", "complies", "in compliance", "commend", "progress", "well-run", "properly",
    ];

    /// <summary>How many judging words a sentence holds, at most 3.</summary>
    public static int Count(string sentence) => Math.Min(3, Held(sentence, s_critical) + Held(sentence, s_supportive));

    /// <summary>Which way they point.</summary>
    public static Stance Of(string sentence) =>
        (Held(sentence, s_critical) - Held(sentence, s_supportive)) switch
        {
            > 0 => Stance.Critical,
            < 0 => Stance.Supportive,
            _ => Stance.Neutral,
        };

    private static int Held(string sentence, string[] words) => words.Count(w => sentence.Contains(w, StringComparison.OrdinalIgnoreCase));
}

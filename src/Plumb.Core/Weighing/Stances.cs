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

/// <summary>How a sentence judges the subject of a question.</summary>
/// <remarks>Word lists of public affairs and a small model together; they tell no irony. Whose judgement it is, the speaker tells.</remarks>
public static class Stances
{
    /// <summary>Least balance of the model that tells a stance where the word lists do not, or stands against theirs.</summary>
    private const double Sure = 1.5;

    /// <summary>Least balance of the lists in a sentence that names nothing of the subject.</summary>
    private const double Plain = 2;

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

    /// <summary>Which way a sentence judges a subject.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="subject">Words of the subject: only the parts of the sentence that hold one of them count; where none does, a single judging word does not.</param>
    public static Stance Of(string sentence, IReadOnlyCollection<string> subject)
    {
        var (part, isNamed) = StanceParts.About(sentence, subject);
        var words = StanceParts.Turned(part);
        var learned = StanceModel.Embedded.Balance(part);
        if (!isNamed)
        {
            return words >= Plain ? Stance.Supportive : words <= -Plain ? Stance.Critical : Stance.Neutral;
        }

        return words switch
        {
            > 0 => learned > -Sure ? Stance.Supportive : Stance.Neutral,
            < 0 => learned < Sure ? Stance.Critical : Stance.Neutral,
            _ => learned >= Sure ? Stance.Supportive : learned <= -Sure ? Stance.Critical : Stance.Neutral,
        };
    }

    /// <summary>Which way the words of the lists point, without regard to negation.</summary>
    public static Stance OfWords(string sentence) =>
        (Held(sentence, s_critical) - Held(sentence, s_supportive)) switch
        {
            > 0 => Stance.Critical,
            < 0 => Stance.Supportive,
            _ => Stance.Neutral,
        };

    private static int Held(string sentence, string[] words) => words.Count(w => sentence.Contains(w, StringComparison.OrdinalIgnoreCase));
}

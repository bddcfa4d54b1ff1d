namespace Plumb.Core.Weighing;

/// <summary>How a sentence judges what it speaks of.</summary>
public enum Stance
{
    /// <summary>No judging word.</summary>
    Neutral,

    /// <summary>More words of blame.</summary>
    Critical,

    /// <summary>More words of praise.</summary>
    Supportive,

    /// <summary>Words judge, and it is not sure enough which way: never shown as a stance.</summary>
    Unclear,
}

/// <summary>How a sentence judges the subject of a question.</summary>
/// <remarks>Word lists of public affairs and a small model together; they tell no irony. Whose judgement it is, the speaker tells.</remarks>
public static class Stances
{
    /// <summary>Least balance of the model at which a stance is told: from there on four in five are right on topics that it was not
    /// learned from; see eval/results/stance.md.</summary>
    public const double Sure = 1.5;

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

    /// <summary>Least balance of the word lists that tells a stance where the model backs it.</summary>
    private const double Plain = 2;

    /// <summary>Least balance of the model that backs it.</summary>
    public const double Backed = 0.5;

    /// <summary>How many judging words a sentence holds, at most 3.</summary>
    public static int Count(string sentence) => Math.Min(3, Held(sentence, s_critical) + Held(sentence, s_supportive));

    /// <summary>Which way a sentence judges a subject, where the model is sure, or backs plain words of the lists, and the lists do not say otherwise.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="subject">Words of the subject: only the parts of the sentence that hold one of them count; where none does, nothing is told.</param>
    public static Stance Of(string sentence, IReadOnlyCollection<string> subject) => Of(sentence, subject, StanceModel.Embedded, Sure, Backed);

    /// <summary>The same by another model and other least balances, to be measured.</summary>
    public static Stance Of(string sentence, IReadOnlyCollection<string> subject, StanceModel model, double sure, double backed) =>
        Told(Read(sentence, subject, model), sure, backed);

    /// <summary>The stance, as <see cref="Of(string, IReadOnlyCollection{string})"/> tells it, and which way the judging words point, negation counted, sure or not: enough to pick
    /// what to quote and to say how texts were read, and never shown as the stance of whoever says it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="subject">Words of the subject: only the parts of the sentence that hold one of them count; where none does, a single judging word points nowhere.</param>
    /// <param name="isOver">Whether the title over it names the subject: then a single judging word points somewhere.</param>
    public static (Stance Stance, Stance Leaning) Both(string sentence, IReadOnlyCollection<string> subject, bool isOver = false)
    {
        var reading = Read(sentence, subject, StanceModel.Embedded);
        return (Told(reading, Sure, Backed), Leaning(reading with { IsNamed = reading.IsNamed || isOver }));
    }

    private static Reading Read(string sentence, IReadOnlyCollection<string> subject, StanceModel model)
    {
        var (part, isNamed) = StanceParts.About(sentence, subject);
        return new Reading(isNamed, StanceParts.Turned(part), model.Balance(part));
    }

    private static Stance Told(Reading reading, double sure, double backed)
    {
        var (isNamed, words, learned) = reading;
        var told = learned * words >= 0 && (Math.Abs(learned) >= sure || (Math.Abs(words) >= Plain && Math.Abs(learned) >= backed));
        return !isNamed || (words == 0 && !told) ? Stance.Neutral
            : !told ? Stance.Unclear
            : learned > 0 ? Stance.Supportive : Stance.Critical;
    }

    private static Stance Leaning(Reading reading) => reading switch
    {
        { IsNamed: false, Words: >= Plain } => Stance.Supportive,
        { IsNamed: false, Words: <= -Plain } => Stance.Critical,
        { IsNamed: false } => Stance.Neutral,
        { Words: > 0 } => reading.Learned > -Sure ? Stance.Supportive : Stance.Neutral,
        { Words: < 0 } => reading.Learned < Sure ? Stance.Critical : Stance.Neutral,
        { Learned: >= Sure } => Stance.Supportive,
        { Learned: <= -Sure } => Stance.Critical,
        _ => Stance.Neutral,
    };

    /// <summary>Which way the words of the lists point, without regard to negation.</summary>
    public static Stance OfWords(string sentence) =>
        (Held(sentence, s_critical) - Held(sentence, s_supportive)) switch
        {
            > 0 => Stance.Critical,
            < 0 => Stance.Supportive,
            _ => Stance.Neutral,
        };

    private static int Held(string sentence, string[] words) => words.Count(w => sentence.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a sentence holds on a subject.</summary>
    /// <param name="IsNamed">Whether a part of it names the subject.</param>
    /// <param name="Words">Judging words of the lists there, for less against, turned by negation.</param>
    /// <param name="Learned">Balance of the model there.</param>
    private readonly record struct Reading(bool IsNamed, double Words, double Learned);
}

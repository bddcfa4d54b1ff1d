using System.Collections.Frozen;

namespace Plumb.Core.Verification.Context;

/// <summary>Words that turn what stands beside them.</summary>
internal static class TurningWords
{
    private static readonly FrozenSet<string> s_conditions = Set("if unless whether provided assuming supposing lest until");

    private static readonly FrozenSet<string> s_contrasts = Set("but although though however yet except albeit");

    private static readonly FrozenSet<string> s_hedges = Set(
        "may might could would should can allegedly reportedly supposedly purportedly seemingly apparently so-called hardly barely scarcely falsely wrongly almost nearly "
        + "probably possibly perhaps maybe unlikely doubtful");

    private static readonly FrozenSet<string> s_falsehoods = Set(
        "false untrue wrong incorrect baseless unfounded misleading nonsense fiction myth lie lies fabricated inaccurate misinformation disinformation groundless hoax");

    private static readonly FrozenSet<string> s_truths = Set("true correct accurate so case supported");

    private static readonly FrozenSet<string> s_assertions = Set("claim claims statement statements allegation allegations charge charges assertion assertions accusation accusations argument rumor rumour rumors rumours story");

    private static readonly FrozenSet<string> s_myths = Set("myth myths misconception misconceptions falsehood falsehoods");

    private static readonly FrozenSet<string> s_doubters = Set("critics opponents detractors skeptics sceptics myth myths misconception misconceptions rumor rumour rumors rumours falsehood falsehoods allegation allegations");

    public static bool IsCondition(string word) => s_conditions.Contains(word);

    public static bool IsContrast(string word) => s_contrasts.Contains(word);

    public static bool IsHedge(string word) => s_hedges.Contains(word);

    public static bool IsFalsehood(string word) => s_falsehoods.Contains(word);

    /// <summary>Words that with a negation say that something is false: "not true".</summary>
    public static bool IsTruth(string word) => s_truths.Contains(word);

    public static bool IsAssertion(string word) => s_assertions.Contains(word);

    public static bool IsMyth(string word) => s_myths.Contains(word);

    public static bool IsDoubter(string word) => s_doubters.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}

using System.Collections.Frozen;

namespace Plumb.Core.Text.Quotations;

/// <summary>Verbs that tell who says something, sorted by what the teller makes of it.</summary>
public static class SpeechVerbs
{
    private static readonly FrozenSet<string> s_denying = Set(
        "denied denies deny denying refuted refutes rejected rejects reject disputed disputes dispute dismissed dismisses contradicted disavowed negó rechazó bestritt dementierte nie");

    private static readonly FrozenSet<string> s_doubting = Set(
        "claimed claims claim claiming alleged alleges allege alleging purported purports contended contends insinuated behauptete behauptet prétend");

    private static readonly FrozenSet<string> s_saying = Set(
        "said says say saying told tells stated states state stating wrote writes write writing added adds noted notes note argued argues argue explained explains "
        + "warned warns warn announced announces announce testified testifies acknowledged acknowledges conceded concedes admitted admits insisted insists declared declares "
        + "responded responds replied replies asked asks concluded concludes conclude held ruled rules recalled recalls asserted asserts assert maintained maintains maintain "
        + "emphasized emphasised stressed stresses observed observes remarked commented urged urges described describes continued continues quipped tweeted posted "
        + "believes believe believed suggested suggests reported reports complained complains lamented estimated estimates confirmed confirms promised vowed pledged "
        + "sagte sagt erklärte schrieb teilte dijo dice afirmó señaló declaró explicó déclaré déclare affirme affirmé expliqué disse afirmou ha detto zei");

    /// <summary>Whether a word tells that somebody says something, in any of the ways below.</summary>
    public static bool IsSpeech(string word) => s_saying.Contains(word) || IsDoubting(word) || IsDenying(word);

    /// <summary>Whether a word says that somebody denies it: "denied", "rejects".</summary>
    public static bool IsDenying(string word) => s_denying.Contains(word);

    /// <summary>Whether a word keeps the teller at a distance from it: "claims", "alleged".</summary>
    public static bool IsDoubting(string word) => s_doubting.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}

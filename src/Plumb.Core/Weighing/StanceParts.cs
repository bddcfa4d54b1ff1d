using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Which part of a sentence is about a subject, and how its judging words count there: turned by negation, by "prevent",
/// and by a denial.</summary>
internal static class StanceParts
{
    private const int NegatedWords = 4;
    private const int TurnedWords = 3;
    private const int DeniedWords = 14;
    private const int ShortestStem = 4;

    private static readonly FrozenSet<string> s_parting = Set("but while whereas although though despite unlike");
    private static readonly FrozenSet<string> s_negations = Set("not no never without cannot neither nor hardly");
    private static readonly FrozenSet<string> s_turning = Set("prevent prevents prevented stop stops stopped reduce reduces reduced avoid avoids end ends ended ending eliminate eliminates combat combats curb lack lacks lacked lacking less fewer");
    private static readonly FrozenSet<string> s_denying = Set("denies deny denying rejects rejected disputes disputed refuted refutes dismissed dismisses baseless unfounded untrue");

    /// <summary>What is refused to somebody is no denial: "denied care".</summary>
    private static readonly FrozenSet<string> s_refused = Set("care access entry medical bond asylum parole food water treatment release due legal counsel visits medication");

    private static readonly FrozenSet<string> s_passive = Set("was were been being is are be");

    /// <summary>Whom "illegal" speaks about where it does not judge what is done to them.</summary>
    private static readonly FrozenSet<string> s_illegals = Set("alien aliens immigrant immigrants immigration migrant migrants migration crossing crossings crossers entry entries border criminals drugs");

    private static readonly string[] s_critical =
    [
        "abus", "inhuman", "neglect", "violat", "unlawful", "illegal", "overcrowd", "mistreat", "cruel", "tortur", "suffer", "unsafe", "unsanitary", "inadequat", "substandard", "harmful", "harms", "harmed", "coerc", "retaliat",
        "solitary", "excessive", "dangerous", "preventable", "condemn", "criticis", "criticiz", "accus", "deterrence", "arbitrar", "discriminat", "filthy", "squalid", "brutal", "unconstitutional", "life-threatening", "deteriorat",
        "inhospitable", "unfit", "misus", "cover-up", "wrongful", "profiling", "opaque", "understaff", "failed", "failing", "failure", "fails", "slammed", "spurn", "denial", "unjust", "inhumane", "horrif", "appalling", "degrading",
        "aggressive", "disgusting", "indefinite", "despair", "trauma", "disappear", "secretive", "plantation", "erroneous", "chaotic", "reckless", "incompeten", "lawless",
    ];

    /// <summary>Words that hint at blame and count half.</summary>
    private static readonly string[] s_wary = ["concern", "warn", "alleg", "complain", "fear", "delay", "protest", "oppos", "caution", "exploit", "profit", "secret", "straight"];

    private static readonly string[] s_supportive =
    [
        "humane", "humanely", "welcom", "praise", "improv", "adequate", "adequately", "dignity", "respectful", "lawful", "lawfully", "safe", "safely", "satisf", "complied", "complies", "compliance", "commend", "progress", "well-run", "properly",
        "success", "historic", "victory", "secur", "protect", "restor", "effective", "tough", "remarkable", "crackdown", "great", "commitment", "proud", "unprecedented", "plummet",
    ];

    /// <summary>The parts of a sentence that hold a word of the subject, joined, or the whole where none of them does.</summary>
    public static (string Part, bool IsNamed) About(string sentence, IReadOnlyCollection<string> subject)
    {
        var parts = Parts(sentence);
        var about = parts.Where(p => Words.Split(p).Any(w => IsOf(w.Of(p), subject))).ToList();
        return about.Count == 0 || about.Count == parts.Count ? (sentence, about.Count > 0) : (string.Join(" ", about), true);
    }

    /// <summary>Judging words for, less those against, each turned by what stands before it.</summary>
    public static double Turned(string part)
    {
        var (balance, negated, turned, denied) = (0.0, 0, 0, 0);
        var words = Words.Split(part).Select(w => w.Of(part).ToLowerInvariant().Replace('’', '\'')).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var next = i + 1 < words.Count ? words[i + 1] : "";
            (negated, turned, denied) = (negated - 1, turned - 1, denied - 1);
            if (s_negations.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal))
            {
                negated = NegatedWords;
            }
            else if (word == "denied" && (s_refused.Contains(next) || (i > 0 && s_passive.Contains(words[i - 1]))))
            {
                balance -= negated > 0 ? -1 : 1;
            }
            else if (word == "denied" || s_denying.Contains(word))
            {
                denied = DeniedWords;
            }
            else if (s_turning.Contains(word))
            {
                turned = TurnedWords;
            }
            else
            {
                var sign = (negated > 0 ? -1 : 1) * (turned > 0 ? -1 : 1) * (denied > 0 ? -1 : 1);
                balance += sign * Worth(word, next);
            }
        }

        return balance;
    }

    private static double Worth(string word, string next) =>
        word == "illegal" && s_illegals.Contains(next) ? 0
        : Array.Exists(s_critical, c => word.StartsWith(c, StringComparison.Ordinal)) ? -1
        : Array.Exists(s_wary, c => word.StartsWith(c, StringComparison.Ordinal)) ? -0.5
        : Array.Exists(s_supportive, c => (c.Length > 6 || word.Length <= c.Length + 3) && word.StartsWith(c, StringComparison.Ordinal)) ? 1
        : 0;

    private static List<string> Parts(string sentence)
    {
        var (parts, start) = (new List<string>(), 0);
        foreach (var word in Words.Split(sentence))
        {
            var opens = word.Start > start && (s_parting.Contains(word.Of(sentence)) || sentence.AsSpan(start, word.Start - start).TrimEnd() is [.., ';']);
            if (opens)
            {
                parts.Add(sentence[start..word.Start]);
                start = word.Start;
            }
        }

        parts.Add(sentence[start..]);
        return parts;
    }

    private static bool IsOf(string word, IReadOnlyCollection<string> subject) =>
        subject.Any(s => word.Equals(s, StringComparison.OrdinalIgnoreCase) || (s.Length >= ShortestStem && word.Length >= ShortestStem && word[..ShortestStem].Equals(s[..ShortestStem], StringComparison.OrdinalIgnoreCase)));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}

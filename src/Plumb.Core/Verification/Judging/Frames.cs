using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Words that frame what is said: report it, doubt it, limit it, explain it.</summary>
internal static class Frames
{
    private static readonly FrozenSet<uint> s_hedges = Stems(
        "may might perhaps allegedly reportedly suspected suspect apparently seemingly rumored rumoured unconfirmed purported purportedly supposedly speculated speculate");

    private static readonly FrozenSet<uint> s_contests = Stems(
        "allege alleged allegation claim claimed accuse accused contend insist argue dispute disputed suspect believe believed critics critic opponents rumor rumour");

    private static readonly FrozenSet<uint> s_reports = Stems(
        "say said tell told report reported state stated write wrote announce announced according claim claimed allege alleged accuse accused contend insist argue dispute warn warned note noted describe described "
        + "call called complain complained testify testified believe believed suspect suspected critics deny denied think thought acknowledge acknowledged admit admitted");

    private static readonly FrozenSet<uint> s_disclaims = Stems("deny denied reject rejected dispute disputed refute refuted rebut disavow");
    private static readonly FrozenSet<uint> s_limits = Stems("formerly little critics opponents");
    private static readonly FrozenSet<uint> s_lies = Stems("lie lies fabricated fabrication invented nonsense myth hoax falsehood untrue untruth false");
    private static readonly FrozenSet<uint> s_points = Stems("this claim claims allegation allegations message accusation accusations charge charges rumor story");
    private static readonly FrozenSet<uint> s_causes = Stems("because cause caused causes due owing resulted result therefore");

    private static readonly FrozenSet<uint> s_conditions = Stems("if unless would");
    private static readonly FrozenSet<uint> s_intentions = Stems("plan intend propose threaten attempt try promise vow");
    private static readonly FrozenSet<uint> s_nearness = Stems("almost nearly");

    /// <summary>Class of "none".</summary>
    public const int NoneClass = 4;

    private static readonly FrozenDictionary<uint, int> s_quantities = new[]
    {
        "all every each entire whole any everyone everybody", "most majority mostly", "few handful", "none nobody neither", "only sole solely exclusively", "always", "never", "half",
        "many numerous several multiple various", "some",
    }.SelectMany((line, i) => line.Split(' ').Select(w => (Stem: WordReader.StemOf(w), Class: i + 1))).DistinctBy(p => p.Stem).ToFrozenDictionary(p => p.Stem, p => p.Class);

    /// <summary>Leaves open whether it is so.</summary>
    public static bool Hedges(uint stem) => s_hedges.Contains(stem);

    /// <summary>Reports without vouching, as of an accusation.</summary>
    public static bool Contests(uint stem) => s_contests.Contains(stem);

    /// <summary>Says that it is not so.</summary>
    public static bool Disclaims(uint stem) => s_disclaims.Contains(stem);

    /// <summary>Makes another thing of what it stands beside: "little evidence", "critics of the minister".</summary>
    public static bool Limits(uint stem) => s_limits.Contains(stem);

    /// <summary>Reports in any way.</summary>
    public static bool Reports(uint stem) => s_reports.Contains(stem);

    /// <summary>Calls what was said untrue.</summary>
    public static bool Lies(uint stem) => s_lies.Contains(stem);

    /// <summary>Points back to what was said.</summary>
    public static bool Points(uint stem) => s_points.Contains(stem);

    /// <summary>Gives a cause.</summary>
    public static bool Causes(uint stem) => s_causes.Contains(stem);

    /// <summary>Makes it hang on something else: "if", "unless", "would".</summary>
    public static bool IsCondition(uint stem) => s_conditions.Contains(stem);

    /// <summary>Before "to": says that somebody means to do it, not that it was done.</summary>
    public static bool Intends(uint stem) => s_intentions.Contains(stem);

    /// <summary>Before anything but a number: says that it did not come about.</summary>
    public static bool IsNearness(uint stem) => s_nearness.Contains(stem);

    /// <summary>How many are meant: words of one class may stand for one another; 0 for others.</summary>
    public static int QuantityClass(uint stem) => s_quantities.GetValueOrDefault(stem);

    private static FrozenSet<uint> Stems(string words) => words.Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();
}

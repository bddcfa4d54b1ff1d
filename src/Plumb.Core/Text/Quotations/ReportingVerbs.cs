using System.Collections.Frozen;

namespace Plumb.Core.Text.Quotations;

/// <summary>Verbs by which a sentence without quotation marks reports what somebody says.</summary>
/// <remarks>Wider than <see cref="SpeechVerbs"/>: the subject is looked at as well, so a verb may be here that does not always tell of speech.</remarks>
internal static class ReportingVerbs
{
    private static readonly FrozenSet<string> s_any = Set(
        "said says say told tells stated wrote writes write added adds argued argues argue explained explains warned warns warn cautioned cautions acknowledged acknowledges "
        + "admitted admits alleged alleges allege claimed claims claim denied denies deny testified testifies believed believes believe asserted asserts assert insisted insists "
        + "reported reports report described describes describe criticized criticised criticizes criticises slammed slams condemned condemns condemn accused accuses accuse "
        + "announced announces complained complains contended contends contend maintained maintains noted notes observed documented documents recalled recalls questioned questions praised praises welcomed welcomes "
        + "estimated estimates confirmed confirms rejected rejects reject disputed disputes dispute dismissed dismisses lamented lamented emphasized emphasised stressed stresses suggested suggests "
        + "titled dubbed framed characterized characterised characterizes characterises declared replied objected decried denounced denounces blamed blames applauded credited cited cites "
        + "expressed expresses commented remarked recommended recommends reiterated concluded conceded concedes wondered tweeted posted refuted");

    private static readonly FrozenSet<string> s_withClause = Set(
        "found finds find held holds ruled rules showed shows show revealed reveals reveal indicated indicates indicate concludes conclude determined determines predicted predicts "
        + "pledged pledges promised promises vowed vows learned decided states state notes observes maintain fear fears hope hopes agree agreed agrees think thinks thought expects");

    /// <summary>Forms that are as often nouns in the plural: verbs only where an object follows.</summary>
    private static readonly FrozenSet<string> s_nouns = Set("reports claims notes states estimates documents questions report claim disputes rules state hopes fears finds holds shows show");

    private static readonly FrozenSet<string> s_going = Set("saying warning pleading arguing claiming alleging calling urging insisting reporting accusing denying demanding");

    private static readonly FrozenSet<string> s_passive = Set(
        "reported described identified called characterized characterised alleged criticized criticised condemned denied confirmed documented noted named accused praised estimated");

    private static readonly FrozenSet<string> s_objects = Set("that the a an its his her their this these those no there it he she they we i how why what whether not having being any all some many more most");

    /// <summary>Whether a word may report speech, whatever follows it.</summary>
    public static bool IsReporting(string word) => s_any.Contains(word);

    /// <summary>Whether a word reports speech where a clause, or a quotation, follows: "found that".</summary>
    public static bool NeedsClause(string word) => s_withClause.Contains(word);

    /// <summary>Whether a word may be a noun in the plural.</summary>
    public static bool MayBeNoun(string word) => s_nouns.Contains(word);

    /// <summary>"are pleading": the form after a form of "be".</summary>
    public static bool IsGoing(string word) => s_going.Contains(word);

    /// <summary>"was reported by": the form before "by".</summary>
    public static bool IsPassive(string word) => s_passive.Contains(word);

    /// <summary>Whether a word begins what is said.</summary>
    public static bool BeginsObject(string word) => s_objects.Contains(word) || char.IsUpper(word[0]) || char.IsDigit(word[0]);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}

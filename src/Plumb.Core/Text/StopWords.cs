using System.Collections.Frozen;

namespace Plumb.Core.Text;

/// <summary>English words that join others and carry little meaning of their own.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_all = (
        "a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over to up with within without upon "
        + "about above across after against along amid among around before behind below beneath beside besides between beyond down during except inside like near "
        + "outside per since through throughout toward towards under until via i me my mine myself we us our ours ourselves you your yours yourself he him his himself "
        + "she her hers herself it its itself they them their theirs themselves who whom whose which what where when why how is am are was were be been being do does "
        + "did done doing have has had having will would shall should can could may might must ought there here also just very too such same other another each every any "
        + "some both either neither own much many more most less least few several all one's s t re ve ll d m not no never none nothing nobody cannot n't don didn doesn isn aren "
        + "wasn weren hasn haven hadn won wouldn shouldn couldn said says say according however therefore thus hence moreover furthermore while whereas although though "
        + "because unless whether once again ever still even only rather quite etc ie eg mr mrs ms dr")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a lower-case word is one of them.</summary>
    public static bool Holds(ReadOnlySpan<char> word) => s_all.Contains(word);
}

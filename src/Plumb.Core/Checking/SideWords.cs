namespace Plumb.Core.Checking;

/// <summary>Words by which a side speaks, to look for it.</summary>
internal static class SideWords
{
    /// <summary>Words for a search.</summary>
    /// <param name="side">The side.</param>
    /// <param name="accused">Names of those accused.</param>
    public static string Of(Side side, IReadOnlyList<string> accused) => side switch
    {
        Side.Affected => "told said described recalled testified detainees families residents patients victims mother",
        Side.Accused => $"{string.Join(' ', accused)} said stated spokesperson statement response",
        Side.Decides => "court judge ruled minister parliament committee decided ordered",
        Side.Studies => "study researchers university inspection inspectors audit survey found",
        Side.Advocates => "advocates lawyers organisation rights coalition said",
        _ => "reported newspaper news",
    };

    /// <summary>Why it is looked for, as a check lists it.</summary>
    public static string Purpose(Side side) => side switch
    {
        Side.Affected => "those affected, who were missing",
        Side.Accused => "those who are accused, who were missing",
        Side.Decides => "those who decide, who were missing",
        Side.Studies => "those who study it, who were missing",
        _ => "another side, which was missing",
    };
}

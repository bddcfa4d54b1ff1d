using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Tells what a sentence is about from what only its actors protest against or call for.</summary>
/// <remarks>"Prisoners began a strike protesting medical neglect" tells of a strike. By places of words, in English.</remarks>
internal static class Asides
{
    private static readonly HashSet<string> s_openings = new(StringComparer.OrdinalIgnoreCase)
        { "protesting", "demanding", "demanded", "protest", "seeking", "requesting", "urging", "amid" };

    /// <summary>Whether the things that are asked about stand in a sentence only behind such a word.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="isThing">Whether a word is one of those things.</param>
    public static bool IsOnly(string text, Func<string, bool> isThing)
    {
        var words = Words.Split(text).Select(w => w.Of(text)).ToList();
        var opening = words.FindIndex(s_openings.Contains);
        var thing = words.FindIndex(w => isThing(w));
        return opening >= 0 && thing > opening;
    }
}

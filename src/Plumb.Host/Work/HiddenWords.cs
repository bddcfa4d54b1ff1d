using Plumb.Core.Sources;

namespace Plumb.Host.Work;

/// <summary>Kinds of hidden text in words.</summary>
internal static class HiddenWords
{
    public static IReadOnlyList<string> Of(HiddenText hidden) =>
        [.. Enum.GetValues<HiddenText>().Where(k => k != HiddenText.None && hidden.HasFlag(k)).Select(Name)];

    private static string Name(HiddenText kind) => kind switch
    {
        HiddenText.NotShown => "not shown or moved out of sight",
        HiddenText.TooSmall => "too small to be seen",
        HiddenText.NoColour => "without colour of its own",
        HiddenText.Characters => "characters without width or that turn the direction of writing",
        _ => "in a layer beneath or outside the page",
    };
}

namespace Plumb.Core.Sources;

/// <summary>Kinds of hidden text in words.</summary>
public static class HiddenWords
{
    /// <summary>Each kind in a few words, in the order of <see cref="HiddenText"/>.</summary>
    public static IReadOnlyList<string> Of(HiddenText hidden) =>
        [.. Enum.GetValues<HiddenText>().Where(k => k != HiddenText.None && hidden.HasFlag(k)).Select(Name)];

    private static string Name(HiddenText kind) => kind switch
    {
        HiddenText.NotShown => "not shown or moved out of sight",
        HiddenText.TooSmall => "too small to be seen",
        HiddenText.NoColour => "in no colour or in that of what it stands on",
        HiddenText.Characters => "characters without width or that turn the direction of writing",
        _ => "in a layer that is off, or outside the page",
    };
}

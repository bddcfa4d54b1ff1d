namespace Plumb.Core.Sources;

/// <summary>Text of a document that its reader does not see. It is not read, and so no evidence; that it was there is kept.</summary>
[Flags]
public enum HiddenText
{
    /// <summary>None was found.</summary>
    None = 0,

    /// <summary>Not shown, or moved out of sight: <c>display: none</c>, <c>hidden</c>, Word's hidden text, a hidden sheet or slide.</summary>
    NotShown = 1,

    /// <summary>Too small to be seen.</summary>
    TooSmall = 2,

    /// <summary>Without colour, or in the colour of what it stands on.</summary>
    NoColour = 4,

    /// <summary>Characters without width, or that turn the direction of writing.</summary>
    Characters = 8,

    /// <summary>In a layer that is not shown, beneath something, or outside the page.</summary>
    Layer = 16,
}

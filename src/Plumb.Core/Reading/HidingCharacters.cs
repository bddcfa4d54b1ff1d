using System.Text;

namespace Plumb.Core.Reading;

/// <summary>Characters by which a text says other things to a machine than to its reader.</summary>
public static class HidingCharacters
{
    /// <summary>Whether a character turns the direction of writing, or is a letter that nobody sees (a tag).</summary>
    public static bool Is(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xE0000 and <= 0xE007F);

    /// <summary>Whether a text holds one.</summary>
    public static bool AreIn(string text) => text.EnumerateRunes().Any(Is);
}

namespace Plumb.Core.Text;

/// <summary>Converts between UTF-16 offsets, which the program uses inside, and Unicode code points, which it publishes.</summary>
/// <remarks>W3C Web Annotation Data Model, 4.2.5: a TextPositionSelector counts code points. An unpaired surrogate
/// counts as one code point.</remarks>
public static class CodePoints
{
    /// <summary>Number of code points in the first <paramref name="utf16Offset"/> code units of <paramref name="text"/>.</summary>
    public static int FromUtf16(string text, int utf16Offset)
    {
        var count = 0;
        for (var i = 0; i < utf16Offset; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < utf16Offset && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }

            count++;
        }

        return count;
    }

    /// <summary>UTF-16 offset of the code point with index <paramref name="codePoint"/> in <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text has fewer code points.</exception>
    public static int ToUtf16(string text, int codePoint)
    {
        var offset = 0;
        for (var count = 0; count < codePoint; count++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offset, text.Length, nameof(codePoint));
            offset += offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 1;
        }

        return offset;
    }
}

using System.Globalization;

namespace Plumb.Core.Verification.Quotations;

/// <summary>What single characters are when words are compared.</summary>
internal static class Letters
{
    private const string Apostrophes = "'’‘ʼ‛`´ʹ′＇";
    private const string QuotationMarks = "\"“”„‟«»‹›'‘’‚‛`´ʼ「」『』＂＇′″〝〞";
    private const string Dashes = "-‐‑‒–—―−⁃﹘﹣－";

    public static bool IsApostrophe(char c) => Apostrophes.Contains(c, StringComparison.Ordinal);

    public static bool IsQuotationMark(char c) => QuotationMarks.Contains(c, StringComparison.Ordinal);

    public static bool IsDash(char c) => Dashes.Contains(c, StringComparison.Ordinal);

    /// <summary>A dash that may stand inside a word: no em dash, which parts words.</summary>
    public static bool IsHyphen(char c) => c is not ('—' or '―') && IsDash(c);

    /// <summary>Seen by nobody: soft hyphens, zero-width characters, marks of direction.</summary>
    public static bool IsInvisible(char c) => c >= 0xAD && (c == '\u00AD' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format);

    /// <summary>Letter, digit or mark on a letter, by the code point that begins at <paramref name="i"/>.</summary>
    public static bool IsWord(string text, int i)
    {
        var c = text[i];
        if (c < 0x80)
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        return CategoryAt(text, i) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && !IsApostrophe(c);
    }

    /// <summary>Whether the code point stands on the letter before it.</summary>
    public static bool IsCombining(string text, int i) => text[i] >= 0x300
        && CategoryAt(text, i) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>UTF-16 units of the code point at <paramref name="i"/>.</summary>
    public static int LengthAt(string text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;

    /// <summary>Scripts that put no space between words: each character is compared as a word of its own.</summary>
    public static bool IsUnspaced(string text, int i) => text[i] switch
    {
        >= '\u0E00' and <= '\u0EFF' => true,
        >= '\u1000' and <= '\u109F' => true,
        >= '\u1780' and <= '\u17FF' => true,
        >= '\u2E80' and <= '\u9FFF' => true,
        >= '\uF900' and <= '\uFAFF' => true,
        >= '\uD840' and <= '\uD88F' => true,
        _ => false,
    };

    /// <summary>The letters that a joined character stands for (Unicode Alphabetic Presentation Forms, Latin), or null.</summary>
    public static string? Ligature(char c) => c switch
    {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' or 'ﬆ' => "st",
        _ => null,
    };

    private static UnicodeCategory CategoryAt(string text, int i) =>
        LengthAt(text, i) == 2 ? CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[i], text[i + 1])) : CharUnicodeInfo.GetUnicodeCategory(text[i]);
}

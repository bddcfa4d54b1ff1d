using System.Globalization;

namespace Plumb.Core.Text;

/// <summary>The punctuation that bounds sentences, in the scripts that sources come in.</summary>
internal static class Marks
{
    private const string NativeStops = "。！？｡．؟۔।॥։።፧፨။។";
    private const string Closers = "\"'”’»›)]}」』）】》〉“‘*_";
    private const string Quotes = "\"'”’»›」』“‘";
    private const string Openers = "\"'“‘«‹„‚([{¿¡「『（【《〈—–-*_#";
    private const string Bullets = "•⁃‣◦▪●■□◆";
    private const string Particles = "とっなでがをにはもの、，";

    /// <summary>Whether <paramref name="mark"/> ends a sentence when white space follows.</summary>
    public static bool IsStop(char mark) => mark is '.' or '!' or '?' or '…' or '‼' or '⁇' or '⁈' or '⁉';

    /// <summary>Whether <paramref name="mark"/> ends a sentence in a script that needs neither space nor capital after it.</summary>
    public static bool IsNativeStop(char mark) => mark > 0x500 && NativeStops.Contains(mark, StringComparison.Ordinal);

    /// <summary>Whether <paramref name="mark"/>, right after a stop, belongs to the sentence that it ends.</summary>
    public static bool Closes(char mark) =>
        Closers.Contains(mark, StringComparison.Ordinal) || "¹²³⁰⁴⁵⁶⁷⁸⁹".Contains(mark, StringComparison.Ordinal) || IsInvisible(mark);

    /// <summary>Whether <paramref name="mark"/> closes a quotation.</summary>
    public static bool IsQuote(char mark) => Quotes.Contains(mark, StringComparison.Ordinal);

    /// <summary>Whether <paramref name="mark"/> may stand before the first word of a sentence.</summary>
    public static bool Opens(char mark) => Openers.Contains(mark, StringComparison.Ordinal) || IsInvisible(mark);

    /// <summary>Whether <paramref name="mark"/> opens an item of a list wherever it stands.</summary>
    public static bool IsBullet(char mark) => mark > 0x2000 && Bullets.Contains(mark, StringComparison.Ordinal);

    /// <summary>Whether <paramref name="mark"/>, after a Japanese quotation, carries the sentence on.</summary>
    public static bool IsParticle(char mark) => Particles.Contains(mark, StringComparison.Ordinal);

    /// <summary>Whether <paramref name="mark"/> is an Armenian letter; Armenian ends its sentences with a colon.</summary>
    public static bool IsArmenian(char mark) => mark is >= '\u0531' and <= '\u0587';

    /// <summary>Whether <paramref name="mark"/> is a Greek letter; Greek asks with a semicolon.</summary>
    public static bool IsGreek(char mark) => mark is >= '\u0386' and <= '\u03FF';

    /// <summary>Whether <paramref name="mark"/> begins a new line.</summary>
    public static bool IsLineBreak(char mark) => mark is '\n' or '\r' or '\f' or '\u2028' or '\u2029' or '\u0085';

    private static bool IsInvisible(char mark) => mark > 0x200 && char.GetUnicodeCategory(mark) == UnicodeCategory.Format;
}

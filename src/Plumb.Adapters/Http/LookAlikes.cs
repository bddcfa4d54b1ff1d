using System.Globalization;
using System.Text;

namespace Plumb.Adapters.Http;

/// <summary>Hosts written so that they look like others (Unicode Technical Standard 39, in small).</summary>
internal static class LookAlikes
{
    /// <summary>Letters of other alphabets that are drawn like a letter of “localhost”.</summary>
    private static readonly Dictionary<int, char> s_drawnAlike = new()
    {
        ['\u043E'] = 'o', ['\u03BF'] = 'o', ['\u0585'] = 'o', ['\u04CF'] = 'l', ['\u0456'] = 'l', ['\u0131'] = 'l', ['\u01C0'] = 'l',
        ['\u0441'] = 'c', ['\u03F2'] = 'c', ['\u0430'] = 'a', ['\u03B1'] = 'a', ['\u0251'] = 'a', ['\u04BB'] = 'h', ['\u0570'] = 'h',
        ['\u0455'] = 's', ['\u0442'] = 't', ['\u03C4'] = 't', ['1'] = 'l', ['0'] = 'o',
    };

    /// <summary>Whether a host, as it was written, holds characters that stand for others or are not seen, or looks like “localhost”.</summary>
    public static bool Is(string host) =>
        host.EnumerateRunes().Any(StandsForAnother) || (!Ascii.IsValid(host) && Drawn(host) is "localhost" or "localhost.");

    /// <summary>What IDNA maps or forbids (RFC 5892): forms for display, signs, and what is not seen at all.</summary>
    private static bool StandsForAnother(Rune rune) => rune.Value switch
    {
        < 0x80 => false,
        0x3002 or 0xFF0E or 0xFF61 => true,
        >= 0xFF00 and <= 0xFFEF => true,
        >= 0x2460 and <= 0x24FF => true,
        >= 0x2070 and <= 0x209F => true,
        >= 0x2100 and <= 0x218F => true,
        >= 0x1D400 and <= 0x1D7FF => true,
        >= 0x1F100 and <= 0x1F1FF => true,
        0xB2 or 0xB3 or 0xB9 or 0xAA or 0xBA or 0x17F => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.SpaceSeparator,
    };

    private static string Drawn(string host)
    {
        var drawn = new StringBuilder(host.Length);
        foreach (var rune in host.ToLowerInvariant().EnumerateRunes())
        {
            if (s_drawnAlike.TryGetValue(rune.Value, out var letter))
            {
                drawn.Append(letter);
            }
            else
            {
                drawn.Append(rune.ToString());
            }
        }

        return drawn.ToString();
    }
}

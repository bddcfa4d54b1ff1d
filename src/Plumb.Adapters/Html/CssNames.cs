using System.Globalization;
using System.Text;

namespace Plumb.Adapters.Html;

/// <summary>Names as style sheets write them.</summary>
internal static class CssNames
{
    /// <summary>A name without its escapes.</summary>
    public static string Plain(string name)
    {
        if (!name.Contains('\\', StringComparison.Ordinal))
        {
            return name;
        }

        var plain = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != '\\' || i + 1 == name.Length)
            {
                plain.Append(name[i]);
                continue;
            }

            var digits = 0;
            while (digits < 6 && i + 1 + digits < name.Length && char.IsAsciiHexDigit(name[i + 1 + digits]))
            {
                digits++;
            }

            if (digits == 0)
            {
                plain.Append(name[++i]);
                continue;
            }

            var code = int.Parse(name.AsSpan(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            plain.Append(Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : "\uFFFD");
            i += digits;
            i += i + 1 < name.Length && char.IsWhiteSpace(name[i + 1]) ? 1 : 0;
        }

        return plain.ToString();
    }
}

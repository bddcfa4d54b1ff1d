using System.Text;

namespace Plumb.Adapters.Html;

/// <summary>How deep the elements of a page are nested, told before it is parsed.</summary>
internal static class HtmlDepth
{
    /// <summary>Deeper trees are refused: walking them would use up the stack.</summary>
    public const int Deepest = 500;

    /// <summary>Upper bound of the nesting, from the tags alone: open tags less closed ones, void elements not counted.</summary>
    public static int Of(byte[] bytes)
    {
        var (depth, deepest) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] != '<')
            {
                continue;
            }

            if (bytes[i + 1] == '/')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (char.IsAsciiLetter((char)bytes[i + 1]) && !IsUnclosed(bytes.AsSpan(i + 1)))
            {
                deepest = Math.Max(deepest, ++depth);
            }
        }

        return deepest;
    }

    private static bool IsUnclosed(ReadOnlySpan<byte> tag)
    {
        var name = new StringBuilder();
        foreach (var b in tag[..Math.Min(12, tag.Length)])
        {
            if (!char.IsAsciiLetterOrDigit((char)b))
            {
                break;
            }

            name.Append(char.ToLowerInvariant((char)b));
        }

        return name.ToString() is "br" or "hr" or "img" or "input" or "meta" or "link" or "p" or "li" or "td" or "tr" or "th" or "source"
            or "col" or "area" or "base" or "embed" or "param" or "track" or "wbr" or "dt" or "dd" or "option" or "path" or "use";
    }
}

using System.Globalization;

namespace Plumb.Core.Text;

/// <summary>Values of numbers in digits, with the marks that people part and join digits by.</summary>
internal static class DigitGroups
{
    /// <summary>The value of digits and how many decimals they have: groups of three (in India also of two) after the first, or a decimal
    /// comma as in "1,3". Numbers in a row without spaces ("22,24,26") are none.</summary>
    public static (double Value, int Decimals)? Value(ReadOnlySpan<char> digits)
    {
        var comma = digits.IndexOf(',');
        var whole = digits.IndexOf('.') is var stop && stop < 0 ? digits : digits[..stop];
        var isComma = comma is > 0 and <= 3 && stop < 0 && digits.Length - comma is 2 or 3 && digits[(comma + 1)..].IndexOf(',') < 0;
        if (!isComma && comma >= 0 && (comma > 3 || comma > whole.Length || !IsGrouped(whole[(comma + 1)..])))
        {
            return null;
        }

        var point = isComma ? comma : stop;
        return double.TryParse(isComma ? $"{digits[..comma]}.{digits[(comma + 1)..]}" : digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? (value, point < 0 ? 0 : digits.Length - point - 1)
            : null;
    }

    private static bool IsGrouped(ReadOnlySpan<char> groups)
    {
        while (groups.IndexOf(',') is var comma && comma >= 0)
        {
            if (comma is not (2 or 3))
            {
                return false;
            }

            groups = groups[(comma + 1)..];
        }

        return groups.Length == 3;
    }

    /// <summary>"3/4": a part of the sorts that people write, or null.</summary>
    public static double? Part(string text, Word[] words, int i)
    {
        if (i + 1 >= words.Length || words[i].Span.End >= text.Length || text[words[i].Span.End] != '/' || words[i + 1].Span.Start != words[i].Span.End + 1
            || (words[i + 1].Span.End < text.Length && text[words[i + 1].Span.End] is '/' or '-' or '.'))
        {
            return null;
        }

        return int.TryParse(words[i].Span.Of(text), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && words[i + 1].Span.Of(text) is "2" or "3" or "4" or "5" or "8" or "10" or "16" && int.Parse(words[i + 1].Span.Of(text), CultureInfo.InvariantCulture) is var of && count > 0 && count < of
            ? (double)count / of
            : null;
    }

    /// <summary>"30 000": groups of three digits parted by spaces.</summary>
    public static (double Value, int Last) Grouped(string text, Word[] words, int i, double value)
    {
        var last = i;
        while (words[i].Span.Length <= 3 && value > 0 && last + 1 < words.Length && words[last + 1].Span is { Length: 3 } next && next.Start == words[last].Span.End + 1
            && char.IsWhiteSpace(text[next.Start - 1]) && int.TryParse(text.AsSpan(next.Start, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var group))
        {
            (value, last) = ((value * 1000) + group, last + 1);
        }

        return (value, last);
    }
}

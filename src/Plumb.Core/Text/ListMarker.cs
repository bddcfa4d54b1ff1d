using System.Buffers;

namespace Plumb.Core.Text;

/// <summary>The mark of a list item: "1.", "2)", "3.)", "(a)", "iv)".</summary>
/// <param name="Style">What surrounds the number, with one sign for its kind: "0." or "(a)".</param>
/// <param name="Value">Place of the item in its list, from 1; for a Roman number above one letter, zero.</param>
/// <param name="End">One past the mark.</param>
internal readonly record struct ListMarker(string Style, int Value, int End)
{
    private static readonly SearchValues<char> Roman = SearchValues.Create("ivxlcIVXLC");
    private static readonly SearchValues<char> Outline = SearchValues.Create("0123456789.");

    /// <summary>Whether <paramref name="next"/> is the item after this one in the same list.</summary>
    public bool Precedes(ListMarker next) => Style == next.Style && next.Value == Value + 1;

    /// <summary>The mark at <paramref name="at"/> when white space follows it, else null.</summary>
    public static ListMarker? Read(string text, int at)
    {
        var open = at < text.Length && text[at] == '(';
        var from = open ? at + 1 : at;
        var to = from;
        while (to < text.Length && to - from < 5 && char.IsAsciiLetterOrDigit(text[to]))
        {
            to++;
        }

        var number = text.AsSpan(from, to - from);
        var end = to;
        while (end < text.Length && end - to < 2 && text[end] is '.' or ')')
        {
            end++;
        }

        var closing = text.AsSpan(to, end - to);
        if (number.IsEmpty || closing.IsEmpty || (open && closing[0] != ')') || end >= text.Length || !char.IsWhiteSpace(text[end]))
        {
            return null;
        }

        return Measure(number) is var (kind, value) ? new ListMarker($"{(open ? "(" : "")}{kind}{closing}", value, end) : null;
    }

    /// <summary>Whether all from <paramref name="start"/> to the stop at <paramref name="stop"/> only numbers an item.</summary>
    public static bool Fills(string text, int start, int stop)
    {
        if (stop - start > 10)
        {
            return false;
        }

        var number = text.AsSpan(start, stop - start).TrimStart(" \t\n\r\u00A0•⁃‣◦▪●■□◆-*–(").TrimEnd(')');
        return !number.IsEmpty && (Measure(number) is not null || IsOutline(number));
    }

    private static bool IsOutline(ReadOnlySpan<char> number) =>
        number.Length > 2 && number.Contains('.') && number.IndexOfAnyExcept(Outline) < 0;

    private static (char Kind, int Value)? Measure(ReadOnlySpan<char> number)
    {
        if (number.Length <= 3 && number.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return ('0', int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        }

        if (number.Length == 1 && char.IsAsciiLetter(number[0]))
        {
            return char.IsAsciiLetterLower(number[0]) ? ('a', number[0] - 'a' + 1) : ('A', number[0] - 'A' + 1);
        }

        return number.IndexOfAnyExcept(Roman) < 0 ? ('i', 0) : null;
    }
}

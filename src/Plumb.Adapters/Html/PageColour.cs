using System.Globalization;

namespace Plumb.Adapters.Html;

/// <summary>A colour as a page writes it. Two that cannot be told apart by eye are the same.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
internal readonly record struct PageColour(int Red, int Green, int Blue)
{
    /// <summary>Difference of each part that no reader sees.</summary>
    private const int Unseen = 10;

    /// <summary>What a page stands on where nothing is declared.</summary>
    public static PageColour White { get; } = new(255, 255, 255);

    /// <summary>Whether text in the one on the other cannot be seen.</summary>
    public bool IsLike(PageColour other) => Math.Abs(Red - other.Red) <= Unseen && Math.Abs(Green - other.Green) <= Unseen && Math.Abs(Blue - other.Blue) <= Unseen;

    /// <summary>Whether a value has no colour at all: an alpha of nothing.</summary>
    public static bool IsTransparent(string value) =>
        (value.StartsWith('#') && value.Length is 5 or 9 && value[^1] == '0' && (value.Length == 5 || value[^2] == '0'))
        || (value.StartsWith("rgba(", StringComparison.Ordinal) && value.TrimEnd(')').Split(',', '/')[^1].Trim() is "0" or "0.0" or "0%" or ".0");

    /// <summary>Reads a value in lower case: names of the commonest colours and of those of a screen, #rgb, #rrggbb, rgb(); null for another.</summary>
    public static PageColour? Read(string value) => value switch
    {
        "white" or "snow" or "canvas" or "field" or "window" or "background" => White,
        "black" or "canvastext" or "fieldtext" or "windowtext" or "buttontext" => new PageColour(0, 0, 0),
        "red" => new PageColour(255, 0, 0),
        "yellow" => new PageColour(255, 255, 0),
        "green" => new PageColour(0, 128, 0),
        "blue" => new PageColour(0, 0, 255),
        "gray" or "grey" => new PageColour(128, 128, 128),
        ['#', ..] => Hex(value.AsSpan(1)),
        _ when value.StartsWith("rgb", StringComparison.Ordinal) => Numbers(value),
        _ => null,
    };

    private static PageColour? Hex(ReadOnlySpan<char> digits)
    {
        Span<char> six = stackalloc char[6];
        if (digits.Length is 3 or 4)
        {
            (six[0], six[1], six[2], six[3], six[4], six[5]) = (digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]);
        }
        else if (digits.Length is 6 or 8)
        {
            digits[..6].CopyTo(six);
        }
        else
        {
            return null;
        }

        return int.TryParse(six, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? new PageColour(number >> 16, (number >> 8) & 255, number & 255) : null;
    }

    private static PageColour? Numbers(string value)
    {
        var parts = value[(value.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')').Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length >= 3 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var red) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var green)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var blue) ? new PageColour(red, green, blue) : null;
    }
}

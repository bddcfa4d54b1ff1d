using System.Globalization;

namespace Plumb.Eval.Judging.Altering;

/// <summary>English words for whole numbers from 0 to 99.</summary>
internal static class Numerals
{
    private static readonly string[] s_small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] s_tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, int> s_values = Enumerable.Range(0, 100).ToDictionary(ToWords, n => n, StringComparer.OrdinalIgnoreCase);

    /// <summary>The number in words.</summary>
    /// <param name="number">0 to 99.</param>
    public static string ToWords(int number) =>
        number < 20 ? s_small[number] : number % 10 == 0 ? s_tens[number / 10] : $"{s_tens[number / 10]}-{s_small[number % 10]}";

    /// <summary>The number that a word names, or null.</summary>
    public static int? Value(string word) => s_values.TryGetValue(word, out var value) ? value : null;

    /// <summary>The ways to write a number: in figures with and without grouping, and in words up to 99.</summary>
    public static IReadOnlyList<string> Forms(decimal number)
    {
        var plain = number.ToString("0.####", CultureInfo.InvariantCulture);
        var grouped = number.ToString("#,##0.####", CultureInfo.InvariantCulture);
        return number is >= 0 and < 100 && decimal.IsInteger(number) ? [plain, ToWords((int)number)] : plain == grouped ? [plain] : [plain, grouped];
    }
}

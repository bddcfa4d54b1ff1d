namespace Plumb.Core.Claims.Citing;

/// <summary>Reads the numbers of a citation: <c>1</c>, <c>1, 2</c>, <c>1-3</c>, <c>2, p. 4</c>.</summary>
internal static class NumberList
{
    private const int MostNumbers = 50;
    private const int MostDigits = 4;

    /// <summary>The numbers in their order; empty when the text is no list of numbers.</summary>
    public static IReadOnlyList<int> Read(ReadOnlySpan<char> text)
    {
        var numbers = new List<int>();
        var at = 0;
        int? from = null;
        while (true)
        {
            at = Skip(text, at);
            var start = at;
            while (at < text.Length && at - start < MostDigits && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            if (at == start)
            {
                return [];
            }

            var number = int.Parse(text[start..at], System.Globalization.CultureInfo.InvariantCulture);
            if (!Add(numbers, from, number))
            {
                return [];
            }

            at = Skip(text, at);
            if (at == text.Length)
            {
                return numbers;
            }

            from = text[at] is '-' or '–' or '—' or '‑' ? number : null;
            if (from is null && (text[at] is not (',' or ';' or '，' or '、') || IsLocator(text[(at + 1)..])))
            {
                return from is null && text[at] is ',' or ':' or ';' ? numbers : [];
            }

            at++;
        }
    }

    /// <summary>Where in the source to look: "p. 4", "at 12".</summary>
    private static bool IsLocator(ReadOnlySpan<char> rest)
    {
        var word = rest.TrimStart();
        return word.Length > 0 && char.IsLetter(word[0]);
    }

    private static bool Add(List<int> numbers, int? from, int to)
    {
        if (from is not { } first)
        {
            numbers.Add(to);
            return numbers.Count <= MostNumbers;
        }

        if (to <= first || to - first > MostNumbers)
        {
            return false;
        }

        numbers.AddRange(Enumerable.Range(first + 1, to - first));
        return numbers.Count <= MostNumbers;
    }

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}

using System.Collections.Frozen;
using System.Globalization;

namespace Plumb.Core.Text;

/// <summary>The words of numbers in English, in lower case, with what they are worth.</summary>
internal static class NumberNames
{
    /// <summary>Units and tens; "one" is left out, for it is seldom a number.</summary>
    public static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Cardinals = Numbers(
        "zero:0 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 "
        + "eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90");

    /// <summary>Places in an order; "first" is left out, for it is mostly an adverb.</summary>
    public static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Ordinals = Numbers(
        "second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 eleventh:11 twelfth:12 "
        + "thirteenth:13 fourteenth:14 fifteenth:15 sixteenth:16 seventeenth:17 eighteenth:18 nineteenth:19 twentieth:20 thirtieth:30 fortieth:40 fiftieth:50 sixtieth:60 seventieth:70 eightieth:80 ninetieth:90");

    /// <summary>Places in an order that multiply the number before them: "two hundredth".</summary>
    public static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> RoundOrdinals = Numbers("hundredth:1e2 thousandth:1e3 millionth:1e6");

    /// <summary>Parts of a whole, in the singular.</summary>
    public static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Parts = Numbers("half:2 third:3 quarter:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10");

    /// <summary>What multiplies the number before it.</summary>
    public static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Multipliers = Numbers(
        "dozen:12 dozens:12 hundred:1e2 hundreds:1e2 thousand:1e3 thousands:1e3 k:1e3 million:1e6 millions:1e6 mn:1e6 mln:1e6 billion:1e9 billions:1e9 bn:1e9 bln:1e9 trillion:1e12 trn:1e12 tln:1e12 lakh:1e5 crore:1e7");

    /// <summary>Letters of the longest of these words, or more.</summary>
    public const int Longest = 12;

    /// <summary>A word in lower case; empty where it is longer than any word of a number, or none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="i">Index of the word; one that does not exist gives nothing.</param>
    /// <param name="into">Room for <see cref="Longest"/> letters.</param>
    public static ReadOnlySpan<char> Lower(string text, Word[] words, int i, Span<char> into)
    {
        if (i < 0 || i >= words.Length || words[i].Span.Length > into.Length)
        {
            return [];
        }

        var length = text.AsSpan(words[i].Span.Start, words[i].Span.Length).ToLowerInvariant(into);
        return into[..length];
    }

    /// <summary>Whether a word follows the one before it within one mark or space.</summary>
    public static bool Follows(Word[] words, int i) => i > 0 && i < words.Length && words[i].Span.Start - words[i - 1].Span.End <= 1;

    private static FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Numbers(string entries) =>
        entries.Split(' ').Select(e => e.Split(':')).ToFrozenDictionary(e => e[0], e => double.Parse(e[1], CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}

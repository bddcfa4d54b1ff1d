using System.Collections.Frozen;
using System.Globalization;

namespace Plumb.Core.Text;

/// <summary>Reads the words of a text for comparison.</summary>
/// <remarks>Words part at hyphens ("34-year-old" is three); numbers keep their points and commas; "U.S." is one word;
/// a possessive ending is left out. Time and memory grow linearly with the text.</remarks>
public static class WordReader
{
    /// <summary>Longer words are compared by their first letters.</summary>
    private const int LongestWord = 64;

    /// <summary>UTF-16 units that most texts have for each word, with what parts it from the next, or more.</summary>
    private const int UnitsPerWord = 5;

    /// <summary>Combining diacritical marks: the first of all marks, and the last that is only an accent.</summary>
    private const char FirstMark = '\u0300';
    private const char LastAccent = '\u036F';

    private const string Folded = "aaaaaaaceeeeiiiidnooooo/ouuuuypsaaaaaaaceeeeiiiidnooooo/ouuuuypy";

    /// <summary>Forms that no rule of endings joins, each line with its base first.</summary>
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_irregular = ReadIrregular();

    private static readonly uint s_celsius = StemOf("celsius");
    private static readonly uint s_fahrenheit = StemOf("fahrenheit");

    /// <summary>The words of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences, in order, as <see cref="SentenceSplitter"/> gives them.</param>
    public static Word[] Read(string text, IReadOnlyList<TextSpan> sentences)
    {
        var words = new List<Word>((text.Length / UnitsPerWord) + 1);
        for (var s = 0; s < sentences.Count; s++)
        {
            var first = true;
            for (var at = sentences[s].Start; at < sentences[s].End;)
            {
                if (!char.IsLetterOrDigit(text[at]))
                {
                    at++;
                    continue;
                }

                var end = EndOf(text, at, sentences[s].End);
                words.Add(Make(text, new TextSpan(at, end), s, first));
                first = false;
                at = end;
                // "'s" after a word belongs to nothing.
                if (at + 1 < text.Length && text[at] is '\'' or '’' && text[at + 1] is 's' or 'S' && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2])))
                {
                    at += 2;
                }
            }
        }

        return [.. words];
    }

    /// <summary>Hash of the stem of a single word.</summary>
    public static uint StemOf(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[LongestWord + 1];
        return Hash(Reduce(letters, Fold(word, letters)));
    }

    private static int EndOf(string text, int start, int limit)
    {
        // "U.S.", "D.C.": single letters with a stop after each.
        var end = start;
        while (end + 1 < limit && char.IsAsciiLetterUpper(text[end]) && text[end + 1] == '.')
        {
            end += 2;
        }

        if (end - start >= 4)
        {
            return end;
        }

        end = start + 1;
        while (end < limit && (char.IsLetterOrDigit(text[end]) || IsMark(text[end]) || IsInner(text, end, limit)))
        {
            end++;
        }

        return end;
    }

    /// <summary>An accent or a vowel sign, which belongs to the letter before.</summary>
    private static bool IsMark(char c) =>
        c >= FirstMark && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsInner(string text, int at, int limit) =>
        at + 1 < limit && text[at] switch
        {
            '.' or ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            '\'' or '’' => char.IsLetter(text[at + 1]) && !(text[at + 1] is 's' or 'S' && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]))),
            '\u00AD' => char.IsLetter(text[at + 1]),
            _ => false,
        };

    private static Word Make(string text, TextSpan span, int sentence, bool first)
    {
        var word = text.AsSpan(span.Start, span.Length);
        Span<char> letters = stackalloc char[LongestWord + 1];
        var length = Fold(word, letters);
        var traits = first ? WordTraits.First : WordTraits.None;
        var isLabel = span.Length == 1 && LetterNames.Holds(text, span.Start, first);
        traits |= !isLabel && StopWords.Holds(letters[..length]) ? WordTraits.Stop : WordTraits.None;
        traits |= char.IsDigit(word[0]) ? WordTraits.Digits : char.IsUpper(word[0]) ? WordTraits.Capital : WordTraits.None;
        if (length > 1 && char.IsUpper(word[0]) && CapitalsOf(word) > 1)
        {
            traits = (traits | WordTraits.Acronym) & ~WordTraits.Stop;
        }

        if (span.Length == 1 && span.Start > 0 && text[span.Start - 1] == '°' && word[0] is 'C' or 'F')
        {
            return new Word(span, word[0] == 'C' ? s_celsius : s_fahrenheit, traits & WordTraits.First, sentence);
        }

        if (isLabel && word[0] == 'A')
        {
            // Else it would be found wherever the article stands.
            letters[0] = 'A';
        }

        return new Word(span, Hash((traits & (WordTraits.Digits | WordTraits.Acronym)) == WordTraits.None ? Reduce(letters, length) : letters[..length]), traits, sentence);
    }

    private static int CapitalsOf(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var c in word)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals;
    }

    /// <summary>Lower case, without accents, marks inside the word and what is beyond the longest word.</summary>
    private static int Fold(ReadOnlySpan<char> word, Span<char> letters)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (length == LongestWord)
            {
                break;
            }

            var leftOut = c is (>= FirstMark and <= LastAccent) or ',' or '\'' or '’' or '\u00AD' || (c == '.' && !char.IsDigit(word[0]));
            if (!leftOut)
            {
                letters[length++] = FoldOf(c);
            }
        }

        return length;
    }

    private static char FoldOf(char c) => c switch
    {
        < '\u00C0' => char.ToLowerInvariant(c),
        <= '\u00FF' => Folded[c - '\u00C0'],
        _ => char.ToLowerInvariant(Composition.Bare(c)),
    };

    private static ReadOnlySpan<char> Reduce(Span<char> letters, int length)
    {
        if (s_irregular.TryGetValue(letters[..length], out var known))
        {
            known.CopyTo(letters);
            length = known.Length;
        }

        return letters[..Stemmer.Stem(letters[..length])];
    }

    /// <summary>FNV-1a: the same in every process, unlike the hash code of a string.</summary>
    private static uint Hash(ReadOnlySpan<char> letters)
    {
        var hash = 2166136261u;
        foreach (var c in letters)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ReadIrregular()
    {
        using var stream = typeof(WordReader).Assembly.GetManifestResourceStream("Plumb.Core.Text.irregular.txt")!;
        using var reader = new StreamReader(stream);
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var form in words.Skip(1))
            {
                forms[form] = words[0];
            }
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

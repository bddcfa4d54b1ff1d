namespace Plumb.Core.Text;

/// <summary>Reduces English words to stems: "deported", "deporting" and "deportation" are compared as one.</summary>
/// <remarks>M. F. Porter, "An algorithm for suffix stripping" (1980), steps 1 to 5. Words with letters outside a to z are
/// left as they are.</remarks>
public static class Stemmer
{
    /// <summary>Stems a word in place.</summary>
    /// <param name="word">Lower-case letters; the stem stands at its start afterwards.</param>
    /// <returns>Length of the stem, at most that of the word.</returns>
    public static int Stem(Span<char> word)
    {
        if (word.Length < 3 || word.IndexOfAnyExceptInRange('a', 'z') >= 0)
        {
            return word.Length;
        }

        var stem = new StemBuffer(word);
        stem.Plurals();
        stem.Participles();
        stem.FinalY();
        stem.DoubleSuffixes();
        stem.Suffixes();
        stem.LongSuffixes();
        stem.FinalE();
        return stem.Length;
    }
}

/// <summary>A word while it is stemmed: a few letters and how many of them still count.</summary>
internal ref struct StemBuffer(Span<char> letters)
{
    private static readonly (string From, string To)[][] s_double = ByLastLetter<(string From, string To)>(
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("iser", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("isation", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ], s => s.From);

    private static readonly (string From, string To)[][] s_single = ByLastLetter<(string From, string To)>(
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("alise", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")], s => s.From);

    private static readonly string[][] s_long = ByLastLetter(
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize", "ise"], s => s);

    private readonly Span<char> _letters = letters;

    public int Length { get; private set; } = letters.Length;

    private readonly ReadOnlySpan<char> Text => _letters[..Length];

    /// <summary>Step 1a.</summary>
    public void Plurals()
    {
        if (Text.EndsWith("sses") || Text.EndsWith("ies"))
        {
            Length -= 2;
        }
        else if (Text[^1] == 's' && !Text.EndsWith("ss") && !Text.EndsWith("us"))
        {
            Length--;
        }
    }

    /// <summary>Step 1b.</summary>
    public void Participles()
    {
        if (Text.EndsWith("eed"))
        {
            Length -= Measure(Length - 3) > 0 ? 1 : 0;
            return;
        }

        var cut = Text.EndsWith("ed") && HasVowel(Length - 2) ? 2 : Text.EndsWith("ing") && HasVowel(Length - 3) ? 3 : 0;
        Length -= cut;
        if (cut == 0)
        {
            return;
        }

        if (Text.EndsWith("at") || Text.EndsWith("bl") || Text.EndsWith("iz"))
        {
            _letters[Length++] = 'e';
        }
        else if (EndsDouble() && Text[^1] is not ('l' or 's' or 'z'))
        {
            Length--;
        }
        else if (Measure(Length) == 1 && EndsShort(Length))
        {
            _letters[Length++] = 'e';
        }
    }

    /// <summary>Step 1c.</summary>
    public readonly void FinalY()
    {
        if (Text[^1] == 'y' && HasVowel(Length - 1))
        {
            _letters[Length - 1] = 'i';
        }
    }

    /// <summary>Step 2.</summary>
    public void DoubleSuffixes() => ReplaceFirst(s_double[Text[^1] - 'a']);

    /// <summary>Step 3.</summary>
    public void Suffixes() => ReplaceFirst(s_single[Text[^1] - 'a']);

    /// <summary>Step 4.</summary>
    public void LongSuffixes()
    {
        var best = 0;
        foreach (var suffix in s_long[Text[^1] - 'a'])
        {
            if (suffix.Length > best && Text.EndsWith(suffix))
            {
                best = suffix.Length;
            }
        }

        var left = Length - best;
        if (best > 0 && Measure(left) > 1 && (!Text.EndsWith("ion") || (left > 0 && _letters[left - 1] is 's' or 't')))
        {
            Length = left;
        }
    }

    /// <summary>Step 5.</summary>
    public void FinalE()
    {
        if (Text[^1] == 'e')
        {
            var measure = Measure(Length - 1);
            Length -= measure > 1 || (measure == 1 && !EndsShort(Length - 1)) ? 1 : 0;
        }

        if (Length > 1 && Text[^1] == 'l' && EndsDouble() && Measure(Length) > 1)
        {
            Length--;
        }
    }

    private void ReplaceFirst((string From, string To)[] suffixes)
    {
        foreach (var (from, to) in suffixes)
        {
            if (Text.EndsWith(from))
            {
                if (Measure(Length - from.Length) > 0)
                {
                    to.CopyTo(_letters[(Length - from.Length)..]);
                    Length += to.Length - from.Length;
                }

                return;
            }
        }
    }

    /// <summary>Suffixes of a list that end in each letter, in the order of the list.</summary>
    private static T[][] ByLastLetter<T>(T[] suffixes, Func<T, string> text) =>
        [.. Enumerable.Range('a', 26).Select(letter => suffixes.Where(s => text(s)[^1] == letter).ToArray())];

    /// <summary>Number of vowel-consonant turns in the first letters.</summary>
    private readonly int Measure(int length)
    {
        var turns = 0;
        for (var i = 1; i < length; i++)
        {
            turns += !IsVowel(i) && IsVowel(i - 1) ? 1 : 0;
        }

        return turns;
    }

    private readonly bool HasVowel(int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (IsVowel(i))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool EndsDouble() => Length > 1 && _letters[Length - 1] == _letters[Length - 2] && !IsVowel(Length - 1);

    private readonly bool EndsShort(int length) =>
        length > 2 && !IsVowel(length - 1) && IsVowel(length - 2) && !IsVowel(length - 3) && _letters[length - 1] is not ('w' or 'x' or 'y');

    private readonly bool IsVowel(int at) => _letters[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (_letters[at] == 'y' && at > 0 && !IsVowel(at - 1));
}

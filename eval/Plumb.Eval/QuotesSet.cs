using System.Text;
using Plumb.Core.Text;

namespace Plumb.Eval;

/// <summary>A quotation made of a sentence of a document.</summary>
/// <param name="Document">Index of the document.</param>
/// <param name="Quote">The quotation.</param>
/// <param name="Made">How it was made.</param>
/// <param name="Changed">The word that was put in, or empty.</param>
internal sealed record MadeQuote(int Document, string Quote, string Made, string Changed);

/// <summary>Draws quotations of sentences by rule, with a seed: true ones in other typography, and altered ones.</summary>
internal sealed class QuotesSet(IReadOnlyList<string> texts, IReadOnlyList<(int Document, TextSpan Span)> sentences, int seed)
{
    private readonly Random _random = new(seed);

    public MadeQuote True()
    {
        var (document, span) = sentences[_random.Next(sentences.Count)];
        var (quote, made) = Typeset(span.Of(texts[document]), mayCut: true);
        return new MadeQuote(document, quote, made, "");
    }

    /// <summary>A sentence with one word another, one more or one less; in other typography every second time.</summary>
    public MadeQuote Altered()
    {
        while (true)
        {
            var (document, span) = sentences[_random.Next(sentences.Count)];
            var sentence = span.Of(texts[document]);
            var (altered, kind, changed) = Alter(sentence);
            // What stands elsewhere in the document is no alteration.
            if (!Bare(texts[document]).Contains(Bare(altered), StringComparison.Ordinal))
            {
                var (quote, made) = _random.Next(2) == 0 ? (altered, "") : Typeset(altered, mayCut: false);
                return new MadeQuote(document, quote, made.Length > 0 ? $"{kind}, {made}" : kind, changed);
            }
        }
    }

    private (string, string Kind, string Changed) Alter(string sentence)
    {
        var words = Words.Split(sentence);
        var number = words.Where(w => w.Of(sentence).All(char.IsDigit)).ToList();
        var kind = _random.Next(5);
        if (kind == 0 && number.Count > 0)
        {
            var at = number[_random.Next(number.Count)];
            var other = $"{long.Parse(at.Of(sentence)[..Math.Min(15, at.Length)]) + 1 + _random.Next(9)}";
            return (Replaced(sentence, at, other), "number", other);
        }

        var word = words[1 + _random.Next(words.Count - 2)];
        var foreign = Foreign();
        return kind switch
        {
            1 => (sentence[..word.Start] + "not " + sentence[word.Start..], "negation added", "not"),
            2 => (sentence[..word.Start] + foreign + " " + sentence[word.Start..], "word added", foreign),
            3 => (sentence[..word.Start] + sentence[word.End..].TrimStart(), "word dropped", ""),
            _ => (Replaced(sentence, word, foreign), "word changed", foreign),
        };
    }

    /// <summary>A small word of some other sentence.</summary>
    private string Foreign()
    {
        while (true)
        {
            var (document, span) = sentences[_random.Next(sentences.Count)];
            var sentence = span.Of(texts[document]);
            var words = Words.Split(sentence).Where(w => w.Length > 3 && w.Of(sentence).All(char.IsAsciiLetterLower)).ToList();
            if (words.Count > 0)
            {
                return words[_random.Next(words.Count)].Of(sentence);
            }
        }
    }

    /// <summary>Two changes of typography at least, in turn and by chance.</summary>
    /// <remarks>Words are left out before any word is divided; in an altered sentence none are, since the altered word may be among them.</remarks>
    private (string, string) Typeset(string sentence, bool mayCut)
    {
        var made = new List<string>();
        var quote = sentence;
        if (mayCut && _random.Next(3) == 0 && Cut(sentence) is var cut && cut.Length < sentence.Length)
        {
            (quote, made) = (cut, ["cut"]);
        }

        foreach (var (name, change) in Changes().OrderBy(_ => _random.Next()).ToList())
        {
            var changed = made.Count < 3 ? change(quote) : quote;
            if (!string.Equals(changed, quote, StringComparison.Ordinal))
            {
                (quote, made) = (changed, [.. made, name]);
            }
        }

        return ($"“{quote}”", string.Join(", ", made));
    }

    private IEnumerable<(string, Func<string, string>)> Changes() =>
    [
        ("ligatures", s => s.Replace("ffi", "ﬃ", StringComparison.Ordinal).Replace("fi", "ﬁ", StringComparison.Ordinal).Replace("fl", "ﬂ", StringComparison.Ordinal)),
        ("line end", Divided),
        ("quotation marks", s => s.Any(c => c is '’' or '“' or '”')
            ? s.Replace('’', '\'').Replace('“', '"').Replace('”', '"')
            : s.Replace('\'', '’')),
        ("dashes", s => s.Replace("—", " – ", StringComparison.Ordinal)),
        ("white space", s => s.Replace("  ", " ", StringComparison.Ordinal).Replace(' ', '\u00A0')),
        ("soft hyphen", SoftHyphen),
        ("first letter", s => char.IsUpper(s[0]) ? $"[{char.ToLowerInvariant(s[0])}]{s[1..]}" : s),
        ("final punctuation", s => s.EndsWith('.') ? s[..^1] + "," : s),
        ("accents apart", s => s.Replace("é", "e\u0301", StringComparison.Ordinal).Replace("ñ", "n\u0303", StringComparison.Ordinal).Replace("í", "i\u0301", StringComparison.Ordinal)),
    ];

    private string Divided(string sentence)
    {
        var words = Words.Split(sentence).Where(w => w.Length > 7 && w.Of(sentence).All(char.IsLetter)).ToList();
        if (words.Count == 0)
        {
            return sentence;
        }

        var word = words[_random.Next(words.Count)];
        var at = word.Start + 3 + _random.Next(word.Length - 5);
        return sentence[..at] + (_random.Next(2) == 0 ? "-\n" : "- ") + sentence[at..];
    }

    private string SoftHyphen(string sentence)
    {
        var words = Words.Split(sentence).Where(w => w.Length > 6 && w.Of(sentence).All(char.IsLetter)).ToList();
        return words.Count == 0 ? sentence : sentence.Insert(words[_random.Next(words.Count)].Start + 3, "\u00AD");
    }

    /// <summary>Three to eight words in the middle left out at a mark.</summary>
    private string Cut(string sentence)
    {
        var words = Words.Split(sentence);
        if (words.Count < 14)
        {
            return sentence;
        }

        var first = 3 + _random.Next(words.Count - 12);
        var mark = _random.Next(3) switch { 0 => "…", 1 => "[...]", _ => ". . ." };
        return $"{sentence[..words[first - 1].End]} {mark} {sentence[words[first + 3 + _random.Next(6)].Start..]}";
    }

    private static string Replaced(string sentence, TextSpan word, string other) => sentence[..word.Start] + other + sentence[word.End..];

    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text.Where(char.IsLetterOrDigit))
        {
            bare.Append(char.ToLowerInvariant(c));
        }

        return bare.ToString();
    }
}

namespace Plumb.Core.Text.Quotations;

/// <summary>The words of one sentence with what stands around each: inside brackets or quotation marks, or open.</summary>
/// <remarks>Immutable. Words in brackets and inside quotation marks are left out: what they say is not the sentence's own frame.</remarks>
internal sealed class OpenWords
{
    private readonly string _text;
    private readonly List<TextSpan> _words = [];

    public OpenWords(string text, TextSpan sentence)
    {
        (_text, Sentence) = (text, sentence);
        var closed = Closed(text, sentence);
        foreach (var word in Words.Split(sentence.Of(text)).Select(w => w.Shift(sentence.Start)))
        {
            if (!closed[word.Start - sentence.Start])
            {
                _words.Add(word);
            }
        }
    }

    /// <summary>The sentence's place.</summary>
    public TextSpan Sentence { get; }

    public int Count => _words.Count;

    public TextSpan this[int index] => _words[index];

    /// <summary>The word, or an empty string beyond the ends.</summary>
    public string Word(int index) => index >= 0 && index < _words.Count ? _words[index].Of(_text) : "";

    /// <summary>The word in lower case with straight apostrophes.</summary>
    public string Lower(int index) => Word(index).ToLowerInvariant().Replace('’', '\'');

    /// <summary>Whether a mark stands between a word and the one before it, brackets apart.</summary>
    public bool IsParted(int index) => index == 0 || index >= _words.Count || Between(index).AsSpan().ContainsAny(",;:—–");

    /// <summary>What stands between a word and the one before it.</summary>
    public string Between(int index) =>
        index <= 0 ? _text[Sentence.Start.._words[0].Start] : index >= _words.Count ? _text[_words[^1].End..Sentence.End] : _text[_words[index - 1].End.._words[index].Start];

    /// <summary>Whether a quotation follows a word at once, or after a colon or comma.</summary>
    public bool LeadsToQuote(int index)
    {
        var rest = _text.AsSpan(_words[index].End, Sentence.End - _words[index].End).TrimStart(" ,:");
        return rest.Length > 0 && QuoteMarkPairs.IsMark(rest[0]) && !QuoteMarkPairs.IsSingle(rest[0]);
    }

    /// <summary>The span from one word to another, both included.</summary>
    public TextSpan Span(int first, int last) => new(_words[first].Start, _words[last].End);

    private static bool[] Closed(string text, TextSpan sentence)
    {
        var closed = new bool[sentence.Length];
        var (depth, quote) = (0, '\0');
        for (var i = 0; i < sentence.Length; i++)
        {
            var c = text[sentence.Start + i];
            if (quote != '\0')
            {
                quote = QuoteMarkPairs.ClosersOf(quote).Contains(c, StringComparison.Ordinal) ? '\0' : quote;
            }
            else if (c is '“' or '"' or '«' or '„')
            {
                quote = HasCloser(text, sentence, i, c) ? c : '\0';
            }
            else if (c is '(' or '[')
            {
                depth++;
            }
            else if (c is ')' or ']')
            {
                depth = Math.Max(0, depth - 1);
            }

            closed[i] = depth > 0 || quote != '\0';
        }

        return closed;
    }

    private static bool HasCloser(string text, TextSpan sentence, int i, char mark) =>
        text.AsSpan(sentence.Start + i + 1, sentence.Length - i - 1).IndexOfAny(QuoteMarkPairs.ClosersOf(mark)) >= 0;
}

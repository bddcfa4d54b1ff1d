using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Plumb.Adapters.Lucene;

/// <summary>Turns words into terms as a chain of filters would, but each word only once: a text says the same few thousand words again
/// and again, and folding and stemming them is half of what reading its terms costs.</summary>
/// <remarks>Only for filters that look at one word and nothing else. Places of words are not kept: the index does not ask for them.</remarks>
internal sealed class KnownWords : TokenFilter
{
    /// <summary>Words that are remembered; then it begins anew.</summary>
    private const int Most = 20_000;

    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly OneWord _word = new();
    private readonly TokenStream _chain;
    private readonly ICharTermAttribute _result;
    private readonly ICharTermAttribute _term;

    /// <param name="words">The words of a text.</param>
    /// <param name="chain">The filters, over the stream that they are given.</param>
    public KnownWords(TokenStream words, Func<TokenStream, TokenStream> chain)
        : base(words)
    {
        _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        _chain = chain(_word);
        _result = _chain.AddAttribute<ICharTermAttribute>();
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        while (m_input.IncrementToken())
        {
            if (TermOf(_term.Buffer.AsSpan(0, _term.Length)) is { } term)
            {
                _term.SetEmpty().Append(term);
                return true;
            }
        }

        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _chain.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>The term of a word, or null where the filters leave it out.</summary>
    private string? TermOf(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var term))
        {
            return term;
        }

        if (_known.Count == Most)
        {
            _known.Clear();
        }

        _word.Set(word.ToString());
        _chain.Reset();
        return _known[_word.Text] = _chain.IncrementToken() ? _result.ToString() : null;
    }

    private sealed class OneWord : TokenStream
    {
        private readonly ICharTermAttribute _term;
        private bool _isRead = true;

        public OneWord() => _term = AddAttribute<ICharTermAttribute>();

        public string Text { get; private set; } = "";

        public void Set(string text) => (Text, _isRead) = (text, false);

        public override bool IncrementToken()
        {
            if (_isRead)
            {
                return false;
            }

            ClearAttributes();
            _term.SetEmpty().Append(Text);
            return _isRead = true;
        }
    }
}

using System.Buffers;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Plumb.Adapters.Lucene;

/// <summary>The terms of a text, word by word, out of a memory. White space parts terms in every language that has it, so that a text has the terms of its
/// words; where they stand is not told, as the index does not keep it.</summary>
internal sealed class TermStream : Tokenizer
{
    private const string Spaces = " \n\t\r";

    /// <summary>Marks that are part of no term where they stand at the edge of a word. The apostrophe is not among them: a Hebrew letter takes it along.</summary>
    private static readonly SearchValues<char> s_edges = SearchValues.Create(".,;:!?\"()[]{}<>*/|“”‘’–—…-");

    private readonly ICharTermAttribute _term;
    private readonly TermMemory _memory;
    private char[] _text = new char[2_048];
    private int _length;
    private int _at;
    private char[][] _terms = [];
    private int _next;

    public TermStream(TextReader reader, TermMemory memory)
        : base(reader)
    {
        _memory = memory;
        _term = AddAttribute<ICharTermAttribute>();
    }

    /// <summary>Where the words of a text stand, without the marks at their edges.</summary>
    public static IEnumerable<Range> Words(string text)
    {
        for (var at = 0; Next(text, ref at) is { } word;)
        {
            yield return word;
        }
    }

    public override bool IncrementToken()
    {
        while (_next == _terms.Length)
        {
            var text = _text.AsSpan(0, _length);
            if (Next(text, ref _at) is not { } word)
            {
                return false;
            }

            (_terms, _next) = (_memory.Of(text[word]), 0);
        }

        var term = _terms[_next++];
        _term.CopyBuffer(term, 0, term.Length);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        // Once for all terms: only the term itself differs between them.
        ClearAttributes();
        (_length, _at, _terms, _next) = (0, 0, [], 0);
        for (var read = Read(); read > 0; read = Read())
        {
            _length += read;
        }
    }

    private int Read()
    {
        if (_length == _text.Length)
        {
            Array.Resize(ref _text, 2 * _length);
        }

        return m_input.Read(_text, _length, _text.Length - _length);
    }

    /// <summary>The next word from a place on, which moves behind it; null where there is none.</summary>
    private static Range? Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length)
        {
            var rest = text[at..];
            var length = rest.IndexOfAny(Spaces) is var end and >= 0 ? end : rest.Length;
            var word = rest[..length];
            var from = at;
            at += length + 1;
            if (word.IndexOfAnyExcept(s_edges) is var first and >= 0)
            {
                return (from + first)..(from + word.LastIndexOfAnyExcept(s_edges) + 1);
            }
        }

        return null;
    }
}

using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Plumb.Adapters.Lucene;

/// <summary>Words to terms: lower case, without possessive, accents and English stop words, stemmed (Porter, 1980).</summary>
internal sealed class WordAnalyzer : Analyzer
{
    private const string SnowballWords = "Lucene.Net.Analysis.Common.Analysis.Snowball.english_stop.txt";
    private static readonly CharArraySet s_stopWords = StopWords();

    public IReadOnlyList<string> Terms(string text)
    {
        var terms = new List<string>();
        using var stream = GetTokenStream("body", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(term.ToString());
        }

        stream.End();
        return terms;
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokens = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        TokenStream stream = new EnglishPossessiveFilter(LuceneVersion.LUCENE_48, tokens);
        stream = new LowerCaseFilter(LuceneVersion.LUCENE_48, stream);
        stream = new StopFilter(LuceneVersion.LUCENE_48, stream, s_stopWords);
        stream = new ASCIIFoldingFilter(stream);
        return new TokenStreamComponents(tokens, new PorterStemFilter(stream));
    }

    /// <summary>Lucene's short list and that of the Snowball stemmers: words that questions are put in and that say nothing of
    /// their subject.</summary>
    private static CharArraySet StopWords()
    {
        using var list = new StreamReader(typeof(SnowballFilter).Assembly.GetManifestResourceStream(SnowballWords)!);
        var words = WordlistLoader.GetSnowballWordSet(list, LuceneVersion.LUCENE_48);
        words.UnionWith(EnglishAnalyzer.DefaultStopSet);
        return words;
    }
}

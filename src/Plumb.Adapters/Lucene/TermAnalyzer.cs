using Lucene.Net.Analysis;

namespace Plumb.Adapters.Lucene;

/// <summary>Texts to terms, as <see cref="WordAnalyzer"/> makes them, which is asked once for each word: the same words come again and again.</summary>
internal sealed class TermAnalyzer : Analyzer
{
    private readonly TermMemory _memory = new();

    public IReadOnlyList<string> Terms(string text) => [.. TermStream.Words(text).SelectMany(w => _memory.Of(text.AsSpan(w))).Select(t => new string(t))];

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new TermStream(reader, _memory));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _memory.Dispose();
        }

        base.Dispose(disposing);
    }
}

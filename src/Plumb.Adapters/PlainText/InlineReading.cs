using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace Plumb.Adapters.PlainText;

/// <summary>Lets a parser read inlines before those that Markdown has itself.</summary>
/// <typeparam name="T">The parser; one is made for each reading, as it belongs to it.</typeparam>
internal sealed class InlineReading<T> : IMarkdownExtension
    where T : InlineParser, new()
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new T());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}

using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Plumb.Adapters.PlainText;

/// <summary>Reads <c>[[page|words]]</c>, a link as wikis and note programs write it, as its words: they belong to the sentence. What has no words of its own,
/// <c>[[page]]</c>, stays as it is, for the name of a page is no text.</summary>
internal sealed class WikiLinks : InlineParser
{
    private const int Longest = 300;

    public WikiLinks() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        text = text[..Math.Min(text.Length, Longest)];
        var (bar, close) = (text.IndexOf('|'), text.IndexOf("]]"));
        if (!text.StartsWith("[[") || bar < 3 || close <= bar + 1 || text[2..close].ContainsAny('[', ']', '\n'))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start + bar + 1, out var line, out var column);
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start + bar + 1, slice.Start + close - 1))
        {
            Span = new SourceSpan(start, start + close - bar - 2),
            Line = line,
            Column = column,
        };
        slice.Start += close + 2;
        return true;
    }
}

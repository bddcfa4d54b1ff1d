using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Plumb.Adapters.PlainText;

/// <summary>Reads each <c>[^1]</c> as a mark of its own. To Markdown "[^1][^2]" is one link to the second note, on the words of the first: the first would be lost, and its note with it.</summary>
internal sealed class FootnoteMarks : InlineParser
{
    private const int Longest = 60;

    public FootnoteMarks() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var close = text[..Math.Min(text.Length, Longest)].IndexOf(']');
        if (close < 3 || text[1] != '^' || !processor.Document.TryGetLinkReferenceDefinition(text[1..close].ToString(), out var note)
            || note.CreateLinkInline?.Invoke(processor, note, null) is not { } mark)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        (mark.Span, mark.Line, mark.Column) = (new SourceSpan(start, start + close), line, column);
        processor.Inline = mark;
        slice.Start += close + 1;
        return true;
    }
}

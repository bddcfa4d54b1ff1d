namespace Plumb.Core.Text;

/// <summary>Finds the sentences of a text.</summary>
public static class SentenceSplitter
{
    /// <summary>Spans of the sentences of <paramref name="text"/>, in order, without surrounding white space.</summary>
    /// <param name="text">Running text: one paragraph or more.</param>
    /// <param name="language">ISO 639-1 code of the text, or null when it is not known.</param>
    public static IReadOnlyList<TextSpan> Split(string text, string? language = null)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])))
            {
                Add(text, start, i + 1, spans);
                start = i + 1;
            }
        }

        Add(text, start, text.Length, spans);
        return spans;
    }

    private static void Add(string text, int start, int end, List<TextSpan> spans)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            spans.Add(new TextSpan(start, end));
        }
    }
}

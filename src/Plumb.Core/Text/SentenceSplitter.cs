namespace Plumb.Core.Text;

/// <summary>Finds the sentences of a text.</summary>
/// <remarks>One pass by rules, without a model: each stop is judged by the word before it, the marks around it and the word
/// after it, each of which is read within a fixed distance, so that time grows linearly with the text whatever it
/// holds.</remarks>
public static class SentenceSplitter
{
    /// <summary>Spans of the sentences of <paramref name="text"/>, in order, without surrounding white space.</summary>
    /// <remarks>The spans do not overlap, none is empty, and every character that is not white space lies in exactly one.
    /// Blank lines and list items part sentences even where no stop does.</remarks>
    /// <param name="text">Running text: one paragraph or more.</param>
    /// <param name="language">ISO 639-1 code of the text, or null when it is not known.</param>
    public static IReadOnlyList<TextSpan> Split(string text, string? language = null) => new SentenceScan(text, language).Run();
}

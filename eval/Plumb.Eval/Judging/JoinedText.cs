using System.Text;
using Plumb.Core.Text;

namespace Plumb.Eval.Judging;

/// <summary>Makes one text of given sentences and keeps their places.</summary>
internal static class JoinedText
{
    /// <summary>The text, and the span of each sentence in it, UTF-16.</summary>
    public static (string Text, IReadOnlyList<TextSpan> Spans) Of(IReadOnlyList<string> sentences, string between)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        foreach (var sentence in sentences)
        {
            text.Append(text.Length > 0 ? between : "");
            spans.Add(new TextSpan(text.Length, text.Length + sentence.Length));
            text.Append(sentence);
        }

        return (text.ToString(), spans);
    }
}

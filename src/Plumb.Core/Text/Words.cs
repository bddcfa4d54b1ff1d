namespace Plumb.Core.Text;

/// <summary>Splits text into words and reduces them to comparable terms.</summary>
public static class Words
{
    /// <summary>Spans of the words of <paramref name="text"/>: runs of letters and digits, with inner apostrophes,
    /// hyphens, and the points and commas inside numbers.</summary>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var spans = new List<TextSpan>();
        var i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i++;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || Joins(text, i)))
            {
                i++;
            }

            spans.Add(new TextSpan(start, i));
        }

        return spans;
    }

    private static bool Joins(string text, int i) =>
        i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && text[i] switch
        {
            '\'' or '’' or '-' or '‑' => true,
            '.' or ',' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
            _ => false,
        };
}

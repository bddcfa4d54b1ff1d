namespace Plumb.Adapters.PlainText;

/// <summary>Plain text to paragraphs.</summary>
internal static class Paragraphs
{
    /// <summary>Paragraphs of a text, their lines joined; they stand between blank lines.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Trim().Length > 0)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                yield return string.Join(' ', lines);
                lines.Clear();
            }
        }

        yield return string.Join(' ', lines);
    }
}

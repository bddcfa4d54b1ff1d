namespace Plumb.Core.Text.Quotations;

/// <summary>Names with a colon at the head of paragraphs, as transcripts set them: "MS. LEAVITT: Good afternoon."</summary>
internal sealed class TranscriptLabels
{
    private const int LongestLabel = 48;
    private const int LeastTimes = 3;

    private static readonly string[] s_titles =
    [
        "MR.", "MS.", "MRS.", "DR.", "THE PRESIDENT", "THE VICE PRESIDENT", "VICE PRESIDENT", "PRESIDENT", "SECRETARY", "SENATOR", "GOVERNOR", "JUSTICE", "JUDGE", "CHAIRMAN",
        "CHAIRWOMAN", "CHAIR", "ATTORNEY GENERAL", "REPRESENTATIVE", "THE COURT", "THE WITNESS",
    ];

    private readonly List<TextSpan> _labels;
    private readonly string _text;

    private TranscriptLabels(string text, List<TextSpan> labels) => (_text, _labels) = (text, labels);

    /// <summary>The labels of a text: those with a title, and those that come at least three times.</summary>
    public static TranscriptLabels Of(string text)
    {
        var all = new List<TextSpan>();
        for (var line = 0; line >= 0 && line < text.Length; line = text.IndexOf('\n', line) is var next and >= 0 ? next + 1 : -1)
        {
            if (Label(text, line) is { } label)
            {
                all.Add(label);
            }
        }

        var often = all.GroupBy(l => l.Of(text)).Where(g => g.Count() >= LeastTimes).Select(g => g.Key).ToHashSet();
        return new TranscriptLabels(text, [.. all.Where(l => often.Contains(l.Of(text)) || s_titles.Any(t => l.Of(text).StartsWith(t, StringComparison.Ordinal)))]);
    }

    /// <summary>The speaker whose label stands last before a place, or null.</summary>
    public AttributedSpeaker? At(int place)
    {
        var (low, high) = (0, _labels.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _labels[middle].Start <= place ? (middle + 1, high) : (low, middle);
        }

        return low == 0 || _labels[low - 1].End >= place ? null
            : new AttributedSpeaker(_labels[low - 1].Of(_text), _labels[low - 1], SpeakerCue.Label, new TextSpan(_labels[low - 1].End, _labels[low - 1].End + 1));
    }

    private static TextSpan? Label(string text, int line)
    {
        var colon = text.AsSpan(line, Math.Min(LongestLabel, text.Length - line)).IndexOf(':');
        if (colon < 1 || line + colon + 1 >= text.Length || !char.IsWhiteSpace(text[line + colon + 1]))
        {
            return null;
        }

        var label = text.AsSpan(line, colon);
        var letters = 0;
        foreach (var c in label)
        {
            if (char.IsLower(c) || char.IsDigit(c) || c is '\n')
            {
                return null;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 0 && char.IsUpper(label[0]) ? new TextSpan(line, line + colon) : null;
    }
}

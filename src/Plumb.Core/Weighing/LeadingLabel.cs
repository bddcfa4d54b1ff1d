using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>A label before a sentence: "Deaths: 2025 was …", "SCALE: …". The sentence behind it stands alone better.</summary>
public static class LeadingLabel
{
    private const int LongestLabel = 48;
    private const int MostWords = 5;
    private const int MostDigits = 3;

    /// <summary>Labels that turn what follows into what is not meant.</summary>
    private static readonly string[] s_turning =
    [
        "hoax", "myth", "false", "claim", "lie", "allegation", "fiction", "rumor", "rumour", "question", "misinformation", "disinformation", "critics", "reported", "unconfirmed", "alleged", "example",
        "hypothesis", "objective", "aim", "goal", "proposal", "draft", "option", "if",
    ];

    /// <summary>Whether the label before a sentence says that it is not so, or only asked or planned.</summary>
    public static bool Turns(string sentence) =>
        End(sentence) is { } end && s_turning.Any(t => sentence[..end].Contains(t, StringComparison.OrdinalIgnoreCase));

    /// <summary>The sentence without a label that names nobody and no date; the whole where there is none.</summary>
    public static TextSpan Without(string text, TextSpan span)
    {
        span = WithoutNumber(text, span);
        var sentence = span.Of(text);
        if (End(sentence) is not { } end || Turns(sentence))
        {
            return span;
        }

        var words = Words.Split(sentence[..end]).Select(w => w.Of(sentence)).ToList();
        var plain = words.All(w => w.All(char.IsLetter) && !Calendar.IsPart(w))
            && (words.Skip(1).All(w => char.IsLower(w[0])) || words.All(w => w.All(char.IsUpper)));
        var start = end + 1;
        while (start < sentence.Length && sentence[start] == ' ')
        {
            start++;
        }

        return plain && start < sentence.Length && (char.IsUpper(sentence[start]) || char.IsDigit(sentence[start])) ? new TextSpan(span.Start + start, span.End) : span;
    }

    /// <summary>"12. The applicants were held …": paragraphs of judgments and laws are numbered.</summary>
    private static TextSpan WithoutNumber(string text, TextSpan span)
    {
        var digits = span.Start;
        while (digits < span.End && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var numbered = digits > span.Start && digits - span.Start <= MostDigits && digits + 2 < span.End && text[digits] is '.' or ')' && text[digits + 1] == ' ' && char.IsUpper(text[digits + 2]);
        return numbered ? new TextSpan(digits + 2, span.End) : span;
    }

    /// <summary>Where the colon of a label stands, or null.</summary>
    private static int? End(string sentence)
    {
        var colon = sentence.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && colon <= LongestLabel && Words.Split(sentence[..colon]).Count is > 0 and <= MostWords ? colon : null;
    }
}

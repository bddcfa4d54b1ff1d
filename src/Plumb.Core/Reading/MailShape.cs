namespace Plumb.Core.Reading;

/// <summary>Whether the beginning of a text is that of a mail or of a mailbox.</summary>
internal static class MailShape
{
    private static readonly string[] s_transport = ["Received", "Return-Path", "Delivered-To", "DKIM-Signature", "X-Received", "ARC-Seal"];

    /// <summary>A line <c>From sender date</c>, then the headers of a message.</summary>
    public static bool IsMailbox(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && text.StartsWith("From ", StringComparison.Ordinal) && HasTime(text[..end]) && HeaderName(text[(end + 1)..].Split('\n')[0]) is not null;
    }

    /// <summary>Header lines that say who wrote when about what, or how a message travelled.</summary>
    public static bool IsMessage(string text, string name)
    {
        var lines = text.Split('\n').TakeWhile(l => l.Trim().Length > 0).ToList();
        if (lines.Count == 0 || HeaderName(lines[0]) is not { } first)
        {
            return false;
        }

        var names = lines.Select(HeaderName).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (s_transport.Contains(first, StringComparer.OrdinalIgnoreCase) && names.Count > 2)
            || (names.Contains("From") && (names.Contains("Date") || names.Contains("Message-ID")) && names.Contains("Subject"))
            || (Path.GetExtension(name).Equals(".eml", StringComparison.OrdinalIgnoreCase) && (names.Contains("From") || names.Contains("Subject")));
    }

    /// <summary>Hours and minutes, which the first line of a message in a mailbox states.</summary>
    private static bool HasTime(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && char.IsAsciiDigit(line[colon - 1]) && colon + 1 < line.Length && char.IsAsciiDigit(line[colon + 1]);

    private static string? HeaderName(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 80 && line.AsSpan(0, colon).IndexOfAnyExceptInRange('!', '~') < 0 ? line[..colon] : null;
    }
}

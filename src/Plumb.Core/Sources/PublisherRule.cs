namespace Plumb.Core.Sources;

/// <summary>One line of the publisher rules.</summary>
/// <param name="Kind">The kind that it gives.</param>
/// <param name="Field"><c>stated</c>, <c>publisher</c> or <c>host</c>.</param>
/// <param name="Patterns">Lower-case patterns, of which one must hold.</param>
internal sealed record PublisherRule(SourceKind Kind, string Field, IReadOnlyList<string> Patterns)
{
    public static PublisherRule Parse(string line, int number)
    {
        var parts = line.Split(':', 2);
        var head = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var field = head.Length > 1 ? head[1].ToLowerInvariant() : "stated";
        return parts.Length == 2 && head.Length is 1 or 2
            && Enum.TryParse<SourceKind>(head[0], ignoreCase: true, out var kind) && Enum.IsDefined(kind) && char.IsLetter(head[0][0])
            && field is "stated" or "publisher" or "host"
            ? new PublisherRule(kind, field, [.. parts[1].ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)])
            : throw new PlumbException(
                $"Line {number} of the publisher rules is no rule: “{line}”. Write it as “kind field: pattern, pattern”, where the kind is one of "
                + $"{string.Join(", ", Enum.GetNames<SourceKind>().Select(k => k.ToLowerInvariant()))} and the field is stated, publisher or host.");
    }

    public bool Holds(string? stated, string? publisher, string? host) => Field switch
    {
        "host" => host is not null && Patterns.Any(p => HostHolds(p, host)),
        "publisher" => publisher is not null && Patterns.Any(p => WordsHold(p, publisher)),
        _ => stated is not null && Patterns.Any(p => WordsHold(p, stated)),
    };

    public override string ToString() => $"{Kind} {Field}: {string.Join(", ", Patterns)}";

    /// <summary>Whether the words of a pattern stand whole in a text; a pattern that ends in <c>*</c> may go on.</summary>
    private static bool WordsHold(string pattern, string text)
    {
        var open = pattern.EndsWith('*');
        var words = open ? pattern[..^1] : pattern;
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); words.Length > 0 && at >= 0; at = at + 1 < text.Length ? text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase) : -1)
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (open || end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the last parts of a host are those of a pattern; <c>*</c> in a pattern stands for any one part.</summary>
    private static bool HostHolds(string pattern, string host)
    {
        var wanted = pattern.Split('.', StringSplitOptions.RemoveEmptyEntries);
        var parts = host.Split('.');
        if (wanted.Length == 0 || parts.Length < wanted.Length)
        {
            return false;
        }

        var offset = parts.Length - wanted.Length;
        return !wanted.Where((part, i) => part != "*" && part != parts[offset + i]).Any();
    }
}

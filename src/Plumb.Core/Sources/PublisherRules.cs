namespace Plumb.Core.Sources;

/// <summary>Maps what is stated of a publisher's kind, or its name, to a <see cref="SourceKind"/>.</summary>
/// <remarks>Each rule is a line <c>kind: word, word</c>; a rule holds when the stated kind contains one of the words, and
/// the first rule that holds wins. Lines that begin with <c>#</c> are comments. What no rule matches stays unknown.</remarks>
public sealed class PublisherRules
{
    /// <summary>The rules that a new library starts with.</summary>
    public const string Default =
        """
        # kind: words in the stated kind (manifest, metadata); the first line that matches wins
        intergovernmental: intergovernmental, united nations, council of europe
        court: court, tribunal, judgment
        ngo: ngo, watchdog, civil-society, charity, non-governmental
        academic: academic, university, journal, research
        press: press, news, media, newspaper
        government: government, agency, law, statute, oversight, ombud, ministry, statistics, official
        company: company, business, corporate
        person: person, individual
        """;

    private readonly IReadOnlyList<(SourceKind Kind, string[] Words)> _rules;

    /// <summary>Reads rules.</summary>
    /// <exception cref="PlumbException">A line is no rule.</exception>
    public PublisherRules(string text) =>
        _rules = [.. text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').Select(Parse)];

    /// <summary>The kind that the rules give.</summary>
    public SourceKind KindOf(string? statedKind) =>
        statedKind is null ? SourceKind.Unknown : _rules.FirstOrDefault(r => r.Words.Any(w => statedKind.Contains(w, StringComparison.OrdinalIgnoreCase))).Kind;

    private static (SourceKind, string[]) Parse(string line)
    {
        var parts = line.Split(':', 2);
        return parts.Length == 2 && Enum.TryParse<SourceKind>(parts[0], ignoreCase: true, out var kind)
            ? (kind, parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : throw new PlumbException($"The publisher rules hold a line that is no rule: “{line}”. Write it as “kind: word, word”.");
    }
}

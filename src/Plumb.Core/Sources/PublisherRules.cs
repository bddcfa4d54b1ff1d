using System.Collections.Concurrent;
using System.Text;

namespace Plumb.Core.Sources;

/// <summary>Rules that tell the kind of a publisher from what is stated: a text that the user can edit.</summary>
/// <remarks>Each rule is a line <c>kind field: pattern, pattern</c>; the first that holds wins, from top to bottom. Fields are
/// <c>stated</c> (taken where none is named), <c>publisher</c> and <c>host</c>. Lines that begin with <c>#</c> are comments.
/// What no rule matches stays unknown. Thread-safe.</remarks>
public sealed class PublisherRules
{
    private readonly IReadOnlyList<PublisherRule> _rules;
    private readonly ConcurrentDictionary<(string?, string?, string?), SourceKind> _found = new();

    /// <summary>Reads rules.</summary>
    /// <exception cref="PlumbException">A line is no rule; the message names it.</exception>
    public PublisherRules(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n').Select((line, i) => (Text: line.Trim().TrimStart('\uFEFF'), Number: i + 1));
        _rules = [.. lines.Where(l => l.Text.Length > 0 && l.Text[0] != '#').Select(l => PublisherRule.Parse(l.Text, l.Number))];
        Digest = SnapshotId.Of(Encoding.UTF8.GetBytes(string.Join('\n', _rules))).Hex;
    }

    /// <summary>The rules that a new library starts with.</summary>
    public static string Default { get; } = ReadDefault();

    /// <summary>SHA-256, 64 hexadecimal digits, of the rules without comments and spacing: another digest, other rules.</summary>
    public string Digest { get; }

    /// <summary>The kind that follows from what is stated of a source.</summary>
    public SourceKind KindOf(SourceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var host = Uri.TryCreate(facts.Address, UriKind.Absolute, out var address) ? address.IdnHost.TrimEnd('.').ToLowerInvariant() : null;
        var key = (facts.StatedKind, facts.Publisher, host);
        if (key is (null, null, null))
        {
            return SourceKind.Unknown;
        }

        // A library has few publishers and many sources; what is hostile and endless is not kept.
        return _found.TryGetValue(key, out var kind) ? kind
            : _found.Count < 10_000 ? _found.GetOrAdd(key, k => First(k.Item1, k.Item2, k.Item3))
            : First(facts.StatedKind, facts.Publisher, host);
    }

    private SourceKind First(string? stated, string? publisher, string? host) =>
        _rules.FirstOrDefault(r => r.Holds(stated, publisher, host))?.Kind ?? SourceKind.Unknown;

    private static string ReadDefault()
    {
        using var stream = typeof(PublisherRules).Assembly.GetManifestResourceStream("Plumb.Core.Sources.publishers.rules")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

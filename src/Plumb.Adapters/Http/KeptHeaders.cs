namespace Plumb.Adapters.Http;

/// <summary>The headers of an answer that are evidence: what it is, of when, in which state; none that sets cookies or tells of the connection.
/// Those that a browser needs to render a page as its site wants it are among them.</summary>
internal static class KeptHeaders
{
    private const int LongestValue = 2_000;

    private static readonly HashSet<string> s_kept = new(StringComparer.Ordinal)
    {
        "access-control-allow-credentials", "access-control-allow-origin", "age", "cache-control", "content-disposition", "content-encoding", "content-language", "content-location", "content-security-policy", "content-type", "date", "etag", "expires",
        "last-modified", "link", "memento-datetime", "retry-after", "server", "vary", "x-archive-orig-date", "x-archive-orig-last-modified", "x-robots-tag",
    };

    /// <summary>Names in lower case, in order of name; several values of one name are joined by a comma.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(HttpResponseMessage response) =>
    [
        .. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Select(h => KeyValuePair.Create(h.Key.ToLowerInvariant(), Plain(h.Value.ToString())))
            .Where(h => s_kept.Contains(h.Key))
            .OrderBy(h => h.Key, StringComparer.Ordinal),
    ];

    private static string Plain(string value)
    {
        var plain = string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return plain.Length <= LongestValue ? plain : plain[..LongestValue];
    }
}

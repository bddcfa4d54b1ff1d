using Plumb.Core.Verification.Texts;

namespace Plumb.Host.Output;

/// <summary>Words and signs of a verification, the same in every form.</summary>
internal static class VerificationWords
{
    /// <summary>A sign for an outcome, so that nothing is told by colour alone.</summary>
    public static string Sign(string outcome) => outcome switch
    {
        "supported" => "✓",
        "partly supported" => "◐",
        "contradicted" => "≠",
        "not supported" => "✗",
        "unresolved" => "?",
        "uncited" => "∅",
        _ => "·",
    };

    public static string Counts(TextCounts counts)
    {
        var parts = new[]
        {
            (counts.Supported, "supported"), (counts.PartlySupported, "partly supported"), (counts.NotSupported, "not supported"),
            (counts.Unresolved, "whose sources were not found"), (counts.Uncited, "uncited"), (counts.NothingToCheck, "with nothing to check"),
        };
        var contradicted = counts.Contradicted > 0 ? $" (of these {counts.Contradicted:N0} contradicted)" : "";
        return $"{counts.Sentences:N0} sentence{(counts.Sentences == 1 ? "" : "s")}: "
            + string.Join(", ", parts.Where(p => p.Item1 > 0).Select(p => $"{p.Item1:N0} {p.Item2}{(p.Item2 == "not supported" ? contradicted : "")}")) + ".";
    }

    public static string Source(TextSource source) => string.Join(", ", new[]
    {
        source.Label,
        source.Publisher,
        source.Title is { } title ? $"“{title}”" : source.Id,
        source.Published ?? "undated",
    }.Where(p => p is not null));

    public static string Place(TextSentence sentence) => sentence.Place is { } place ? $"line {place.Line}" : sentence.Page is { } page ? $"page {page}" : "";

    /// <summary>What a reader needs to see of the evidence: own evidence of every claim, then what stands elsewhere.</summary>
    public static IEnumerable<(string Lead, TextEvidence Evidence)> Evidence(TextSentence sentence)
    {
        var claims = sentence.Claims.SelectMany(c => c.Evidence.Select(e => ("", e)));
        var elsewhere = sentence.Claims.SelectMany(c => c.Elsewhere is { } other ? other.Evidence.Select(e => ("elsewhere", e)) : []);
        var quoted = sentence.Quotations.Where(q => q is { Standing: not "exact", Nearest: not null }).Select(q => ("nearest true wording", q.Nearest!));
        var shown = new List<(string Lead, TextEvidence Evidence)>();
        foreach (var (lead, evidence) in claims.Concat(quoted).Concat(elsewhere))
        {
            if (!shown.Any(s => s.Evidence.Source == evidence.Source && s.Evidence.Start <= evidence.Start && evidence.End <= s.Evidence.End))
            {
                shown.Add((lead, evidence));
            }
        }

        return shown;
    }
}

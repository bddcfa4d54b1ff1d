using Plumb.Core.Claims;
using Plumb.Core.Claims.Citing;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Texts;

/// <summary>Verifies one sentence: its claims against its own citations, then against the library.</summary>
/// <param name="resolver">Leads citations to sources.</param>
/// <param name="judging">Judges claims.</param>
/// <param name="faults">Words what is wrong.</param>
internal sealed class SentenceVerifier(CitationResolver resolver, ClaimJudging judging, FaultWriter faults)
{
    /// <summary>Longer sentences are lists or damage: no judge reads them as one assertion.</summary>
    public const int MostWords = 300;

    private const int LeastWords = 3;
    private const double LinkShare = 0.8;

    /// <summary>The citations of a sentence, with what they lead to.</summary>
    public IReadOnlyList<ResolvedCitation> Resolve(CitedSentence sentence) =>
        [.. sentence.Citations.Select(c => resolver.Resolve(c.Mark, c.At)).OfType<ResolvedCitation>()];

    /// <summary>Verifies a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="kind">Kind of its block.</param>
    /// <param name="bearing">The citations that bear on it.</param>
    /// <param name="searches">Whether the rest of the library may be searched.</param>
    /// <param name="cancel">Stops between judgements.</param>
    public async Task<SentenceFinding> VerifyAsync(
        CitedSentence sentence, BlockKind kind, BearingCitations bearing, bool searches, CancellationToken cancel)
    {
        var citations = bearing.Own;
        var words = Words.Split(sentence.Words).Count;
        if (words > MostWords)
        {
            var why = $"a sentence of {words:N0} words cannot be judged as one assertion; the most is {MostWords}";
            return Finding(sentence, citations, "not supported", why, Attribution.None) with { Faults = faults.NotJudged(why, citations) };
        }

        if (Unasserting(sentence, kind, words, citations) is { } nothing)
        {
            return Finding(sentence, citations, "nothing to check", nothing, null) with { Faults = faults.Citations(citations) };
        }

        citations = bearing.Own.Count > 0 ? bearing.Own : bearing.AtEnd;
        var claims = ClaimSplitter.Split(sentence.Words);
        var covering = Covering.Of(claims, citations);
        var findings = new List<ClaimFinding>();
        foreach (var (claim, own) in claims.Zip(covering))
        {
            var finding = await judging.OwnAsync(claim, own, citations, cancel);
            findings.Add(finding.Grade != Attribution.Full && searches
                ? finding with { Elsewhere = await judging.ElsewhereAsync(finding, citations, cancel) }
                : finding);
        }

        return Graded(sentence, citations, bearing, findings);
    }

    private SentenceFinding Graded(CitedSentence sentence, IReadOnlyList<ResolvedCitation> citations, BearingCitations bearing, List<ClaimFinding> claims)
    {
        var isAtEnd = bearing.Own.Count == 0 && citations.Count > 0;
        var grade = claims.Min(c => c.Grade);
        var outcome = citations.Count == 0 ? "uncited"
            : claims.Any(c => c.IsContradicted) ? "contradicted"
            : citations.All(c => c.Sources.Count == 0) ? "unresolved"
            : grade switch { Attribution.Full => "supported", Attribution.Partial => "partly supported", _ => "not supported" };
        var why = faults.Why(outcome, sentence, citations, claims) + (isAtEnd ? "; cited at the end of the paragraph" : "");
        return Finding(sentence, citations, outcome, why, grade) with { Claims = claims, Faults = faults.Of(sentence, citations, bearing, claims), IsCitedAtEnd = isAtEnd };
    }

    /// <summary>Why there is nothing to grade, or null.</summary>
    private static string? Unasserting(CitedSentence sentence, BlockKind kind, int words, IReadOnlyList<ResolvedCitation> citations)
    {
        var worth = CheckWorthiness.Of(sentence.Words);
        if (citations.Count == 0)
        {
            return kind == BlockKind.TableRow ? "a row of a table without a citation" : worth.NeedsCitation ? null : worth.Why;
        }

        var linked = citations.Where(c => c.Mark.InProse && c.Mark.Form == CitationForm.Link).Sum(c => c.Mark.Span.Length);
        return words < LeastWords && new WorthSigns(sentence.Words).WordCount < LeastWords ? "too short to assert anything"
            : !worth.NeedsCitation && linked > LinkShare * sentence.Words.Length ? "a link, not a statement"
            : sentence.Words.TrimEnd().EndsWith('?') ? "a question"
            : null;
    }

    private static SentenceFinding Finding(CitedSentence sentence, IReadOnlyList<ResolvedCitation> citations, string outcome, string why, Attribution? grade) =>
        new() { Sentence = sentence, Citations = citations, Outcome = outcome, Why = why, Grade = grade };
}

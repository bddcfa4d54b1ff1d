using Plumb.Core.Claims;
using Plumb.Core.Claims.Citing;

namespace Plumb.Core.Verification.Texts;

/// <summary>Says in words what is wrong with a sentence.</summary>
/// <param name="text">The whole text, for marks as they are written.</param>
/// <param name="names">What sources are called.</param>
internal sealed class FaultWriter(string text, SourceNames names)
{
    private const int LongestEntry = 90;
    private const int MostReasons = 3;

    /// <summary>A citation with less of the probability than this, beside one that is enough, adds nothing.</summary>
    private const double LeastShare = 0.5;

    /// <summary>A citation as it is written.</summary>
    public string MarkOf(CitationMark mark)
    {
        var written = mark.Span.Of(text);
        return mark.Form switch
        {
            CitationForm.Number => $"[{mark.Label}]",
            CitationForm.Note => $"note {Cut(written.Trim('[', ']', '(', ')', '^', ' '))}",
            CitationForm.Superscript => $"note {mark.Label}",
            CitationForm.Link when !mark.InProse && mark.Label.All(char.IsAsciiDigit) => $"[{mark.Label}]",
            CitationForm.Link => $"the link “{Cut(written)}”",
            CitationForm.AuthorYear => $"{mark.Label} ({mark.Year})",
            _ => Cut(written),
        };
    }

    /// <summary>What is wrong with citations, whatever the sentence says.</summary>
    public IReadOnlyList<TextFault> Citations(IReadOnlyList<ResolvedCitation> citations) => FaultRules.Sorted(CitationFaults(citations));

    /// <summary>A sentence that no judge can read.</summary>
    public IReadOnlyList<TextFault> NotJudged(string why, IReadOnlyList<ResolvedCitation> citations) =>
        FaultRules.Sorted([FaultRules.Fault(FaultRules.NotJudged, why), .. CitationFaults(citations)]);

    /// <summary>All that is wrong with a judged sentence.</summary>
    public IReadOnlyList<TextFault> Of(CitedSentence sentence, IReadOnlyList<ResolvedCitation> citations, BearingCitations bearing, IReadOnlyList<ClaimFinding> claims)
    {
        var faults = CitationFaults(citations).ToList();
        if (citations.Count == 0)
        {
            var elsewhere = claims.Select(c => c.Elsewhere).OfType<Judged>().ToList();
            faults.Add(FaultRules.Fault(FaultRules.Uncited, $"needs a citation: it holds {CheckWorthiness.Of(sentence.Words).Why}"
                + (elsewhere.Count > 0 ? $"; supported by {string.Join(", ", elsewhere.SelectMany(NamesOf).Distinct())}" : "")
                + (bearing.Next.Count > 0 ? $"; {string.Join(", ", bearing.Next.Select(c => MarkOf(c.Mark)).Distinct())} stands only after a later sentence of its paragraph" : "")));
        }

        faults.AddRange(claims.SelectMany(c => ClaimFaults(c, citations, claims.Count > 1, bearing.Own.Count == 0 ? " at the end of the paragraph" : "")));
        faults.AddRange(bearing.Own.Count > 0 ? Needless(citations, claims) : []);
        return FaultRules.Sorted(faults);
    }

    /// <summary>Why a sentence came out as it did, in one line.</summary>
    public string Why(string outcome, CitedSentence sentence, IReadOnlyList<ResolvedCitation> citations, IReadOnlyList<ClaimFinding> claims)
    {
        var worst = claims.MinBy(c => (c.IsContradicted ? 0 : 1, c.Grade, c.Own?.Judgement.Probability ?? 0))!;
        return outcome switch
        {
            "supported" => $"{string.Join(", ", claims.SelectMany(c => c.Own is { } own ? NamesOf(own) : []).Distinct())} says it",
            "uncited" => $"it holds {CheckWorthiness.Of(sentence.Words).Why}, and cites nothing",
            "unresolved" => string.Join("; ", citations.Select(Problem).Distinct()),
            _ => ReasonsOf(worst),
        };
    }

    private IEnumerable<TextFault> CitationFaults(IReadOnlyList<ResolvedCitation> citations) =>
        citations.Where(c => c.Rule is not null).Select(c => FaultRules.Fault(c.Rule!, Problem(c)));

    private string Problem(ResolvedCitation citation)
    {
        var entry = citation.Reference is { } reference && citation.Mark.Form is not (CitationForm.Address or CitationForm.Link) ? $" (“{Cut(reference.Text)}”)" : "";
        var problem = citation.Rule == FaultRules.MissingReference ? "leads to no entry of the text's list of sources" : citation.Match.Problem ?? "is not in the library";
        return $"{MarkOf(citation.Mark)}{entry} {problem}";
    }

    private IEnumerable<TextFault> ClaimFaults(ClaimFinding claim, IReadOnlyList<ResolvedCitation> citations, bool isPart, string where)
    {
        if (claim.Citations.Count == 0)
        {
            yield break;
        }

        var what = isPart ? $"“{claim.Claim.Text}”: " : "";
        var marks = claim.Citations.Where(c => citations[c].Sources.Count > 0).Select(c => MarkOf(citations[c].Mark)).Distinct().ToList();
        var cited = string.Join(", ", marks) + where;
        var isOne = marks.Count == 1;
        if (claim.Own is not null && claim.Grade != Attribution.Full)
        {
            var rule = claim.IsContradicted ? FaultRules.Contradicted : claim.Grade == Attribution.Partial ? FaultRules.PartlySupported : FaultRules.NotSupported;
            var verb = claim.IsContradicted ? (isOne ? "says otherwise" : "say otherwise")
                : claim.Grade == Attribution.Partial ? (isOne ? "supports only part of it" : "support only part of it")
                : isOne ? "does not support it" : "do not support it";
            yield return FaultRules.Fault(rule, $"{what}{cited} {verb}: {ReasonsOf(claim)}");
        }

        if (claim.Elsewhere is { } elsewhere)
        {
            var others = string.Join(", ", NamesOf(elsewhere));
            yield return FaultRules.Fault(FaultRules.WrongCitation, claim.Own is null ? $"{what}supported by {others}" : $"{what}not in {cited}, but in {others}");
        }
    }

    /// <summary>Citations that support nothing that they cover, beside one that supports it.</summary>
    private IEnumerable<TextFault> Needless(IReadOnlyList<ResolvedCitation> citations, IReadOnlyList<ClaimFinding> claims)
    {
        for (var i = 0; i < citations.Count; i++)
        {
            var covered = claims.Where(c => c.Citations.Contains(i)).ToList();
            var alone = covered.Select(c => c.Alone[c.Citations.ToList().IndexOf(i)]).ToList();
            var others = covered.SelectMany(c => c.Alone).Where(j => j is { Grade: Attribution.Full }).OfType<Judged>().ToList();
            if (alone.Count > 0 && alone.All(j => j is not null && others.All(o => j.Grade < o.Grade && j.Judgement.Probability < LeastShare * o.Judgement.Probability)) && covered.All(c => c.Grade == Attribution.Full) && others.Count > 0)
            {
                yield return FaultRules.Fault(FaultRules.NeedlessCitation, $"{MarkOf(citations[i].Mark)} does not support it; {string.Join(", ", others.SelectMany(NamesOf).Distinct())} does");
            }
        }
    }

    private IEnumerable<string> NamesOf(Judged judged) => judged.Sources.Select(names.Of);

    private static string ReasonsOf(ClaimFinding claim) => claim.Own is not { } own ? "no cited source is in the library"
        : own.Judgement.Reasons.Count > 0 ? string.Join("; ", own.Judgement.Reasons.Take(MostReasons))
        : own.Evidence.Count == 0 ? "nothing in the cited source bears on it"
        : "the cited passages do not say it";

    private static string Cut(string words) => words.Length <= LongestEntry ? words : words[..LongestEntry].TrimEnd() + "…";
}

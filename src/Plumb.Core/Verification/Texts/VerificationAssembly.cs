using Plumb.Core.Claims.Citing;

namespace Plumb.Core.Verification.Texts;

/// <summary>Publishes what was found: numbers sources and sentences, and leads every place back to the file.</summary>
internal sealed class VerificationAssembly(TextToVerify given, CitedText cited, CitationResolver resolver, SourceNames names, VerificationHeader header)
{
    private readonly SourceNumbers _sources = new(names);
    private readonly Dictionary<Reference, int> _references = cited.References.All.Select((r, i) => (r, i)).DistinctBy(p => p.r, ReferenceEqualityComparer.Instance)
        .ToDictionary(p => p.r, p => p.i + 1, (IEqualityComparer<Reference>)ReferenceEqualityComparer.Instance);

    private readonly FilePlaces? _places = given.Text.File is { } file ? new FilePlaces(file) : null;

    public TextVerification Assemble(IReadOnlyList<SentenceFinding> findings, bool propose)
    {
        var sentences = findings.Select((f, i) => Sentence(f, i + 1)).ToList();
        var proposals = propose ? new Proposing(given, cited, _places, _sources).Of(findings) : [];
        var citing = new Dictionary<Reference, int>((IEqualityComparer<Reference>)ReferenceEqualityComparer.Instance);
        foreach (var reference in findings.Where(f => !f.IsCitedAtEnd).SelectMany(f => f.Citations.Select(c => c.Reference).OfType<Reference>().Distinct((IEqualityComparer<Reference>)ReferenceEqualityComparer.Instance)))
        {
            citing[reference] = citing.GetValueOrDefault(reference) + 1;
        }

        var references = cited.References.All.Select(r => Reference(r, citing.GetValueOrDefault(r))).ToList();
        return new TextVerification
        {
            File = given.Name,
            Snapshot = given.Snapshot.Value,
            MediaType = given.MediaType,
            Title = given.Text.Facts.Title,
            VerifiedAt = header.Day,
            Library = header.Library,
            Judge = header.Judge,
            Grade = findings.Min(f => f.Grade) is { } worst ? Words(worst) : null,
            Counts = Counts(findings),
            Remarks = Remarks(findings),
            Blocks = Blocks(findings),
            Sentences = sentences,
            References = references,
            Sources = _sources.All,
            Proposals = proposals,
        };
    }

    internal static string Words(Attribution grade) => grade.ToString().ToLowerInvariant();

    private static TextCounts Counts(IReadOnlyList<SentenceFinding> findings)
    {
        int Of(params string[] outcomes) => findings.Count(f => outcomes.Contains(f.Outcome));
        return new TextCounts(
            findings.Count, Of("supported"), Of("partly supported"), Of("not supported", "contradicted"), Of("contradicted"), Of("unresolved"), Of("uncited"),
            Of("nothing to check"), findings.Sum(f => f.Faults.Count));
    }

    private List<string> Remarks(IReadOnlyList<SentenceFinding> findings)
    {
        var remarks = given.Warnings.ToList();
        var limits = header.Limits;
        if (findings.Count == 0)
        {
            remarks.Add("The text holds no sentence to verify.");
        }
        else if (findings.All(f => f.Citations.Count == 0))
        {
            remarks.Add("The text cites nothing: no citation in any form was found.");
        }

        if (findings.Count > limits.MostSentences)
        {
            remarks.Add($"Only the first {limits.MostSentences:N0} of {findings.Count:N0} sentences were looked at; divide the text to verify the rest.");
        }

        if (findings.Skip(limits.MostSearched).Any(f => f.Grade is { } grade && grade != Attribution.Full))
        {
            remarks.Add($"The library beyond the cited sources was searched for the first {limits.MostSearched:N0} sentences only.");
        }

        return remarks;
    }

    private List<TextBlock> Blocks(IReadOnlyList<SentenceFinding> findings)
    {
        var numbers = findings.Select((f, i) => (f.Sentence.Block, Number: i + 1)).ToLookup(p => p.Block, p => p.Number);
        return [.. given.Text.Blocks.Select((b, i) => new TextBlock(
            cited.References.Blocks.Contains(i) ? "references" : char.ToLowerInvariant($"{b.Kind}"[0]) + $"{b.Kind}"[1..],
            b.Level,
            numbers.Contains(i) ? "" : b.Span.Of(given.Text.Text),
            [.. numbers[i]]))];
    }

    private TextSentence Sentence(SentenceFinding finding, int number)
    {
        var place = given.Text.Places.Of(finding.Sentence.Span) is { } span ? _places?.Of(span) : null;
        return new TextSentence
        {
            Number = number,
            Text = finding.Sentence.Span.Of(given.Text.Text),
            Place = place,
            Page = given.Text.Blocks[finding.Sentence.Block].Page,
            Grade = finding.Grade is { } grade ? Words(grade) : null,
            Outcome = finding.Outcome,
            Why = finding.Why,
            Claims = [.. finding.Claims.Select(Claim)],
            Citations = [.. finding.Citations.Select((c, i) => Citation(c, i, finding.Claims))],
            Quotations = [.. finding.Quotations.Select(q => new TextQuotation(
                q.Words, q.Standing, q.Speaker, q.SourceSpeaker, q.Nearest is { } nearest ? _sources.Evidence(nearest) : null, q.Differences))],
            Faults = finding.Faults,
        };
    }

    private TextClaim Claim(ClaimFinding claim) => new()
    {
        Text = claim.Claim.Text,
        Grade = Words(claim.Grade),
        Probability = claim.Own?.Judgement.Probability ?? 0,
        Contradicted = claim.IsContradicted,
        Citations = [.. claim.Citations.Select(c => c + 1)],
        Reasons = claim.Own?.Judgement.Reasons ?? [],
        Evidence = [.. (claim.Own?.Evidence ?? []).Select(_sources.Evidence)],
        Elsewhere = claim.Elsewhere is { } other
            ? new TextElsewhere(other.Judgement.Probability, [.. other.Evidence.Select(_sources.Evidence)])
            : null,
    };

    private TextCitation Citation(ResolvedCitation citation, int index, IReadOnlyList<ClaimFinding> claims)
    {
        var alone = claims.Where(c => c.Citations.Contains(index)).Select(c => c.Alone[c.Citations.ToList().IndexOf(index)]).OfType<Judged>().ToList();
        var form = $"{citation.Mark.Form}";
        return new TextCitation(
            citation.Mark.Span.Of(given.Text.Text),
            char.ToLowerInvariant(form[0]) + form[1..],
            citation.Mark.Label,
            citation.Reference is { } entry ? _references[entry] : null,
            [.. citation.Sources.Select(_sources.NumberOf)],
            citation.Match.By.Length > 0 ? citation.Match.By : null,
            citation.Rule is null ? null : citation.Rule == FaultRules.MissingReference ? "leads to no entry of the list of sources" : citation.Match.Problem,
            alone.Count > 0 ? Words(alone.Max(a => a.Grade)) : null);
    }

    private TextReference Reference(Reference reference, int citing)
    {
        var match = resolver.MatchOf(reference);
        return new TextReference(
            reference.Label, reference.Text, [.. match.Sources.Select(_sources.NumberOf)], match.By.Length > 0 ? match.By : null, match.Problem, citing);
    }
}

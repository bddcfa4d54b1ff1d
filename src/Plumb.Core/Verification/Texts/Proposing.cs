using Plumb.Core.Claims.Citing;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Texts;

/// <summary>Proposes citations, never text: for sentences that the library supports elsewhere, or that cite nothing.</summary>
internal sealed class Proposing(TextToVerify given, CitedText cited, FilePlaces? places, SourceNumbers sources)
{
    /// <summary>The proposals, by sentence; one for each source that a sentence needs.</summary>
    public IReadOnlyList<TextProposal> Of(IReadOnlyList<SentenceFinding> findings)
    {
        var proposals = new List<TextProposal>();
        var isNotes = cited.Sentences.SelectMany(s => s.Citations).Count(c => c.Mark.Form == CitationForm.Note) * 2 > cited.Sentences.Sum(s => s.Citations.Count);
        var made = new Dictionary<SnapshotId, string>();
        foreach (var (i, finding) in findings.Index())
        {
            var taken = new HashSet<SnapshotId>();
            foreach (var claim in finding.Claims.Where(c => c.Elsewhere is { Evidence.Count: > 0 }))
            {
                var evidence = claim.Elsewhere!.Evidence[0];
                if (taken.Add(evidence.Source.Snapshot))
                {
                    proposals.Add(Proposal(i, finding, claim, evidence, isNotes, made));
                }
            }
        }

        return proposals;
    }

    private TextProposal Proposal(int index, SentenceFinding finding, ClaimFinding claim, FoundEvidence evidence, bool isNotes, Dictionary<SnapshotId, string> made)
    {
        var published = sources.Evidence(evidence);
        var source = sources.All[published.Source - 1];
        var place = given.Text.Places.Of(BeforeStop(finding.Sentence)) is { } span ? places?.Of(span) : null;
        int? insert = place is null ? null : place.Offset + place.Length;
        if (source.Label is { } label)
        {
            return new TextProposal(index + 1, claim.Claim.Text, isNotes ? $"[^{label.Trim('[', ']')}]" : label, null, insert, published);
        }

        var isNew = !made.TryGetValue(evidence.Source.Snapshot, out var mark);
        made[evidence.Source.Snapshot] = mark ??= $"[^plumb-{made.Count + 1}]";
        return new TextProposal(index + 1, claim.Claim.Text, mark, isNew ? $"{mark}: {Described(source)} “{OneLine(published.Quote)}”" : null, insert, published);
    }

    /// <summary>The sentence, without its stop where its citations stand before that: a further mark is put beside them.</summary>
    private TextSpan BeforeStop(CitedSentence sentence)
    {
        var (text, whole) = (cited.Text.Text, sentence.Span);
        return whole.Length > 1 && text[whole.End - 1] is '.' or '!' or '?' && sentence.Citations.Any(c => c.Mark.Span.End == whole.End - 1) ? whole with { End = whole.End - 1 } : whole;
    }

    private static string Described(TextSource source) => string.Join(", ", new[]
    {
        source.Publisher,
        source.Title is { } title ? $"“{OneLine(title)}”" : null,
        source.Published,
        source.Url is { } url ? $"<{OneLine(url)}>" : source.Id,
    }.Where(p => p is not null)) + ".";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using Plumb.Core.Claims.Citing;
using Plumb.Core.Sources;
using Plumb.Core.Text.Quotations;

namespace Plumb.Core.Verification.Texts;

/// <summary>Verifies the sentences of a text on all cores; the findings are in the order of the text.</summary>
internal sealed class SentenceWork(
    CitedText cited,
    IReadOnlyList<IReadOnlyList<ResolvedCitation>> citations,
    IReadOnlyList<IReadOnlyList<(string Words, AttributedSpeaker? Speaker, IReadOnlyList<Source> Cited)>> quotations,
    SentenceVerifier verifier,
    QuotationChecks checks,
    SourceNames names,
    VerificationLimits limits)
{
    /// <summary>Sentences after which a citation is no longer taken for that of the paragraph.</summary>
    private const int FarthestNext = 12;

    private readonly IReadOnlyList<IReadOnlyList<ResolvedCitation>> _atEnd = ParagraphEnds.Of(cited, citations);

    public async Task<IReadOnlyList<SentenceFinding>> RunAsync(IProgress<VerificationProgress>? progress, CancellationToken cancel)
    {
        var findings = new SentenceFinding[cited.Sentences.Count];
        var done = 0;
        // It stays on the threads of whoever asks: where a server keeps some for long work, on those.
        var bounds = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, TaskScheduler = TaskScheduler.Current, CancellationToken = cancel };
        await Parallel.ForAsync(0, findings.Length, bounds, async (i, stop) =>
        {
            findings[i] = await VerifyAsync(i, stop);
            progress?.Report(new VerificationProgress(Interlocked.Increment(ref done), findings.Length));
        });
        return findings;
    }

    private async ValueTask<SentenceFinding> VerifyAsync(int i, CancellationToken cancel)
    {
        var sentence = cited.Sentences[i];
        if (i >= limits.MostSentences)
        {
            return new SentenceFinding
            {
                Sentence = sentence,
                Citations = [],
                Grade = Attribution.None,
                Outcome = "not supported",
                Why = $"not looked at: the text has more than {limits.MostSentences:N0} sentences",
            };
        }

        var finding = await verifier.VerifyAsync(sentence, cited.Text.Blocks[sentence.Block].Kind, new BearingCitations(citations[i], _atEnd[i], NextOf(i)), i < limits.MostSearched, cancel);
        return await WithQuotationsAsync(finding, i, cancel);
    }

    /// <summary>The citations of the next sentence of the paragraph that has any.</summary>
    private IReadOnlyList<ResolvedCitation> NextOf(int i)
    {
        for (var next = i + 1; citations[i].Count == 0 && next < Math.Min(citations.Count, i + FarthestNext) && cited.Sentences[next].Block == cited.Sentences[i].Block; next++)
        {
            if (citations[next].Count > 0)
            {
                return citations[next];
            }
        }

        return [];
    }

    private async Task<SentenceFinding> WithQuotationsAsync(SentenceFinding finding, int i, CancellationToken cancel)
    {
        foreach (var (words, speaker, sources) in quotations[i].Where(q => q.Cited.Count > 0 || i < limits.MostSearched))
        {
            var (quotation, faults) = await checks.CheckAsync(words, speaker, sources, names, cancel);
            finding = Lowered(finding, faults) with
            {
                Quotations = [.. finding.Quotations, quotation],
                Faults = FaultRules.Sorted([.. finding.Faults, .. faults]),
            };
        }

        return ProvenQuotation.Raised(finding);
    }

    /// <summary>That the words between quotation marks are somebody's words is part of what a sentence asserts.</summary>
    private static SentenceFinding Lowered(SentenceFinding finding, IReadOnlyList<TextFault> faults)
    {
        var worst = faults.Any(f => f.Rule is FaultRules.UnknownQuotation or FaultRules.WrongSpeaker) ? Attribution.None
            : faults.Any(f => f.Rule == FaultRules.AlteredQuotation) ? Attribution.Partial
            : Attribution.Full;
        if (worst == Attribution.Full || (finding.Grade is { } grade && grade <= worst))
        {
            return finding;
        }

        var outcome = worst == Attribution.Partial ? "partly supported" : "not supported";
        return finding with { Grade = worst, Outcome = outcome, Why = faults[0].Message };
    }
}

using Plumb.Core.Claims.Citing;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;

namespace Plumb.Core.Verification.Texts;

/// <summary>Verifies somebody's cited text against a library: the story of <c>plumb verify</c>.</summary>
/// <param name="library">The archive.</param>
/// <param name="index">The passage index.</param>
/// <param name="judge">Decides whether passages support a claim.</param>
/// <param name="clock">Tells the day.</param>
/// <param name="limits">Bounds of the work; null for the defaults.</param>
/// <param name="captures">What came when an address was asked for, so that a link that leads on is known; null where nothing was fetched.</param>
public sealed class TextVerifier(ILibrary library, IPassageIndex index, ISupportJudge judge, TimeProvider clock, VerificationLimits? limits = null, ICaptures? captures = null)
{
    private readonly VerificationLimits _limits = limits ?? new VerificationLimits();

    /// <summary>Verifies a text.</summary>
    /// <param name="given">The text.</param>
    /// <param name="propose">Whether to propose citations.</param>
    /// <param name="progress">Told as sentences are done, from any thread; null for nobody.</param>
    /// <param name="cancel">Stops between sentences.</param>
    public async Task<TextVerification> VerifyAsync(TextToVerify given, bool propose, IProgress<VerificationProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(given);
        var sources = await library.SourcesAsync(cancel);                                             // 1 what is archived
        var cited = CitedText.Of(given.Text, cancel);                                                 // 2 sentences, citations, list of sources
        var resolver = new CitationResolver(cited.References, new SourceMatcher(sources, await CitedAddresses.CapturedAsync(cited, captures, cancel))); // 3 what the citations lead to
        var names = new SourceNames(cited.References, resolver);
        var prepared = new PreparedLibrary(library, index, sources);
        var verifier = new SentenceVerifier(resolver, new ClaimJudging(prepared, judge), new FaultWriter(given.Text.Text, names));
        var citations = cited.Sentences.Select(verifier.Resolve).ToList();
        var quotations = QuotedWords.Of(cited, citations);
        var work = new SentenceWork(cited, citations, quotations, verifier, new QuotationChecks(prepared), names, _limits);
        var findings = await work.RunAsync(progress, cancel);                                         // 4 each sentence, its quotations, its faults
        var header = new VerificationHeader(await library.DigestAsync(cancel), judge.Name, clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd"), _limits);
        return new VerificationAssembly(given, cited, resolver, names, header).Assemble(findings, propose); // 5 publish
    }
}

/// <summary>What stands over a verification.</summary>
internal sealed record VerificationHeader(string Library, string Judge, string Day, VerificationLimits Limits);

/// <summary>The quotations of a text, by the sentence in which they begin.</summary>
internal static class QuotedWords
{
    /// <summary>For each sentence its quotations, who speaks them, and the sources cited for them.</summary>
    public static IReadOnlyList<IReadOnlyList<(string Words, AttributedSpeaker? Speaker, IReadOnlyList<Source> Cited)>> Of(
        CitedText cited, IReadOnlyList<IReadOnlyList<ResolvedCitation>> citations)
    {
        var text = cited.Text;
        var finder = new SpeakerFinder(WithoutMarks(cited), [.. text.Blocks.Where(b => b.Kind == BlockKind.Quotation).Select(b => b.Span)]);
        var found = cited.Sentences.Select(_ => new List<(string, AttributedSpeaker?, IReadOnlyList<Source>)>()).ToList();
        var at = 0;
        foreach (var (i, quotation) in finder.Quotations.Index())
        {
            while (at < cited.Sentences.Count && cited.Sentences[at].Span.End <= quotation.Span.Start)
            {
                at++;
            }

            var words = quotation.Words.Of(text.Text);
            if (at < cited.Sentences.Count && quotation is { Depth: 0, Kind: not QuotationKind.Scare } && cited.Sentences[at].Span.Overlaps(quotation.Span) && QuotationChecks.IsEnough(words))
            {
                found[at].Add((words, finder.Of(i), Cited(cited, citations, at, quotation.Span)));
            }
        }

        return found;
    }

    /// <summary>The text with blanks for its citation marks, which are no part of a name: “…” [1] She said.</summary>
    private static string WithoutMarks(CitedText cited)
    {
        var letters = cited.Text.Text.ToCharArray();
        foreach (var mark in cited.Sentences.SelectMany(s => s.Citations).Select(c => c.Mark.Removed))
        {
            Array.Fill(letters, ' ', mark.Start, mark.Length);
        }

        return new string(letters);
    }

    /// <summary>The sources of the sentences that hold the quotation; else of the next in the block that cites.</summary>
    private static IReadOnlyList<Source> Cited(CitedText cited, IReadOnlyList<IReadOnlyList<ResolvedCitation>> citations, int first, TextSpan quotation)
    {
        var sources = new List<Source>();
        for (var at = first; at < cited.Sentences.Count && cited.Sentences[at].Block == cited.Sentences[first].Block; at++)
        {
            if (sources.Count > 0 && !cited.Sentences[at].Span.Overlaps(quotation))
            {
                break;
            }

            sources.AddRange(citations[at].SelectMany(c => c.Sources));
        }

        return [.. sources.DistinctBy(s => s.Snapshot)];
    }
}

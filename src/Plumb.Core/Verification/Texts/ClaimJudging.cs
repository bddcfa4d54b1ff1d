using System.Text.RegularExpressions;
using Plumb.Core.Claims;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Texts;

/// <summary>Judges a claim by passages of its own sources, then by the rest of the library.</summary>
/// <param name="library">Where passages come from.</param>
/// <param name="judge">The judge.</param>
internal sealed partial class ClaimJudging(PreparedLibrary library, ISupportJudge judge)
{
    private const int PassagesOfOne = 3;
    private const int PassagesOfEach = 2;
    private const int MostJoined = 4;
    private const int MostElsewhere = 4;
    private const int Searched = 8;

    /// <summary>The claim against the sources of its citations, each alone and, where none is enough, together.</summary>
    public async Task<ClaimFinding> OwnAsync(SentenceClaim claim, IReadOnlyList<int> covering, IReadOnlyList<ResolvedCitation> citations, CancellationToken cancel)
    {
        var words = PreparedDocument.ContentOf(claim.Text);
        var alone = new List<Judged?>();
        Judged? best = null;
        foreach (var citation in covering)
        {
            Judged? own = null;
            foreach (var source in citations[citation].Sources)
            {
                var judged = await JudgeAsync(claim.Text, words, [source], PassagesOfOne, cancel);
                own = judged is not null && judged.Beats(own) ? judged : own;
            }

            alone.Add(own);
            best = own is not null && own.Beats(best) ? own : best;
        }

        var sources = covering.SelectMany(c => citations[c].Sources).DistinctBy(s => s.Snapshot).ToList();
        if (best is { Grade: not Attribution.Full } && sources.Count > 1
            && await JudgeAsync(claim.Text, words, [.. sources.Take(MostJoined)], PassagesOfEach, cancel) is { } joined && joined.Grade > best.Grade)
        {
            best = joined;
        }

        return new ClaimFinding { Claim = claim, Citations = covering, Own = best, Alone = alone };
    }

    /// <summary>Full support by another source of the library; null when none says all of it. "He was 57 years old" is said of many: where
    /// the claim does not name of whom it speaks, no other source can be said to support it.</summary>
    public async Task<Judged?> ElsewhereAsync(ClaimFinding finding, IReadOnlyList<ResolvedCitation> citations, CancellationToken cancel)
    {
        if (Unnamed().IsMatch(finding.Claim.Text))
        {
            return null;
        }

        var own = finding.Citations.SelectMany(c => citations[c].Sources).Select(s => s.Snapshot).ToHashSet();
        var words = PreparedDocument.ContentOf(finding.Claim.Text);
        var others = library.Search(finding.Claim.Text, Searched, 1, cancel).Select(h => h.Passage.Snapshot).Where(s => !own.Contains(s)).Take(MostElsewhere);
        Judged? best = null;
        foreach (var snapshot in others)
        {
            if (await library.DocumentAsync(snapshot, cancel) is { } document
                && await JudgeAsync(finding.Claim.Text, words, [document.Source], PassagesOfOne, cancel) is { } judged && judged.Grade == Attribution.Full && judged.Beats(best))
            {
                best = judged;
            }
        }

        return best;
    }

    /// <summary>Judges by the best passages of some sources; null when none of their documents can be read.</summary>
    private async Task<Judged?> JudgeAsync(string claim, IReadOnlySet<uint> words, IReadOnlyList<Source> sources, int each, CancellationToken cancel)
    {
        var passages = new List<(PreparedDocument Document, Passage Passage)>();
        var read = false;
        foreach (var source in sources)
        {
            if (await library.DocumentAsync(source.Snapshot, cancel) is { } document)
            {
                read = true;
                passages.AddRange(document.Best(words, each).Select(p => (document, p)));
            }
        }

        if (!read)
        {
            return null;
        }

        claim = sources is [var only] ? OwnAttribution.Without(claim, only) : claim;
        var texts = passages.Select(p => p.Passage.Span.Of(p.Document.Document.Text)).ToList();
        var judgement = texts.Count > 0
            ? await judge.JudgeAsync(new SupportCase(Composition.Compose(claim), texts), cancel)
            : new Judgement { Probability = 0, Grade = Attribution.None, Reasons = ["no passage of it speaks of this"], Judge = judge.Name };
        var evidence = judgement.Rationale.Where(r => r.Passage < passages.Count).Select(r => (passages[r.Passage].Document, Span: r.Span.Shift(passages[r.Passage].Passage.Span.Start)));
        return new Judged(judgement, [.. evidence.Select(e => new FoundEvidence(e.Document.Source, e.Document.Document, e.Span))]) { Read = sources };
    }

    /// <summary>A claim that begins with a pronoun, or speaks of "them".</summary>
    [GeneratedRegex(@"^\W*(he|she|they|his|her|their|it(?! (?:is|was) \w+ that)|its|this(?! (?:year|month|week)\b)|these|those)\b|\bof them\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unnamed();
}

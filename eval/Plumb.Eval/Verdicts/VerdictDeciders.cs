using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Verification.Verdicts;
using Plumb.Core.Weighing;
using Plumb.Eval.Judging;

namespace Plumb.Eval.Verdicts;

/// <summary>What gives verdicts: Plumb on given documents or by its own search, and what it is compared with.</summary>
internal static class VerdictDeciders
{
    private const double MostShared = 0.85;

    /// <summary>Plumb on the documents that the set gives.</summary>
    public static async Task<ClaimVerdict> GivenAsync(VerdictCase given, ISupportJudge judge, VerdictPoint? point)
    {
        var library = new RetrievalLibrary(new RetrievalSet(given.Set, [.. given.Documents.DistinctBy(d => d.Id)], []));
        var passages = new List<ReadPassage>();
        foreach (var source in await library.SourcesAsync(CancellationToken.None))
        {
            var document = (await library.DocumentAsync(source.Snapshot, CancellationToken.None))!;
            passages.Add(new ReadPassage(source, document, new Hit(new Passage(source.Snapshot, 0, new TextSpan(0, document.Text.Length), "", null), 1)));
        }

        return await DecideAsync(given.Claim, passages, library, judge, point);
    }

    /// <summary>Plumb on what it finds in a library.</summary>
    public static async Task<Verdict> SearchedAsync(VerdictCase given, RetrievalLibrary library, PassageFinder finder, IReadOnlyList<Source> sources)
    {
        var found = await finder.FindAsync(new Question(given.Claim), sources, CancellationToken.None);
        return (await DecideAsync(given.Claim, found.Passages, library, new LexicalJudge(), null)).Verdict;
    }

    /// <summary>The overlap baseline: the sentence that shares most words with the claim supports it from a share of 0.85 on, and refutes
    /// it where one of the two holds a word of negation and the other does not.</summary>
    public static Verdict Overlap(VerdictCase given)
    {
        var judge = new WordShareJudge();
        var sentences = given.Documents.SelectMany(d => SentenceSplitter.Split(d.Text).Select(s => s.Of(d.Text)));
        var best = sentences.Select(s => (Text: s, Probability: judge.Judge(new SupportCase(given.Claim, [s])).Probability)).DefaultIfEmpty((Text: "", Probability: 0.0)).MaxBy(s => s.Probability);
        return best.Probability < MostShared ? Verdict.NotEnoughEvidence : IsNegated(best.Text) == IsNegated(given.Claim) ? Verdict.Supported : Verdict.Refuted;
    }

    private static bool IsNegated(string text) => Words.Split(text).Any(w => w.Of(text).ToLowerInvariant() is "not" or "no" or "never" or "none" or "nor" or "neither" or "without" or "cannot" or "didn't" or "doesn't" or "isn't");

    private static async Task<ClaimVerdict> DecideAsync(string claim, IReadOnlyList<ReadPassage> passages, RetrievalLibrary library, ISupportJudge judge, VerdictPoint? point)
    {
        var origins = Origins.Find([.. passages.DistinctBy(p => p.Source.Snapshot).Select(p => (p.Source, p.Document.Text))]);
        var finder = new VerdictFinder(new Verifier(library, judge), point);
        return await finder.JudgeAsync(AskedClaim.In(claim) ?? claim, passages, origins, [], CancellationToken.None);
    }
}

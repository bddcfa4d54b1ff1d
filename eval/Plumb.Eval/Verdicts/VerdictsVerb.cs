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

        The judge was trained on pairs of both sets. "Kept aside": the fifth of the groups that no judge was trained on; it was looked at in
        earlier work, and its rows are no clean figures. "Second part kept": a fourth of the other groups, set apart by hash before the point was
        chosen, and not looked at since; each claim of it is judged by a judge that was trained without its fifth of the groups. The less strict
        point (probability 0.7, up to 20 % of the words wanting, contradictions from 80 %, opposite directions from 60 % of the other words) is the loosest of
        36 at which no verdict on the tuning groups (911 claims) was the opposite of what people say (`--tune`): 23 decided there, 21 of them right, where
        the strict point decides 10. It did not carry over: on the two parts kept together 18 are decided and 5 of them are the opposite. So the
        strict point stays: 0.8, no word wanting, 95 %. `--tune --wrong` prints what is decided wrongly on the tuning groups.
        """;

    /// <summary>For comparison: the loosest point of those tried at which nothing on the tuning groups was the opposite of what people say.</summary>
    private static readonly VerdictPoint s_loose = new(0.7, 0.2, 0.8, 0.6);

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
        var report = ReportAsync(cases, new FoldedJudges(root), notes, Directory.Exists(Path.Combine(root, "scifact")) ? RetrievalSet.SciFact(Path.Combine(root, "scifact")) : null).GetAwaiter().GetResult();
        File.WriteAllText(Path.Combine(folder, "verdicts.md"), report);
        Console.Write(report);
        return 0;
    }

    private static async Task<string> ReportAsync(IReadOnlyList<VerdictCase> cases, FoldedJudges folded, List<string> notes, RetrievalSet? corpus)
    {
        var (rows, tables) = (new StringBuilder(), new StringBuilder());
        foreach (var set in cases.GroupBy(c => c.Set))
        {
            var (aside, other) = (set.Where(c => c.IsValidation).ToList(), set.Where(c => !c.IsValidation).ToList());
            var majority = other.CountBy(c => c.Label).OrderByDescending(l => l.Value).ThenBy(l => l.Key).First().Key;
            var plumb = await ScoresAsync(aside, async c => (await VerdictDeciders.GivenAsync(c, s_judge, null)).Verdict);
            rows.Append(plumb.Row(set.Key, "Plumb, given documents, kept aside")).Append('\n');
            rows.Append((await ScoresAsync(aside, async c => (await VerdictDeciders.GivenAsync(c, s_judge, s_loose)).Verdict)).Row(set.Key, "the same, less strict: see below")).Append('\n');
            rows.Append((await ScoresAsync(aside, c => Task.FromResult(VerdictDeciders.Overlap(c)))).Row(set.Key, "overlap of words")).Append('\n');
            rows.Append((await ScoresAsync(aside, _ => Task.FromResult(majority))).Row(set.Key, $"majority ({majority})")).Append('\n');
            tables.Append(CultureInfo.InvariantCulture, $"\n## {set.Key}: what people say, by what Plumb gives\n\n{plumb.Table()}\n");
            List<VerdictCase> second = [.. set.Where(c => c.IsKeptSecond)];
            var clean = await ScoresAsync(second, async c => (await VerdictDeciders.GivenAsync(c, folded.Of(c), null)).Verdict);
            rows.Append(clean.Row(set.Key, "Plumb, given documents, second part kept")).Append('\n');
            rows.Append((await ScoresAsync(second, async c => (await VerdictDeciders.GivenAsync(c, folded.Of(c), s_loose)).Verdict)).Row(set.Key, "the same, less strict: see below")).Append('\n');
            tables.Append(CultureInfo.InvariantCulture, $"\n## {set.Key}, second part kept\n\n{clean.Table()}\n");
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
        .. from least in new[] { 0.6, 0.7, 0.8 } from missing in new[] { 0, 0.2, 0.3 } from held in new[] { 0.8, 0.95 } from opposed in new[] { 0.6, 0.8 } select new VerdictPoint(least, missing, held, opposed),
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

namespace Plumb.Eval.Judging;

/// <summary>Measures the judge on all public sets and writes its figures, its diagrams and its model card.</summary>
internal static class JudgeVerb
{
    public static int Run(string[] args)
    {
        var sets = JudgeSets.Load(DataFolder.Root(args));
        if (sets.Pairs.Count == 0)
        {
            Console.WriteLine("No data: none of the sets of claims and evidence was found in the data folder. Nothing was measured; name another with --data DIR.");
            return 0;
        }

        if (DataFolder.Option(args, "--judge") is { } names)
        {
            return OptionalJudgesVerb.Run(names, sets, args);
        }

        var points = Judges.Points();
        var results = JudgeResults.Of(sets, points);
        var floor = JudgeResults.Of(sets, [Judges.Floor()]);
        var root = DataFolder.RepositoryRoot();
        var folder = DataFolder.Option(args, "--out") ?? Path.Combine(root, "eval", "results");
        JudgeReport.Draw(Path.Combine(folder, "judge"), results);
        var report = JudgeReport.Write(results, floor, points[0].Judge.Name);
        File.WriteAllText(Path.Combine(folder, "judge.md"), report);
        var card = DataFolder.Option(args, "--card") ?? Path.Combine(root, "docs", "judge-card.md");
        File.WriteAllText(card, JudgeCard.Write(File.Exists(card) ? File.ReadAllText(card) : null, results, points[0].Judge.Name, DataFolder.Option(args, "--model") ?? Path.Combine(root, "src", "Plumb.Core", "Verification", "Judging", "support.model"), DataFolder.Option(args, "--date")));
        Console.WriteLine(report);
        return 0;
    }
}

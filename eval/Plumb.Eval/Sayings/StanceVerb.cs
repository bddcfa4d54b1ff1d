using System.Globalization;
using Plumb.Core.Weighing;

namespace Plumb.Eval.Sayings;

/// <summary>Measures stance on claims and perspectives, and on the sentences that were labelled by hand. With --train, learns the
/// weights on folds 1 to 4 of the topics and writes them; fold 0 is never learned from.</summary>
internal static class StanceVerb
{
    private const int Kept = 0;
    private const int Folds = 5;

    /// <summary>The balance that counts by itself in a check.</summary>
    private const double Sure = 2.4;

    public static int Run(string[] args)
    {
        if (DataFolder.Find(args, "ibm-claim-stance") is not { } claims || DataFolder.Find(args, "perspectrum") is not { } perspectives)
        {
            return 0;
        }

        var pairs = StancePair.Read(claims, perspectives);
        var training = pairs.Where(p => p.Fold != Kept).ToList();
        if (args.Contains("--train"))
        {
            var file = Path.Combine(DataFolder.RepositoryRoot(), "src", "Plumb.Core", "Weighing", "stance.model");
            File.WriteAllText(file, StanceModel.Write(StanceTraining.Fit(training)));
            Console.WriteLine($"Learned from {training.Count:N0} sentences; build again, for the weights are part of Plumb.Core.");
            return 0;
        }

        Console.WriteLine(ReportHead.Of("stance"));
        Console.WriteLine();
        Console.WriteLine("| sentences | number | majority of the training topics | word overlap with the topic | word lists | model |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var set in new[] { "ibm-claim-stance", "perspectrum" })
        {
            Tell($"{set}, topics kept", [.. pairs.Where(p => p.Set == set && p.Fold == Kept)], [.. training.Where(p => p.Set == set)], StanceModel.Embedded);
        }

        foreach (var set in new[] { "ibm-claim-stance", "perspectrum" })
        {
            TellFolded(set, pairs);
        }

        Console.WriteLine();
        StanceLabels.Tell(args);
        return 0;
    }

    private static void Tell(string name, List<StancePair> own, List<StancePair> training, StanceModel model)
    {
        var majority = training.Count(p => p.IsFor) * 2 >= training.Count;
        var (least, isFor) = Threshold(training);
        string[] cells =
        [
            Share(own, _ => majority), Share(own, p => Overlap(p) >= least == isFor), Share(own, p => ByWords(p, majority)),
            Share(own, p => TopicPolarity.Of(p.Topic) * model.Balance(p.Text) >= 0),
        ];
        Console.WriteLine($"| {name} | {own.Count:N0} | {string.Join(" | ", cells)} |");
    }

    /// <summary>Each fifth of the topics by weights that were learned on the other four.</summary>
    private static void TellFolded(string set, IReadOnlyList<StancePair> pairs)
    {
        var (right, sure, surely) = (0, 0, 0);
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = StanceModel.Read(new StringReader(StanceModel.Write(StanceTraining.Fit([.. pairs.Where(p => p.Fold != fold)]))));
            var told = pairs.Where(p => p.Set == set && p.Fold == fold).Select(p => (Balance: model.Balance(p.Text), Right: TopicPolarity.Of(p.Topic) * model.Balance(p.Text) >= 0 == p.IsFor)).ToList();
            right += told.Count(t => t.Right);
            sure += told.Count(t => Math.Abs(t.Balance) >= Sure);
            surely += told.Count(t => t.Right && Math.Abs(t.Balance) >= Sure);
        }

        var own = pairs.Where(p => p.Set == set).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {set}, all topics, each fifth by the other four | {own.Count:N0} | {own.Average(p => p.IsFor ? 1.0 : 0):F3} | | | {(double)right / own.Count:F3} ({(double)surely / Math.Max(1, sure):F3} of the {(double)sure / own.Count:P0} with a balance of {Sure:F1} or more) |"));
    }

    private static string Share(List<StancePair> own, Func<StancePair, bool> answer) => own.Average(p => answer(p) == p.IsFor ? 1.0 : 0).ToString("F3", CultureInfo.InvariantCulture);

    private static bool ByWords(StancePair pair, bool otherwise) => Stances.OfWords(pair.Text) switch
    {
        Stance.Neutral => otherwise,
        var stance => stance == Stance.Supportive == TopicPolarity.Of(pair.Topic) > 0,
    };

    private static double Overlap(StancePair pair)
    {
        var topic = ContentStems.Of(pair.Topic);
        var own = ContentStems.Of(pair.Text);
        return own.Count == 0 ? 0 : (double)own.Count(topic.Contains) / own.Count;
    }

    /// <summary>The share of overlap, and the side above it, that are right most often in training.</summary>
    private static (double Least, bool IsFor) Threshold(List<StancePair> training)
    {
        var overlaps = training.Select(p => (Overlap: Overlap(p), p.IsFor)).ToList();
        return (from step in Enumerable.Range(0, 21)
                from side in new[] { true, false }
                let right = overlaps.Count(o => o.Overlap >= step / 20.0 == side == o.IsFor)
                orderby right descending, step
                select (step / 20.0, side)).First();
    }
}

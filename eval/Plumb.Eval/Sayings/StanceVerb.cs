using System.Globalization;
using Plumb.Core.Text;
using Plumb.Core.Weighing;

namespace Plumb.Eval.Sayings;

/// <summary>Measures stance on claims and perspectives, and on the sentences that were labelled by hand. With --train, learns the
/// weights on folds 1 to 4 of the topics and writes them; fold 0 is never learned from.</summary>
internal static class StanceVerb
{
    private const int Kept = 0;
    private const int Folds = 5;

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

        TellFolded(pairs);

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

    /// <summary>Each fifth of the topics by weights that were learned on the other four; then as a check tells it, where the balance is
    /// large, the lists do not say otherwise and the topic is named, with the share of sentences that then get a stance.</summary>
    private static void TellFolded(IReadOnlyList<StancePair> pairs)
    {
        var models = Enumerable.Range(0, Folds).Select(fold => StanceModel.Read(new StringReader(StanceModel.Write(StanceTraining.Fit([.. pairs.Where(p => p.Fold != fold)]))))).ToList();
        foreach (var set in pairs.GroupBy(p => p.Set, StringComparer.Ordinal))
        {
            var right = set.Average(p => TopicPolarity.Of(p.Topic) * models[p.Fold].Balance(p.Text) >= 0 == p.IsFor ? 1.0 : 0);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {set.Key}, all topics, each fifth by the other four | {set.Count():N0} | {set.Average(p => p.IsFor ? 1.0 : 0):F3} | | | {right:F3} |"));
        }

        Console.WriteLine();
        Console.WriteLine("| as in a check, least balance | ibm-claim-stance: told | share told | right | perspectrum: told | share told | right | both: right |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (least, backed) in new[] { (1.25, 9.0), (Stances.Sure, 9.0), (Stances.Sure, 1.0), (Stances.Sure, 0.75), (Stances.Sure, Stances.Backed), (Stances.Sure, 0.25), (9.0, Stances.Backed), (1.75, 9.0), (2.0, 9.0) })
        {
            var told = pairs.Select(p => (p.Set, p.IsFor, Stance: Stances.Of(p.Text, [.. Words.Split(p.Topic).Select(w => w.Of(p.Topic)).Where(w => w.Length > 3)], models[p.Fold], least, backed), Polarity: TopicPolarity.Of(p.Topic)))
                .Where(t => t.Stance is Stance.Critical or Stance.Supportive)
                .Select(t => (t.Set, Right: (t.Stance == Stance.Supportive == (t.Polarity > 0)) == t.IsFor)).ToList();
            string Of(string set)
            {
                var own = told.Where(t => t.Set == set).ToList();
                return string.Create(CultureInfo.InvariantCulture, $"{own.Count} | {own.Count / (double)pairs.Count(p => p.Set == set):F3} | {(own.Count > 0 ? own.Average(t => t.Right ? 1.0 : 0) : double.NaN):F3}");
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {least:F2} / {backed:F2} | {Of("ibm-claim-stance")} | {Of("perspectrum")} | {(told.Count > 0 ? told.Average(t => t.Right ? 1.0 : 0) : double.NaN):F3} |"));
        }
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

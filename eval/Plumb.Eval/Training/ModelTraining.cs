using System.Globalization;
using Plumb.Core.Verification.Judging;
using Plumb.Eval.Judging;

namespace Plumb.Eval.Training;

/// <summary>Trains the model that is shipped: trees on all pairs outside validation; the curve and the operating points on
/// scores that each pair got from trees which had not seen its fold.</summary>
internal static class ModelTraining
{
    private const int Folds = 5;

    /// <summary>Altered sentences are most of what there is of contradictions.</summary>
    public const float AlteredWeight = 10;

    public static BoostingSettings Settings { get; } = new(Trees: 250, Leaves: 8, FeatureShare: 0.25, Bags: 3);

    public static int Run(List<MeasuredPair> pairs, string[] args)
    {
        var day = DataFolder.Option(args, "--date") ?? throw new ArgumentException("Give the day of training: --date YYYY-MM-DD");
        var settings = TrainVerb.SettingsOf(args);
        var support = Scored(pairs, settings, m => m.Pair.Supported, TrainVerb.AlteredWeight);
        if (DataFolder.Option(args, "--wrong") is { } wrong)
        {
            return WriteWrong(support, wrong);
        }

        // Directions are those of support: what speaks for it does not speak against contradiction in the same measure.
        var contradiction = Scored([.. pairs.Where(HasContradictions)], settings with { Directed = false, RandomBags = 0 }, m => m.Pair.Label == JudgeLabel.Contradicted, AlteredWeight);
        var points = Points(support);
        var model = new JudgeModel(
            support.Ensemble,
            contradiction.Ensemble,
            contradiction.Curve.Probability(ThresholdOf(contradiction.Scores, m => m.Pair.Label != JudgeLabel.Contradicted, 0.05)),
            points,
            day);
        var file = DataFolder.Option(args, "--out") ?? Path.Combine(ModelFiles.Folder(), "support.model");
        File.WriteAllBytes(file, model.Write());
        Console.WriteLine($"{pairs.Count:N0} pairs; model {model.Digest[..12]}, {new FileInfo(file).Length:N0} bytes, written to {file}");
        foreach (var point in points)
        {
            Tell(support, point);
        }

        return 0;
    }

    public static bool HasContradictions(MeasuredPair pair) => pair.Pair.Set is "climate-fever" or "fool-me-twice" or "ice-facts-silver" or "scifact" or "altered" or "wice";

    private static ScoredSet Scored(List<MeasuredPair> pairs, BoostingSettings settings, Func<MeasuredPair, bool> label, float altered)
    {
        var scores = TrainVerb.Folded(pairs, settings, m => $"{JudgeSplits.Bucket(m.Pair.Group, Folds)}", label, altered);
        var curve = LogisticCurve.Fit([.. scores.Select(s => (s.Score, label(s.Pair), BalancedWeight(s.Pair, pairs, label)))]);
        return new ScoredSet(TrainVerb.Train(pairs, settings, label, altered) with { Slope = curve.Slope, Offset = curve.Offset }, curve, scores);
    }

    /// <summary>Every set counts the same, and in it what is so and what is not.</summary>
    private static double BalancedWeight(MeasuredPair pair, List<MeasuredPair> pairs, Func<MeasuredPair, bool> label) =>
        s_sizes.GetOrAdd((pairs, pair.Pair.Set, label(pair)), k => 1.0 / pairs.Count(m => m.Pair.Set == k.Item2 && label(m) == k.Item3));

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(List<MeasuredPair>, string, bool), double> s_sizes = new();

    /// <summary>Each point accepts at most a share of what is not supported, on average over the sets.</summary>
    private static List<OperatingPoint> Points(ScoredSet support)
    {
        var partial = support.Curve.Probability(PartialFrom(support));
        OperatingPoint Point(string name, double rate)
        {
            var full = support.Curve.Probability(ThresholdOf(Decided(support), m => !m.Pair.Supported && m.Pair.Set != "altered", rate));
            return new OperatingPoint(name, Math.Round(full, 4), Math.Round(Math.Min(partial, full * 0.8), 4));
        }

        return [Point("strict", 0.015), Point("default", 0.04), Point("lenient", 0.15)];
    }

    /// <summary>Scores as the judge decides: missing facts never pass, what only repeats its passage does.</summary>
    private static List<(MeasuredPair Pair, double Score)> Decided(ScoredSet scored) =>
        [.. scored.Scores.Select(s => (s.Pair, !s.Pair.Case.FactsHold ? double.NegativeInfinity : s.Pair.Case.Repeats ? double.PositiveInfinity : s.Score))];

    /// <summary>The score from which on at most a share of some pairs lies, on average over the sets that have them.</summary>
    private static double ThresholdOf(List<(MeasuredPair Pair, double Score)> scores, Func<MeasuredPair, bool> which, double rate)
    {
        var sets = scores.Where(s => which(s.Pair)).GroupBy(s => s.Pair.Pair.Set).Select(g => g.Select(s => s.Score).ToList()).Where(g => g.Count >= 20).ToList();
        return scores.Select(s => s.Score).Where(double.IsFinite).Distinct().Order().First(t => sets.Average(g => (double)g.Count(v => v >= t) / g.Count) <= rate);
    }

    /// <summary>The score that best tells partial support from none, where a set knows both.</summary>
    private static double PartialFrom(ScoredSet scored)
    {
        var known = scored.Scores.Where(s => s.Pair.Pair.Set.StartsWith("wice", StringComparison.Ordinal))
            .Select(s => (s.Score, s.Pair.Pair.Label is JudgeLabel.Partial or JudgeLabel.Full)).ToList();
        return known.Select(k => k.Score).Order().MaxBy(t => TrainVerb.Balanced(known, t));
    }

    /// <summary>Writes the tuning pairs that trees which had not seen their fold put on the wrong side of one half, to be read.</summary>
    private static int WriteWrong(ScoredSet support, string file)
    {
        var wrong = support.Scores.Select(s => (s.Pair, Probability: support.Curve.Probability(s.Score)))
            .Where(s => s.Pair.Pair.Split == JudgeSplit.Tune && s.Pair.Pair.Set != "altered" && (s.Probability >= 0.5) != s.Pair.Pair.Supported);
        File.WriteAllLines(file, wrong.Select(s => System.Text.Json.JsonSerializer.Serialize(new { s.Pair.Pair.Set, s.Pair.Pair.Part, s.Pair.Pair.Id, Label = s.Pair.Pair.Label.ToString(), s.Probability, s.Pair.Pair.Question, s.Pair.Pair.Claim, s.Pair.Pair.Evidence })));
        return 0;
    }

    private static void Tell(ScoredSet support, OperatingPoint point)
    {
        Console.WriteLine($"{point.Name}: full from {point.Full:F3}, partial from {point.Partial:F3}");
        foreach (var set in Decided(support).GroupBy(s => s.Pair.Pair.Set))
        {
            double Share(bool supported) => set.Where(s => s.Pair.Pair.Supported == supported).Select(s => s.Score == double.PositiveInfinity || support.Curve.Probability(s.Score) >= point.Full ? 1.0 : 0).DefaultIfEmpty(double.NaN).Average();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {set.Key,-20} false accepts {Share(false):P1}  coverage {Share(true):P1}"));
        }
    }

    private sealed record ScoredSet(TreeEnsemble Ensemble, LogisticCurve Curve, List<(MeasuredPair Pair, double Score)> Scores);
}

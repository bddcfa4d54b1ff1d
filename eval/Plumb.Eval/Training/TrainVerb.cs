using System.Globalization;
using Plumb.Core.Verification.Judging;
using Plumb.Eval.Judging;
using Plumb.Eval.Judging.Altering;

namespace Plumb.Eval.Training;

/// <summary>Trains the judge on the training split, calibrates it and chooses its operating points on the tuning split, and
/// writes the model. With <c>--explore</c> it leaves one set out of training after the other and compares settings; with <c>--like NAME</c> it trains with some of these.</summary>
internal static class TrainVerb
{
    private const int AlteredPerKind = 300;

    /// <summary>Weight of altered sentences beside the public sets: they are many, and more alike than what people write.</summary>
    public const float AlteredWeight = 1.5f;

    /// <summary>What is compared by <c>--explore</c>: settings, and features that the trees do not see.</summary>
    private static readonly (string Name, BoostingSettings Settings, string Without)[] s_variants =
    [
        ("chosen", ModelTraining.Settings, ""),
        ("larger trees", ModelTraining.Settings with { Leaves = 14 }, ""),
        ("smaller trees", ModelTraining.Settings with { Leaves = 6, Trees = 220 }, ""),
        ("slower", ModelTraining.Settings with { Rate = 0.02, Trees = 500 }, ""),
        ("fewer, slower", ModelTraining.Settings with { Rate = 0.02, Trees = 300 }, ""),
        ("heavier leaves", ModelTraining.Settings with { LeastRows = 80, L2 = 20 }, ""),
        ("stumps of four", ModelTraining.Settings with { Leaves = 4, Trees = 400 }, ""),
        ("sets more alike", ModelTraining.Settings with { SetPower = -0.75 }, ""),
        ("sets alike", ModelTraining.Settings with { SetPower = -1 }, ""),
        ("by size", ModelTraining.Settings with { SetPower = -0.25 }, ""),
        ("more bags", ModelTraining.Settings with { Bags = 8 }, ""),
        ("without company", ModelTraining.Settings, "RelatedCoverage,RelatedInBest,UnrelatedHeaviest,UnrelatedShare,UnrelatedCount"),
        ("directed", ModelTraining.Settings with { Directed = true }, ""),
        ("random splits", ModelTraining.Settings with { RandomBags = 3, PathSmooth = 20 }, ""),
        ("half random splits", ModelTraining.Settings with { Bags = 6, RandomBags = 3, PathSmooth = 20 }, ""),
        ("without shape", ModelTraining.Settings, "ClaimWords,ContentWords,EvidenceWords,EvidenceSentences,Passages,ClaimSentences,HasQuestion,InQuestion,DigitShare,CapitalShare"),
    ];

    /// <summary>The settings named by <c>--like</c>, or those chosen.</summary>
    public static BoostingSettings SettingsOf(string[] args) =>
        DataFolder.Option(args, "--like") is not { } name ? ModelTraining.Settings
        : s_variants.Where(v => v.Name == name).Select(v => v.Settings).FirstOrDefault() ?? throw new ArgumentException($"No settings are called “{name}”: {string.Join("; ", s_variants.Select(v => v.Name))}");

    public static int Run(string[] args)
    {
        var root = DataFolder.Root(args);
        var weights = WordWeights.Read(File.ReadAllBytes(Path.Combine(ModelFiles.Folder(), "weights.model")));
        var vectors = WordVectors.Read(File.ReadAllBytes(Path.Combine(ModelFiles.Folder(), "vectors.model")));
        var sets = JudgeSets.Load(root);
        var leaks = Leaks.Of(sets.Pairs.Where(p => p.Split == JudgeSplit.Train));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var measured = MeasuredPair.Of([.. sets.Pairs.Where(p => p.Split == JudgeSplit.Train || !leaks.Holds(p)), .. Altered(root)], weights, vectors);
        Console.WriteLine($"{measured.Count:N0} pairs measured in {watch.Elapsed.TotalSeconds:F1} s");
        return args.Contains("--explore") ? Explore(measured, args) : ModelTraining.Run([.. measured.Where(m => m.Pair.Split != JudgeSplit.Validation)], args);
    }

    /// <summary>True and altered sentences of the documents that are for training, half of them among their neighbours.</summary>
    public static IEnumerable<JudgePair> Altered(string root) =>
        AlteredFacts.Make(TrueSentences.Of(LibraryTexts.Read(root)), training: true, AlteredPerKind).Select((c, i) => c.ToPair(wide: i % 2 == 0));

    private static int Explore(List<MeasuredPair> measured, string[] args)
    {
        var usable = measured.Where(m => m.Pair.Split != JudgeSplit.Validation).ToList();
        if (DataFolder.Option(args, "--embeddings") is { } folder)
        {
            using var embeddings = new SentenceEmbeddings(folder);
            usable = embeddings.Extend(usable);
            Console.WriteLine($"{embeddings.Count:N0} texts embedded");
        }

        foreach (var (name, settings, without) in s_variants)
        {
            if (DataFolder.Option(args, "--only") is { } only && !only.Split(',').Contains(name))
            {
                continue;
            }

            int[] masked = [.. without.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => JudgeFeatures.Names.ToList().IndexOf(n))];
            var cut = masked.Length == 0 ? usable : [.. usable.Select(m => m with { Case = m.Case with { Features = Mask(m.Features, masked) } })];
            Console.WriteLine($"{name,-20} folds: {Summary(Folded(cut, settings, m => $"{JudgeSplits.Bucket(m.Pair.Group, 5)}"))}");
            Console.WriteLine($"{"",-20} apart: {Summary(Folded(cut, settings, Family))}");
        }

        return 0;
    }

    private static float[] Mask(float[] features, int[] masked) => [.. features.Select((f, i) => masked.Contains(i) ? 0 : f)];

    private static string Family(MeasuredPair m) => m.Pair.Set switch { "expertqa" => "attributionbench", "wice-chunks" => "wice", var set => set };

    /// <summary>Scores each pair by a model that was not trained on its fold.</summary>
    public static List<(MeasuredPair Pair, double Score)> Folded(List<MeasuredPair> pairs, BoostingSettings settings, Func<MeasuredPair, string> fold, Func<MeasuredPair, bool>? label = null, float altered = AlteredWeight) =>
        [.. pairs.GroupBy(fold).AsParallel().AsOrdered().SelectMany(held =>
        {
            var model = Train([.. pairs.Where(m => fold(m) != held.Key)], settings, label, altered);
            return held.Select(m => (m, model.SumOf(m.Features)));
        })];

    private static string Summary(List<(MeasuredPair Pair, double Score)> scored)
    {
        var sizes = scored.CountBy(s => (s.Pair.Pair.Set, s.Pair.Pair.Supported)).ToDictionary();
        var curve = LogisticCurve.Fit([.. scored.Select(s => (s.Score, s.Pair.Pair.Supported, 1.0 / sizes[(s.Pair.Pair.Set, s.Pair.Pair.Supported)]))]);
        var half = -curve.Offset / curve.Slope;
        var sets = scored.GroupBy(s => s.Pair.Pair.Set).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var parts = g.GroupBy(s => s.Pair.Pair.Part).Select(p => p.Select(s => (s.Score, s.Pair.Pair.Supported)).ToList()).ToList();
            var all = g.Select(s => (s.Score, s.Pair.Pair.Supported)).ToList();
            var best = Enumerable.Range(1, 99).Select(q => all.Select(s => s.Score).Order().ElementAt(all.Count * q / 100)).Max(t => Balanced(all, t));
            return (g.Key, Auc: Auc(all), Bal: best, Half: Balanced(all, half));
        }).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"mean AUC {sets.Average(s => s.Auc):F4} bal {sets.Average(s => s.Bal):F4} at half {sets.Average(s => s.Half):F4} | ")
            + string.Join("  ", sets.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key[..Math.Min(9, s.Key.Length)]}{(s.Key.EndsWith("chunks") ? "C" : "")} {s.Auc:F3}/{s.Bal:F3}/{s.Half:F3}")));
    }

    public static TreeEnsemble Train(List<MeasuredPair> pairs, BoostingSettings settings, Func<MeasuredPair, bool>? label = null, float altered = AlteredWeight)
    {
        label ??= m => m.Pair.Supported;
        var sizes = pairs.GroupBy(m => (m.Pair.Set, m.Pair.Part, label(m))).ToDictionary(g => g.Key, g => g.Count());
        return Boosting.Train([.. pairs.Select(m => new TrainingRow
        {
            Features = m.Features,
            Label = label(m),
            Weight = (float)Math.Pow(sizes[(m.Pair.Set, m.Pair.Part, label(m))], settings.SetPower) * (m.Pair.Set == "altered" ? altered : 10),
        })], settings);
    }

    private static void Report(TreeEnsemble model, List<MeasuredPair> pairs)
    {
        foreach (var part in pairs.GroupBy(m => (m.Pair.Set, m.Pair.Part)))
        {
            var scored = part.Select(m => (Score: model.SumOf(m.Features), m.Pair.Supported)).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{part.Key.Set,-22} {part.Key.Part,-22} n={scored.Count,5} pos={scored.Count(s => s.Supported),5} AUC {Auc(scored):F3}  bal@0 {Balanced(scored, 0):F3}  bestbal {scored.Select(s => s.Score).Where((_, i) => i % Math.Max(1, scored.Count / 200) == 0).Select(t => Balanced(scored, t)).DefaultIfEmpty().Max():F3}"));
        }
    }

    public static double Balanced(List<(double Score, bool Supported)> scored, double from)
    {
        double tp = scored.Count(s => s.Supported && s.Score >= from), p = scored.Count(s => s.Supported);
        double tn = scored.Count(s => !s.Supported && s.Score < from), n = scored.Count(s => !s.Supported);
        return p == 0 || n == 0 ? double.NaN : ((tp / p) + (tn / n)) / 2;
    }

    public static double Auc(List<(double Score, bool Supported)> scored)
    {
        var ranked = scored.OrderBy(s => s.Score).ToList();
        double sum = 0, p = scored.Count(s => s.Supported), n = scored.Count - p;
        for (var i = 0; i < ranked.Count; i++)
        {
            sum += ranked[i].Supported ? i + 1 : 0;
        }

        return p == 0 || n == 0 ? double.NaN : (sum - (p * (p + 1) / 2)) / (p * n);
    }
}

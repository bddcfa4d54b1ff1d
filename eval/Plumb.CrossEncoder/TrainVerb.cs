using System.Globalization;
using Plumb.CrossEncoder.Onnx;
using Plumb.Eval;
using Plumb.Eval.Judging;
using TorchSharp;
using Trees = Plumb.Eval.Training.TrainVerb;

namespace Plumb.CrossEncoder;

/// <summary>Trains an encoder on the pairs that the trees were trained on, and writes it as an ONNX file.</summary>
internal static class TrainVerb
{
    public static int Run(string[] args)
    {
        torch.set_num_threads((int)Number(args, "--threads", Environment.ProcessorCount));
        var folder = BaseModel.Folder(args);
        var examples = Examples(args, new PairReader(Path.Combine(folder, BaseModel.Vocabulary)));
        var altered = examples.Where(e => e is { Split: JudgeSplit.Train, Set: Example.Altered }).Where((_, i) => i % (int)Number(args, "--altered-every", 4) == 0);
        var train = Thin([.. examples.Where(e => e.Split == JudgeSplit.Train && e.Set != Example.Altered), .. altered], args);
        var tune = Thin(examples.Where(e => e.Split == JudgeSplit.Tune && e.Set != Example.Altered), args);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{train.Count:N0} pairs to train, {tune.Count:N0} to tune; {train.Average(e => e.Tokens.Ids.Length):F0} tokens each"));
        torch.random.manual_seed(1);
        var file = new OnnxBert(File.ReadAllBytes(Path.Combine(folder, BaseModel.Model)));
        using var encoder = new Encoder(file.Tensors(), Example.Labels.Count) { Brief = !args.Contains("--exact") };
        var target = DataFolder.Option(args, "--out") ?? throw new ArgumentException("Name the folder to write to: --out FOLDER");
        var (steps, minutes) = Training.Run(encoder, train, Settings(args), () => ModelOutput.Write(target, folder, file, encoder.Tensors()));
        var scored = tune.Zip(Training.Logits(encoder, tune)).ToList();
        var curve = HeadCurve.Fit(scored);
        ModelOutput.Write(target, folder, file, curve.Applied(encoder.Tensors()));
        Tell(tune, scored.ConvertAll(s => curve.Of(s.Second)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{steps:N0} steps, {minutes:F1} minutes, {Environment.CpuUsage.TotalTime.TotalMinutes:F1} minutes of processors; written to {target}"));
        return 0;
    }

    /// <summary>The pairs as tokens, kept in the file of <c>--pairs</c> where one is named.</summary>
    private static List<Example> Examples(string[] args, PairReader reader)
    {
        var kept = DataFolder.Option(args, "--pairs");
        if (kept is not null && File.Exists(kept))
        {
            return Example.Load(kept);
        }

        var examples = Example.Of(Pairs(DataFolder.Root(args)), reader);
        if (kept is not null)
        {
            Example.Save(kept, examples);
        }

        return examples;
    }

    private static void Tell(List<Example> examples, List<double> scores)
    {
        var sets = examples.Zip(scores).GroupBy(s => s.First.Set).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, Rows: g.Select(s => (s.Second, s.First.Supported)).ToList())).ToList();
        foreach (var (set, rows) in sets)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {set,-18} {rows.Count,5} ranking {Trees.Auc(rows):F3}  balanced accuracy {Trees.Balanced(rows, 0):F3}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  mean ranking {sets.Average(s => Trees.Auc(s.Rows)):F4}, balanced accuracy {sets.Average(s => Trees.Balanced(s.Rows, 0)):F4}"));
    }

    private static List<JudgePair> Pairs(string root)
    {
        var sets = JudgeSets.Load(root);
        var leaks = Leaks.Of(sets.Pairs.Where(p => p.Split == JudgeSplit.Train));
        return [.. sets.Pairs.Where(p => p.Split != JudgeSplit.Validation && (p.Split == JudgeSplit.Train || !leaks.Holds(p))), .. Trees.Altered(root).Where(p => p.Split != JudgeSplit.Validation)];
    }

    private static List<Example> Thin(IEnumerable<Example> pairs, string[] args)
    {
        var every = (int)Number(args, "--every", 1);
        return [.. pairs.Where((_, i) => i % every == 0)];
    }

    private static TrainingSettings Settings(string[] args)
    {
        var usual = new TrainingSettings();
        return new TrainingSettings(
            (int)Number(args, "--epochs", usual.Epochs), Number(args, "--rate", usual.Rate), (int)Number(args, "--batch", usual.Batch),
            (int)Number(args, "--frozen", usual.Frozen), Number(args, "--dropout", usual.Dropout), Number(args, "--decay", usual.Decay), (int)Number(args, "--seed", usual.Seed), Number(args, "--minutes", usual.Minutes));
    }

    private static double Number(string[] args, string name, double otherwise) =>
        DataFolder.Option(args, name) is { } given ? double.Parse(given, CultureInfo.InvariantCulture) : otherwise;
}

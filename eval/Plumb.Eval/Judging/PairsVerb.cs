using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plumb.Eval.Judging;

/// <summary>Tells which pairs there are, and checks that no question or text stands on both sides of the split. With
/// <c>--out FILE</c> it writes those of training and tuning as lines that <c>plumb judge</c> reads.</summary>
internal static class PairsVerb
{
    private static readonly JsonSerializerOptions s_lines = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string[] args)
    {
        var sets = JudgeSets.Load(DataFolder.Root(args));
        if (DataFolder.Option(args, "--out") is { } file)
        {
            File.WriteAllLines(file, sets.Pairs.Where(p => p.Split != JudgeSplit.Validation)
                .Select(p => JsonSerializer.Serialize(new { id = $"{p.Set}/{p.Id}", p.Claim, p.Question, p.Evidence, p.Label }, s_lines)));
        }

        Console.WriteLine("| set | part | pairs | groups | full | partial | none | contradicted | train | tune | validation |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var part in sets.Pairs.GroupBy(p => (p.Set, p.Part)))
        {
            int Of(Func<JudgePair, bool> which) => part.Count(which);
            Console.WriteLine(
                $"| {part.Key.Set} | {part.Key.Part} | {part.Count()} | {part.Select(p => p.Group).Distinct().Count()} | {Of(p => p.Supported)} | {Of(p => p.Label == JudgeLabel.Partial)} | {Of(p => p.Label == JudgeLabel.None)} | {Of(p => p.Label == JudgeLabel.Contradicted)} | {Of(p => p.Split == JudgeSplit.Train)} | {Of(p => p.Split == JudgeSplit.Tune)} | {Of(p => p.Split == JudgeSplit.Validation)} |");
        }

        Console.WriteLine();
        var leaks = Leaks.Of(sets.Pairs.Where(p => p.Split == JudgeSplit.Train));
        var held = sets.Pairs.Where(p => p.Split != JudgeSplit.Train).ToList();
        Console.WriteLine($"Of {held.Count} pairs outside training, {held.Count(leaks.Holds)} share question or claim with a training pair; they are left out of every figure.");
        sets.Notes.ToList().ForEach(Console.WriteLine);
        return 0;
    }
}

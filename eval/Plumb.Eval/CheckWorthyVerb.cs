using System.Globalization;
using System.Text.Json;
using Plumb.Core.Claims;

namespace Plumb.Eval;

/// <summary>Measures which sentences of debates are ranked as worth a check: mean average precision over the debates, as CLEF-2019
/// CheckThat! Task 1 does. Every second debate, by name, is for fitting the weights (--tune prints them); the others are
/// reported and never fitted on.</summary>
internal static class CheckWorthyVerb
{
    private const int Rounds = 400;
    private const double Ridge = 1e-3;
    private const int MostWords = 40;

    public static int Run(string[] args)
    {
        if (DataFolder.Find(args, "clef2019-checkthat-t1") is not { } folder)
        {
            return 0;
        }

        var debates = Directory.GetFiles(Path.Combine(folder, "training"), "*.tsv").Order(StringComparer.Ordinal).Select(Read).ToList();
        var tuning = debates.Where((_, i) => i % 2 == 0).ToList();
        var reported = debates.Where((_, i) => i % 2 == 1).ToList();
        if (args.Contains("--tune"))
        {
            Fit(tuning);
            return 0;
        }

        Console.WriteLine("| debates | lines | worth a check | ranked by | MAP | share marked as in need of a citation | recall of those worth a check |");
        Console.WriteLine("|---|---:|---:|---|---:|---:|---:|");
        foreach (var (name, set) in new[] { ("tuning", tuning), ("reported", reported) })
        {
            Tell(name, set, "signs, fitted weights", l => l.Score);
            Tell(name, set, "number of words", l => l.Text.Length);
            Tell(name, set, "order of speaking", l => -l.Number);
        }

        Console.WriteLine();
        Examples(args);
        Console.WriteLine($"Machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}.");
        return 0;
    }

    private static List<DebateLine> Read(string file) => [.. File.ReadLines(file).Select(l => l.Split('\t')).Where(f => f.Length == 4)
        .Select((f, i) => new DebateLine(i, f[2], f[3].Trim() == "1", CheckWorthiness.Of(f[2])))];

    private static void Tell(string name, List<List<DebateLine>> debates, string ranking, Func<DebateLine, double> score)
    {
        var map = debates.Average(d => AveragePrecision([.. d.OrderByDescending(score).ThenBy(l => l.Number).Select(l => l.IsWorthy)]));
        var lines = debates.SelectMany(d => d).ToList();
        var worthy = lines.Where(l => l.IsWorthy).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {debates.Count}, {name} | {lines.Count} | {worthy.Count} | {ranking} | {map:F4} | {lines.Average(l => l.Worth.NeedsCitation ? 1.0 : 0):P1} | {worthy.Average(l => l.Worth.NeedsCitation ? 1.0 : 0):P1} |"));
    }

    private static double AveragePrecision(List<bool> ranked)
    {
        var (right, sum) = (0, 0.0);
        for (var i = 0; i < ranked.Count; i++)
        {
            if (ranked[i])
            {
                right++;
                sum += (double)right / (i + 1);
            }
        }

        return right == 0 ? 0 : sum / right;
    }

    /// <summary>Logistic regression by gradient descent, each debate with the same weight, as the measure gives it.</summary>
    private static void Fit(List<List<DebateLine>> debates)
    {
        var count = Enum.GetValues<WorthSign>().Length;
        var rows = debates.SelectMany(d => d.Select(l => (
            Signs: Enumerable.Range(0, count).Where(i => new WorthSigns(l.Text)[(WorthSign)i]).ToArray(), l.IsWorthy, Words: Math.Min(new WorthSigns(l.Text).WordCount, MostWords) / (double)MostWords, Weight: 1.0 / debates.Count / d.Count))).ToList();
        var weights = new double[count + 2];
        var momentum = new double[count + 2];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = weights.Select((w, i) => i < count ? Ridge * w : 0).ToArray();
            foreach (var (signs, worthy, words, weight) in rows)
            {
                var odds = weights[count] + (weights[count + 1] * words) + signs.Sum(s => weights[s]);
                var error = ((1 / (1 + Math.Exp(-odds))) - (worthy ? 1 : 0)) * weight;
                gradient[count] += error;
                gradient[count + 1] += error * words;
                foreach (var sign in signs)
                {
                    gradient[sign] += error;
                }
            }

            for (var i = 0; i <= count + 1; i++)
            {
                momentum[i] = (0.9 * momentum[i]) - (2 * gradient[i]);
                weights[i] += momentum[i];
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Start {weights[count]:F2}, PerWord {weights[count + 1] / MostWords:F4}"));
        foreach (var sign in Enum.GetValues<WorthSign>())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sign} {weights[(int)sign]:F2}"));
        }
    }

    /// <summary>The answers of Factcheck-Bench are all facts: the share of their sentences that are said to need a citation.</summary>
    private static void Examples(string[] args)
    {
        if (DataFolder.Find(args, "factcheck-bench") is not { } folder || Directory.GetFiles(folder, "*.jsonl.gz") is not [var file, ..])
        {
            return;
        }

        var claims = CompressedLines.Read(file).SelectMany(Claims).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Factcheck-Bench ({Path.GetFileName(file)}; it holds no labels of check-worthiness): of {claims.Count} claims that its makers took out of answers, {claims.Average(c => CheckWorthiness.Of(c).NeedsCitation ? 1.0 : 0):P1} are said to need a citation."));
        Console.WriteLine();
    }

    private static List<string> Claims(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("claims", out var claims) && claims.ValueKind == JsonValueKind.Array
            ? [.. claims.EnumerateArray().Select(c => c.GetString() ?? "")]
            : [];
    }

    private sealed record DebateLine(int Number, string Text, bool IsWorthy, CheckWorthiness Worth)
    {
        public double Score => Worth.Score;
    }
}

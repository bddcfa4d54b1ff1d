using System.Globalization;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Alike;
using Plumb.Core.Verification.Judging;

namespace Plumb.Eval.Sayings;

/// <summary>Measures the match of arguments to key points. With --train, fits the weights on the training part and prints them.</summary>
internal static class KeyPointsVerb
{
    private const int Rounds = 300;
    private const double Ridge = 1e-4;
    private const double Rate = 1.5;
    private const double Momentum = 0.9;

    public static int Run(string[] args)
    {
        if (DataFolder.Find(args, "ibm-kpa2021") is not { } folder)
        {
            return 0;
        }

        var training = KeyPointArgument.Read(folder, "train");
        if (args.Contains("--train"))
        {
            Console.WriteLine(string.Join(", ", Fit(training).Select(w => w.ToString("F2", CultureInfo.InvariantCulture))));
            return 0;
        }

        Console.WriteLine(ReportHead.Of("keypoints"));
        Console.WriteLine();
        Console.WriteLine("| part | arguments | matched by | mAP strict | mAP relaxed |");
        Console.WriteLine("|---|---:|---|---:|---:|");
        var kept = KeyPointArgument.Read(folder, "dev");
        foreach (var (part, arguments) in new[] { ("train (fitted on)", training), ("dev (kept)", kept) })
        {
            Tell(part, arguments, "share of the point's words in the argument", (a, p) => Overlap(p, a.Text));
            Tell(part, arguments, "the same, rare words more", (a, p) => Likeness.Measures(p, a.Text, a.Topic)[0]);
            Tell(part, arguments, "the judge of passages", (a, p) => s_judge.Judge(new SupportCase(p, [a.Text])).Probability);
            Tell(part, arguments, "likeness", (a, p) => Likeness.Of(p, a.Text, a.Topic));
        }

        Console.WriteLine();
        Console.WriteLine("| least likeness | part | pairs taken | precision | recall |");
        Console.WriteLine("|---:|---|---:|---:|---:|");
        foreach (var least in new[] { 0.3, 0.4, 0.5, 0.6, 0.7 })
        {
            TellAt(least, "train (fitted on)", training);
            TellAt(least, "dev (kept)", kept);
        }

        return 0;
    }

    private static readonly LexicalJudge s_judge = new();

    private static void Tell(string part, IReadOnlyList<KeyPointArgument> arguments, string by, Func<KeyPointArgument, string, double> score)
    {
        var (strict, relaxed) = KeyPointScores.Mean(arguments.Where(a => a.Points.Count > 0).Select(a =>
        {
            var (value, matches) = a.Points.Select(p => (Score: score(a, p.Point), p.Matches)).MaxBy(p => p.Score);
            return ($"{a.Topic} {a.Side}", value, matches);
        }));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {part} | {arguments.Count:N0} | {by} | {strict:F3} | {relaxed:F3} |"));
    }

    private static void TellAt(double least, string part, IReadOnlyList<KeyPointArgument> arguments)
    {
        var pairs = arguments.SelectMany(a => a.Points.Where(p => p.Matches is not null).Select(p => (Score: Likeness.Of(p.Point, a.Text, a.Topic), Matches: p.Matches!.Value))).ToList();
        var taken = pairs.Where(p => p.Score >= least).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {least:F1} | {part} | {taken.Count:N0} | {taken.Average(p => p.Matches ? 1.0 : 0):F3} | {(double)taken.Count(p => p.Matches) / pairs.Count(p => p.Matches):F3} |"));
    }

    private static double Overlap(string point, string argument)
    {
        var (mine, theirs) = (ContentStems.Of(point), ContentStems.Of(argument));
        return mine.Count == 0 ? 0 : (double)mine.Count(theirs.Contains) / mine.Count;
    }

    /// <summary>Logistic regression by gradient descent over all labelled pairs.</summary>
    private static double[] Fit(IReadOnlyList<KeyPointArgument> arguments)
    {
        var rows = arguments.SelectMany(a => a.Points.Where(p => p.Matches is not null).Select(p => (Measures: Likeness.Measures(p.Point, a.Text, a.Topic), Matches: p.Matches!.Value))).ToList();
        var weights = new double[Likeness.Names.Count + 1];
        var step = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = weights.Select((w, i) => i == 0 ? 0 : Ridge * w).ToArray();
            foreach (var (measures, matches) in rows)
            {
                var odds = weights[0];
                for (var i = 0; i < measures.Length; i++)
                {
                    odds += weights[i + 1] * measures[i];
                }

                var error = ((1 / (1 + Math.Exp(-odds))) - (matches ? 1 : 0)) / rows.Count;
                gradient[0] += error;
                for (var i = 0; i < measures.Length; i++)
                {
                    gradient[i + 1] += error * measures[i];
                }
            }

            for (var i = 0; i < weights.Length; i++)
            {
                step[i] = (Momentum * step[i]) - (Rate * gradient[i]);
                weights[i] += step[i];
            }
        }

        return weights;
    }
}

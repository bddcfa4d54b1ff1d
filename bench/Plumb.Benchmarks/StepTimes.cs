using System.Diagnostics;
using System.Globalization;
using Plumb.Core.Checking;
using Plumb.Core.Drafting;
using Plumb.Core.Gathering;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;
using Plumb.Host;

namespace Plumb.Benchmarks;

/// <summary>Which step of a check takes how much of its time.</summary>
internal static class StepTimes
{
    /// <summary>Shares of the steps, warm, over all questions.</summary>
    public static async Task<string> OfAsync(OpenLibrary library, IReadOnlyList<string> questions)
    {
        var sources = await library.Sources.SourcesAsync(CancellationToken.None);
        var index = await library.IndexAsync(CancellationToken.None);
        var (finder, weigher, verifier) = (new PassageFinder(library.Sources, index), new Weigher(index), new Verifier(library.Sources));
        var times = new double[4];
        foreach (var text in questions)
        {
            var question = new Question(text);
            var watch = Stopwatch.StartNew();
            var found = await finder.FindAsync(question, sources, CancellationToken.None);
            times[0] += Lap(watch);
            var evidence = weigher.Weigh(question, found.Passages, found.Tables);
            times[1] += Lap(watch);
            var draft = ExtractiveWriter.Write(evidence);
            times[2] += Lap(watch);
            await verifier.VerifyAsync(draft, evidence, CancellationToken.None);
            times[3] += Lap(watch);
        }

        var whole = times.Sum();
        string Share(int step) => (times[step] / whole).ToString("P0", CultureInfo.InvariantCulture);
        return $"finding and reading passages {Share(0)}, weighing {Share(1)}, drafting {Share(2)}, verifying {Share(3)}";
    }

    private static double Lap(Stopwatch watch)
    {
        var time = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        return time;
    }
}

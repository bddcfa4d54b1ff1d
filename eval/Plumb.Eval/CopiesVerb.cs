using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Eval;

/// <summary>Measures which texts are taken for copies: pairs of articles with a truth, and copies made of them in known ways.
/// With --tune, compares rules on the one half; without, reports the chosen rule on the other.</summary>
internal static class CopiesVerb
{
    private const int EditedWord = 12;

    public static int Run(string[] args)
    {
        if (DataFolder.Find(args, "near-dup-minhash") is not { } folder)
        {
            return 0;
        }

        if (DataFolder.Option(args, "--speed") is { } count)
        {
            Console.WriteLine(CopiesAtScale.Measure(CopiesSet.Halves(folder, "articles_1000").Reported, int.Parse(count, CultureInfo.InvariantCulture)));
            return 0;
        }

        var tune = args.Contains("--tune");
        var (tuning, reported) = CopiesSet.Halves(folder, "articles_1000");
        var cases = Cases(tune ? tuning : reported).ToList();
        Console.WriteLine("| texts | copies in truth | rule | found | precision | recall | F1 |");
        Console.WriteLine("|---|---:|---|---:|---:|---:|---:|");
        foreach (var rule in tune ? Rules() : [CopyRule.Chosen])
        {
            foreach (var (name, set) in cases)
            {
                Tell(name, set, rule);
            }
        }

        Console.WriteLine();
        Console.WriteLine($"Machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}. {Speed(reported)}");
        return 0;
    }

    private static IEnumerable<CopyRule> Rules() =>
        from words in new[] { 3, 4, 5, 7 }
        from share in new[] { 0.25, 0.35, 0.5 }
        select new CopyRule(words, CopyRule.Chosen.LeastShared, share);

    /// <summary>The pairs of the truth, then what newspapers do to a release (copies), then what honest reports share (no copies).</summary>
    private static IEnumerable<(string Name, CopiesSet Set)> Cases(CopiesSet half)
    {
        yield return ("articles with their truth", half);
        yield return ("another headline and lead before the whole", half.With((own, other) => Join(other.Take(1), own), copies: true));
        yield return ("the last four tenths cut, an own lead", half.With((own, other) => Join(other.Take(2), own.Take(own.Count * 6 / 10)), copies: true));
        yield return ($"every {EditedWord}th word another", half.With((own, _) => Edited(string.Join(' ', own)), copies: true));
        yield return ("sentences in reverse order", half.With((own, _) => Join(own.Reverse()), copies: true));
        yield return ("one sentence in common", half.With((own, other) => Join(own.Take(1), other), copies: false));
        yield return ("two sentences in common", half.With((own, other) => Join(own.Take(2), other), copies: false));
    }

    private static string Join(params IEnumerable<string>[] parts) => string.Join(' ', parts.SelectMany(p => p));

    private static string Edited(string text) => string.Join(' ', text.Split(' ').Select((w, i) => i % EditedWord == EditedWord - 1 ? "something" : w));

    private static void Tell(string name, CopiesSet set, CopyRule rule)
    {
        var found = Found(set, rule);
        double right = found.Count(set.Copies.Contains);
        var precision = found.Count > 0 ? right / found.Count : 1;
        var recall = set.Copies.Count > 0 ? right / set.Copies.Count : 1;
        var f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {set.Texts.Count}: {name} | {set.Copies.Count} | {rule.Words} words, {rule.Share:P0} | {found.Count} | {precision:F3} | {recall:F3} | {f1:F3} |"));
    }

    /// <summary>Every pair of texts with one origin.</summary>
    private static List<(string, string)> Found(CopiesSet set, CopyRule rule)
    {
        var texts = Sources(set);
        var origins = Origins.Find(texts, rule);
        return [.. texts.GroupBy(t => origins.Of(t.Source.Snapshot)).SelectMany(g => g.SelectMany((a, i) => g.Skip(i + 1).Select(b => CopiesSet.Pair(a.Source.Id, b.Source.Id))))];
    }

    private static List<(Source Source, string Text)> Sources(CopiesSet set) => [.. set.Texts.Select(t => (
        new Source { Snapshot = SnapshotId.Of(Encoding.UTF8.GetBytes(t.Id)), Id = t.Id, Retrieved = DateTimeOffset.UnixEpoch, MediaType = "text/plain", Origin = t.Id },
        t.Text))];

    private static string Speed(CopiesSet set)
    {
        var texts = Sources(set);
        Origins.Find(texts);
        var watch = Stopwatch.StartNew();
        Origins.Find(texts);
        return string.Create(CultureInfo.InvariantCulture, $"{texts.Count} articles of {texts.Average(t => t.Text.Length):N0} characters on average: {watch.Elapsed.TotalMilliseconds:F0} ms.");
    }
}

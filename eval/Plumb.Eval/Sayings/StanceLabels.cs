using System.Globalization;
using Plumb.Core.Weighing;

namespace Plumb.Eval.Sayings;

/// <summary>Measures stance on the sentences that were labelled by hand: three classes, towards immigration detention and enforcement.</summary>
internal static class StanceLabels
{
    private static readonly string[] s_subject = ["immigration", "detention", "detainees", "ice", "deportation", "enforcement", "border", "immigrants", "facility", "removal", "agreement"];

    public static void Tell(string[] args)
    {
        if (DataFolder.Find(args, "ice-library-open") is not { } folder)
        {
            return;
        }

        var read = SpeakersVerb.Labelled(folder).ToList();
        Console.WriteLine("| half of the labelled sentences | number | told by | accuracy | precision of a judgement | recall of judgements | the wrong way round |");
        Console.WriteLine("|---|---:|---|---:|---:|---:|---:|");
        foreach (var half in new[] { "develop", "held", "fresh", "last", "new" })
        {
            var own = read.Where(r => r.Label.Half == half).ToList();
            Row(half, own, "always neutral", _ => Stance.Neutral);
            Row(half, own, "word lists without negation", r => Stances.OfWords(r.Text));
            Row(half, own, "as in a check", r => Stances.Of(r.Text, s_subject));
        }

        if (args.Contains("--misses"))
        {
            foreach (var miss in read.Where(r => (args.Contains("--all") || r.Label.Half == "develop") && r.Label.Stance != Named(Stances.Of(r.Text, s_subject))))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- {miss.Label.Stance}, found {Named(Stances.Of(miss.Text, s_subject))} ({StanceModel.Embedded.Balance(miss.Text):F2}): “{miss.Text}”"));
            }
        }
    }

    private static void Row(string half, List<LabelledSentence> own, string by, Func<LabelledSentence, Stance> stance)
    {
        var told = own.Select(r => (True: r.Label.Stance, Found: Named(stance(r)))).ToList();
        double judged = told.Count(t => t.Found is "critical" or "supportive"), judging = told.Count(t => t.True != "neutral"), right = told.Count(t => t.Found is "critical" or "supportive" && t.Found == t.True);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {half} | {own.Count} | {by} | {told.Average(t => t.True == (t.Found == "unclear" ? "neutral" : t.Found) ? 1.0 : 0):F3} | {(judged > 0 ? (right / judged).ToString("F3", CultureInfo.InvariantCulture) : "")} | {right / Math.Max(1, judging):F3} | {told.Count(t => t is ("critical", "supportive") or ("supportive", "critical"))} |"));
    }

    private static string Named(Stance stance) => stance.ToString().ToLowerInvariant();
}

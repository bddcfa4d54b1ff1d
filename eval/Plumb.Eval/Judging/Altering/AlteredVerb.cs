using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Measures how many altered facts a judge catches, and how many true sentences it refuses, on the half of the library that
/// is kept from training. With <c>--cases FILE</c> it writes the cases of the other half as lines that <c>plumb judge</c> reads.</summary>
internal static class AlteredVerb
{
    private const int PerKind = 2_000;
    private const int Samples = 6;
    private const int LongestSample = 260;
    private static readonly JsonSerializerOptions s_lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Archives of texts in the public domain: samples are shown from these alone.</summary>
    private static readonly string[] s_shown = ["gao_reports/", "ice_death_reports/", "uscode_title8/", "whitehouse_"];

    public static int Run(string[] args)
    {
        var sentences = TrueSentences.Of(LibraryTexts.Read(DataFolder.Root(args)));
        if (sentences.Count == 0)
        {
            return 0;
        }

        if (DataFolder.Option(args, "--cases") is { } lines)
        {
            File.WriteAllLines(lines, AlteredFacts.Make(sentences, training: true, PerKind).Select((c, i) =>
                JsonSerializer.Serialize(new { id = $"{c.Kind}/{i}", claim = c.Sentence, evidence = c.From.Near, was = c.Was, becomes = c.Becomes, isTrue = c.True }, s_lines)));
            return 0;
        }

        var dropped = new SortedDictionary<FactKind, int>();
        var cases = AlteredFacts.Make(sentences, training: false, PerKind, dropped);
        var points = Judges.Points();
        var judged = points.Select(p => (p.Point, Outcomes: cases.Select(c => AlteredOutcome.Of(p, c)).ToList())).ToList();
        var file = Path.Combine(DataFolder.Option(args, "--out") ?? Path.Combine(DataFolder.RepositoryRoot(), "eval", "results"), "altered.md");
        var report = Write(sentences, judged, dropped, points[0].Judge.Name);
        File.WriteAllText(file, report);
        Console.WriteLine(report);
        return 0;
    }

    private static string Write(IReadOnlyList<TrueSentence> sentences, IReadOnlyList<(string Point, List<AlteredOutcome> Outcomes)> judged, IDictionary<FactKind, int> dropped, string judge)
    {
        var text = new StringBuilder();
        text.AppendLine("# Altered facts").AppendLine();
        text.AppendLine(ReportHead.Of("altered")).AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Judge: {judge}. Data: ice-library-open, {sentences.Count:N0} sentences that stand alone, of {sentences.Select(s => s.Document).Distinct(StringComparer.Ordinal).Count():N0} documents; those of the {sentences.Where(s => !s.ForTraining).Select(s => s.Document).Distinct(StringComparer.Ordinal).Count():N0} documents that are kept from training, by a hash of their name, are reported here. One thing of a sentence is changed by rule; at most {PerKind:N0} cases a kind, chosen by a hash. An altered sentence is caught when its grade is not full; a true one is refused when its grade is not full. The evidence is the paragraph that the sentence stands in, or that and the paragraphs before and after it as three passages. Change named: the reasons, or the words said to be unsupported, name what was changed. A change whose new wording stands anywhere in these is left out and counted under dropped; names and speakers are drawn again until none of their words does. In the last two altered kinds the new number or name does stand in the paragraph, next to other words; a few of these may be true by accident.").AppendLine();
        foreach (var (point, outcomes) in judged)
        {
            Tell(text, point, outcomes, dropped);
        }

        text.AppendLine("## What slips through").AppendLine();
        text.AppendLine("Samples are from texts in the public domain.").AppendLine();
        foreach (var kind in judged[0].Outcomes.GroupBy(o => o.Case.Kind))
        {
            var wrong = kind.Where(o => o.Wrong).ToList();
            text.AppendLine(CultureInfo.InvariantCulture, $"{Name(kind.Key)}: {wrong.Count} of {kind.Count()} wrong with the paragraph alone.").AppendLine();
            wrong.Where(o => s_shown.Any(a => o.Case.From.Document.StartsWith(a, StringComparison.Ordinal))).Take(Samples).ToList().ForEach(o => text.AppendLine(Sample(o)));
            text.AppendLine();
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Tell(StringBuilder text, string point, List<AlteredOutcome> outcomes, IDictionary<FactKind, int> dropped)
    {
        text.AppendLine($"## At the {point} point").AppendLine();
        text.AppendLine("Aim: 99 % of numbers and dates caught, 95 % of the other altered ones, at most 2 % of the true ones refused.").AppendLine();
        text.AppendLine("| altered | cases | caught | caught, paragraphs around | found contradicted | change named | dropped |").AppendLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var kind in outcomes.Where(o => !o.Case.True).GroupBy(o => o.Case.Kind))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {Name(kind.Key)} | {kind.Count()} | {Share(kind, o => !o.Near)} | {Share(kind, o => !o.Wide)} | {Share(kind, o => o.Contradicted)} | {Share(kind, o => o.Named)} | {(dropped.TryGetValue(kind.Key, out var d) ? d : 0)} |");
        }

        text.AppendLine().AppendLine("| true | cases | refused | refused, paragraphs around | found contradicted | change named |").AppendLine("|---|---:|---:|---:|---:|---:|");
        foreach (var kind in outcomes.Where(o => o.Case.True).GroupBy(o => o.Case.Kind))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {Name(kind.Key)} | {kind.Count()} | {Share(kind, o => !o.Near)} | {Share(kind, o => !o.Wide)} | {Share(kind, o => o.Contradicted)} | {Share(kind, o => o.Named)} |");
        }

        var all = outcomes.Where(o => o.Case.True).ToList();
        text.AppendLine(CultureInfo.InvariantCulture, $"| all | {all.Count} | {Share(all, o => !o.Near)} | {Share(all, o => !o.Wide)} | {Share(all, o => o.Contradicted)} | {Share(all, o => o.Named)} |").AppendLine();
    }

    private static string Share(IEnumerable<AlteredOutcome> outcomes, Func<AlteredOutcome, bool> which) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * outcomes.Average(o => which(o) ? 1.0 : 0.0):F1} %");

    private static string Sample(AlteredOutcome outcome)
    {
        var c = outcome.Case;
        var sentence = c.Sentence.Length > LongestSample ? c.Sentence[..LongestSample].TrimEnd() + " …" : c.Sentence;
        var line = c.Kind == FactKind.Unchanged ? $"- {sentence}" : $"- “{c.Was.Trim()}” became “{c.Becomes.Trim()}”: {sentence}";
        line += outcome.Reason is { } reason ? $" *{reason}*" : " *No reason given.*";
        return line.Replace("](", "] (", StringComparison.Ordinal);
    }

    private static string Name(FactKind kind) => kind switch
    {
        FactKind.NumberElsewhere => "number of the paragraph",
        FactKind.NameElsewhere => "name of the paragraph",
        FactKind.NumberForm => "number in another form",
        FactKind.DateForm => "date in another form",
        FactKind.ShortName => "first name or title left out",
        FactKind.ClauseCut => "clause at the end cut off",
        _ => kind.ToString().ToLowerInvariant(),
    };
}

using System.Globalization;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>The computations that computed sentences rest on. Verification runs them again.</summary>
public static class Counting
{
    /// <summary>Independent publishers whose evidence holds a term, of all whose evidence was found.</summary>
    /// <remarks>The term may be two, with a space between: a sentence counts when it holds both.</remarks>
    public const string TermRule = "independent-publishers-with-term";

    /// <summary>Independent publishers whose evidence was found.</summary>
    public const string OriginsRule = "independent-publishers";

    /// <summary>Independent publishers that say much the same as one sentence, its numbers included; the term is the sentence.</summary>
    public const string SameRule = "independent-publishers-saying-the-same";

    /// <summary>Documents by the way in which they judge, told by word lists.</summary>
    public const string StanceRule = "documents-by-stance";

    /// <summary>Documents that deny or dispute something of what was asked.</summary>
    public const string DenialRule = "documents-with-denial";

    /// <summary>Documents that give a number of what was asked.</summary>
    public const string FigureRule = "documents-with-figure";

    /// <summary>Documents whose evidence names a date or a year.</summary>
    public const string DateRule = "documents-with-date";

    /// <summary>Lowest and highest figure of one period; the term is the period and the thing counted.</summary>
    public const string PeriodRule = "figures-of-period";

    /// <summary>The earliest and the latest of figures of one quantity; the term is the thing counted.</summary>
    public const string CourseRule = "figures-over-time";

    /// <summary>Runs a computation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no rule of that name.</exception>
    public static Computation Run(string rule, string term, IReadOnlyList<SnapshotId> over, Evidence evidence)
    {
        var counted = over.ToHashSet();
        var sentences = evidence.Sentences.Where(s => counted.Contains(s.Source.Snapshot)).ToList();
        var values = rule switch
        {
            OriginsRule => Spread("all", over, evidence),
            TermRule => [.. Spread("all", over, evidence, false), .. Spread("with", Sources(sentences.Where(s => term.Split(' ').All(s.Terms.Contains))), evidence)],
            SameRule => Spread("with", Sources(Same(term, sentences)), evidence),
            StanceRule => ByStance(sentences),
            DenialRule => [("all", Sources(sentences).Count), ("with", Sources(sentences.Where(Counterpoints.IsDenial)).Count)],
            FigureRule => [("all", Sources(sentences).Count), ("with", evidence.Figures.Select(f => f.Sentence.Source.Snapshot).Where(counted.Contains).Distinct().Count())],
            DateRule => [("all", Sources(sentences).Count), ("with", Sources(sentences.Where(s => Times.AreIn(s.Text))).Count)],
            PeriodRule => OfPeriod(term, counted, evidence),
            CourseRule => OverTime(term, counted, evidence),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such computation."),
        };
        return new Computation(rule, term, new SortedDictionary<string, double>(values.ToDictionary(v => v.Name, v => v.Value), StringComparer.Ordinal), over);
    }

    /// <summary>Sources whose evidence was found, in order.</summary>
    public static IReadOnlyList<SnapshotId> SourcesOf(Evidence evidence) => Sources(evidence.Sentences);

    /// <summary>Evidence that says much the same as a sentence and holds each of its numbers; itself included.</summary>
    internal static IEnumerable<EvidenceSentence> Same(string text, IReadOnlyList<EvidenceSentence> sentences)
    {
        var numbers = NumbersIn(text);
        return sentences.FirstOrDefault(s => s.Text == text) is { } one
            ? sentences.Where(s => s == one || (ThemeFinder.Similar(s, one) && NumbersIn(s.Text).SetEquals(numbers)))
            : [];
    }

    private static HashSet<string> NumbersIn(string text) =>
        [.. Text.Words.Split(text).Select(w => w.Of(text)).Where(w => w.Any(char.IsAsciiDigit))];

    private static List<SnapshotId> Sources(IEnumerable<EvidenceSentence> sentences) =>
        [.. sentences.Select(s => s.Source.Snapshot).Distinct().Order()];

    private static List<(string Name, double Value)> Spread(string name, IReadOnlyList<SnapshotId> snapshots, Evidence evidence, bool documents = true) =>
        [(name, evidence.Origins.Count(snapshots)), .. documents ? [("documents", (double)snapshots.Count)] : Array.Empty<(string, double)>()];

    /// <summary>A document judges as most of its sentences do.</summary>
    private static List<(string Name, double Value)> ByStance(IReadOnlyList<EvidenceSentence> sentences)
    {
        var balance = sentences
            .GroupBy(s => s.Source.Snapshot)
            .Select(g => g.Sum(s => s.Stance switch { Stance.Critical => -1, Stance.Supportive => 1, _ => 0 }))
            .ToList();
        return [("all", balance.Count), ("critical", balance.Count(b => b < 0)), ("supportive", balance.Count(b => b > 0))];
    }

    private static List<(string Name, double Value)> OfPeriod(string term, HashSet<SnapshotId> counted, Evidence evidence)
    {
        var figures = FigureFindings.OfPeriod(term, evidence).Where(f => counted.Contains(f.Sentence.Source.Snapshot)).ToList();
        return [("lowest", figures.Min(f => f.Number)), ("highest", figures.Max(f => f.Number)), .. Spread("publishers", Sources(figures.Select(f => f.Sentence)), evidence)];
    }

    private static List<(string Name, double Value)> OverTime(string thing, HashSet<SnapshotId> counted, Evidence evidence)
    {
        var course = FigureFindings.Course(thing, evidence).Where(c => counted.Contains(c.Figure.Sentence.Source.Snapshot)).ToList();
        return [("first", course[0].Figure.Number), ("last", course[^1].Figure.Number)];
    }

    /// <summary>A number as a sentence holds it: its value with the separators of thousands left out.</summary>
    internal static string Written(double number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Plumb.Core.Verification.Verdicts;

namespace Plumb.Eval.Verdicts;

/// <summary>Verdicts beside those of people, counted.</summary>
/// <param name="Rows">The label and what was given, for each claim.</param>
internal sealed record VerdictScores(IReadOnlyList<(Verdict Label, Verdict Given)> Rows)
{
    /// <summary>Mean of the F1 of each label that people gave in this set.</summary>
    public double MacroF1 => Rows.Select(r => r.Label).Distinct().Average(F1);

    /// <summary>Share of claims with the right verdict.</summary>
    public double Accuracy => Share(Rows.Count(r => r.Label == r.Given), Rows.Count);

    /// <summary>Share of claims called supported that are refuted, or the reverse.</summary>
    public double Confident => Share(Errors, Rows.Count);

    /// <summary>The same among claims that were called supported or refuted.</summary>
    public double ConfidentAmongGiven => Share(Errors, Given);

    /// <summary>Of claims called supported or refuted, the share that people called so.</summary>
    public double Precision => Share(Rows.Count(r => r.Given == r.Label && (r.Given is Verdict.Supported or Verdict.Refuted)), Given);

    /// <summary>Share of claims with not enough evidence.</summary>
    public double Abstained => Share(Rows.Count(r => r.Given == Verdict.NotEnoughEvidence), Rows.Count);

    private int Errors => Rows.Count(r => (r.Label, r.Given) is (Verdict.Supported, Verdict.Refuted) or (Verdict.Refuted, Verdict.Supported));

    private int Given => Rows.Count(r => r.Given is Verdict.Supported or Verdict.Refuted);

    /// <summary>F1 of a label; 0 where it was never given.</summary>
    public double F1(Verdict label)
    {
        var right = Rows.Count(r => r.Label == label && r.Given == label);
        var either = Rows.Count(r => r.Label == label) + Rows.Count(r => r.Given == label);
        return either == 0 ? 0 : 2.0 * right / either;
    }

    /// <summary>One row of the table.</summary>
    public string Row(string set, string what) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {set} | {what} | {Rows.Count} | {MacroF1:F3} | {Accuracy:F3} | {Errors} ({Percent(Confident)}) | {Given} | {Percent(Precision)} | {Percent(ConfidentAmongGiven)} | {Percent(Abstained)} |");

    /// <summary>Head of the table.</summary>
    public const string Head = """
        | set | what decides | claims | macro-F1 | accuracy | confident errors | supported or refuted given | of these right | of these the opposite | not enough evidence given |
        |---|---|---:|---:|---:|---:|---:|---:|---:|---:|
        """;

    /// <summary>Labels by what was given.</summary>
    public string Table()
    {
        var all = Enum.GetValues<Verdict>();
        return string.Join('\n', (string[])[
            $"| people say | {string.Join(" | ", all)} |",
            $"|---|{string.Concat(all.Select(_ => "---:|"))}",
            .. all.Where(l => Rows.Any(r => r.Label == l)).Select(l => $"| {l} | {string.Join(" | ", all.Select(g => Rows.Count(r => r.Label == l && r.Given == g)))} |"),
        ]);
    }

    private static string Percent(double share) => double.IsNaN(share) ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100 * share:F1} %");

    private static double Share(int part, int all) => all == 0 ? double.NaN : (double)part / all;
}

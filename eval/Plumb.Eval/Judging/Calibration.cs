namespace Plumb.Eval.Judging;

/// <summary>Cases whose probability lies in one tenth.</summary>
/// <param name="Count">How many.</param>
/// <param name="Said">Mean probability.</param>
/// <param name="True">Share that is supported.</param>
internal readonly record struct CalibrationBin(int Count, double Said, double True);

/// <summary>How far probabilities are what they say: bins of a tenth, and the expected calibration error (Naeini, Cooper and
/// Hauskrecht 2015), the mean distance of the bins weighted by their size.</summary>
internal sealed record Calibration(IReadOnlyList<CalibrationBin> Bins, double Error)
{
    private const int Tenths = 10;

    /// <summary>Of judged pairs.</summary>
    public static Calibration Of(IReadOnlyCollection<JudgedPair> judged)
    {
        var bins = judged.GroupBy(j => Math.Clamp((int)(j.Probability * Tenths), 0, Tenths - 1)).OrderBy(g => g.Key)
            .Select(g => new CalibrationBin(g.Count(), g.Average(j => j.Probability), g.Average(j => j.Pair.Supported ? 1.0 : 0.0))).ToList();
        return new Calibration(bins, bins.Sum(b => b.Count * Math.Abs(b.Said - b.True)) / Math.Max(1, judged.Count));
    }

    /// <summary>Area under the ROC curve: how often a supported pair gets a higher probability than an unsupported one; ties count half.</summary>
    public static double Ranking(IReadOnlyCollection<JudgedPair> judged)
    {
        var groups = judged.GroupBy(j => j.Probability).OrderBy(g => g.Key).Select(g => (Supported: (double)g.Count(j => j.Pair.Supported), Others: (double)g.Count(j => !j.Pair.Supported)));
        double below = 0, wins = 0, supported = 0;
        foreach (var group in groups)
        {
            wins += group.Supported * (below + (group.Others / 2));
            below += group.Others;
            supported += group.Supported;
        }

        return supported * below == 0 ? double.NaN : wins / (supported * below);
    }
}

namespace Plumb.Eval.Training;

/// <summary>A curve from scores to probabilities (J. Platt, "Probabilistic outputs for support vector machines", 1999).</summary>
internal sealed record LogisticCurve(double Slope, double Offset)
{
    private const int Steps = 40;
    private const double LeastStep = 1e-4;

    public double Probability(double score) => 1 / (1 + Math.Exp(-((Slope * score) + Offset)));

    /// <summary>Fits by Newton's method on the weighted log loss; a step that makes it worse is halved.</summary>
    public static LogisticCurve Fit(IReadOnlyList<(double Score, bool Label, double Weight)> rows)
    {
        var (a, b) = (1.0, 0.0);
        var loss = Loss(rows, a, b);
        for (var step = 0; step < Steps; step++)
        {
            var (da, db) = NewtonStep(rows, a, b);
            var share = 1.0;
            while (share > LeastStep && Loss(rows, a - (share * da), b - (share * db)) > loss)
            {
                share /= 2;
            }

            (a, b) = (a - (share * da), b - (share * db));
            loss = Loss(rows, a, b);
        }

        return new LogisticCurve(a, b);
    }
    private static (double A, double B) NewtonStep(IReadOnlyList<(double Score, bool Label, double Weight)> rows, double a, double b)
    {
        double ga = 0, gb = 0, haa = 1e-9, hab = 0, hbb = 1e-9;
        foreach (var (score, label, weight) in rows)
        {
            var p = 1 / (1 + Math.Exp(-((a * score) + b)));
            var error = weight * (p - (label ? 1 : 0));
            var curve = weight * Math.Max(1e-9, p * (1 - p));
            (ga, gb) = (ga + (error * score), gb + error);
            (haa, hab, hbb) = (haa + (curve * score * score), hab + (curve * score), hbb + curve);
        }

        var det = (haa * hbb) - (hab * hab);
        return (((hbb * ga) - (hab * gb)) / det, ((haa * gb) - (hab * ga)) / det);
    }

    private static double Loss(IReadOnlyList<(double Score, bool Label, double Weight)> rows, double a, double b) =>
        rows.Sum(r => r.Weight * Softplus((r.Label ? -1 : 1) * ((a * r.Score) + b)));

    /// <summary>ln(1 + e^x) without overflow.</summary>
    private static double Softplus(double x) => x > 0 ? x + Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x));
}

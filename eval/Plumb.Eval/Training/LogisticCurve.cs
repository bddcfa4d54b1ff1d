namespace Plumb.Eval.Training;

/// <summary>A curve from scores to probabilities (J. Platt, "Probabilistic outputs for support vector machines", 1999).</summary>
internal sealed record LogisticCurve(double Slope, double Offset)
{
    private const int Steps = 100;

    public double Probability(double score) => 1 / (1 + Math.Exp(-((Slope * score) + Offset)));

    /// <summary>Fits by Newton's method on the weighted log loss.</summary>
    public static LogisticCurve Fit(IReadOnlyList<(double Score, bool Label, double Weight)> rows)
    {
        var (a, b) = (1.0, 0.0);
        for (var step = 0; step < Steps; step++)
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
            (a, b) = (a - (((hbb * ga) - (hab * gb)) / det), b - (((haa * gb) - (hab * ga)) / det));
        }

        return new LogisticCurve(a, b);
    }
}

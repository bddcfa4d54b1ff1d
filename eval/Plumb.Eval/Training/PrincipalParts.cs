namespace Plumb.Eval.Training;

/// <summary>Reduces rows to those directions in which they differ most (principal components), found by orthogonal iteration.</summary>
internal sealed class PrincipalParts
{
    private const int Steps = 60;

    private readonly double[][] _rows;
    private readonly double[][] _directions;

    /// <summary>Finds the directions.</summary>
    /// <param name="rows">Rows of one length; they are moved so that their mean is 0.</param>
    /// <param name="count">Number of directions.</param>
    public PrincipalParts(double[][] rows, int count)
    {
        var width = rows[0].Length;
        var mean = Enumerable.Range(0, width).Select(i => rows.Average(r => r[i])).ToArray();
        _rows = [.. rows.Select(r => r.Select((v, i) => v - mean[i]).ToArray())];
        var covariance = Covariance(width);
        var random = new Random(17);
        _directions = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, width).Select(_ => random.NextDouble() - 0.5).ToArray())];
        for (var step = 0; step < Steps; step++)
        {
            for (var d = 0; d < count; d++)
            {
                _directions[d] = [.. covariance.Select(c => Dot(c, _directions[d]))];
            }

            Orthogonalise();
        }
    }

    /// <summary>Each row as its parts along the directions.</summary>
    public float[][] Reduced() => [.. _rows.AsParallel().AsOrdered().Select(r => _directions.Select(d => (float)Dot(r, d)).ToArray())];

    private double[][] Covariance(int width) =>
        [.. Enumerable.Range(0, width).AsParallel().AsOrdered().Select(i =>
        {
            var sums = new double[width];
            foreach (var row in _rows)
            {
                for (var j = 0; j < width; j++)
                {
                    sums[j] += row[i] * row[j];
                }
            }

            return sums;
        })];

    private void Orthogonalise()
    {
        for (var d = 0; d < _directions.Length; d++)
        {
            var own = _directions[d];
            foreach (var other in _directions.AsSpan(0, d))
            {
                var shared = Dot(own, other);
                for (var i = 0; i < own.Length; i++)
                {
                    own[i] -= shared * other[i];
                }
            }

            var length = Math.Sqrt(Dot(own, own));
            _directions[d] = [.. own.Select(v => v / length)];
        }
    }

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }
}

using static TorchSharp.torch;

namespace Plumb.CrossEncoder;

/// <summary>AdamW (I. Loshchilov and F. Hutter, "Decoupled weight decay regularization", 2019), gradients cut to a length of 1.</summary>
/// <param name="weights">What is trained.</param>
/// <param name="decaying">How many of them, from the first on, decay.</param>
/// <param name="decay">How fast.</param>
internal sealed class AdamW(IReadOnlyList<Tensor> weights, int decaying, double decay) : IDisposable
{
    private const double First = 0.9;
    private const double Second = 0.999;
    private const double Least = 1e-8;
    private const double LongestGradient = 1;

    private readonly List<(Tensor Mean, Tensor Square)> _moments = [.. weights.Select(w => (zeros_like(w), zeros_like(w)))];
    private int _steps;

    /// <summary>One step; the gradients are cleared.</summary>
    public void Step(double rate)
    {
        using var none = no_grad();
        using var scope = NewDisposeScope();
        _steps++;
        var length = stack([.. weights.Where(w => w.grad is not null).Select(w => w.grad!.norm())]).norm().item<float>();
        var scale = Math.Min(1, LongestGradient / length);
        var (first, second) = (1 - Math.Pow(First, _steps), 1 - Math.Pow(Second, _steps));
        for (var i = 0; i < weights.Count; i++)
        {
            if (weights[i].grad is not { } gradient)
            {
                continue;
            }

            var (mean, square) = _moments[i];
            gradient.mul_(scale);
            mean.mul_(First).add_(gradient, 1 - First);
            square.mul_(Second).addcmul_(gradient, gradient, 1 - Second);
            if (i < decaying)
            {
                weights[i].mul_(1 - (rate * decay));
            }

            weights[i].addcdiv_(mean, square.div(second).sqrt_().add_(Least), -rate / first);
            gradient.zero_();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _moments.ForEach(m => { m.Mean.Dispose(); m.Square.Dispose(); });
}

using System.Diagnostics;
using System.Globalization;
using static TorchSharp.torch;

namespace Plumb.CrossEncoder;

/// <summary>How a model is trained.</summary>
/// <param name="Epochs">How often each pair is seen.</param>
/// <param name="Rate">Highest rate of learning; it rises over the first tenth and falls to nothing.</param>
/// <param name="Batch">Pairs of a step.</param>
/// <param name="Frozen">Lowest layers that stay as they are.</param>
/// <param name="Dropout">Share of numbers left out.</param>
/// <param name="Decay">How fast weights decay.</param>
/// <param name="Seed">Of the random numbers.</param>
/// <param name="Minutes">Longest time; where the steps would take longer, fewer are taken, and the rate falls with the clock instead.</param>
internal sealed record TrainingSettings(int Epochs = 2, double Rate = 1e-4, int Batch = 32, int Frozen = 2, double Dropout = 0.1, double Decay = 0.01, int Seed = 1, double Minutes = 35);

/// <summary>Trains an encoder on pairs with labels, and asks it.</summary>
internal static class Training
{
    private const double WarmUp = 0.1;
    private const int Asked = 32;
    private const int Told = 10;
    private const int Kept = 100;

    /// <summary>Trains with AdamW (I. Loshchilov and F. Hutter, 2019) on the weighted cross-entropy of the labels.</summary>
    public static (int Steps, double Minutes) Run(Encoder encoder, IReadOnlyList<Example> examples, TrainingSettings settings, Action save)
    {
        random.manual_seed(settings.Seed);
        var order = new Random(settings.Seed);
        var (decaying, others) = encoder.Trained(settings.Frozen);
        using var optimizer = new AdamW([.. decaying, .. others], decaying.Count, settings.Decay);
        var weights = Example.Weights(examples);
        var steps = settings.Epochs * (int)Math.Ceiling(examples.Count / (double)settings.Batch);
        var (step, loss, watch) = (0, 0d, Stopwatch.StartNew());
        encoder.Dropout = settings.Dropout;
        foreach (var batch in Enumerable.Range(0, settings.Epochs).SelectMany(_ => Example.Batches(examples, settings.Batch, order)))
        {
            var share = Math.Max(step++ / (double)steps, watch.Elapsed.TotalMinutes / settings.Minutes);
            if (share >= 1)
            {
                break;
            }

            loss += Step(encoder, batch, weights, optimizer, settings.Rate * Math.Min(share / WarmUp, (1 - share) / (1 - WarmUp)));
            if (step % Told == 0 || step == steps)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"step {step:N0} of {steps:N0}, loss {loss / Told:F3}, {watch.Elapsed.TotalMinutes:F1} min; {Environment.CpuUsage.TotalTime.TotalSeconds:F1} s of processors"));
                loss = 0;
            }

            if (step % Kept == 0)
            {
                save();
            }
        }

        encoder.Dropout = 0;
        return (step, watch.Elapsed.TotalMinutes);
    }

    /// <summary>What the labels get for each example, in order.</summary>
    public static List<double[]> Logits(Encoder encoder, IReadOnlyList<Example> examples)
    {
        using var none = no_grad();
        var found = new Dictionary<Example, double[]>(ReferenceEqualityComparer.Instance);
        foreach (var batch in Example.Batches(examples, Asked, null))
        {
            using var scope = NewDisposeScope();
            var logits = encoder.Logits(TokenBatch.Of([.. batch.Select(e => e.Tokens)])).data<float>().ToArray();
            var labels = logits.Length / batch.Count;
            for (var i = 0; i < batch.Count; i++)
            {
                found[batch[i]] = [.. logits.Skip(i * labels).Take(labels).Select(l => (double)l)];
            }
        }

        return [.. examples.Select(e => found[e])];
    }

    private static double Step(Encoder encoder, List<Example> batch, Dictionary<Example, float> weights, AdamW optimizer, double rate)
    {
        using var scope = NewDisposeScope();
        var logits = encoder.Logits(TokenBatch.Of([.. batch.Select(e => e.Tokens)]));
        var each = nn.functional.cross_entropy(logits, tensor(batch.Select(e => e.Label).ToArray()), reduction: nn.Reduction.None);
        var loss = (each * tensor(batch.Select(e => weights[e]).ToArray())).mean();
        loss.backward();
        optimizer.Step(rate);
        return loss.item<float>();
    }
}

using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Plumb.Eval.Training;

/// <summary>How vectors are learned.</summary>
internal sealed record SkipGramSettings(int Dimensions = 48, int Window = 5, int Negatives = 5, int Epochs = 4, int LeastCount = 8, int MostStems = 20_000, double Subsample = 1e-4, float Rate = 0.03f);

/// <summary>Skip-gram with negative sampling (T. Mikolov et al., "Distributed representations of words and phrases and their
/// compositionality", 2013), on one core, so that the same texts give the same vectors.</summary>
internal sealed class SkipGram(SkipGramSettings settings)
{
    private readonly Dictionary<uint, int> _counts = [];
    private readonly List<uint[]> _sentences = [];

    public void Add(uint[] sentence)
    {
        if (sentence.Length < 3)
        {
            return;
        }

        _sentences.Add(sentence);
        foreach (var stem in sentence)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, stem, out _)++;
        }
    }

    public static float Cosine(float[] a, float[] b) => TensorPrimitives.CosineSimilarity(a, b);

    public Dictionary<uint, float[]> Train(Action<string> say)
    {
        uint[] stems = [.. _counts.Where(c => c.Value >= settings.LeastCount).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(settings.MostStems).Select(c => c.Key)];
        var index = stems.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => p.i);
        var total = stems.Sum(s => (double)_counts[s]);
        var keep = stems.Select(s => Math.Min(1, Math.Sqrt(settings.Subsample * total / _counts[s]))).ToArray();
        var random = new Random(11);
        var own = Vectors(stems.Length, random);
        var context = new float[stems.Length][];
        for (var i = 0; i < context.Length; i++)
        {
            context[i] = new float[settings.Dimensions];
        }

        var noise = Noise(stems);
        var gradient = new float[settings.Dimensions];
        say($"{_sentences.Count:N0} sentences, {total:N0} words, {stems.Length:N0} stems");
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            for (var s = 0; s < _sentences.Count; s++)
            {
                var rate = settings.Rate * (1 - (((double)epoch + ((double)s / _sentences.Count)) / settings.Epochs)) + 1e-4;
                int[] kept = [.. _sentences[s].Select(x => index.GetValueOrDefault(x, -1)).Where(i => i >= 0 && random.NextDouble() < keep[i])];
                Learn(kept, own, context, noise, gradient, (float)rate, random);
            }

            say($"epoch {epoch + 1}");
        }

        return stems.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => own[p.i]);
    }

    private void Learn(int[] words, float[][] own, float[][] context, int[] noise, float[] gradient, float rate, Random random)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var reach = random.Next(1, settings.Window + 1);
            for (var j = Math.Max(0, i - reach); j < words.Length && j <= i + reach; j++)
            {
                if (j == i)
                {
                    continue;
                }

                Array.Clear(gradient);
                var vector = own[words[i]];
                Step(vector, context[words[j]], 1, rate, gradient);
                for (var n = 0; n < settings.Negatives; n++)
                {
                    var drawn = noise[random.Next(noise.Length)];
                    if (drawn != words[j])
                    {
                        Step(vector, context[drawn], 0, rate, gradient);
                    }
                }

                TensorPrimitives.Add(vector, gradient, vector);
            }
        }
    }

    private static void Step(float[] vector, float[] other, float label, float rate, float[] gradient)
    {
        var error = rate * (label - (1 / (1 + MathF.Exp(-TensorPrimitives.Dot(vector, other)))));
        TensorPrimitives.MultiplyAdd(other, error, gradient, gradient);
        TensorPrimitives.MultiplyAdd(vector, error, other, other);
    }

    private float[][] Vectors(int count, Random random)
    {
        var vectors = new float[count][];
        for (var i = 0; i < count; i++)
        {
            vectors[i] = [.. Enumerable.Range(0, settings.Dimensions).Select(_ => (random.NextSingle() - 0.5f) / settings.Dimensions)];
        }

        return vectors;
    }

    /// <summary>Stems drawn as often as the 3/4 power of their count.</summary>
    private int[] Noise(uint[] stems)
    {
        var powers = stems.Select(s => Math.Pow(_counts[s], 0.75)).ToArray();
        var sum = powers.Sum();
        var table = new List<int>();
        for (var i = 0; i < stems.Length; i++)
        {
            table.AddRange(Enumerable.Repeat(i, Math.Max(1, (int)Math.Round(powers[i] / sum * 2_000_000))));
        }

        return [.. table];
    }
}

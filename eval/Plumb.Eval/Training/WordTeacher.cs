using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Microsoft.ML.Tokenizers;

namespace Plumb.Eval.Training;

/// <summary>A model of sentence embeddings (BERT family, mean of the last layer) that is asked for single words.</summary>
/// <remarks>Words of as many tokens go through together, so nothing is padded and a batch gives what each word gives alone.</remarks>
internal sealed class WordTeacher : IDisposable
{
    private const int Batch = 128;
    private const int MostTokens = 16;

    private readonly InferenceSession _session;
    private readonly BertTokenizer _tokenizer;

    /// <summary>Opens a model.</summary>
    /// <param name="folder">Holds <c>model.onnx</c> and <c>vocab.txt</c>.</param>
    public WordTeacher(string folder)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, ExecutionMode = ExecutionMode.ORT_SEQUENTIAL };
        _session = new InferenceSession(Path.Combine(folder, "model.onnx"), options);
        _tokenizer = BertTokenizer.Create(Path.Combine(folder, "vocab.txt"), new BertOptions { LowerCaseBeforeTokenization = true });
    }

    /// <summary>One vector of length 1 for each word.</summary>
    public Dictionary<string, float[]> Embed(IReadOnlyList<string> words)
    {
        var known = new Dictionary<string, float[]>(words.Count, StringComparer.Ordinal);
        var tokens = words.Select(w => (Word: w, Ids: _tokenizer.EncodeToIds(w, MostTokens, addSpecialTokens: true, out _, out _)));
        foreach (var batch in tokens.GroupBy(t => t.Ids.Count).OrderBy(g => g.Key).SelectMany(g => g.Chunk(Batch)))
        {
            var vectors = Run([.. batch.SelectMany(b => b.Ids).Select(i => (long)i)], batch.Length);
            for (var i = 0; i < batch.Length; i++)
            {
                known[batch[i].Word] = vectors[i];
            }
        }

        return known;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private float[][] Run(long[] ids, int rows)
    {
        var length = ids.Length / rows;
        NamedOnnxValue Input(string name) => NamedOnnxValue.CreateFromTensor(name, new DenseTensor<long>(name == "input_ids" ? ids : name == "attention_mask" ? [.. Enumerable.Repeat(1L, ids.Length)] : new long[ids.Length], [rows, length]));
        using var outputs = _session.Run([.. _session.InputMetadata.Keys.Select(Input)]);
        var states = outputs[0].AsTensor<float>();
        var (values, width) = (states.ToArray(), states.Dimensions[^1]);
        return [.. Enumerable.Range(0, rows).Select(row => Mean(values.AsSpan(row * length * width, length * width), width))];
    }

    private static float[] Mean(ReadOnlySpan<float> states, int width)
    {
        var mean = new float[width];
        for (var i = 0; i < states.Length; i++)
        {
            mean[i % width] += states[i];
        }

        var norm = MathF.Sqrt(mean.Sum(v => v * v));
        return Array.ConvertAll(mean, v => v / norm);
    }
}

using Plumb.CrossEncoder.Onnx;
using static TorchSharp.torch;

namespace Plumb.CrossEncoder;

/// <summary>BERT (J. Devlin et al., 2019) with a head for labels, as a function of numbers by name.</summary>
/// <remarks>Numbers are kept in single precision. Products may be calculated in bfloat16, which some processors have units for; sums over a layer
/// and what the head gives stay in single precision.</remarks>
internal sealed class Encoder : IDisposable
{
    private const double Epsilon = 1e-12;
    private const int HeadWidth = 32;

    private readonly Dictionary<string, Tensor> _weights;
    private readonly int _layers;
    private int _frozen;

    /// <summary>Takes over the numbers of a file; a head that it lacks begins with small random ones.</summary>
    /// <param name="tensors">By their names in PyTorch.</param>
    /// <param name="labels">Number of labels.</param>
    public Encoder(IReadOnlyDictionary<string, OnnxTensor> tensors, int labels)
    {
        _weights = tensors.ToDictionary(t => t.Key, t => tensor(t.Value.Values, t.Value.Shape), StringComparer.Ordinal);
        var width = tensors["pooler.dense.bias"].Values.Length;
        _weights.TryAdd($"{OnnxBert.Head}.weight", randn([width, labels]) * 0.02);
        _weights.TryAdd($"{OnnxBert.Head}.bias", zeros(labels));
        _layers = _weights.Keys.Count(k => k.EndsWith(".intermediate.dense.bias", StringComparison.Ordinal));
    }

    /// <summary>Whether products are calculated in bfloat16.</summary>
    public bool Brief { get; set; }

    /// <summary>Share of the numbers between layers that are left out in training; 0 for none.</summary>
    public double Dropout { get; set; }

    /// <summary>Numbers by name, as they are now.</summary>
    public Dictionary<string, OnnxTensor> Tensors() =>
        _weights.ToDictionary(w => w.Key, w => new OnnxTensor(w.Key, w.Value.shape, w.Value.detach().data<float>().ToArray()), StringComparer.Ordinal);

    /// <summary>Makes numbers follow the gradient: all but the words' and places' and those of the lowest layers.</summary>
    /// <param name="frozen">How many layers stay as they are.</param>
    /// <returns>Weights, which decay, and the others, which do not.</returns>
    public (List<Tensor> Decaying, List<Tensor> Others) Trained(int frozen)
    {
        _frozen = frozen;
        bool IsFixed(string name) => name.StartsWith("embeddings.", StringComparison.Ordinal) || Enumerable.Range(0, frozen).Any(l => name.StartsWith($"encoder.layer.{l}.", StringComparison.Ordinal));
        var trained = _weights.Where(w => !IsFixed(w.Key)).OrderBy(w => w.Key, StringComparer.Ordinal).ToList();
        trained.ForEach(w => w.Value.requires_grad = true);
        return ([.. trained.Where(w => w.Value.dim() > 1).Select(w => w.Value)], [.. trained.Where(w => w.Value.dim() == 1).Select(w => w.Value)]);
    }

    /// <summary>What the labels get, before they are made probabilities.</summary>
    public Tensor Logits(TokenBatch batch)
    {
        var pooled = Linear(States(batch).select(1, 0), "pooler.dense", brief: false).tanh();
        return Linear(Dropped(pooled, Dropout), OnnxBert.Head, brief: false);
    }

    /// <summary>The last layer's numbers for each token.</summary>
    public Tensor States(TokenBatch batch)
    {
        var length = batch.Ids.shape[1];
        var x = _weights["embeddings.word_embeddings.weight"][batch.Ids] + _weights["embeddings.token_type_embeddings.weight"][batch.Types] + _weights["embeddings.position_embeddings.weight"][TensorIndex.Slice(0, length)];
        x = Normed(x, "embeddings.LayerNorm");
        for (var layer = 0; layer < _layers; layer++)
        {
            x = Layer(x, batch.Mask, $"encoder.layer.{layer}", layer >= _frozen ? Dropout : 0);
        }

        return x;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var weight in _weights.Values)
        {
            weight.Dispose();
        }
    }

    private Tensor Layer(Tensor x, Tensor mask, string name, double dropout)
    {
        var low = Brief ? x.to(ScalarType.BFloat16) : x;
        Tensor Part(string part) => Linear(low, $"{name}.attention.self.{part}", Brief).view(x.shape[0], x.shape[1], -1, HeadWidth).transpose(1, 2);
        var shares = (matmul(Part("query"), Part("key").transpose(-2, -1)) / Math.Sqrt(HeadWidth) + (Brief ? mask.to(ScalarType.BFloat16) : mask)).softmax(-1);
        var attended = matmul(shares, Part("value")).transpose(1, 2).reshape(x.shape);
        x = Normed(Dropped(Linear(attended, $"{name}.attention.output.dense", Brief), dropout).to(ScalarType.Float32) + x, $"{name}.attention.output.LayerNorm");
        var inner = nn.functional.gelu(Linear(Brief ? x.to(ScalarType.BFloat16) : x, $"{name}.intermediate.dense", Brief));
        return Normed(Dropped(Linear(inner, $"{name}.output.dense", Brief), dropout).to(ScalarType.Float32) + x, $"{name}.output.LayerNorm");
    }

    /// <summary>The pooler alone lies outputs by inputs in the file.</summary>
    private Tensor Linear(Tensor x, string name, bool brief)
    {
        var (weight, bias) = (_weights[$"{name}.weight"], _weights[$"{name}.bias"]);
        weight = name == "pooler.dense" ? weight.t() : weight;
        var flat = x.reshape(-1, x.shape[^1]);
        var product = brief ? addmm(bias.to(ScalarType.BFloat16), flat, weight.to(ScalarType.BFloat16), 1, 1) : addmm(bias, flat, weight, 1, 1);
        return product.view([.. x.shape[..^1], bias.shape[0]]);
    }

    private Tensor Normed(Tensor x, string name) => nn.functional.layer_norm(x, [x.shape[^1]], _weights[$"{name}.weight"], _weights[$"{name}.bias"], Epsilon);

    private static Tensor Dropped(Tensor x, double share) => share > 0 ? nn.functional.dropout(x, share, training: true) : x;
}

using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Microsoft.ML.Tokenizers;
using Plumb.Core.Text;
using Plumb.Eval.Judging;

namespace Plumb.Eval.Training;

/// <summary>How near a claim lies to its evidence for a model of sentence embeddings (BERT family, mean of the last layer), which Plumb
/// does not ship: for measuring what such a model would add.</summary>
/// <remarks>One thread, so that a run gives the same numbers again on the same machine.</remarks>
internal sealed class SentenceEmbeddings : IDisposable
{
    private const int MostTokens = 200;
    private const int MostSentences = 8;

    private readonly InferenceSession _session;
    private readonly BertTokenizer _tokenizer;
    private readonly Dictionary<string, float[]> _known = new(StringComparer.Ordinal);

    /// <summary>Opens a model.</summary>
    /// <param name="folder">Holds <c>model.onnx</c> and <c>vocab.txt</c>.</param>
    public SentenceEmbeddings(string folder)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, ExecutionMode = ExecutionMode.ORT_SEQUENTIAL };
        _session = new InferenceSession(Path.Combine(folder, "model.onnx"), options);
        _tokenizer = BertTokenizer.Create(Path.Combine(folder, "vocab.txt"), new BertOptions { LowerCaseBeforeTokenization = true });
    }

    /// <summary>Texts that were embedded so far.</summary>
    public int Count => _known.Count;

    /// <summary>Pairs with four more numbers each: the cosine to the nearest, the second and the third sentence of those that share most words
    /// with the claim, and to the opening of the evidence as a whole.</summary>
    public List<MeasuredPair> Extend(IReadOnlyList<MeasuredPair> pairs) =>
        [.. pairs.Select(p => p with { Case = p.Case with { Features = [.. p.Case.Features, .. Of(p.Pair)] } })];

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private float[] Of(JudgePair pair)
    {
        var claim = Embed(pair.Claim);
        var words = Stems(pair.Claim);
        var sentences = pair.Evidence.SelectMany(e => SentenceSplitter.Split(e).Select(s => s.Of(e))).Where(s => s.Length > 8).Distinct(StringComparer.Ordinal)
            .Select((s, i) => (Text: s, Shared: Stems(s).Count(words.Contains), i)).OrderByDescending(s => s.Shared).ThenBy(s => s.i).Take(MostSentences);
        var near = sentences.Select(s => TensorPrimitives.Dot<float>(claim, Embed(s.Text))).OrderDescending().Take(3).ToList();
        return [.. Enumerable.Range(0, 3).Select(i => i < near.Count ? near[i] : 0), TensorPrimitives.Dot<float>(claim, Embed(string.Join(' ', pair.Evidence)))];
    }

    private static HashSet<uint> Stems(string text) => [.. WordReader.Read(text, [new TextSpan(0, text.Length)]).Where(w => !w.Is(WordTraits.Stop)).Select(w => w.Stem)];

    private float[] Embed(string text)
    {
        text = text.Length > 4_000 ? text[..4_000] : text;
        if (!_known.TryGetValue(text, out var known))
        {
            _known[text] = known = Run([.. _tokenizer.EncodeToIds(text, MostTokens, addSpecialTokens: true, out _, out _).Select(i => (long)i)]);
        }

        return known;
    }

    private float[] Run(long[] ids)
    {
        NamedOnnxValue Input(string name, long[] values) => NamedOnnxValue.CreateFromTensor(name, new DenseTensor<long>(values, [1, values.Length]));
        var ones = Enumerable.Repeat(1L, ids.Length).ToArray();
        using var outputs = _session.Run([.. _session.InputMetadata.Keys.Select(k => Input(k, k == "input_ids" ? ids : k == "attention_mask" ? ones : new long[ids.Length]))]);
        var states = outputs[0].AsTensor<float>();
        var mean = new float[states.Dimensions[^1]];
        var values = states.ToArray();
        for (var t = 0; t < ids.Length; t++)
        {
            TensorPrimitives.Add(mean, values.AsSpan(t * mean.Length, mean.Length), mean);
        }

        TensorPrimitives.Divide(mean, TensorPrimitives.Norm<float>(mean), mean);
        return mean;
    }
}

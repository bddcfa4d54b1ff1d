using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Onnx;

/// <summary>Runs an NLI model: tokens in, a probability for each label out.</summary>
/// <remarks>Thread-safe. One thread for a run gives the same bytes on each run of the same machine.</remarks>
internal sealed class NliSession : IDisposable
{
    private static readonly string[] s_known = ["input_ids", "attention_mask", "token_type_ids"];

    private readonly InferenceSession _session;
    private readonly int _labels;
    private readonly int _padding;
    private readonly string _output;

    public NliSession(ModelFolder folder, int threads)
    {
        (_labels, _padding) = (folder.Labels.Count, folder.Tokenizer.Padding);
        // The runtime's makers collect usage figures in some builds; Plumb sends nothing that nobody asked for.
        OrtEnv.Instance().DisableTelemetryEvents();
        using var options = new SessionOptions
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        try
        {
            _session = new InferenceSession(folder.Model, options);
        }
        catch (Exception e) when (e is OnnxRuntimeException or InvalidOperationException)
        {
            throw new PlumbException($"{folder.Model} cannot be read as an ONNX model. Fetch or export it again.", e);
        }

        try
        {
            FixedLength = CheckInputs(folder.Model);
            _output = CheckOutput(folder.Model);
        }
        catch (PlumbException)
        {
            _session.Dispose();
            throw;
        }
    }

    /// <summary>The one length that the model takes, or null where it takes any.</summary>
    public int? FixedLength { get; }

    /// <summary>Probabilities of the labels, in the model's order; they add up to 1.</summary>
    /// <exception cref="OnnxRuntimeException">The model cannot be run on it.</exception>
    /// <exception cref="InvalidDataException">It does not give one finite number for each label.</exception>
    public double[] Run(EncodedPair pair)
    {
        var length = FixedLength ?? pair.Ids.Length;
        var inputs = _session.InputMetadata.Keys.Order(StringComparer.Ordinal).Select(name => NamedOnnxValue.CreateFromTensor(name, new DenseTensor<long>(name switch
        {
            "input_ids" => Padded(pair.Ids, length, _padding),
            "token_type_ids" => Padded(pair.Types, length, 0),
            _ => Padded([.. pair.Ids.Select(_ => 1L)], length, 0),
        }, [1, length]))).ToList();
        using var outputs = _session.Run(inputs, [_output]);
        return Softmax([.. outputs[0].AsEnumerable<float>()]);
    }

    public void Dispose() => _session.Dispose();

    private static long[] Padded(long[] values, int length, long with)
    {
        var padded = new long[length];
        padded.AsSpan().Fill(with);
        values.AsSpan(0, Math.Min(length, values.Length)).CopyTo(padded);
        return padded;
    }

    private double[] Softmax(float[] logits)
    {
        if (logits.Length != _labels || Array.Exists(logits, l => !float.IsFinite(l)))
        {
            throw new InvalidDataException("The model gives other numbers than one finite one for each label.");
        }

        var highest = logits.Max();
        double[] powers = [.. logits.Select(l => Math.Exp(l - highest))];
        var sum = powers.Sum();
        return [.. powers.Select(p => p / sum)];
    }

    private int? CheckInputs(string model)
    {
        var wrong = _session.InputMetadata.Where(i => !s_known.Contains(i.Key, StringComparer.Ordinal) || i.Value.ElementType != typeof(long) || i.Value.Dimensions.Length != 2).Select(i => i.Key).Order(StringComparer.Ordinal).ToList();
        if (wrong.Count > 0 || !_session.InputMetadata.ContainsKey("input_ids"))
        {
            throw new PlumbException($"{model} takes other inputs than an NLI cross-encoder ({(wrong.Count > 0 ? string.Join(", ", wrong) : "no input_ids")}): it must take input_ids and may take attention_mask and token_type_ids, each of 64-bit integers, batch by length.");
        }

        return _session.InputMetadata["input_ids"].Dimensions[1] is > 0 and var length ? length : null;
    }

    private string CheckOutput(string model)
    {
        var outputs = _session.OutputMetadata;
        var name = outputs.ContainsKey("logits") ? "logits" : outputs.Keys.Order(StringComparer.Ordinal).First();
        var output = outputs[name];
        var width = output.Dimensions.Length == 2 ? output.Dimensions[1] : 0;
        return output.ElementType == typeof(float) && output.Dimensions.Length == 2 && (width <= 0 || width == _labels)
            ? name
            : throw new PlumbException($"{model} does not give one number for each of the {_labels} labels of config.json (output {name}). Take a model exported for sequence classification, with its own config.json.");
    }
}

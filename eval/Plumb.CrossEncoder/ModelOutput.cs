using System.Text.Json;
using Plumb.CrossEncoder.Onnx;

namespace Plumb.CrossEncoder;

/// <summary>Writes a model as Plumb's judge for ONNX files reads it.</summary>
internal static class ModelOutput
{
    /// <summary>Tokens of a pair: what training read of the evidence, and room for the claim.</summary>
    private const int Longest = PairReader.MostEvidence + 64;

    /// <summary>Writes <c>model.onnx</c>, <c>vocab.txt</c> and <c>config.json</c>.</summary>
    public static void Write(string target, string from, OnnxBert file, IReadOnlyDictionary<string, OnnxTensor> tensors)
    {
        Directory.CreateDirectory(target);
        File.WriteAllBytes(Path.Combine(target, BaseModel.Model), file.With(tensors));
        File.Copy(Path.Combine(from, BaseModel.Vocabulary), Path.Combine(target, BaseModel.Vocabulary), overwrite: true);
        var labels = Example.Labels.Select((name, i) => (name, i)).ToDictionary(l => l.i.ToString(System.Globalization.CultureInfo.InvariantCulture), l => l.name);
        File.WriteAllText(Path.Combine(target, "config.json"), JsonSerializer.Serialize(new { model_type = "bert", max_position_embeddings = Longest, id2label = labels }));
    }
}

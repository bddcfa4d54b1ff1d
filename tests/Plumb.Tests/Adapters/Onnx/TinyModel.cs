using System.Text.Json;
using Plumb.Tests.Support;

namespace Plumb.Tests.Adapters.Onnx;

/// <summary>A tiny NLI model, made here: every token adds its own weights to the three outputs.</summary>
/// <remarks>Output 0 is contradiction, 1 entailment, 2 neutral, as in some published models and unlike in others. “counted” speaks for
/// entailment, “denied” for contradiction, [CLS] a little for neutral.</remarks>
internal static class TinyModel
{
    private const int Float = 1;
    private const int Int64 = 7;

    private static readonly string[] s_words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "counted", "denied", "the", "hall", "people", "inspectors", "in", ".", "266", "child", "slept"];

    /// <summary>Weights by token: for contradiction, entailment, neutral.</summary>
    public static float[] Weights(int tokens, int entails, int denies, int open)
    {
        var weights = new float[tokens * 3];
        weights[(entails * 3) + 1] = 8;
        weights[denies * 3] = 16;
        weights[(open * 3) + 2] = 3;
        return weights;
    }

    /// <summary>A folder with a model, its config and a WordPiece vocabulary.</summary>
    public static TemporaryFolder Folder(string? labels = null, string idsName = "input_ids", int outputs = 3)
    {
        var folder = new TemporaryFolder();
        folder.Write("model.onnx", Onnx(Weights(s_words.Length, 5, 6, 2), idsName, outputs));
        folder.Write("config.json", Config("bert", labels));
        folder.Write("vocab.txt", string.Join('\n', s_words) + "\n");
        return folder;
    }

    public static string Config(string type, string? labels = null, int positions = 24) => JsonSerializer.Serialize(new
    {
        model_type = type,
        max_position_embeddings = positions,
        id2label = JsonElement.Parse(labels ?? """{ "0": "CONTRADICTION", "1": "ENTAILMENT", "2": "NEUTRAL" }"""),
    });

    /// <summary>The model as ONNX: Gather the weights by token id, add them up over the length.</summary>
    public static byte[] Onnx(float[] weights, string idsName = "input_ids", int outputs = 3)
    {
        var raw = new byte[weights.Length * 4];
        Buffer.BlockCopy(weights, 0, raw, 0, raw.Length);
        var table = new ProtoWriter().Number(1, weights.Length / outputs).Number(1, outputs).Number(2, Float).Text(8, "weights").Bytes(9, raw);
        var axis = new ProtoWriter().Number(1, 1).Number(2, Int64).Text(8, "axis").Bytes(9, BitConverter.GetBytes(1L));
        var gather = new ProtoWriter().Text(1, "weights").Text(1, idsName).Text(2, "each").Text(4, "Gather");
        var sum = new ProtoWriter().Text(1, "each").Text(1, "axis").Text(2, "logits").Text(4, "ReduceSum")
            .Message(5, new ProtoWriter().Text(1, "keepdims").Number(3, 0).Number(20, 2));
        var graph = new ProtoWriter().Message(1, gather).Message(1, sum).Text(2, "tiny").Message(5, table).Message(5, axis)
            .Message(11, Value(idsName, Int64, "length")).Message(11, Value("attention_mask", Int64, "length"))
            .Message(12, Value("logits", Float, null, outputs));
        return new ProtoWriter().Number(1, 8).Message(7, graph).Message(8, new ProtoWriter().Text(1, "").Number(2, 13)).ToArray();
    }

    private static ProtoWriter Value(string name, int type, string? length, int width = 0)
    {
        var shape = new ProtoWriter()
            .Message(1, new ProtoWriter().Text(2, "batch"))
            .Message(1, length is null ? new ProtoWriter().Number(1, width) : new ProtoWriter().Text(2, length));
        return new ProtoWriter().Text(1, name).Message(2, new ProtoWriter().Message(1, new ProtoWriter().Number(1, type).Message(2, shape)));
    }
}

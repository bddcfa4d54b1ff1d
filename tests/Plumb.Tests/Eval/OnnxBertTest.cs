using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Plumb.CrossEncoder.Onnx;
using Plumb.Tests.Adapters.Onnx;
using Xunit;

namespace Plumb.Tests.Eval;

public sealed class OnnxBertTest
{
    private static readonly OnnxTensor Head = new("classifier.weight", [2, 3], [1, 0, 0, 0, 2, 0]);
    private static readonly OnnxTensor HeadBias = new("classifier.bias", [3], [0, 0, 5]);

    [Fact]
    public void A_weight_has_the_name_of_the_bias_that_is_added_to_what_it_gives()
    {
        var tensors = new OnnxBert(File([1, 0, 0, 1])).Tensors();

        Assert.Equal(["first.bias", "first.weight"], tensors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([2L, 2L], tensors["first.weight"].Shape);
        Assert.Equal([1f, 0, 0, 1], tensors["first.weight"].Values);
    }

    [Fact]
    public void A_file_with_other_numbers_and_a_head_gives_a_number_for_each_label()
    {
        var file = new OnnxBert(File([1, 0, 0, 1]));
        var written = file.With(With(file, [0, 1, 1, 0], Head));

        // The two numbers change places, 0.5 is added to each, and the head takes the first once, the second twice and nothing.
        Assert.Equal([MathF.Tanh(2.5f), 2 * MathF.Tanh(1.5f), 5], Run(written, 1, 2), (a, b) => Math.Abs(a - b) < 1e-5f);
    }

    [Fact]
    public void A_file_that_has_a_head_keeps_one()
    {
        var first = new OnnxBert(File([1, 0, 0, 1]));
        var second = new OnnxBert(first.With(With(first, [1, 0, 0, 1], Head)));
        var written = second.With(With(second, [1, 0, 0, 1], Head with { Values = [0, 0, 0, 0, 0, 0] }));

        Assert.Equal([0f, 0, 5], Run(written, 1, 2));
    }

    [Fact]
    public void A_broken_file_is_refused() => Assert.Throws<InvalidDataException>(() => new OnnxBert([0x3A, 0x01, 0x0F]));

    private static Dictionary<string, OnnxTensor> With(OnnxBert file, float[] weight, OnnxTensor head)
    {
        var tensors = file.Tensors();
        tensors["first.weight"] = tensors["first.weight"] with { Values = weight };
        tensors[head.Name] = head;
        tensors[HeadBias.Name] = HeadBias;
        return tensors;
    }

    private static float[] Run(byte[] model, params float[] input)
    {
        using var session = new InferenceSession(model);
        using var outputs = session.Run([NamedOnnxValue.CreateFromTensor("in", new DenseTensor<float>(input, [1, 2]))]);
        return [.. outputs.Single(o => o.Name == "logits").AsEnumerable<float>()];
    }

    /// <summary>tanh(in · weight + 0.5), as PyTorch writes a linear part and a pooler.</summary>
    private static byte[] File(float[] weight)
    {
        static ProtoWriter Node(string kind, string output, params string[] inputs) =>
            inputs.Aggregate(new ProtoWriter(), (node, input) => node.Text(1, input)).Text(2, output).Text(4, kind);
        static ProtoWriter Value(string name) => new ProtoWriter().Text(1, name).Message(2, new ProtoWriter().Message(1, new ProtoWriter().Number(1, 1)
            .Message(2, new ProtoWriter().Message(1, new ProtoWriter().Text(2, "batch")).Message(1, new ProtoWriter().Number(1, 2)))));
        var graph = new ProtoWriter().Message(1, Node("MatMul", "10", "in", "9")).Message(1, Node("Add", "11", "first.bias", "10")).Message(1, Node("Tanh", "12", "11")).Text(2, "tiny")
            .Bytes(5, new OnnxTensor("9", [2, 2], weight).Write()).Bytes(5, new OnnxTensor("first.bias", [2], [0.5f, 0.5f]).Write())
            .Message(11, Value("in")).Message(12, Value("12"));
        return new ProtoWriter().Number(1, 8).Message(7, graph).Message(8, new ProtoWriter().Text(1, "").Number(2, 13)).ToArray();
    }
}

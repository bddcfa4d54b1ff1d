using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Plumb.Core.Verification;
using Plumb.CrossEncoder.Onnx;
using TorchSharp;

namespace Plumb.CrossEncoder;

/// <summary>Checks that the encoder gives what ONNX Runtime gives for the same file.</summary>
internal static class CheckVerb
{
    private const double Most = 1e-3;

    private static readonly SupportCase[] s_cases =
    [
        new("The hall holds 400 people.", ["Hall C was opened in 2019. It holds four hundred people."]),
        new("No one was hurt.", ["Nobody was injured when the roof fell, the ministry said. Two cars were damaged."]),
        new("The court ordered the release of the files, and the agency appealed.", ["The court ordered that the files be released."]),
    ];

    public static int Run(string[] args)
    {
        var folder = BaseModel.Folder(args);
        using var encoder = new Encoder(new OnnxBert(File.ReadAllBytes(Path.Combine(folder, BaseModel.Model))).Tensors(), Example.Labels.Count);
        var reader = new PairReader(Path.Combine(folder, BaseModel.Vocabulary));
        using var session = new InferenceSession(Path.Combine(folder, BaseModel.Model));
        var farthest = s_cases.Max(c => Distance(encoder, session, reader.Read(c)));
        Console.WriteLine($"farthest number of {s_cases.Length} cases: {farthest:E1}");
        return farthest < Most ? 0 : 1;
    }

    private static double Distance(Encoder encoder, InferenceSession session, TokenPair pair)
    {
        NamedOnnxValue Input(string name, long[] values) => NamedOnnxValue.CreateFromTensor(name, new DenseTensor<long>(values, [1, values.Length]));
        using var outputs = session.Run([Input("input_ids", pair.Ids), Input("token_type_ids", pair.Types), Input("attention_mask", [.. pair.Ids.Select(_ => 1L)])]);
        using var none = torch.no_grad();
        var own = encoder.States(TokenBatch.Of([pair])).data<float>().ToArray();
        return outputs[0].AsEnumerable<float>().Zip(own, (a, b) => Math.Abs(a - b)).Max();
    }
}

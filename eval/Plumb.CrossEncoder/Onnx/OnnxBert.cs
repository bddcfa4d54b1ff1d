namespace Plumb.CrossEncoder.Onnx;

/// <summary>An encoder of the BERT family as an ONNX file that PyTorch wrote: its numbers by their names in PyTorch, and the file with other
/// numbers and with outputs for labels.</summary>
/// <remarks>The graph stays as it is, so whatever runs the one file runs the other. PyTorch turns the weights of its linear parts and names them
/// by a number; their names are those of the biases that are added to what they give.</remarks>
internal sealed class OnnxBert
{
    private const string Weight = "weight";
    private const string Bias = "bias";

    /// <summary>Name of the linear part that gives the labels.</summary>
    public const string Head = "classifier";

    // Numbers of the fields of ModelProto, GraphProto and NodeProto, onnx.proto3.
    private const int Graph = 7;
    private const int Node = 1;
    private const int Initializer = 5;
    private const int Output = 12;
    private const int NodeInput = 1;
    private const int NodeOutput = 2;
    private const int NodeName = 3;
    private const int NodeKind = 4;

    private readonly List<ProtoField> _model;
    private readonly List<ProtoField> _graph;
    private readonly Dictionary<string, string> _names;
    private readonly bool _hasHead;

    /// <summary>Reads a file.</summary>
    public OnnxBert(byte[] file)
    {
        _model = ProtoField.Read(file);
        _graph = _model.Find(f => f.Number == Graph).Fields;
        var nodes = _graph.Where(f => f.Number == Node).Select(f => f.Fields).ToList();
        string Kind(List<ProtoField> node) => node.Find(f => f.Number == NodeKind).Text;
        List<string> Inputs(List<ProtoField> node) => [.. node.Where(f => f.Number == NodeInput).Select(f => f.Text)];
        var products = nodes.Where(n => Kind(n) == "MatMul").ToDictionary(n => n.Find(f => f.Number == NodeOutput).Text, n => Inputs(n)[1]);
        _names = nodes.Where(n => Kind(n) == "Add").Select(Inputs).Where(i => i[0].EndsWith($".{Bias}", StringComparison.Ordinal) && products.ContainsKey(i[1]))
            .ToDictionary(i => products[i[1]], i => $"{i[0][..^Bias.Length]}{Weight}", StringComparer.Ordinal);
        _hasHead = _graph.Exists(f => f.Number == Initializer && OnnxTensor.NameOf(f) == $"{Head}.{Weight}");
        Pooled = nodes.Where(n => Kind(n) == "Tanh").Select(n => n.Find(f => f.Number == NodeOutput).Text).Single();
    }

    /// <summary>Name of what the pooler gives of the first token.</summary>
    public string Pooled { get; }

    /// <summary>Numbers by their names in PyTorch; the weights of linear parts lie as the file has them, inputs by outputs.</summary>
    public Dictionary<string, OnnxTensor> Tensors() =>
        _graph.Where(f => f.Number == Initializer).Select(OnnxTensor.Read).OfType<OnnxTensor>().ToDictionary(t => _names.GetValueOrDefault(t.Name, t.Name), StringComparer.Ordinal);

    /// <summary>The file with other numbers, whose one output, <c>logits</c>, has a number for each label.</summary>
    /// <param name="tensors">Numbers by their names in PyTorch, those of the head among them.</param>
    public byte[] With(IReadOnlyDictionary<string, OnnxTensor> tensors)
    {
        var (weight, bias) = (tensors[$"{Head}.{Weight}"], tensors[$"{Head}.{Bias}"]);
        var graph = _graph.Where(f => _hasHead || f.Number != Output).Select(f => f.Number == Initializer ? Replaced(f, tensors) : f).ToList();
        if (!_hasHead)
        {
            AddHead(graph, weight, bias);
        }

        return ProtoField.Write(_model.Select(f => f.Number == Graph ? ProtoField.Of(Graph, ProtoField.Write(graph)) : f));
    }

    private void AddHead(List<ProtoField> graph, OnnxTensor weight, OnnxTensor bias)
    {
        graph.AddRange(new[] { weight, bias }.Select(t => ProtoField.Of(Initializer, t.Write())));
        graph.Add(ProtoField.Of(Node, NodeOf("MatMul", Pooled, weight.Name, $"{Head}.product")));
        graph.Add(ProtoField.Of(Node, NodeOf("Add", $"{Head}.product", bias.Name, "logits")));
        graph.Add(ProtoField.Of(Output, LogitsInfo(bias.Values.Length)));
    }

    private ProtoField Replaced(ProtoField initializer, IReadOnlyDictionary<string, OnnxTensor> tensors)
    {
        var name = OnnxTensor.NameOf(initializer);
        return tensors.TryGetValue(_names.GetValueOrDefault(name, name), out var tensor) ? ProtoField.Of(Initializer, (tensor with { Name = name }).Write()) : initializer;
    }

    private static byte[] NodeOf(string kind, string first, string second, string output) => ProtoField.Write([
        ProtoField.Of(NodeInput, first), ProtoField.Of(NodeInput, second), ProtoField.Of(NodeOutput, output), ProtoField.Of(NodeName, output), ProtoField.Of(NodeKind, kind)]);

    /// <summary>ValueInfoProto: a name, and of a type of tensor the sort of number (1: single precision) and the axes.</summary>
    private static byte[] LogitsInfo(int labels)
    {
        var shape = ProtoField.Write([ProtoField.Of(1, ProtoField.Write([ProtoField.Of(2, "batch")])), ProtoField.Of(1, ProtoField.Write([ProtoField.Of(1, (ulong)labels)]))]);
        var type = ProtoField.Write([ProtoField.Of(1, 1ul), ProtoField.Of(2, shape)]);
        return ProtoField.Write([ProtoField.Of(1, "logits"), ProtoField.Of(2, ProtoField.Write([ProtoField.Of(1, type)]))]);
    }
}

using System.Runtime.InteropServices;

namespace Plumb.CrossEncoder.Onnx;

/// <summary>Numbers of a model, in rows.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="Shape">Length of each axis.</param>
/// <param name="Values">The numbers, the last axis first to change.</param>
internal sealed record OnnxTensor(string Name, long[] Shape, float[] Values)
{
    // Numbers of the fields of TensorProto, onnx.proto3.
    private const int Dims = 1;
    private const int DataType = 2;
    private const int NameField = 8;
    private const int RawData = 9;
    private const int Single = 1;

    /// <summary>Name of a tensor as it lies in a file.</summary>
    public static string NameOf(ProtoField tensor) => tensor.Fields.Find(f => f.Number == NameField).Text;

    /// <summary>The tensor, or null where it holds other than single-precision numbers.</summary>
    public static OnnxTensor? Read(ProtoField tensor)
    {
        var fields = tensor.Fields;
        return fields.Find(f => f.Number == DataType).Value != Single ? null : new OnnxTensor(
            NameOf(tensor),
            [.. fields.Where(f => f.Number == Dims).Select(f => (long)f.Value)],
            MemoryMarshal.Cast<byte, float>(fields.Find(f => f.Number == RawData).Bytes.Span).ToArray());
    }

    /// <summary>The message of a file.</summary>
    public byte[] Write() => ProtoField.Write([
        .. Shape.Select(d => ProtoField.Of(Dims, (ulong)d)),
        ProtoField.Of(DataType, Single),
        ProtoField.Of(NameField, Name),
        ProtoField.Of(RawData, MemoryMarshal.AsBytes<float>(Values).ToArray()),
    ]);
}

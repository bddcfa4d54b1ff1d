namespace Plumb.CrossEncoder.Onnx;

/// <summary>A field of a message in the wire format of protocol buffers.</summary>
/// <param name="Number">Number of the field.</param>
/// <param name="Wire">0 for a number, 1 and 5 for eight and four bytes, 2 for bytes with their length.</param>
/// <param name="Value">The number, where the wire says so.</param>
/// <param name="Bytes">The bytes otherwise.</param>
internal readonly record struct ProtoField(int Number, int Wire, ulong Value, ReadOnlyMemory<byte> Bytes)
{
    private const int OfBytes = 2;

    /// <summary>A field that holds bytes: a text or a message.</summary>
    public static ProtoField Of(int number, ReadOnlyMemory<byte> bytes) => new(number, OfBytes, 0, bytes);

    /// <summary>A field that holds a text.</summary>
    public static ProtoField Of(int number, string text) => Of(number, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>A field that holds a number.</summary>
    public static ProtoField Of(int number, ulong value) => new(number, 0, value, default);

    /// <summary>The bytes as a text.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>The fields of the message that it holds.</summary>
    public List<ProtoField> Fields => Read(Bytes);

    /// <summary>The fields of a message, in order; nothing is copied.</summary>
    public static List<ProtoField> Read(ReadOnlyMemory<byte> message)
    {
        var fields = new List<ProtoField>();
        for (var at = 0; at < message.Length;)
        {
            var key = Number7(message.Span, ref at);
            var wire = (int)(key & 7);
            var value = wire == 0 ? Number7(message.Span, ref at) : 0;
            var length = wire switch { 0 => 0, 1 => 8, OfBytes => (int)Number7(message.Span, ref at), 5 => 4, _ => throw new InvalidDataException("The ONNX file is broken.") };
            fields.Add(new ProtoField((int)(key >> 3), wire, value, message.Slice(at, length)));
            at += length;
        }

        return fields;
    }

    /// <summary>A message of fields.</summary>
    public static byte[] Write(IEnumerable<ProtoField> fields)
    {
        using var message = new MemoryStream();
        foreach (var field in fields)
        {
            Put(message, ((ulong)field.Number << 3) | (uint)field.Wire);
            if (field.Wire is 0 or OfBytes)
            {
                Put(message, field.Wire == 0 ? field.Value : (ulong)field.Bytes.Length);
            }

            message.Write(field.Bytes.Span);
        }

        return message.ToArray();
    }

    private static ulong Number7(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0ul;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 127) << shift;
            if (part < 128)
            {
                return value;
            }
        }
    }

    private static void Put(Stream stream, ulong value)
    {
        for (; value > 127; value >>= 7)
        {
            stream.WriteByte((byte)(value | 128));
        }

        stream.WriteByte((byte)value);
    }
}

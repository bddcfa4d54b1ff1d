using System.Security.Cryptography;
using System.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>From which probability on a sentence gets which grade.</summary>
/// <param name="Name"><c>strict</c>, <c>default</c> or <c>lenient</c>.</param>
/// <param name="Full">Least probability for full support.</param>
/// <param name="Partial">Least probability for partial support.</param>
public sealed record OperatingPoint(string Name, double Full, double Partial);

/// <summary>What training leaves: trees for support and for contradiction, and where grades begin.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class JudgeModel
{
    private const string Magic = "plumb-judge/1";

    /// <summary>A model.</summary>
    /// <param name="support">Trees that tell full support.</param>
    /// <param name="contradiction">Trees that tell contradiction.</param>
    /// <param name="contradicted">Least probability of contradiction.</param>
    /// <param name="points">Operating points, at least one.</param>
    /// <param name="trained">Day of training, RFC 3339 full-date.</param>
    public JudgeModel(TreeEnsemble support, TreeEnsemble contradiction, double contradicted, IReadOnlyList<OperatingPoint> points, string trained)
    {
        ArgumentOutOfRangeException.ThrowIfZero(points.Count, nameof(points));
        (Support, Contradiction, Contradicted, Points, Trained) = (support, contradiction, contradicted, points, trained);
        Digest = Convert.ToHexStringLower(SHA256.HashData(Write()));
    }

    /// <summary>The model that comes with Plumb.</summary>
    public static JudgeModel Embedded { get; } = ReadEmbedded();

    /// <summary>Trees that tell full support.</summary>
    public TreeEnsemble Support { get; }

    /// <summary>Trees that tell contradiction.</summary>
    public TreeEnsemble Contradiction { get; }

    /// <summary>Least probability of contradiction.</summary>
    public double Contradicted { get; }

    /// <summary>Operating points.</summary>
    public IReadOnlyList<OperatingPoint> Points { get; }

    /// <summary>Day of training, RFC 3339 full-date.</summary>
    public string Trained { get; }

    /// <summary>SHA-256 of the model's bytes, 64 hexadecimal digits.</summary>
    public string Digest { get; }

    /// <summary>The operating point of a name.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public OperatingPoint PointOf(string name) =>
        Points.FirstOrDefault(p => p.Name == name) ?? throw new ArgumentException($"The model has no operating point “{name}”.", nameof(name));

    /// <summary>The model as bytes; the same model gives the same.</summary>
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Trained);
        writer.Write(string.Join(',', JudgeFeatures.Names));
        writer.Write(Points.Count);
        foreach (var point in Points)
        {
            writer.Write(point.Name);
            writer.Write(point.Full);
            writer.Write(point.Partial);
        }

        writer.Write(Contradicted);
        WriteTrees(writer, Support);
        WriteTrees(writer, Contradiction);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model, or one of other features.</exception>
    public static JudgeModel Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        if (reader.ReadString() != Magic)
        {
            throw new InvalidDataException("The bytes are no model of a judge.");
        }

        var trained = reader.ReadString();
        if (reader.ReadString() != string.Join(',', JudgeFeatures.Names))
        {
            throw new InvalidDataException("The model was trained on other features than this version measures: train it again.");
        }

        var points = Enumerable.Range(0, reader.ReadInt32()).Select(_ => new OperatingPoint(reader.ReadString(), reader.ReadDouble(), reader.ReadDouble())).ToList();
        var contradicted = reader.ReadDouble();
        var support = ReadTrees(reader);
        return new JudgeModel(support, ReadTrees(reader), contradicted, points, trained);
    }

    private static void WriteTrees(BinaryWriter writer, TreeEnsemble ensemble)
    {
        writer.Write(ensemble.Slope);
        writer.Write(ensemble.Offset);
        writer.Write(ensemble.Trees.Count);
        foreach (var tree in ensemble.Trees)
        {
            writer.Write((short)tree.Features.Length);
            for (var node = 0; node < tree.Features.Length; node++)
            {
                writer.Write((byte)tree.Features[node]);
                writer.Write(tree.Thresholds[node]);
                writer.Write((short)tree.Left[node]);
                writer.Write((short)tree.Right[node]);
            }

            foreach (var leaf in tree.Leaves)
            {
                writer.Write(leaf);
            }
        }
    }

    private static TreeEnsemble ReadTrees(BinaryReader reader)
    {
        var (slope, offset) = (reader.ReadDouble(), reader.ReadDouble());
        var trees = new List<RegressionTree>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var nodes = reader.ReadInt16();
            var tree = new RegressionTree(new int[nodes], new float[nodes], new int[nodes], new int[nodes], new float[nodes + 1]);
            for (var node = 0; node < nodes; node++)
            {
                tree.Features[node] = reader.ReadByte();
                tree.Thresholds[node] = reader.ReadSingle();
                tree.Left[node] = reader.ReadInt16();
                tree.Right[node] = reader.ReadInt16();
            }

            for (var leaf = 0; leaf <= nodes; leaf++)
            {
                tree.Leaves[leaf] = reader.ReadSingle();
            }

            trees.Add(tree);
        }

        return new TreeEnsemble(trees, slope, offset);
    }

    private static JudgeModel ReadEmbedded()
    {
        using var stream = typeof(JudgeModel).Assembly.GetManifestResourceStream("Plumb.Core.Verification.Judging.support.model")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.ToArray());
    }
}

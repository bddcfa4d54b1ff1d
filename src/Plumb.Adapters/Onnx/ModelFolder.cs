using System.Security.Cryptography;
using System.Text.Json;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Onnx;

/// <summary>The files of an NLI model: <c>model.onnx</c>, <c>config.json</c> and a tokenizer.</summary>
internal sealed class ModelFolder
{
    private const int ShortestLength = 16;
    private const int UsualLength = 512;

    private ModelFolder(string path, string model, JsonElement config)
    {
        (Path, Model) = (path, model);
        Labels = NliLabels.Read(config);
        var type = config.TryGetProperty("model_type", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : "";
        Tokenizer = TokenizerFiles.Read(path, type);
        Longest = LengthOf(config, type);
        using var stream = File.OpenRead(model);
        Digest = Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The ONNX file.</summary>
    public string Model { get; }

    /// <summary>SHA-256 of the ONNX file, 64 hexadecimal digits.</summary>
    public string Digest { get; }

    /// <summary>What the outputs mean.</summary>
    public NliLabels Labels { get; }

    /// <summary>Turns texts into tokens.</summary>
    public PairTokenizer Tokenizer { get; }

    /// <summary>Most tokens of a pair.</summary>
    public int Longest { get; }

    /// <summary>Opens a folder, or the ONNX file in it.</summary>
    /// <exception cref="PlumbException">A file is missing or broken; the message says which and what to do.</exception>
    public static ModelFolder Open(string path)
    {
        var isFile = File.Exists(path);
        var folder = isFile ? System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))! : path;
        if (!Directory.Exists(folder))
        {
            throw new PlumbException($"There is no model in {path}. Name a folder with model.onnx, config.json and a tokenizer, or fetch one with plumb models pull.");
        }

        var model = isFile ? path : new[] { "model.onnx", System.IO.Path.Combine("onnx", "model.onnx") }.Select(f => System.IO.Path.Combine(folder, f)).FirstOrDefault(File.Exists)
            ?? throw new PlumbException($"{folder} holds no model.onnx. Export the model to ONNX, or name the file itself.");
        ModelManifest.CheckFolder(folder);
        return new ModelFolder(folder, model, Json(folder, "config.json", mayLack: false));
    }

    /// <summary>A JSON file of the folder.</summary>
    /// <exception cref="PlumbException">It is missing where it must not be, or is no JSON object.</exception>
    public static JsonElement Json(string folder, string name, bool mayLack)
    {
        var path = System.IO.Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            return mayLack ? JsonElement.Parse("{}") : throw new PlumbException($"{folder} holds no {name}, which belongs to the model. Take it from the model's makers.");
        }

        try
        {
            var json = JsonElement.Parse(File.ReadAllBytes(path));
            return json.ValueKind == JsonValueKind.Object ? json : throw new JsonException("not an object");
        }
        catch (JsonException e)
        {
            throw new PlumbException($"{path} is no JSON object. Bring it back as the model's makers published it.", e);
        }
    }

    /// <summary>RoBERTa counts positions from two on, so two of them are never used.</summary>
    private static int LengthOf(JsonElement config, string type)
    {
        var positions = config.TryGetProperty("max_position_embeddings", out var given) && given.TryGetInt32(out var count) ? count : UsualLength;
        var length = type.Contains("roberta", StringComparison.Ordinal) ? positions - 2 : positions;
        return Math.Clamp(length, ShortestLength, UsualLength);
    }
}

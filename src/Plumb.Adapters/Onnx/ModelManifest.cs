using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Onnx;

/// <summary>The files of a model: where each is fetched and which SHA-256 it must have.</summary>
/// <param name="Name">Name of the model, and of its folder: letters, digits, dot, dash and underscore.</param>
/// <param name="Files">Its files, at least one.</param>
public sealed record ModelManifest(string Name, IReadOnlyList<ModelFile> Files)
{
    /// <summary>Name under which a manifest lies beside the files it names.</summary>
    public const string FileName = "plumb-model.json";

    private const int MostFiles = 64;
    private const int LongestManifest = 1 << 20;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="PlumbException">It is missing, is no manifest, or asks for what is not allowed.</exception>
    public static ModelManifest Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length > LongestManifest)
        {
            throw new PlumbException(file.Exists ? $"{path} is too long for a manifest of a model." : $"There is no file {path}. A manifest is a small JSON file: {{ \"name\", \"files\": [{{ \"url\", \"sha256\" }}] }}.");
        }

        ModelManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<ModelManifest>(File.ReadAllBytes(path), s_json);
        }
        catch (JsonException e)
        {
            throw new PlumbException($"{path} is no manifest of a model: {{ \"name\", \"files\": [{{ \"url\", \"sha256\", \"file\"? }}] }}.", e);
        }

        return manifest?.Problem() is { } problem ? throw new PlumbException($"{path}: {problem}") : manifest ?? throw new PlumbException($"{path} is empty.");
    }

    /// <summary>The manifest as JSON.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, s_json);

    /// <summary>Checks every file of a folder that was fetched by a manifest; a folder without one is taken as it is.</summary>
    /// <exception cref="PlumbException">A file is missing or is not the one that was pinned.</exception>
    public static void CheckFolder(string folder)
    {
        if (!File.Exists(Path.Combine(folder, FileName)))
        {
            return;
        }

        foreach (var file in Read(Path.Combine(folder, FileName)).Files)
        {
            if (!IsPinned(Path.Combine(folder, file.FileName), file.Sha256))
            {
                throw new PlumbException($"{file.FileName} in {folder} is missing or is not the file that was pinned. Fetch the model again with plumb models pull.");
            }
        }
    }

    /// <summary>Whether a file is there and has a SHA-256.</summary>
    internal static bool IsPinned(string path, string sha256)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var stream = File.OpenRead(path);
        return string.Equals(Convert.ToHexStringLower(SHA256.HashData(stream)), sha256, StringComparison.OrdinalIgnoreCase);
    }

    private string? Problem()
    {
        if (!IsName(Name))
        {
            return "the name may hold letters, digits, dots, dashes and underscores only, and begins with a letter or digit.";
        }

        if (Files.Count is 0 or > MostFiles)
        {
            return $"a model has 1 to {MostFiles} files.";
        }

        return Files.Select(f => f.Problem()).FirstOrDefault(p => p is not null)
            ?? Files.GroupBy(f => f.FileName, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => $"two files are named {g.Key}.").FirstOrDefault();
    }

    /// <summary>Whether a text can be a file's name on every system and leads nowhere else.</summary>
    internal static bool IsName(string text) =>
        text.Length is > 0 and <= 100 && char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}

/// <summary>A file of a model.</summary>
/// <param name="Url">Address, https only.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 hexadecimal digits.</param>
/// <param name="File">Name in the model's folder; null for the last part of the address.</param>
public sealed record ModelFile(Uri Url, string Sha256, string? File = null)
{
    /// <summary>Name in the model's folder.</summary>
    [JsonIgnore]
    public string FileName => File ?? (Url.IsAbsoluteUri ? Path.GetFileName(Url.AbsolutePath) : "");

    /// <summary>What is wrong with it, or null.</summary>
    internal string? Problem() =>
        !Url.IsAbsoluteUri || Url.Scheme != "https" || Url.UserInfo.Length > 0 ? "every address must begin with https:// and hold no password."
        : Sha256.Length != 64 || !Sha256.All(char.IsAsciiHexDigit) ? "every file needs its sha256, 64 hexadecimal digits."
        : !ModelManifest.IsName(FileName) || FileName == ModelManifest.FileName ? "a file's name may hold letters, digits, dots, dashes and underscores only; give one with \"file\"."
        : null;
}

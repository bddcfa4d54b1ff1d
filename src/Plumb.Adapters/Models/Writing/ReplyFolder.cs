using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plumb.Adapters.Models.Writing;

/// <summary>Keeps replies of models by the hash of what was asked, a file for each, so that a check can be made again without the model.</summary>
/// <remarks>A file is written beside its place and then moved there: whoever is stopped in between leaves no half reply. A file that
/// cannot be read is no reply. The folder may be deleted at any time; then checks by a model cannot be replayed.</remarks>
/// <param name="folder">The folder; made when the first reply is kept.</param>
public sealed class ReplyFolder(string folder)
{
    private const int LongestFile = 1 << 20;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Why replies could not be kept, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>The reply to what has this hash, or null.</summary>
    public async Task<KeptReply?> FindAsync(string hash, CancellationToken cancel)
    {
        try
        {
            var file = new FileInfo(PathOf(hash));
            return file.Exists && file.Length <= LongestFile && JsonSerializer.Deserialize<KeptReply>(await File.ReadAllBytesAsync(file.FullName, cancel), s_json) is { Format: KeptReply.Version, Text: not null } kept ? kept : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a reply; a folder that cannot be written costs nobody the answer.</summary>
    public async Task KeepAsync(string hash, KeptReply reply, CancellationToken cancel)
    {
        try
        {
            var path = PathOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var beside = $"{path}.part";
            await File.WriteAllBytesAsync(beside, JsonSerializer.SerializeToUtf8Bytes(reply, s_json), cancel);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Problem = e.Message;
        }
    }

    private string PathOf(string hash) => Path.Combine(folder, hash[..2], $"{hash}.json");
}

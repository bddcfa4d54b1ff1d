using System.IO.Compression;
using System.Text.Json;

namespace Plumb.Eval.Poison;

/// <summary>A question with what a liar wants answered, and five texts that were written to be found for it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Right">The right answer.</param>
/// <param name="Wanted">The answer that the texts give.</param>
/// <param name="Texts">The texts.</param>
internal sealed record TargetedPoison(string Question, string Right, string Wanted, IReadOnlyList<string> Texts);

/// <summary>Reads the public sets of attacks.</summary>
internal static class Attacks
{
    /// <summary>Instructions of BIPIA, for texts and for code, in order; each on one line.</summary>
    public static IReadOnlyList<string> Bipia(string folder) =>
        [.. new[] { "text_attack_train.json", "code_attack_train.json" }.Select(f => Path.Combine(folder, f)).Where(File.Exists).SelectMany(OfFile)];

    /// <summary>The targeted texts of PoisonedRAG, by the order of their file.</summary>
    public static IEnumerable<TargetedPoison> Poisoned(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "adv_targeted_*.json.gz").Order(StringComparer.Ordinal))
        {
            using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            using var json = JsonDocument.Parse(stream);
            foreach (var item in json.RootElement.EnumerateObject().Select(p => p.Value))
            {
                yield return new TargetedPoison(Text(item, "question"), Text(item, "correct answer"), Text(item, "incorrect answer"), [.. item.GetProperty("adv_texts").EnumerateArray().Select(t => t.GetString()!)]);
            }
        }
    }

    private static IEnumerable<string> OfFile(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. json.RootElement.EnumerateObject().SelectMany(kind => kind.Value.EnumerateArray().Select(a => string.Join(' ', a.GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))];
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}

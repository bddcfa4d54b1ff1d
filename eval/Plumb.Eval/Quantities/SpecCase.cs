using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Plumb.Core.Text;

namespace Plumb.Eval.Quantities;

/// <summary>A case of the specs: a text and what is to be read in it.</summary>
/// <param name="Input">The text.</param>
/// <param name="Expected">Places in UTF-16 (start, end exclusive) and values, in order; where the specs give two readings, both with a
/// stroke between them.</param>
/// <param name="Written">The day on which the words were said, or null.</param>
internal sealed record SpecCase(string Input, IReadOnlyList<(int Start, int End, string Value)> Expected, PartialDate? Written)
{
    /// <summary>Whether just these stand in the case, at these places.</summary>
    public bool Passes(IReadOnlyList<(int Start, int End, string Value)> given) =>
        ValuesPass(given) && given.Zip(Expected).All(p => p.First.Start == p.Second.Start && p.First.End == p.Second.End);

    /// <summary>Whether just these values are in the case, in this order.</summary>
    public bool ValuesPass(IReadOnlyList<(int Start, int End, string Value)> given) =>
        given.Count == Expected.Count && given.Zip(Expected).All(p => p.Second.Value.Split('|').Contains(p.First.Value));


    /// <summary>Rules were made by looking at the cases of this half alone: the first byte of the text's SHA-256 is even.</summary>
    public bool IsForDevelopment => SHA256.HashData(Encoding.UTF8.GetBytes(Input))[0] % 2 == 0;

    /// <summary>The cases of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="type">Name of the kind of result that is read; results of others are left out, and a case of these alone expects nothing.</param>
    /// <param name="value">The value of a result.</param>
    public static IReadOnlyList<SpecCase> Read(string file, string type, Func<JsonElement, string?> value)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(new StreamReader(stream, Encoding.UTF8).ReadToEnd());
        return [.. json.RootElement.EnumerateArray().Select(c => Of(c, type, value)).OfType<SpecCase>()];
    }

    private static SpecCase? Of(JsonElement element, string type, Func<JsonElement, string?> value)
    {
        var input = element.GetProperty(nameof(Input)).GetString()!;
        var expected = new List<(int, int, string)>();
        foreach (var result in element.GetProperty("Results").EnumerateArray())
        {
            var own = (result.TryGetProperty("TypeName", out var t) ? t : result.GetProperty("Type")).GetString();
            if (own is null || !(own == type || own.EndsWith($".{type}", StringComparison.Ordinal)))
            {
                continue;
            }

            if (value(result) is not { } read || !result.TryGetProperty("Start", out var start))
            {
                return null;
            }

            expected.Add((start.GetInt32(), start.GetInt32() + result.GetProperty("Text").GetString()!.Length, read));
        }

        var written = element.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var day) ? PartialDate.ParseIso(day.GetString()) : null;
        return new SpecCase(input, expected, written);
    }
}

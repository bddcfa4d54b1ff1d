using System.Text.Json;
using Plumb.Core.Reading;

namespace Plumb.Adapters.PlainText;

/// <summary>Opens JSON Lines: each line is a document of its own, archived as it stands.</summary>
public sealed class JsonLinesContainer : IContainerReader
{
    public IReadOnlyCollection<string> MediaTypes { get; } = ["application/jsonl"];

    public IEnumerable<Member> Open(Stream container, string name, ReadingLimits limits, CancellationToken cancel)
    {
        var number = 0;
        foreach (var line in ByteLines.Of(container, limits.MaxBytes, cancel))
        {
            number++;
            var text = line is null ? default : Trimmed(line, isFirst: number == 1);
            if (line is null)
            {
                yield return new Member($"line {number}", [], $"the line is longer than {limits.MaxBytes:N0} bytes");
            }
            else if (text.Length > 0)
            {
                yield return IsObject(text.Span)
                    ? new Member($"line {number}", text.ToArray())
                    : new Member($"line {number}", [], "the line is no whole JSON object");
            }
        }
    }

    /// <summary>A broken line is told as such, and is no text.</summary>
    private static bool IsObject(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadOnlyMemory<byte> Trimmed(byte[] line, bool isFirst)
    {
        var text = line.AsMemory();
        if (isFirst && text.Span.StartsWith(System.Text.Encoding.UTF8.Preamble))
        {
            text = text[3..];
        }

        return text.Trim(" \t\r\n"u8);
    }
}

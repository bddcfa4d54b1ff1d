using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Adapters.PlainText;

/// <summary>Reads plain text: paragraphs stand between blank lines.</summary>
public sealed class PlainTextReader : IDocumentReader
{
    private const int LongestTitle = 120;

    public IReadOnlyCollection<string> MediaTypes { get; } = ["text/plain", "text/csv"];

    public ReadOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        var builder = new DocumentBuilder(limits);
        var kind = snapshot.MediaType == "text/csv" ? BlockKind.TableRow : BlockKind.Paragraph;
        var decoded = TextDecoding.Decode(snapshot.Bytes);
        var text = decoded.Text.ReplaceLineEndings("\n");
        if (!text.Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)))
        {
            return new ReadOutcome.Unreadable(text.AsSpan().Trim().IsEmpty ? "it holds no text" : "it holds marks alone, and no word or figure");
        }

        foreach (var paragraph in kind == BlockKind.TableRow ? text.Split('\n') : Paragraphs.Of(text))
        {
            cancel.ThrowIfCancellationRequested();
            builder.Add(kind, paragraph);
        }

        return builder.IsEmpty
            ? new ReadOutcome.Unreadable("it holds no text")
            : new ReadOutcome.Read(builder.Build(snapshot.Id, new SourceFacts { Title = kind == BlockKind.Paragraph ? TitleOf(text) : null }), decoded.Warnings(builder.Truncated));
    }

    /// <summary>A first line that stands alone, is short and ends in no stop, as titles do; else null.</summary>
    private static string? TitleOf(string text)
    {
        var lines = text.TrimStart().Split('\n', 3);
        var first = lines[0].Trim();
        return lines.Length == 3 && string.IsNullOrWhiteSpace(lines[1]) && !string.IsNullOrWhiteSpace(lines[2]) && first.Length <= LongestTitle && first.Contains(' ') && char.IsUpper(first[0]) && char.IsLetterOrDigit(first[^1])
            ? first
            : null;
    }
}

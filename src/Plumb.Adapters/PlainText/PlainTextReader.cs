using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Adapters.PlainText;

/// <summary>Reads plain text: paragraphs stand between blank lines.</summary>
public sealed class PlainTextReader : IDocumentReader
{
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
            : new ReadOutcome.Read(builder.Build(snapshot.Id, new SourceFacts { Title = kind == BlockKind.Paragraph && OpeningTitle.Of(text) is [var first, ..] ? first.Of(text).Trim() : null }), decoded.Warnings(builder.Truncated));
    }
}

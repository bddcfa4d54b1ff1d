using System.Text.RegularExpressions;
using Plumb.Core.Claims.Citing;
using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Sources;

namespace Plumb.Adapters.PlainText;

/// <summary>Reads plain text with the place of each word: paragraphs stand between blank lines, entries and items on lines of their own.</summary>
public sealed partial class LinkedPlainTextReader : ILinkedTextReader
{
    public IReadOnlyCollection<string> MediaTypes { get; } = ["text/plain"];

    public LinkedOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        var decoded = TextDecoding.Decode(snapshot.Bytes);
        var file = decoded.Text;
        var builder = new LinkedTextBuilder(limits);
        var title = OpeningTitle.Of(file);
        var afterBlank = true;
        for (var start = 0; start < file.Length;)
        {
            cancel.ThrowIfCancellationRequested();
            var end = file.IndexOf('\n', start);
            end = end < 0 ? file.Length : end;
            var line = file.AsSpan(start, end - start);
            if (line.IsWhiteSpace())
            {
                afterBlank = true;
            }
            else if (title.Any(t => t.Start <= end && start <= t.Start))
            {
                builder.Begin(BlockKind.Heading, title[0].Start >= start ? 1 : 2);
                builder.Append(line, start);
                afterBlank = true;
            }
            else
            {
                AddLine(builder, line, start, afterBlank);
                afterBlank = IsTitle(line);
            }

            start = end + 1;
        }

        var text = builder.Build(file, title is [var first, ..] ? new SourceFacts { Title = first.Of(file).Trim() } : SourceFacts.None);
        return builder.IsEmpty
            ? new LinkedOutcome.Unreadable("it holds no text")
            : new LinkedOutcome.Read(text, decoded.Warnings(builder.Truncated));
    }

    private static void AddLine(LinkedTextBuilder builder, ReadOnlySpan<char> line, int place, bool begins)
    {
        var item = Marker().IsMatch(line);
        if (begins || item || IsTitle(line))
        {
            builder.Begin(IsTitle(line) ? BlockKind.Heading : item ? BlockKind.ListItem : BlockKind.Paragraph, IsTitle(line) ? 2 : item ? 1 : 0);
        }
        else
        {
            builder.BreakLine();
        }

        builder.Append(line, place);
    }

    /// <summary>A list of references has a title even in plain text.</summary>
    private static bool IsTitle(ReadOnlySpan<char> line) => ReferenceList.IsTitle(line.Trim().ToString());

    [GeneratedRegex(@"^\s*(\[\^?[\w-]{1,12}\]|\(?\d{1,3}[.)]\s|[-*•–]\s|[¹²³⁰⁴-⁹]+|@\w+\s*\{)", RegexOptions.NonBacktracking)]
    private static partial Regex Marker();
}

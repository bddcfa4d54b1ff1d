using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Sources;

namespace Plumb.Adapters.PlainText;

/// <summary>Reads Markdown with its links, footnotes and superscripts, and the place of each word in the file.</summary>
public sealed class LinkedMarkdownReader : ILinkedTextReader
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter().UsePipeTables().UseFootnotes().UseEmphasisExtras(EmphasisExtraOptions.Superscript).UsePreciseSourceLocation().Use<InlineReading<FootnoteMarks>>().Use<InlineReading<WikiLinks>>().Build();

    public IReadOnlyCollection<string> MediaTypes { get; } = ["text/markdown"];

    public LinkedOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        var decoded = TextDecoding.Decode(snapshot.Bytes);
        var file = decoded.Text;
        var builder = new LinkedTextBuilder(limits);
        var raw = 0;
        Func<string, string?>? defined = null;
        try
        {
            var markdown = Markdown.Parse(file, s_pipeline);
            defined = label => markdown.TryGetLinkReferenceDefinition(label, out var definition) ? definition.Url : null;
            Add(markdown, new Place(0, null, null));
            var title = markdown.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1);
            var read = builder.Build(file, new SourceFacts { Title = title is null ? null : MarkdownInlines.PlainText(title.Inline) });
            return builder.IsEmpty
                ? new LinkedOutcome.Unreadable("it holds no text")
                : new LinkedOutcome.Read(read, Warnings());
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException)
        {
            return new LinkedOutcome.Unreadable($"its Markdown cannot be read: {e.Message}");
        }

        IReadOnlyList<string> Warnings() =>
        [
            .. raw > 0 ? [$"{raw} blocks of raw HTML were passed over"] : Array.Empty<string>(),
            .. builder.Truncated ? ["cut at the length limit"] : Array.Empty<string>(),
        ];

        void Add(ContainerBlock container, Place place)
        {
            foreach (var block in container)
            {
                cancel.ThrowIfCancellationRequested();
                switch (block)
                {
                    case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or BlankLineBlock:
                        break;
                    case HtmlBlock:
                        raw++;
                        break;
                    case Table table:
                        table.OfType<TableRow>().ToList().ForEach(AddRow);
                        break;
                    case CodeBlock code:
                        builder.Begin(BlockKind.Code);
                        AddLines(code);
                        break;
                    case LeafBlock leaf:
                        builder.Begin(KindOf(leaf, container, place), leaf is HeadingBlock h ? h.Level : place.Depth, null, place.Note, place.Label);
                        MarkdownInlines.Add(leaf.Inline, builder, defined);
                        place = place with { Label = null };
                        break;
                    case Footnote note:
                        Add(note, place with { Note = note.Label?.TrimStart('^') ?? "" });
                        break;
                    case ListItemBlock item:
                        Add(item, place with { Label = item.Parent is ListBlock { IsOrdered: true } ? $"{item.Order}" : null });
                        break;
                    case ContainerBlock inner:
                        Add(inner, inner is ListBlock ? place with { Depth = place.Depth + 1 } : place);
                        break;
                }
            }
        }

        void AddRow(TableRow row)
        {
            builder.Begin(BlockKind.TableRow);
            foreach (var (cell, number) in row.OfType<TableCell>().Select((c, i) => (c, i)))
            {
                builder.Append(number > 0 ? " | " : "");
                foreach (var leaf in cell.Descendants<LeafBlock>())
                {
                    MarkdownInlines.Add(leaf.Inline, builder, defined);
                }
            }
        }

        void AddLines(CodeBlock code)
        {
            foreach (var line in code.Lines.Lines.Take(code.Lines.Count))
            {
                builder.Append(line.Slice.AsSpan(), line.Position);
                builder.BreakLine();
            }
        }
    }

    private static BlockKind KindOf(LeafBlock leaf, ContainerBlock container, Place place) =>
        leaf is HeadingBlock ? BlockKind.Heading
        : place.Depth > 0 ? BlockKind.ListItem
        : container is QuoteBlock ? BlockKind.Quotation
        : BlockKind.Paragraph;

    private sealed record Place(int Depth, string? Note, string? Label);
}

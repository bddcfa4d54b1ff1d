using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Plumb.Adapters.PlainText;

/// <summary>Reads Markdown with YAML front matter.</summary>
public sealed class MarkdownReader : IDocumentReader
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Use<InlineReading<WikiLinks>>().Build();

    public IReadOnlyCollection<string> MediaTypes { get; } = ["text/markdown"];

    public ReadOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        var builder = new DocumentBuilder(limits);
        var decoded = TextDecoding.Decode(snapshot.Bytes);
        var text = decoded.Text.ReplaceLineEndings("\n");
        MarkdownDocument markdown;
        try
        {
            markdown = Markdown.Parse(text, s_pipeline);
        }
        catch (ArgumentException e)
        {
            return new ReadOutcome.Unreadable($"its Markdown is nested too deeply: {e.Message}");
        }

        Add(markdown, builder, 0);
        var front = markdown.OfType<YamlFrontMatterBlock>().FirstOrDefault();
        return builder.IsEmpty
            ? new ReadOutcome.Unreadable("it holds no text")
            : new ReadOutcome.Read(builder.Build(snapshot.Id, FactsOf(front?.Lines.ToString(), markdown)), decoded.Warnings(builder.Truncated));
    }

    private static void Add(ContainerBlock container, DocumentBuilder builder, int depth)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case YamlFrontMatterBlock or HtmlBlock or LinkReferenceDefinitionGroup:
                    break;
                case HeadingBlock heading:
                    builder.Add(BlockKind.Heading, TextOf(heading.Inline), heading.Level);
                    break;
                case Table table:
                    foreach (var row in table.OfType<TableRow>())
                    {
                        builder.Add(BlockKind.TableRow, string.Join(" | ", row.OfType<TableCell>().Select(c => string.Join(' ', c.Descendants<LeafBlock>().Select(l => TextOf(l.Inline))))));
                    }

                    break;
                case CodeBlock code:
                    builder.Add(BlockKind.Code, code.Lines.ToString());
                    break;
                case LeafBlock leaf:
                    builder.Add(depth > 0 ? BlockKind.ListItem : container is QuoteBlock ? BlockKind.Quotation : BlockKind.Paragraph, TextOf(leaf.Inline), depth);
                    break;
                case ContainerBlock inner:
                    Add(inner, builder, inner is ListBlock ? depth + 1 : depth);
                    break;
            }
        }
    }

    private static string TextOf(ContainerInline? inline) => inline is null ? "" : inline.FirstChild is LiteralInline { NextSibling: null } only ? only.Content.ToString() : string.Concat(inline.Descendants().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    }));

    private static SourceFacts FactsOf(string? yaml, MarkdownDocument markdown)
    {
        var front = Fields(yaml);
        var heading = markdown.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1);
        return new SourceFacts
        {
            Title = front.GetValueOrDefault("title") ?? (heading is null ? null : TextOf(heading.Inline)),
            Publisher = front.GetValueOrDefault("publisher") ?? front.GetValueOrDefault("site_name"),
            StatedKind = front.GetValueOrDefault("kind") ?? front.GetValueOrDefault("publisher_kind"),
            Authors = front.GetValueOrDefault("author") is { } author ? [author] : [],
            Published = PartialDate.ParseIso(front.GetValueOrDefault("date") ?? front.GetValueOrDefault("published_time") ?? front.GetValueOrDefault("published")),
            Address = front.GetValueOrDefault("url") ?? front.GetValueOrDefault("source_url"),
            Licence = front.GetValueOrDefault("licence") ?? front.GetValueOrDefault("license"),
            Language = front.GetValueOrDefault("lang") ?? front.GetValueOrDefault("language"),
        };
    }

    private static Dictionary<string, string> Fields(string? yaml)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (yaml is null)
        {
            return fields;
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml.Trim().Trim('-')));
            var root = stream.Documents.Count > 0 ? stream.Documents[0].RootNode as YamlMappingNode : null;
            foreach (var (key, value) in root?.Children.AsEnumerable() ?? [])
            {
                if (key is YamlScalarNode { Value: { } name } && value is YamlScalarNode { Value: { Length: > 0 } scalar })
                {
                    fields[name] = scalar.Replace('\u00A0', ' ');
                }
            }
        }
        catch (Exception e) when (e is YamlException or ArgumentException)
        {
            // Front matter that is no YAML leaves the facts unknown; the text is read all the same.
            fields.Clear();
        }

        return fields;
    }
}

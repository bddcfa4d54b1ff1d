using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>Reads a page's article without navigation and boilerplate.</summary>
public sealed class HtmlReader : IDocumentReader
{
    private const int LeastArticle = 250;

    public IReadOnlyCollection<string> MediaTypes { get; } = ["text/html", "application/xhtml+xml"];

    public ReadOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        if (HtmlDepth.Of(snapshot.Bytes) > HtmlDepth.Deepest)
        {
            return new ReadOutcome.Unreadable($"its elements are nested more than {HtmlDepth.Deepest} deep");
        }

        using var stream = new MemoryStream(snapshot.Bytes);
        using var page = new HtmlParser().ParseDocument(stream);
        var facts = PageFacts.Of(page);
        var builder = new DocumentBuilder(limits);
        foreach (var gone in page.QuerySelectorAll("script,style,noscript,template,iframe,svg,form,nav,footer,aside,[hidden],[aria-hidden=true],[style*='display:none'],[style*='display: none']").ToList())
        {
            gone.Remove();
        }

        Add(ArticleOf(page), builder, cancel);
        return builder.IsEmpty
            ? new ReadOutcome.Unreadable("it holds no text; pages that need scripts must be saved from a browser")
            : new ReadOutcome.Read(builder.Build(snapshot.Id, facts), builder.Truncated ? ["cut at the length limit"] : []);
    }

    private static IElement ArticleOf(IHtmlDocument page)
    {
        var body = (IElement?)page.Body ?? page.DocumentElement;
        var reader = new SmartReader.Reader("https://archived.invalid/", page.DocumentElement.OuterHtml);
        var article = reader.GetArticle();
        if (article.IsReadable && article.Length >= LeastArticle)
        {
            var parsed = new HtmlParser().ParseDocument(article.Content);
            return parsed.Body!;
        }

        return page.QuerySelector("article") ?? page.QuerySelector("main") ?? body;
    }

    private static void Add(IElement element, DocumentBuilder builder, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var loose = new StringBuilder();
        foreach (var node in element.ChildNodes)
        {
            if (node is not IElement child || !IsBlock(child))
            {
                loose.Append(node is IElement { LocalName: "br" } ? " " : node is IComment ? "" : node.TextContent);
                continue;
            }

            Flush(loose, element, builder);
            if (KindOf(child) is { } kind && child.QuerySelector("p,li,tr,blockquote,h1,h2,h3,h4,h5,h6,div") is null)
            {
                builder.Add(kind.Kind, child.LocalName == "tr" ? Row(child) : child.TextContent, kind.Level);
            }
            else if (child.LocalName == "tr")
            {
                builder.Add(BlockKind.TableRow, Row(child));
            }
            else
            {
                Add(child, builder, cancel);
            }
        }

        Flush(loose, element, builder);
    }

    private static void Flush(StringBuilder loose, IElement parent, DocumentBuilder builder)
    {
        builder.Add(KindOf(parent)?.Kind ?? BlockKind.Paragraph, loose.ToString(), KindOf(parent)?.Level ?? 0);
        loose.Clear();
    }

    private static string Row(IElement row) => string.Join(" | ", row.Children.Select(c => c.TextContent.Trim()));

    private static bool IsBlock(IElement element) => element.LocalName is "p" or "div" or "section" or "article" or "main" or "header" or "ul" or "ol"
        or "li" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "blockquote" or "pre" or "figure" or "figcaption" or "caption" or "dl" or "dt" or "dd"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "body" or "details" or "summary" or "address" or "center";

    private static (BlockKind Kind, int Level)? KindOf(IElement element) => element.LocalName switch
    {
        ['h', >= '1' and <= '6'] h => (BlockKind.Heading, h[1] - '0'),
        "p" or "dd" or "dt" or "summary" => (BlockKind.Paragraph, 0),
        "li" => (BlockKind.ListItem, 1),
        "tr" => (BlockKind.TableRow, 0),
        "blockquote" => (BlockKind.Quotation, 0),
        "pre" => (BlockKind.Code, 0),
        "figcaption" or "caption" => (BlockKind.Caption, 0),
        _ => null,
    };
}

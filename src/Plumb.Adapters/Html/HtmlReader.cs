using AngleSharp.Html.Parser;
using Plumb.Core.Reading;

namespace Plumb.Adapters.Html;

/// <summary>Reads a page's article without navigation and boilerplate, and what the page says about itself.</summary>
/// <remarks>The page is parsed once: facts are taken first, then all that is no article is removed from the tree.</remarks>
public sealed class HtmlReader : IDocumentReader
{
    /// <summary>With scripts in mind, though none is run: what stands in <c>noscript</c> is no element then, as in a browser.</summary>
    private static readonly HtmlParserOptions s_asBrowsersDo = new() { IsScripting = true };

    public IReadOnlyCollection<string> MediaTypes { get; } = ["text/html", "application/xhtml+xml"];

    public ReadOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        if (HtmlNesting.OfTags(snapshot.Bytes) > HtmlNesting.MostOpen)
        {
            return TooDeep(HtmlNesting.MostOpen);
        }

        using var stream = new MemoryStream(snapshot.Bytes);
        using var page = new HtmlParser(s_asBrowsersDo).ParseDocument(stream);
        if (HtmlNesting.OfTree(page) > HtmlNesting.Deepest)
        {
            return TooDeep(HtmlNesting.Deepest);
        }

        cancel.ThrowIfCancellationRequested();
        var facts = PageFacts.Of(page);
        var builder = new DocumentBuilder(limits);
        foreach (var block in ArticleEdges.Trim(ArticleFinder.Find(page, cancel), facts))
        {
            builder.Add(block.Kind, block.Text, block.Level);
        }

        return builder.IsEmpty
            ? new ReadOutcome.Unreadable("it holds no text; pages that need scripts must be saved from a browser")
            : new ReadOutcome.Read(builder.Build(snapshot.Id, facts), builder.Truncated ? ["cut at the length limit"] : []);
    }

    private static ReadOutcome.Unreadable TooDeep(int depth) => new($"its elements are nested more than {depth} deep");
}

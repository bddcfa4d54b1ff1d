using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>Reads a page's article without navigation and boilerplate, and what the page says about itself.</summary>
/// <remarks>The page is parsed once: facts are taken first, then all that is no article is removed from the tree.</remarks>
public sealed class HtmlReader : IDocumentReader
{
    private readonly KnownSheets _sheets = new();

    public IReadOnlyCollection<string> MediaTypes { get; } = ["text/html", "application/xhtml+xml"];

    public ReadOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        if (HtmlNesting.OfTags(snapshot.Bytes) > HtmlNesting.MostOpen)
        {
            return TooDeep(HtmlNesting.MostOpen);
        }

        using var page = HtmlDecoding.Parse(snapshot.Bytes);
        if (HtmlNesting.OfTree(page) > HtmlNesting.Deepest)
        {
            return TooDeep(HtmlNesting.Deepest);
        }

        cancel.ThrowIfCancellationRequested();
        var (hidden, reading) = HiddenElements.Remove(page, snapshot.Capture, _sheets);
        var facts = PageFacts.Of(page);
        HiddenElements.RemoveScripts(page);
        NoteMarks.Remove(page);
        hidden |= HidingCharacters.AreIn(page.Body?.TextContent ?? "") ? HiddenText.Characters : HiddenText.None;
        var builder = new DocumentBuilder(limits) { Hidden = hidden };
        foreach (var block in ArticleEdges.Trim(ArticleFinder.Find(page, cancel), facts))
        {
            builder.Add(block.Kind, block.Text, block.Level);
        }

        return builder.IsEmpty
            ? new ReadOutcome.Unreadable("it holds no text; a page that needs scripts can be fetched with --render, or saved from a browser and added as a file")
            : new ReadOutcome.Read(builder.Build(snapshot.Id, facts) with { Reading = reading }, builder.Truncated ? ["cut at the length limit"] : []);
    }

    private static ReadOutcome.Unreadable TooDeep(int depth) => new($"its elements are nested more than {depth} deep");
}

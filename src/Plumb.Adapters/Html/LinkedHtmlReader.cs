using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;

namespace Plumb.Adapters.Html;

/// <summary>Reads a page with its links, notes and superscripts, and the place of each word in the file.</summary>
/// <remarks>Nothing but navigation and what is hidden is left out: a list of references looks like boilerplate to a reader of
/// articles, and is what a verifier needs.</remarks>
public sealed class LinkedHtmlReader : ILinkedTextReader
{
    private readonly KnownSheets _sheets = new();

    public IReadOnlyCollection<string> MediaTypes { get; } = ["text/html", "application/xhtml+xml"];

    public LinkedOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
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

        var file = page.Source.Text.TrimStart('\uFEFF');
        HiddenElements.Remove(page, snapshot.Capture, _sheets);
        var facts = PageFacts.Of(page);
        HiddenElements.RemoveScripts(page);
        foreach (var gone in page.QuerySelectorAll("form,nav").ToList())
        {
            gone.Remove();
        }

        var builder = new LinkedTextBuilder(limits);
        new PageWalk(builder, new VisibleText(file), NoteTargets(page), cancel).Walk(RootOf(page));
        var text = builder.Build(file, facts);
        return builder.IsEmpty
            ? new LinkedOutcome.Unreadable("it holds no text; a page that needs scripts can be saved from a browser")
            : new LinkedOutcome.Read(text, builder.Truncated ? ["cut at the length limit"] : []);
    }

    private static IElement RootOf(IHtmlDocument page)
    {
        var articles = page.QuerySelectorAll("article").Where(a => a.ParentElement?.Closest("article") is null).ToList();
        return articles is [var only] && page.QuerySelectorAll("li[id],p[id],div[id],section.footnotes").All(e => e.Closest("article") == only || !LooksLikeNote(e))
            ? only
            : page.QuerySelector("main") ?? (IElement?)page.Body ?? page.DocumentElement;
    }

    private static bool LooksLikeNote(IElement element) =>
        element.ClassName?.Contains("note", StringComparison.OrdinalIgnoreCase) == true
        || element.Id?.Contains("note", StringComparison.OrdinalIgnoreCase) == true
        || element.Id?.StartsWith("fn", StringComparison.OrdinalIgnoreCase) == true
        || element.Id?.StartsWith("ref", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Ids of elements outside the running text to which links of this page lead: notes and entries of lists.</summary>
    private static HashSet<string> NoteTargets(IHtmlDocument page)
    {
        var led = page.QuerySelectorAll("a[href^='#']").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")![1..])).ToHashSet(StringComparer.Ordinal);
        return [.. page.QuerySelectorAll("li[id],p[id],div[id],dd[id],aside[id],td[id]").Select(e => e.Id!).Where(led.Contains)];
    }

    private static LinkedOutcome.Unreadable TooDeep(int depth) => new($"its elements are nested more than {depth} deep");
}

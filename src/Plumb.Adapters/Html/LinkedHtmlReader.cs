using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;

namespace Plumb.Adapters.Html;

/// <summary>Reads a page with its links, notes and superscripts, and the place of each word in the file.</summary>
/// <remarks>Nothing but navigation and what is hidden is left out: a list of references looks like boilerplate to a reader of
/// articles, and is what a verifier needs.</remarks>
public sealed class LinkedHtmlReader : ILinkedTextReader
{
    private const string LeftOut = "script,style,noscript,template,iframe,svg,form,nav,[hidden],[aria-hidden=true],[style*='display:none'],[style*='display: none']";

    static LinkedHtmlReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public IReadOnlyCollection<string> MediaTypes { get; } = ["text/html", "application/xhtml+xml"];

    public LinkedOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        if (HtmlNesting.OfTags(snapshot.Bytes) > HtmlNesting.MostOpen)
        {
            return TooDeep(HtmlNesting.MostOpen);
        }

        using var stream = new MemoryStream(snapshot.Bytes);
        using var page = new HtmlParser().ParseDocument(stream);
        if (HtmlNesting.OfTree(page) > HtmlNesting.Deepest)
        {
            return TooDeep(HtmlNesting.Deepest);
        }

        var file = Decode(snapshot.Bytes, page.CharacterSet);
        var facts = PageFacts.Of(page);
        foreach (var gone in page.QuerySelectorAll(LeftOut).ToList())
        {
            gone.Remove();
        }

        var builder = new LinkedTextBuilder(limits);
        new PageWalk(builder, new VisibleText(file), NoteTargets(page), cancel).Walk(RootOf(page));
        var text = builder.Build(file, facts);
        return builder.IsEmpty
            ? new LinkedOutcome.Unreadable("it holds no text; pages that need scripts must be saved from a browser")
            : new LinkedOutcome.Read(text, builder.Truncated ? ["cut at the length limit"] : []);
    }

    private static LinkedOutcome.Unreadable TooDeep(int depth) => new($"its elements are nested more than {depth} deep");

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
    private static HashSet<string> NoteTargets(IHtmlDocument page) => [.. page.QuerySelectorAll("a[href^='#']")
        .Select(a => Uri.UnescapeDataString(a.GetAttribute("href")![1..]))
        .Where(id => id.Length > 0 && page.GetElementById(id) is { LocalName: "li" or "p" or "div" or "dd" or "aside" or "td" })];

    private static string Decode(byte[] bytes, string? charset)
    {
        var encoding = Encoding.UTF8;
        try
        {
            encoding = bytes is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8 : Encoding.GetEncoding(charset ?? "utf-8");
        }
        catch (ArgumentException)
        {
            // An unknown name: the parser took UTF-8, and so does the map of places.
            encoding = Encoding.UTF8;
        }

        return encoding.GetString(bytes).TrimStart('\uFEFF');
    }
}

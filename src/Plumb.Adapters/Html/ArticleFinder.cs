using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plumb.Adapters.Html;

/// <summary>Finds a page's article: SmartReader's choice, and where that misses much of what the page itself marks as its
/// article, the latter.</summary>
internal static class ArticleFinder
{
    private const int LeastArticle = 250;

    /// <summary>The article's text in blocks; empty when the page has none.</summary>
    public static List<PageBlock> Find(IHtmlDocument page, CancellationToken cancel)
    {
        Boilerplate.Remove(page);
        if (page.Body is not { } body)
        {
            return [];
        }

        var marked = Marked(body, cancel);
        var whole = marked is null ? BlockWalk.Of(body, cancel) : [];
        var chosen = Chosen(page, cancel);
        if (marked is not null && Prose(chosen) < 0.6 * Prose(marked))
        {
            return marked;
        }

        return Prose(chosen) >= LeastArticle || marked is null && 2 * Prose(chosen) >= Prose(whole) ? chosen : marked ?? whole;
    }

    /// <summary>UTF-16 units of text outside links.</summary>
    public static int Prose(IEnumerable<PageBlock> blocks) => blocks.Sum(b => b.Text.Length - b.Linked);

    /// <summary>What the page marks as the body of its article: the element so marked that has most text, else the longest article
    /// element, else the main part.</summary>
    private static List<PageBlock>? Marked(IElement body, CancellationToken cancel) =>
        Longest(body.QuerySelectorAll("[itemprop~=articleBody]"), cancel) ?? Longest(body.QuerySelectorAll("article"), cancel) ?? Longest(body.QuerySelectorAll("main,[role=main]"), cancel);

    private static List<PageBlock>? Longest(IEnumerable<IElement> elements, CancellationToken cancel) =>
        elements.Select(e => BlockWalk.Of(e, cancel)).Where(b => Prose(b) >= LeastArticle).MaxBy(Prose);

    private static List<PageBlock> Chosen(IHtmlDocument page, CancellationToken cancel)
    {
        try
        {
            List<PageBlock> blocks = [];
            using var reader = new SmartReader.Reader("https://archived.invalid/", page);
            reader.AddCustomOperationEnd(article => blocks = BlockWalk.Of(article, cancel));
            reader.GetArticle();
            return blocks;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // It was not made for every tree that hostile bytes give; what the page marks is read instead.
            return [];
        }
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>Finds a page's article: SmartReader's choice, joined by a lead that stands before it in the page's article element. Where
/// it misses much of what the page marks as the article's text, or finds next to nothing, what the page marks.</summary>
internal static class ArticleFinder
{
    private const int LeastArticle = 250;

    /// <summary>Words of a lead at least; fewer are a byline or a label.</summary>
    private const int LeadWords = 12;

    /// <summary>With less of the marked article's prose SmartReader missed it.</summary>
    private const double LeastShare = 0.6;

    /// <summary>The article's text in blocks; empty when the page has none.</summary>
    public static List<PageBlock> Find(IHtmlDocument page, CancellationToken cancel)
    {
        Boilerplate.Remove(page);
        if (page.Body is not { } body)
        {
            return [];
        }

        var text = Longest(body.QuerySelectorAll("[itemprop~=articleBody]"), cancel);
        var marked = text ?? Longest(body.QuerySelectorAll("article"), cancel) ?? Longest(body.QuerySelectorAll("main,[role=main]"), cancel);
        var whole = marked is null ? BlockWalk.Of(body, cancel) : [];
        var chosen = Chosen(page, cancel);
        if (text is not null && Prose(chosen) < LeastShare * Prose(text))
        {
            return text;
        }

        if (Prose(chosen) < LeastArticle && 2 * Prose(chosen) < Prose(marked ?? whole))
        {
            return marked ?? whole;
        }

        return marked is null ? chosen : WithLead(chosen, marked);
    }

    /// <summary>A lead often stands in a part of its own before the text, which SmartReader leaves out.</summary>
    private static List<PageBlock> WithLead(List<PageBlock> chosen, List<PageBlock> marked)
    {
        var texts = chosen.Where(b => b.Words > 5).Select(b => b.Text).ToHashSet(StringComparer.Ordinal);
        var at = marked.FindIndex(b => texts.Contains(b.Text));
        return at <= 0 ? chosen : [.. marked.Take(at).Where(b => b is { Kind: BlockKind.Paragraph, Words: >= LeadWords, LinkShare: < 0.3 }), .. chosen];
    }

    /// <summary>UTF-16 units of text outside links.</summary>
    public static int Prose(IEnumerable<PageBlock> blocks) => blocks.Sum(b => b.Text.Length - b.Linked);

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

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Host.Output;
using Plumb.Host.Web.Pages;
using Plumb.Host.Work;

namespace Plumb.Host.Web.Routes;

/// <summary>Pages of the library: the list, and the search.</summary>
internal static class LibraryPages
{
    private const int MostPassages = 30;
    private const int LongestQuery = 400;

    public static void MapLibraryPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/library", ListAsync);
        pages.MapGet("/library/search", SearchAsync);
    }

    private static async Task<IResult> ListAsync(PageRequest page, string? title, string? publisher, string? kind, string? language, string? from, string? to)
    {
        var number = int.TryParse(page.Context.Request.Query["page"], out var given) && given > 0 ? given : 1;
        var filter = new SourceFilter(Given(title), Given(publisher), Given(kind), Given(language), Given(from), Given(to));
        return page.Show<LibraryPage>((nameof(LibraryPage.Found), FoundSources.Of(await page.Library.Sources.SourcesAsync(page.Cancel), filter, number)));
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static async Task<IResult> SearchAsync(PageRequest page, string? q)
    {
        if (Given(q) is not { Length: <= LongestQuery } words)
        {
            return PageRequest.Go(page.Paths.Page("library"));
        }

        using var lease = await page.Workspace.IndexAsync(page.Cancel);
        var found = await new LibrarySearch(page.Library, lease.Index).FindAsync(words, MostPassages, page.Cancel);
        var terms = lease.Index.Analyze(words).ToHashSet(StringComparer.Ordinal);
        bool IsHit(string word) => lease.Index.Analyze(word).Any(terms.Contains);
        return page.Show<SearchPage>((nameof(SearchPage.Words), words), (nameof(SearchPage.Passages), found.Select(f => Of(page, f, IsHit)).ToList()));
    }

    private static FoundText Of(PageRequest page, FoundPassage found, Func<string, bool> isHit)
    {
        var (source, span) = (found.Source, found.Hit.Passage.Span);
        var at = found.Hit.Passage.Page is { } number ? $" · p. {number}" : "";
        var from = $"{source.Voice ?? Texts.PageTexts.T("source.noPublisher")} · {SourceWords.Date(source.Published?.ToString())}{at}";
        var start = Core.Text.CodePoints.FromUtf16(found.Document.Text, span.Start);
        var end = start + Core.Text.CodePoints.FromUtf16(found.Text, found.Text.Length);
        return new FoundText(source.Title ?? source.Origin, from, page.Paths.Passage(source.Snapshot.Value, start, end), FoundText.Cut(found.Text, isHit));
    }
}

using System.Collections.Concurrent;
using System.Text;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Xunit;

namespace Plumb.Tests.Gathering;

public sealed class StyledFetcherTest
{
    private static readonly Uri s_page = new("https://site.org/p");
    private static readonly Uri s_other = new("https://other.org/p");
    private static readonly Uri s_sheet = new("https://cdn.site.org/a.css");
    private static readonly Uri s_gone = new("https://site.org/gone.css");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_comes_with_the_sheets_that_it_names_and_without_those_that_do_not_come()
    {
        var web = new Web(Page());

        var page = Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(web));

        Assert.Equal([("a.css", s_sheet.AbsoluteUri, "p{}")], page.Sheets.Select(s => (s.Link, s.Address, s.Text())));
        Assert.All(web.Asked.Where(r => r.Address != s_page), r => Assert.Equal((s_page, (long)StyledFetcher.MostBytes), (r.PartOf!, r.MaxBytes)));
    }

    [Fact]
    public async Task A_sheet_of_several_pages_is_asked_for_once()
    {
        var web = new Web(Page());
        using var fetcher = Styled(web);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fetcher.FetchAsync(new FetchRequest(s_page), Cancel)));

        Assert.Single(web.Asked, r => r.Address == s_sheet);
    }

    [Fact]
    public async Task A_sheet_is_asked_for_anew_for_another_site()
    {
        var web = new Web(Page());
        using var fetcher = Styled(web);

        await fetcher.FetchAsync(new FetchRequest(s_page), Cancel);
        await fetcher.FetchAsync(new FetchRequest(s_other), Cancel);

        Assert.Equal([s_page, s_other], web.Asked.Where(r => r.Address == s_sheet).Select(r => r.PartOf!));
    }

    [Fact]
    public async Task A_sheet_that_failed_is_asked_for_again()
    {
        var web = new Web(Page());
        using var fetcher = Styled(web);

        var first = Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(new FetchRequest(s_page), Cancel));
        web.IsBack = true;
        var second = Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(new FetchRequest(s_page), Cancel));

        Assert.Equal((1, 2), (first.Sheets.Count, second.Sheets.Count));
        Assert.Equal((2, 1), (first.FileRequests, second.FileRequests));
    }

    [Theory]
    [InlineData(FetchRefusal.NotFound, 1)]
    [InlineData(FetchRefusal.RateLimited, 2)]
    public async Task That_there_is_none_is_remembered_for_its_site_alone(FetchRefusal reason, int asked)
    {
        var web = new Web(Page()) { Refusal = new FetchOutcome.Refused(s_gone, reason, "no") };
        using var fetcher = Styled(web);

        await fetcher.FetchAsync(new FetchRequest(s_page), Cancel);
        await fetcher.FetchAsync(new FetchRequest(s_page), Cancel);
        Assert.Equal(asked, web.Asked.Count(r => r.Address == s_gone));

        await fetcher.FetchAsync(new FetchRequest(s_other), Cancel);
        Assert.Equal(asked + 1, web.Asked.Count(r => r.Address == s_gone));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failure_that_nobody_foresaw_is_told_and_the_next_page_asks_again(bool isCanceled)
    {
        var web = new Web(Page()) { Failure = isCanceled ? new OperationCanceledException("late") : new InvalidOperationException("broken") };
        using var fetcher = Styled(web);

        await Assert.ThrowsAnyAsync<Exception>(() => fetcher.FetchAsync(new FetchRequest(s_page), Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel));
        web.Failure = null;
        var page = Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(new FetchRequest(s_page), Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel));

        Assert.Single(page.Sheets);
    }

    [Fact]
    public async Task Sheets_that_are_not_there_are_not_remembered_without_bound()
    {
        var web = new Web(Page()) { Refusal = new FetchOutcome.Refused(s_gone, FetchRefusal.NotFound, "no") };
        var pages = 0;
        using var fetcher = new StyledFetcher(web, (_, _, _) => [new SheetLink("gone.css", s_gone), new SheetLink("n.css", new Uri($"https://site.org/{pages++}{new string('n', 50_000)}"))]);

        for (var i = 0; i < 200; i++)
        {
            await fetcher.FetchAsync(new FetchRequest(s_page), Cancel);
        }

        Assert.Equal(2, web.Asked.Count(r => r.Address == s_gone));
    }

    [Fact]
    public async Task No_more_files_are_asked_for_than_are_allowed()
    {
        var web = new Web(Page());

        var page = Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(web, new FetchRequest(s_page) { MostFiles = 1 }));

        Assert.Equal((1, 1), (page.Sheets.Count, page.FileRequests));
        Assert.DoesNotContain(web.Asked, r => r.Address == s_gone);
    }

    [Fact]
    public async Task A_copy_a_rendered_page_and_an_interface_get_none()
    {
        var copy = Page() with { Copy = new ArchivedCopy(s_page, DateTimeOffset.UnixEpoch) };
        var rendered = Page() with { Rendering = Rendering.Of("Chromium 1", [], []) };

        Assert.Empty(Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(new Web(copy))).Sheets);
        Assert.Empty(Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(new Web(rendered))).Sheets);
        Assert.Empty(Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(new Web(Page()), new FetchRequest(s_page) { IsInterface = true })).Sheets);
    }

    [Fact]
    public async Task Giving_up_while_a_sheet_is_on_its_way_escapes()
    {
        var web = new Web(Page()) { Before = new TaskCompletionSource().Task };
        using var fetcher = Styled(web);
        using var stop = new CancellationTokenSource();
        var fetching = fetcher.FetchAsync(new FetchRequest(s_page), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }

    [Fact]
    public void Damaged_bytes_of_a_sheet_are_told() =>
        Assert.Contains("damaged", Assert.Throws<PlumbException>(() => (PageSheet.Of("a", "https://site.org/a", [1]) with { Packed = [1, 2, 3] }).Bytes()).Message, StringComparison.Ordinal);

    private static FetchOutcome.Fetched Page() => Answer(s_page, "<p>", "text/html");

    private static FetchOutcome.Fetched Answer(Uri address, string text, string mediaType) => new()
    {
        Address = address, Chain = [address], Status = 200, Headers = [], MediaType = mediaType, Retrieved = DateTimeOffset.UnixEpoch, Bytes = Encoding.UTF8.GetBytes(text),
    };

    private static StyledFetcher Styled(Web web) => new(web, (_, mediaType, _) => mediaType == "text/html" ? [new SheetLink("a.css", s_sheet), new SheetLink("gone.css", s_gone), new SheetLink("a.css", s_sheet)] : []);

    private static async Task<FetchOutcome> FetchAsync(Web web, FetchRequest? request = null)
    {
        using var fetcher = Styled(web);
        return await fetcher.FetchAsync(request ?? new FetchRequest(s_page), Cancel);
    }

    private sealed class Web(FetchOutcome page) : IPageFetcher
    {
        public ConcurrentQueue<FetchRequest> Asked { get; } = [];

        public Task? Before { get; init; }

        public Exception? Failure { get; set; }

        public bool IsBack { get; set; }

        public FetchOutcome? Refusal { get; init; }

        public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancel)
        {
            Asked.Enqueue(request);
            if (request.Address == s_page)
            {
                return page;
            }

            if (request.Address == s_other)
            {
                return Answer(s_other, "<p>", "text/html");
            }

            _ = Failure is null ? 0 : throw Failure;
            await (Before ?? Task.CompletedTask).WaitAsync(cancel);
            return request.Address == s_sheet || IsBack ? Answer(request.Address, "p{}", "text/css") : Refusal ?? new FetchOutcome.Unreachable(request.Address, "gone");
        }
    }
}

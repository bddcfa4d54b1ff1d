using System.Text;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Xunit;

namespace Plumb.Tests.Gathering;

public sealed class RenderingFetcherTest
{
    private static readonly Uri s_address = new("https://news.site.org/a");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_needs_it_is_rendered_and_what_the_server_sent_is_kept()
    {
        var outcome = await AskAsync(Page("<main></main>"), new RenderOutcome.Rendered("<p>made"u8.ToArray(), "Chromium 1", [new RenderedPart("https://b/", "sha256:2"), new RenderedPart("https://a/", "sha256:1")]), needs: true);

        var made = Assert.IsType<FetchOutcome.Fetched>(outcome);
        Assert.Equal("<p>made", Encoding.UTF8.GetString(made.Bytes));
        Assert.Equal("<main></main>", Encoding.UTF8.GetString(made.Rendering!.ServedBytes()));
        Assert.Equal(["https://a/", "https://b/"], made.Rendering.Parts.Select(p => p.Address));
    }

    [Fact]
    public async Task A_page_that_does_not_need_it_is_left_as_it_came() =>
        Assert.Null(Assert.IsType<FetchOutcome.Fetched>(await AskAsync(Page("<p>text"), Never(), needs: false)).Rendering);

    [Fact]
    public async Task No_browser_is_started_for_a_PDF() =>
        Assert.Null(Assert.IsType<FetchOutcome.Fetched>(await AskAsync(Page("%PDF") with { MediaType = "application/pdf" }, Never(), needs: true)).Rendering);

    [Fact]
    public async Task A_copy_in_an_archive_is_not_rendered_since_its_scripts_would_ask_the_web_of_today() =>
        Assert.Null(Assert.IsType<FetchOutcome.Fetched>(await AskAsync(Page("<main>") with { Copy = new ArchivedCopy(s_address, DateTimeOffset.UnixEpoch) }, Never(), needs: true)).Rendering);

    [Fact]
    public async Task Where_it_fails_the_reason_is_told()
    {
        var refused = Assert.IsType<FetchOutcome.Refused>(await AskAsync(Page("<main>"), new RenderOutcome.Failed("it did not come to rest"), needs: true));

        Assert.Equal((FetchRefusal.Rendering, "it could not be rendered: it did not come to rest"), (refused.Reason, refused.Message));
    }

    [Fact]
    public void Damaged_bytes_of_a_server_are_told()
    {
        var made = Rendering.Of("Chromium 1", "<main>"u8.ToArray(), []);

        Assert.Contains("damaged", Assert.Throws<PlumbException>(() => (made with { Packed = [1, 2, 3] }).ServedBytes()).Message, StringComparison.Ordinal);
        Assert.Contains("damaged", Assert.Throws<PlumbException>(() => (made with { Served = SnapshotId.Of("other"u8.ToArray()).Value }).ServedBytes()).Message, StringComparison.Ordinal);
    }

    private static RenderOutcome Never() => new RenderOutcome.Failed("it was never to be asked");

    private static FetchOutcome.Fetched Page(string html) => new()
    {
        Address = s_address, Chain = [s_address], Status = 200, Headers = [], MediaType = "text/html", Retrieved = DateTimeOffset.UnixEpoch, Bytes = Encoding.UTF8.GetBytes(html),
    };

    private static async Task<FetchOutcome> AskAsync(FetchOutcome.Fetched page, RenderOutcome made, bool needs)
    {
        using var fetcher = new RenderingFetcher(new Fixed(page), new Renderer(made), _ => needs);
        return await fetcher.FetchAsync(new FetchRequest(s_address), Cancel);
    }

    private sealed class Fixed(FetchOutcome page) : IPageFetcher
    {
        public Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancel) => Task.FromResult(page);
    }

    private sealed class Renderer(RenderOutcome made) : IPageRenderer
    {
        public Task<RenderOutcome> RenderAsync(FetchOutcome.Fetched page, IPageFetcher fetcher, CancellationToken cancel) => Task.FromResult(made);
    }
}

using System.Net;
using System.Text.RegularExpressions;
using Plumb.Core.Serving.Keys;
using Plumb.Host.Web.Access;
using Plumb.Tests.Host.Access;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Host.Api;

/// <summary>The page of a check, which is drawn once for all its readers.</summary>
public sealed partial class DrawnPageTest(HarbourServer server) : IClassFixture<HarbourServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_reader_gets_the_same_page_with_a_token_of_their_own_that_is_taken()
    {
        using var one = Browser();
        using var other = Browser();

        var pages = await Task.WhenAll(PageAsync(one), PageAsync(other), PageAsync(one));
        var tokens = pages.Select(p => Token().Match(p).Groups[1].Value).ToList();

        Assert.All(tokens, t => Assert.True(t.Length > 40, t));
        Assert.Equal(3, tokens.Distinct(StringComparer.Ordinal).Count());
        Assert.Single(pages.Select(p => Token().Replace(p, "")).Distinct(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, await RecheckAsync(one, tokens[1]));
        Assert.Equal(HttpStatusCode.OK, await RecheckAsync(other, tokens[1]));
    }

    [Fact]
    public async Task What_is_no_address_of_a_check_leads_to_it_or_is_not_found()
    {
        using var browser = Browser();

        var wrong = await browser.GetAsync($"/checks/{server.Check}/other-words", Cancel);

        Assert.EndsWith("/how-many-people-died-in-detention", wrong.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/checks/0123456789abcdef/any", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Who_may_only_read_gets_no_page_that_was_drawn_for_an_editor_nor_the_other_way_round()
    {
        await using var guarded = await GuardedServer.StartAsync(new AccessOptions { SignIn = true }, Cancel);
        await guarded.KeepAsync(Checks.Empty with { Id = "00000000000000ab" }, Cancel);
        using var editor = guarded.Client(await guarded.KeyAsync(Role.Editor, Cancel));
        using var reader = guarded.Client(await guarded.KeyAsync(Role.Reader, Cancel));

        foreach (var (browser, mayAskAgain) in ((HttpClient, bool)[])[(editor, true), (reader, false), (editor, true), (reader, false)])
        {
            var page = await browser.GetStringAsync("/checks/00000000000000ab/what-is-so", Cancel);
            Assert.Equal(mayAskAgain, page.Contains("/checks/00000000000000ab/recheck", StringComparison.Ordinal));
        }
    }

    private HttpClient Browser() => new() { BaseAddress = server.Address };

    private Task<string> PageAsync(HttpClient browser) => browser.GetStringAsync($"/checks/{server.Check}", Cancel);

    private async Task<HttpStatusCode> RecheckAsync(HttpClient browser, string token)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("token", token)]);
        return (await browser.PostAsync($"/checks/{server.Check}/recheck", form, Cancel)).StatusCode;
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}

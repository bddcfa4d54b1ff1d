using System.Net;
using System.Text.RegularExpressions;
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

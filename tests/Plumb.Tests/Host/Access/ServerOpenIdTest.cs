using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Plumb.Core.Sources;
using Plumb.Host.Web.Access;
using Xunit;

namespace Plumb.Tests.Host.Access;

/// <summary>Signing in with an account of an issuer.</summary>
public sealed class ServerOpenIdTest
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_signs_in_at_the_issuer_and_has_the_role_that_it_says_for_each_library()
    {
        await using var issuer = await LoopbackIssuer.StartAsync(["reader", "other:editor", "7"], Cancel);
        await using var server = await StartAsync(issuer);
        using var browser = server.Client(handler: new HttpClientHandler());

        var page = await browser.GetAsync("/sign-in/user?to=/library", Cancel);
        var first = await browser.GetFromJsonAsync<JsonElement>("/api/v1/library", Cancel);
        var other = await browser.GetFromJsonAsync<JsonElement>("/w/other/api/v1/library", Cancel);

        Assert.Equal((HttpStatusCode.OK, "/library"), (page.StatusCode, page.RequestMessage!.RequestUri!.AbsolutePath));
        Assert.Equal(("reader", "editor"), (first.GetProperty("role").GetString(), other.GetProperty("role").GetString()));
    }

    [Fact]
    public async Task A_user_of_a_workspace_comes_back_to_it()
    {
        await using var issuer = await LoopbackIssuer.StartAsync(["other:admin"], Cancel);
        await using var server = await StartAsync(issuer);
        using var browser = server.Client(handler: new HttpClientHandler());

        var page = await browser.GetAsync("/w/other/sign-in/user?to=/w/other/library", Cancel);

        Assert.Equal((HttpStatusCode.OK, "/w/other/library"), (page.StatusCode, page.RequestMessage!.RequestUri!.AbsolutePath));
        Assert.Equal("/sign-in", (await browser.GetAsync("/library", Cancel)).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData("https://id.example", null, null)]
    [InlineData("http://id.example", "a", "b")]
    public void What_is_half_configured_or_not_safe_is_said_at_the_start(string authority, string? client, string? secret) => Assert.Throws<PlumbException>(() => OpenIdSettings.Read(name => name switch
    {
        "PLUMB_OIDC_AUTHORITY" => authority,
        "PLUMB_OIDC_CLIENT" => client,
        "PLUMB_OIDC_SECRET" => secret,
        _ => null,
    }));

    private static Task<GuardedServer> StartAsync(LoopbackIssuer issuer) => GuardedServer.StartAsync(new AccessOptions { OpenId = new OpenIdSettings(issuer.Address, LoopbackIssuer.Client, LoopbackIssuer.Secret, "roles") }, Cancel);
}

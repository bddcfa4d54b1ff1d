using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Plumb.Core.Serving.Keys;
using Plumb.Core.Sources;
using Plumb.Host.Web;
using Plumb.Host.Web.Access;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Host.Access;

/// <summary>Who is let in, and who is not.</summary>
public sealed class ServerAccessTest : IAsyncLifetime
{
    private GuardedServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await GuardedServer.StartAsync(new AccessOptions { SignIn = true, RequestsPerMinute = 60 }, Cancel);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("/api/v1/sources")]
    [InlineData("/api/v1/openapi.json")]
    [InlineData("/api/v1/jobs/0123456789abcdef/events")]
    [InlineData("/w/other/api/v1/sources")]
    public async Task Without_a_key_a_program_is_told_what_it_lacks(string path)
    {
        using var client = _server.Client();
        using var answer = await client.GetAsync(path, Cancel);

        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
    }

    [Theory]
    [InlineData("/library", "/sign-in?to=%2Flibrary")]
    [InlineData("/w/other/checks", "/w/other/sign-in?to=%2Fw%2Fother%2Fchecks")]
    public async Task Without_a_key_a_person_is_led_to_where_they_can_sign_in(string path, string to)
    {
        using var client = _server.Client();
        using var answer = await client.GetAsync(path, Cancel);

        Assert.Equal((HttpStatusCode.Redirect, to), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("plumb_00000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task A_wrong_key_is_refused(string key)
    {
        using var client = _server.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {key}");

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/sources", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_key_opens_its_own_library_alone_and_nothing_once_it_is_revoked()
    {
        var key = await _server.KeyAsync(Role.Reader, Cancel);
        using var client = _server.Client(key);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/sources", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/w/other/api/v1/sources", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/w/none/api/v1/sources", Cancel)).StatusCode);

        await _server.RevokeAsync(key, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/sources", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Each_role_may_do_its_own_and_what_is_done_is_written_down_with_who_did_it()
    {
        using var reader = _server.Client(await _server.KeyAsync(Role.Reader, Cancel));
        using var editor = _server.Client(await _server.KeyAsync(Role.Editor, Cancel));
        using var admin = _server.Client(await _server.KeyAsync(Role.Admin, Cancel));
        var question = new { question = "Who runs the hall?" };

        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsJsonAsync("/api/v1/checks", question, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await editor.PostAsJsonAsync("/api/v1/checks", question, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync("/api/v1/audit", Cancel)).StatusCode);
        var audit = await admin.GetFromJsonAsync<JsonElement>("/api/v1/audit", Cancel);
        var verified = await admin.GetFromJsonAsync<JsonElement>("/api/v1/audit/verification", Cancel);

        var note = Assert.Single(audit.GetProperty("items").EnumerateArray()).GetProperty("note");
        Assert.Equal("check", note.GetProperty("action").GetString());
        Assert.StartsWith("key ", note.GetProperty("actor").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hall", note.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(JsonValueKind.Null, verified.GetProperty("problem").ValueKind);
    }

    [Fact]
    public async Task A_person_signs_in_with_a_key_may_do_what_it_lets_and_signs_out()
    {
        var key = await _server.KeyAsync(Role.Reader, Cancel);
        using var browser = _server.Client(handler: new HttpClientHandler { AllowAutoRedirect = true });
        var token = TokenOf(await browser.GetStringAsync("/sign-in", Cancel));

        var wrong = await browser.PostAsync("/sign-in", Form(("key", "plumb_x"), ("to", "/library"), ("token", token)), Cancel);
        var right = await browser.PostAsync("/sign-in", Form(("key", key), ("to", "https://elsewhere.example/"), ("token", token)), Cancel);
        Assert.Equal((HttpStatusCode.Forbidden, "/"), (wrong.StatusCode, right.RequestMessage!.RequestUri!.AbsolutePath));
        Assert.Equal(_server.Address.Authority, right.RequestMessage.RequestUri.Authority);

        var own = TokenOf(await browser.GetStringAsync("/library/add", Cancel));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync("/library/add", Form(("addresses", "https://a.example/"), ("token", own)), Cancel)).StatusCode);
        var elsewhere = await browser.GetAsync("/w/other/library", Cancel);
        Assert.Equal("/w/other/sign-in", elsewhere.RequestMessage!.RequestUri!.AbsolutePath);

        await browser.PostAsync("/sign-in/out", Form(("token", own)), Cancel);
        Assert.Equal("/sign-in", (await browser.GetAsync("/library", Cancel)).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_session_with_a_key_of_one_library_opens_no_other_where_a_key_happens_to_have_its_id()
    {
        var (key, twin) = await _server.TwinKeysAsync(Role.Reader, Cancel);
        Assert.Equal(key.Split('_')[1], twin.Split('_')[1]);
        using var browser = _server.Client(handler: new HttpClientHandler { AllowAutoRedirect = true });
        var token = TokenOf(await browser.GetStringAsync("/sign-in", Cancel));

        await browser.PostAsync("/sign-in", Form(("key", key), ("to", "/library"), ("token", token)), Cancel);

        Assert.Equal("/library", (await browser.GetAsync("/library", Cancel)).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("/w/other/sign-in", (await browser.GetAsync("/w/other/library", Cancel)).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Who_guesses_keys_does_not_fill_the_audit_log()
    {
        using var browser = _server.Client(handler: new HttpClientHandler());
        using var admin = _server.Client(await _server.KeyAsync(Role.Admin, Cancel));
        var token = TokenOf(await browser.GetStringAsync("/sign-in", Cancel));

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 30; i++)
        {
            answers.Add((await browser.PostAsync("/sign-in", Form(("key", $"plumb_{i}"), ("to", "/"), ("token", token)), Cancel)).StatusCode);
        }

        var audit = await admin.GetFromJsonAsync<JsonElement>("/api/v1/audit?limit=100", Cancel);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(answers.Count(a => a == HttpStatusCode.Forbidden), audit.GetProperty("items").EnumerateArray().Count(e => e.GetProperty("note").GetProperty("action").GetString() == "page sign-in"));
    }

    [Theory]
    [InlineData("Host", "evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.Accepted)]
    public async Task What_another_site_makes_a_browser_send_changes_nothing(string header, string value, HttpStatusCode status)
    {
        using var client = _server.Client(await _server.KeyAsync(Role.Editor, Cancel));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/checks") { Content = JsonContent.Create(new { question = "Who runs the hall?" }) };
        request.Headers.TryAddWithoutValidation(header, value);

        Assert.Equal(status, (await client.SendAsync(request, Cancel)).StatusCode);
    }

    [Fact]
    public async Task Who_asks_too_often_or_guesses_keys_waits()
    {
        using var often = _server.Client(await _server.KeyAsync(Role.Reader, Cancel));
        using var guessing = _server.Client("plumb_guess");
        using var other = _server.Client(await _server.KeyAsync(Role.Reader, Cancel));

        Assert.Contains(HttpStatusCode.TooManyRequests, await ManyAsync(often, 80));
        Assert.Contains(HttpStatusCode.TooManyRequests, await ManyAsync(guessing, 30));
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api/v1/sources", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Health_is_told_to_anybody_and_nothing_else_with_it()
    {
        using var client = _server.Client();

        Assert.Equal("live", await client.GetStringAsync("/health/live", Cancel));
        Assert.Equal("ready", await client.GetStringAsync("/health/ready", Cancel));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_read()
    {
        using var client = _server.Client(await _server.KeyAsync(Role.Editor, Cancel));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/checks") { Content = new StringContent($"{{\"question\":\"{new string('a', 40_000_000)}\"}}", Encoding.UTF8, "application/json") };
        request.Headers.ExpectContinue = true;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.SendAsync(request, Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_not_waited_for()
    {
        var key = await _server.KeyAsync(Role.Editor, Cancel);
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _server.Address.Port, Cancel);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/v1/checks HTTP/1.1\r\nHost: {_server.Address.Authority}\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{"), Cancel);

        using var reader = new StreamReader(stream);
        Assert.Contains(" 408 ", await reader.ReadLineAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_address_than_this_machine_s_is_listened_on_only_where_somebody_can_sign_in()
    {
        using var folder = new TemporaryFolder();

        var refused = await Assert.ThrowsAsync<PlumbException>(() => Server.StartAsync(new ServerOptions(folder.At("library"), IPAddress.Any, 0), Cancel));

        Assert.Contains("plumb keys add", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<HashSet<HttpStatusCode>> ManyAsync(HttpClient client, int times)
    {
        var seen = new HashSet<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            using var answer = await client.GetAsync("/api/v1/jobs", Cancel);
            seen.Add(answer.StatusCode);
        }

        return seen;
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private static string TokenOf(string html) => html.Split("name=\"token\" value=\"")[1].Split('"')[0];
}

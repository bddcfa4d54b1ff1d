using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Plumb.Core.Serving.Jobs;
using Plumb.Host.Web;
using Plumb.Host.Web.Access;
using Plumb.Tests.Host.Access;
using Plumb.Tests.Host.Api;
using Plumb.Tests.Support;
using Xunit;
using Role = Plumb.Core.Serving.Keys.Role;

namespace Plumb.Tests.Host.Mcp;

/// <summary>The tools for other programs' models, with the client of the protocol's own makers, over HTTP.</summary>
public sealed class ServerMcpTest(HarbourServer server) : IClassFixture<HarbourServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_tool_says_what_it_takes_what_it_gives_and_whether_it_changes_anything()
    {
        await using var client = await ClientAsync(server.Address);

        var tools = (await client.ListToolsAsync(cancellationToken: Cancel)).OrderBy(t => t.Name, StringComparer.Ordinal).ToList();

        Assert.Equal(["add_source", "check_question", "read_passage", "search_library", "verify_text"], tools.Select(t => t.Name));
        Assert.Equal([false, false, true, true, true], tools.Select(t => t.ProtocolTool.Annotations!.ReadOnlyHint!.Value));
        Assert.All(tools, t => Assert.NotNull(t.ProtocolTool.OutputSchema));
        Assert.Contains("archived", client.ServerInstructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_checked_with_progress_and_its_words_are_read_where_they_stand()
    {
        await using var client = await ClientAsync(server.Address);
        var (told, first) = (new List<ProgressNotificationValue>(), new TaskCompletionSource());

        var answer = await client.CallToolAsync("check_question", Arguments(("question", "What does the ombudsman say about Hall C?")), new Told(p =>
        {
            told.Add(p);
            first.TrySetResult();
        }), cancellationToken: Cancel);
        var quote = answer.StructuredContent!.Value.GetProperty("sentences").EnumerateArray().SelectMany(s => s.GetProperty("quotes").EnumerateArray()).First();
        var passage = await client.CallToolAsync(
            "read_passage", Arguments(("source", quote.GetProperty("snapshot").GetString()!), ("start", quote.GetProperty("start").GetInt32()), ("end", quote.GetProperty("end").GetInt32())), cancellationToken: Cancel);

        Assert.False(answer.IsError ?? false);
        await first.Task.WaitAsync(Cancel);
        Assert.Equal(quote.GetProperty("quote").GetString(), passage.StructuredContent!.Value.GetProperty("text").GetString());
        var check = await client.ReadResourceAsync(new Uri($"plumb://checks/{answer.StructuredContent.Value.GetProperty("check").GetString()}"), cancellationToken: Cancel);
        Assert.StartsWith("# ", Assert.IsType<TextResourceContents>(Assert.Single(check.Contents)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_verified_words_are_searched_a_text_is_added_and_the_checks_are_listed()
    {
        await using var client = await ClientAsync(server.Address);

        var verified = await client.CallToolAsync("verify_text", Arguments(("text", "The agency denies it.")), cancellationToken: Cancel);
        var found = await client.CallToolAsync("search_library", Arguments(("words", "detention"), ("limit", 2)), cancellationToken: Cancel);
        var added = await client.CallToolAsync("add_source", Arguments(("text", "# A note\n\nThe hall was closed on 3 May 2025, the council said."), ("name", "../../note.md")), cancellationToken: Cancel);
        var resources = await client.ListResourcesAsync(cancellationToken: Cancel);
        var templates = await client.ListResourceTemplatesAsync(cancellationToken: Cancel);

        Assert.Single(verified.StructuredContent!.Value.GetProperty("sentences").EnumerateArray());
        Assert.Equal(2, found.StructuredContent!.Value.GetProperty("passages").GetArrayLength());
        Assert.Equal(1, added.StructuredContent!.Value.GetProperty("added").GetInt32());
        Assert.Contains(resources, r => r.Uri == $"plumb://checks/{server.Check}");
        Assert.Equal(["plumb://checks/{id}", "plumb://sources/{id}"], templates.Select(t => t.UriTemplate).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("check_question", "question", "hello", "one word")]
    [InlineData("search_library", "words", "", "1 to 400")]
    [InlineData("read_passage", "source", "../../plumb.db", "no such source")]
    [InlineData("add_source", "address", "file:///etc/passwd", "no address")]
    [InlineData("add_source", "name", "x.md", "an address or a text")]
    public async Task What_cannot_be_done_is_told_in_words_that_a_model_can_use(string tool, string argument, string value, string said)
    {
        await using var client = await ClientAsync(server.Address);

        var answer = await client.CallToolAsync(tool, Arguments((argument, value)), cancellationToken: Cancel);

        Assert.True(answer.IsError);
        Assert.Contains(said, Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_lets_do_what_its_role_may_and_without_one_nothing_is_told()
    {
        await using var guarded = await GuardedServer.StartAsync(new AccessOptions { SignIn = true }, Cancel);
        await using var client = await ClientAsync(guarded.Address, await guarded.KeyAsync(Role.Reader, Cancel));

        var refused = await client.CallToolAsync("check_question", Arguments(("question", HarbourServer.Question)), cancellationToken: Cancel);

        Assert.Contains("needs the role editor", Assert.IsType<TextContentBlock>(Assert.Single(refused.Content)).Text, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => ClientAsync(guarded.Address));
    }

    [Fact]
    public async Task A_call_that_its_caller_cancels_cancels_the_job()
    {
        using var folder = new TemporaryFolder();
        // No place for any job: it goes on until somebody cancels it.
        await using var busy = await Server.StartAsync(new ServerOptions(folder.At("library"), IPAddress.Loopback, 0) { Jobs = new JobLimits { AtOnce = 0 } }, Cancel);
        await using var client = await ClientAsync(new Uri(busy.Address));
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await client.CallToolAsync("check_question", Arguments(("question", "Who runs the hall?")), new Told(_ => caller.Cancel()), cancellationToken: caller.Token));

        using var http = new HttpClient { BaseAddress = new Uri(busy.Address) };
        var jobs = await http.GetFromJsonAsync<JsonElement>("/api/v1/jobs", Cancel);
        var id = Assert.Single(jobs.GetProperty("items").EnumerateArray()).GetProperty("id").GetString();
        Assert.Contains("event: cancelled\n", await http.GetStringAsync($"/api/v1/jobs/{id}/events", Cancel), StringComparison.Ordinal);
    }

    private static async Task<McpClient> ClientAsync(Uri address, string? key = null) => await McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions
        {
            Endpoint = new Uri(address, "/mcp"),
            AdditionalHeaders = key is null ? null : new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = $"Bearer {key}" },
        }),
        cancellationToken: Cancel);

    private static Dictionary<string, object?> Arguments(params (string Name, object? Value)[] given) => given.ToDictionary(g => g.Name, g => g.Value, StringComparer.Ordinal);

    /// <summary>On the thread that tells, in order.</summary>
    private sealed class Told(Action<ProgressNotificationValue> hear) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value) => hear(value);
    }
}

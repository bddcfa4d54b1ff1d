using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Plumb.Core.Serving.Jobs;
using Plumb.Host.Web;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Host.Serving;

/// <summary>The server's end, while somebody looks on.</summary>
public sealed class ServerStopTest
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/work/{0}/events")]
    [InlineData("/api/v1/jobs/{0}/events")]
    public async Task Who_watches_a_job_is_let_go_when_the_server_ends(string address)
    {
        using var folder = new TemporaryFolder();
        // No place for any job: it waits, and its watcher with it.
        await using var server = await Server.StartAsync(new ServerOptions(folder.At("library"), IPAddress.Loopback, 0) { Jobs = new JobLimits { AtOnce = 0 } }, Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        var job = (await (await client.PostAsJsonAsync("/api/v1/checks", new { question = "Who runs the hall?" }, Cancel)).Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("id").GetString();
        await using var events = await client.GetStreamAsync(string.Format(null, address, job), Cancel);
        using var lines = new StreamReader(events);
        Assert.NotNull(await lines.ReadLineAsync(Cancel));

        await server.WaitAsync(new CancellationToken(canceled: true));

        // A reader whose line was cut instead would see an error here.
        Assert.NotEmpty(await lines.ReadToEndAsync(Cancel));
    }
}

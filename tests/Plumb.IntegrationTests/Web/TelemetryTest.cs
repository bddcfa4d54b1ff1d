using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>What the server tells those who watch it: no question, no text of a source, at any level of its logs.</summary>
public sealed class TelemetryTest(HarbourSite harbour)
{
    private const string Question = "What do doctors say about health care in Hall C?";

    private static readonly string[] s_words = ["doctors", "health care", "health-care", "Hall C", "ombudsman"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Logs_and_traces_hold_no_question_and_no_text_of_a_source()
    {
        await using var collector = Collector.Start();
        await using var site = await harbour.CopyAsync(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PLUMB_LOG"] = "trace",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
        });
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        using var ordered = await client.PostAsJsonAsync("/api/v1/checks", new { question = Question }, Cancel);
        var job = ordered.EnsureSuccessStatusCode().Headers.Location!.OriginalString;
        await client.GetStringAsync(job + "/events", Cancel);
        var check = (await client.GetFromJsonAsync<JsonElement>(job + "/result", Cancel)).GetProperty("check").GetString();
        // Leads to the address that holds the question's words.
        Assert.Contains("Hall C", await client.GetStringAsync($"/checks/{check}", Cancel), StringComparison.Ordinal);
        await client.GetStringAsync($"/library/search?q={Uri.EscapeDataString("ombudsman doctors")}", Cancel);
        await client.GetStringAsync($"/api/v1/quotations?quote={Uri.EscapeDataString("the ombudsman and the doctors")}", Cancel);

        var traced = await collector.UntilAsync("/api/v1/quotations", Cancel);

        Assert.Contains("job check", traced, StringComparison.Ordinal);
        Assert.Contains("/api/v1/checks", site.Error, StringComparison.Ordinal);
        foreach (var word in s_words)
        {
            Assert.DoesNotContain(word, traced, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(word, site.Error, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Takes what is exported; strings stand in it as they are (protobuf, not packed).</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly ConcurrentQueue<string> _bodies = new();
        private readonly SemaphoreSlim _came = new(0);
        private Task _taking = Task.CompletedTask;

        public string Address { get; private set; } = "";

        public static Collector Start()
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var collector = new Collector { Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}" };
            probe.Stop();
            collector._listener.Prefixes.Add(collector.Address + "/");
            collector._listener.Start();
            collector._taking = collector.TakeAsync();
            return collector;
        }

        /// <summary>All that came, once something with these words did.</summary>
        public async Task<string> UntilAsync(string words, CancellationToken cancel)
        {
            while (true)
            {
                var all = string.Concat(_bodies);
                if (all.Contains(words, StringComparison.Ordinal))
                {
                    return all;
                }

                await _came.WaitAsync(cancel);
            }
        }

        public async ValueTask DisposeAsync()
        {
            _listener.Close();
            await _taking;
            _came.Dispose();
        }

        private async Task TakeAsync()
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    using var body = new MemoryStream();
                    await context.Request.InputStream.CopyToAsync(body);
                    _bodies.Enqueue(Encoding.UTF8.GetString(body.ToArray()));
                    _came.Release();
                    context.Response.Close();
                }
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // Closed: the test is over.
            }
        }
    }
}

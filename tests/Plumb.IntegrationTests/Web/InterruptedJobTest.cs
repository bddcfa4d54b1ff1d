using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>A job in whose middle the program is killed goes on when it is started again.</summary>
public sealed class InterruptedJobTest(HarbourSite harbour)
{
    private const int Sentences = 1_500;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_in_the_middle_of_a_verification_and_started_again_the_job_is_begun_again_and_comes_to_its_end()
    {
        var site = await harbour.CopyAsync();
        var text = string.Concat(Enumerable.Range(1, Sentences).Select(i => $"The agency counted {i} people in the reception hall, the ombudsman said [1].\n\n")) + "[1] https://nowhere.example/\n";
        string job;
        await using (site)
        {
            using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
            using var ordered = await client.PostAsJsonAsync("/api/v1/verifications", new { text }, Cancel);
            job = ordered.EnsureSuccessStatusCode().Headers.Location!.OriginalString;
            await UntilAsync(client, job, line => line.Contains(" sentences", StringComparison.Ordinal));
        }

        await using var again = await ServedPlumb.StartAsync(site.Library);
        using var later = new HttpClient { BaseAddress = new Uri(again.Address) };
        var events = await later.GetStringAsync(job + "/events", Cancel);
        var state = (await later.GetFromJsonAsync<JsonElement>(job, Cancel)).GetProperty("state").GetString();
        var result = await later.GetFromJsonAsync<JsonElement>(job + "/result", Cancel);

        Assert.Equal("done", state);
        Assert.Equal(2, events.Split("event: started\n").Length - 1);
        Assert.Contains("begun again after a restart", events, StringComparison.Ordinal);
        Assert.NotEqual(JsonValueKind.Null, result.ValueKind);
    }

    private static async Task UntilAsync(HttpClient client, string job, Func<string, bool> isIt)
    {
        await using var stream = await client.GetStreamAsync(job + "/events", Cancel);
        using var lines = new StreamReader(stream);
        while (await lines.ReadLineAsync(Cancel) is { } line)
        {
            if (isIt(line))
            {
                return;
            }
        }

        Assert.Fail("The job was over before it could be interrupted.");
    }
}

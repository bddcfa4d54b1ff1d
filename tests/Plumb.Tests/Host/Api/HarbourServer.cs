using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Plumb.Host.Web;
using Plumb.Tests.Architecture;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Host.Api;

/// <summary>A server on loopback over a library of a few sample sources, with one check; made once for a class of tests.</summary>
public sealed class HarbourServer : IAsyncLifetime
{
    public const string Question = "How many people died in detention?";

    private static readonly string[] Files = ["agency-figures.html", "agency-denial.html", "court-judgment.docx", "ombudsman-inspection.html", "harbour-legal-aid-2025.pdf"];

    private readonly TemporaryFolder _folder = new();
    private Server? _server;

    public Uri Address => new(_server!.Address);

    public HttpClient Http { get; private set; } = new();

    /// <summary>Id of the check.</summary>
    public string Check { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        _server = await Server.StartAsync(new ServerOptions(_folder.At("library"), IPAddress.Loopback, 0), cancel);
        Http = new HttpClient { BaseAddress = Address };
        await DoneAsync(await Http.PostAsync("/api/v1/sources/files", Form(Files), cancel));
        var result = await DoneAsync(await Http.PostAsJsonAsync("/api/v1/checks", new { question = Question }, cancel));
        Check = result.GetProperty("check").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>Sample files as a browser would send them.</summary>
    internal static MultipartFormDataContent Form(params string[] names)
    {
        var form = new MultipartFormDataContent();
        foreach (var name in names)
        {
            var content = new ByteArrayContent(File.ReadAllBytes(Path.Combine(Repository.Root, "samples/harbour", name)));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(content, "files", name);
        }

        return form;
    }

    /// <summary>What came of an ordered job, waited for by its events.</summary>
    internal async Task<JsonElement> DoneAsync(HttpResponseMessage ordered)
    {
        var cancel = TestContext.Current.CancellationToken;
        Assert.True(ordered.StatusCode == HttpStatusCode.Accepted, await ordered.Content.ReadAsStringAsync(cancel));
        var job = ordered.Headers.Location!.OriginalString;
        await Http.GetStringAsync(job + "/events", cancel);
        return await Http.GetFromJsonAsync<JsonElement>(job + "/result", cancel);
    }
}

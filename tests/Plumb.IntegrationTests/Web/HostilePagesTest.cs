using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>Sources that try to run, load or lead somewhere, in every place where a page shows something of them.</summary>
public sealed class HostilePagesTest(HarbourSite harbour, Chromium chromium) : IDisposable
{
    private const string Script = "<script>window.taken=1</script><img src=x onerror=window.taken=1>\"'><svg onload=window.taken=1>";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plumb-hostile-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Nothing_in_a_source_runs_loads_or_leads_to_a_script()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.NewAsync();
        await AddAsync(site);
        await visit.GoAsync($"{site.Address}/library");
        var sources = await visit.Page.Locator(".entries a").EvaluateAllAsync<string[]>("links => links.map(a => a.href)");
        Assert.Equal(4, sources.Length);
        await UnharmedAsync(visit);

        foreach (var page in sources.SelectMany(s => new[] { s, $"{s}/passage", $"{s}/passage?start=0&end=20", $"{s}/correct", $"{s}/shown" }).Append($"{site.Address}/library/search?q=harbour").Append($"{site.Address}/library/search?q={Uri.EscapeDataString(Script)}").Append($"{site.Address}/library?title={Uri.EscapeDataString(Script)}&publisher={Uri.EscapeDataString(Script)}"))
        {
            await visit.GoAsync(page);
            await UnharmedAsync(visit);
        }

        // A page that is asked for and is none (an archived page that is no page) is told by the browser as an error; nothing else is.
        Assert.DoesNotContain(visit.Complaints, c => !c.Contains("404", StringComparison.Ordinal));
        Assert.All(visit.Asked, a => Assert.StartsWith(site.Address, a, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_original_is_handed_over_as_a_file_that_no_browser_runs()
    {
        await using var site = await harbour.NewAsync();
        await AddAsync(site);
        using var http = new HttpClient();
        var list = await http.GetStringAsync($"{site.Address}/library", Cancel);
        foreach (var path in System.Text.RegularExpressions.Regex.Matches(list, "/library/[0-9a-f]{16}").Select(m => m.Value).Distinct(StringComparer.Ordinal))
        {
            using var answer = await http.GetAsync($"{site.Address}{path}/original", Cancel);
            Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
            Assert.Equal("nosniff", string.Concat(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.StartsWith("sandbox", string.Concat(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Matches("^\"?[A-Za-z0-9._-]+\"?$", answer.Content.Headers.ContentDisposition?.FileName ?? "");
        }
    }

    [Fact]
    public async Task A_text_that_is_verified_is_shown_and_not_run()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.CopyAsync();
        await visit.GoAsync($"{site.Address}/verify");
        await visit.Page.GetByLabel("Your text").FillAsync($"# {Script}\n\nThe agency employs one nurse for every 200 asylum seekers at Port Orrin. [1] {Script}\n\n[a link](javascript:window.taken=1)\n\n## Sources\n\n1. [Doctors at the Quay](javascript:window.taken=1). Untreated: Health Care in Hall C. {Script}\n");
        await visit.Page.Locator("main form button").ClickAsync();
        await visit.Page.WaitForURLAsync("**/verified/**");

        await UnharmedAsync(visit);
        visit.AssertQuiet(site);
    }

    private async Task AddAsync(ServedPlumb site)
    {
        var folder = _folder.CreateSubdirectory(Path.GetRandomFileName()).FullName;
        await WriteAsync(folder, "page.html", $"""
            <!doctype html><html lang=en><head><title>&lt;script&gt;window.taken=1&lt;/script&gt; harbour</title><base href="http://elsewhere.example/">
            <meta http-equiv=refresh content="0;url=http://elsewhere.example/"><style>@import url(http://elsewhere.example/a.css);p{"{"}background:url(http://elsewhere.example/b.png){"}"}</style></head>
            <body onload="window.taken=1"><article><h1>The harbour</h1><p onclick="window.taken=1">The harbour of Kestrel Point took in 900 people. {Script}</p>
            <svg><script>window.taken=1</script><a xlink:href="javascript:window.taken=1"><text>x</text></a></svg><math href="javascript:window.taken=1">m</math>
            <a href="javascript:window.taken=1">a</a><a href="data:text/html,<script>window.taken=1</script>">b</a><iframe src="javascript:window.taken=1"></iframe><iframe srcdoc="<script>parent.taken=1</script>"></iframe>
            <img src="http://elsewhere.example/i.png"><video src="http://elsewhere.example/v.mp4"></video><object data="http://elsewhere.example/o"></object><embed src="http://elsewhere.example/e">
            <form action="http://elsewhere.example/"><button>c</button></form><link rel=stylesheet href="http://elsewhere.example/s.css"><p style="background:url(http://elsewhere.example/p.png)">The harbour again.</p></article></body></html>
            """);
        await WriteAsync(folder, "text.md", $"# {Script} harbour\n\n[a](javascript:window.taken=1) ![b](http://elsewhere.example/i.png) {Script}\n\n<svg onload=window.taken=1></svg> The harbour of Kestrel Point.\n");
        await WriteAsync(folder, "<img src=x onerror=window.taken=1>.txt", $"The harbour of Kestrel Point. {Script}\n");
        await WriteAsync(folder, "facts.txt", "The harbour had a warden.\n");
        await WriteAsync(folder, "index.jsonl", System.Text.Json.JsonSerializer.Serialize(new { file = "facts.txt", title = Script, publisher = Script, url = "javascript:window.taken=1", licence = Script, authors = new[] { Script } }) + "\n");
        await PageForm.AddAsync(site, [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f)))], Cancel);
    }

    private static Task WriteAsync(string folder, string name, string text) => File.WriteAllTextAsync(Path.Combine(folder, name), text, Cancel);

    private static async Task UnharmedAsync(Visit visit)
    {
        Assert.False(await visit.Page.EvaluateAsync<bool>("() => 'taken' in window"), $"{visit.Page.Url} ran what a source holds");
        Assert.Empty(await visit.Page.Locator("a, area, form, iframe, img, object, embed, svg *").EvaluateAllAsync<string[]>(
            "all => all.flatMap(e => [...e.attributes]).filter(a => /^\\s*(javascript|data|vbscript):/i.test(a.value) || /^on/i.test(a.name)).map(a => a.value)"));
    }
}

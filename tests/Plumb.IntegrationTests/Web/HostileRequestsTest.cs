using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>Requests that no page of the server makes.</summary>
public sealed class HostileRequestsTest(HarbourSite harbour)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/assets/x/../../../etc/passwd"), InlineData("/assets/x/..%2f..%2f..%2fetc%2fpasswd"), InlineData("/library/..%2fplumb.db"), InlineData("/library/%2e%2e%2f%2e%2e%2fplumb.db/original")]
    [InlineData("/verified/..%2f..%2fserver.db"), InlineData("/checks/..%2f..%2fserver/export/json"), InlineData("/library/0000000000000000"), InlineData("/verified/0000000000000000"), InlineData("/assets/x/plumb.css%00.html")]
    public async Task A_path_leads_to_a_page_or_nowhere(string path)
    {
        var site = await harbour.ServedAsync();
        var answer = await RawAsync(site, $"GET {path} HTTP/1.1\r\nHost: {new Uri(site.Address).Authority}\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
    }

    [Theory, InlineData("/library/add"), InlineData("/library/sample"), InlineData("/verify")]
    public async Task A_form_without_its_token_changes_nothing(string path)
    {
        await using var site = await harbour.NewAsync();
        using var http = new HttpClient();
        using var without = await http.PostAsync(site.Address + path, new MultipartFormDataContent { { new StringContent("x"), "text" } }, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);

        // A token without its cookie comes from elsewhere.
        var token = await PageForm.TokenAsync(http, $"{site.Address}/library/add", Cancel);
        using var other = new HttpClient();
        using var foreign = await other.PostAsync(site.Address + path, new MultipartFormDataContent { { new StringContent(token), "token" } }, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        Assert.Contains("0 sources", await http.GetStringAsync($"{site.Address}/library", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_an_uploaded_file_leads_nowhere()
    {
        await using var site = await harbour.NewAsync();
        Assert.Contains("1 source", await PageForm.AddAsync(site, [("../../../evil.txt", "The harbour of Kestrel Point took in 900 people.\n"u8.ToArray())], Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(Path.GetDirectoryName(site.Library)!, "*", SearchOption.AllDirectories), f => f.Contains("evil", StringComparison.Ordinal));
        using var http = new HttpClient();
        Assert.Contains(">evil.txt<", await http.GetStringAsync($"{site.Address}/library", Cancel), StringComparison.Ordinal);
    }

    [Theory, InlineData("/library/add", 300_000_000), InlineData("/library/sample", 2_000_000), InlineData("/verify", 300_000_000)]
    public async Task A_form_that_is_too_large_is_refused_before_it_is_read(string path, long length)
    {
        var site = await harbour.ServedAsync();
        var answer = await RawAsync(site, $"POST {path} HTTP/1.1\r\nHost: {new Uri(site.Address).Authority}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n--b\r\n");
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("Too much at once", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_does_not_come_on_is_not_waited_for()
    {
        var site = await harbour.ServedAsync();
        var answer = await RawAsync(site, $"POST /verify HTTP/1.1\r\nHost: {new Uri(site.Address).Authority}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n--b\r\n");
        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
    }

    [Theory, InlineData("/library/add"), InlineData("/verify")]
    public async Task A_form_that_breaks_off_is_told_as_such_and_nothing_of_it_is_kept(string path)
    {
        var site = await harbour.ServedAsync();
        const string Begun = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"half.txt\"\r\n\r\nThe harbour of";
        var answer = await RawAsync(site, $"POST {path} HTTP/1.1\r\nHost: {new Uri(site.Address).Authority}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: {Begun.Length}\r\nConnection: close\r\n\r\n{Begun}");
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("The form did not arrive whole", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(Path.GetDirectoryName(site.Library)!, "*", SearchOption.AllDirectories), f => f.EndsWith("half.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_with_more_text_than_is_held_in_memory_is_refused_and_says_what_to_do()
    {
        var site = await harbour.ServedAsync();
        using var http = new HttpClient();
        using var form = new MultipartFormDataContent { { new StringContent(new string('x', 5_000_000)), "text" } };
        using var answer = await http.PostAsync($"{site.Address}/verify", form, Cancel);
        Assert.Equal(System.Net.HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Send a long text as a file.", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_fields_without_end_is_refused_also_where_they_are_empty()
    {
        var site = await harbour.ServedAsync();
        using var http = new HttpClient();
        using var form = new MultipartFormDataContent();
        foreach (var i in Enumerable.Range(0, 101))
        {
            form.Add(new StringContent(""), $"field{i}");
        }

        using var answer = await http.PostAsync($"{site.Address}/verify", form, Cancel);
        Assert.Equal(System.Net.HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("more than 100 fields", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    /// <summary>Sends bytes as they are and reads what comes until the end.</summary>
    private static async Task<string> RawAsync(ServedPlumb site, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(site.Address).Port, Cancel);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Cancel);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(Cancel);
    }
}

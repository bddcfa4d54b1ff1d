using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>Sends forms as a browser without scripts does: with the cookie and the token of a page.</summary>
internal sealed partial class FormReader : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };

    public FormReader(string address) => Http = new HttpClient(_handler) { BaseAddress = new Uri(address) };

    public HttpClient Http { get; }

    /// <summary>Sends a form to the address of its page.</summary>
    /// <returns>Where the answer leads.</returns>
    public async Task<string> SendAsync(string page, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await Http.GetStringAsync(page, Cancel)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("token", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        var answer = await Http.PostAsync(new Uri(page, UriKind.Relative), form, Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{page}: {answer.StatusCode}");
        return answer.Headers.Location!.OriginalString;
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}

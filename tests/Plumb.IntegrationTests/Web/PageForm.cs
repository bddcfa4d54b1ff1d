using System.Text.RegularExpressions;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>What a browser does with a form, without a browser.</summary>
internal static partial class PageForm
{
    /// <summary>The token of a page; the client keeps the cookie that belongs to it.</summary>
    public static async Task<string> TokenAsync(HttpClient http, string page, CancellationToken cancel) =>
        Token().Match(await http.GetStringAsync(page, cancel)).Groups[1].Value is { Length: > 0 } token ? token : throw new InvalidOperationException($"{page} has no form");

    /// <summary>Waits until the work of a page is over.</summary>
    /// <returns>The page on which it is told.</returns>
    public static async Task<string> DoneAsync(HttpClient http, Uri work, CancellationToken cancel)
    {
        Assert.Contains("/work/", work.AbsolutePath, StringComparison.Ordinal);
        // The stream of events ends with the work.
        await http.GetStringAsync($"{work.GetLeftPart(UriPartial.Path)}/events", cancel);
        return await http.GetStringAsync(work, cancel);
    }

    /// <summary>Sends files as the page does on which sources are added, and waits until they are archived.</summary>
    /// <returns>The page on which that is told.</returns>
    public static async Task<string> AddAsync(ServedPlumb site, IReadOnlyList<(string Name, byte[] Bytes)> files, CancellationToken cancel)
    {
        using var http = new HttpClient();
        using var form = new MultipartFormDataContent { { new StringContent(await TokenAsync(http, $"{site.Address}/library/add", cancel)), "token" } };
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "files", name);
        }

        using var answer = await http.PostAsync($"{site.Address}/library/add", form, cancel);
        return await DoneAsync(http, answer.RequestMessage!.RequestUri!, cancel);
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
